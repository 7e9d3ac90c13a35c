"""Values are put into plain words."""

import datetime

import pytest

from desktop_app.core.analysis import Number, NumberKind, Origin, Quote, QuoteKind, Status
from desktop_app.core.review import READER
from desktop_app.core.spans import Span
from desktop_app.ui.details.facts import Row
from desktop_app.ui.details.wording import (
    amount,
    counted,
    found_by,
    iso_text,
    percent,
    score_text,
    short_amount,
    short_date,
    standing_of,
    untranslated,
    value_text,
)


def number(**values):
    return Number("n", Span(0, 1), NumberKind.COUNT, None, None, Origin("numbers", "1"), **values)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (1208, "1,208"),
        (3.50, "3.5"),
        (20.0, "20"),
        (-4, "-4"),
        ("2025-03-13", "13 March 2025"),
    ],
)
def test_an_amount_is_read_as_people_write_it(value, words):
    assert amount(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025-03", "March 2025"),
        ("2025", "2025"),
        ("2025-W11", "2025-W11"),
        ("2025-02-30", "2025-02-30"),
        ("2025-03-01/2025-03-13", "1 March 2025 – 13 March 2025"),
    ],
)
def test_a_date_is_put_into_words_as_far_as_it_is_known(value, words):
    assert iso_text(value) == words


def test_a_range_shows_both_ends():
    assert value_text(number(low=14, high=18)) == "14 – 18"


def test_an_open_range_shows_its_end():
    assert value_text(number(low=11)) == "≥ 11"
    assert value_text(number(high=11)) == "≤ 11"


def test_a_partial_date_shows_what_is_known():
    assert value_text(number(partial="12-06")) == "12-06"


def test_a_small_share_is_not_rounded_to_nothing():
    assert percent(0.001) == "< 1 %"
    assert percent(0) == "0 %"
    assert percent(0.614) == "61 %"


def test_one_thing_is_singular():
    assert counted(1, "quote", "quotes") == "1 quote"
    assert counted(1208, "quote", "quotes") == "1,208 quotes"


def test_the_year_is_left_out_where_it_is_known():
    date = datetime.date(2025, 3, 9)
    assert short_date(date, 2025) == "9 Mar"
    assert short_date(date, 2024) == "9 Mar 2025"


def test_the_readers_own_marks_are_by_you():
    assert found_by(READER, untranslated) == Row("Found by", "you")


def test_a_component_is_named_in_plain_words_and_exactly():
    row = Row("Found by", "reading model", soft="quotes-model 2")
    assert found_by(Origin("quotes-model", "2"), untranslated) == row


def test_an_unknown_component_is_named_as_it_is():
    assert found_by(Origin("tide-gauge", "3"), untranslated).text == "tide-gauge"


def test_large_amounts_can_be_said_with_their_scale():
    assert value_text(number(low=14_000_000, high=18_000_000), short_amount) == (
        "14 million – 18 million"
    )


def test_a_mark_without_a_score_shows_none():
    assert score_text(None, untranslated) == ""
    assert score_text(0.934, untranslated) == "score 0.93"


@pytest.mark.parametrize(
    ("change", "words"),
    [({}, "stated"), ({"negated": True}, "not said"), ({"hypothetical": True}, "not said yet")],
)
def test_a_quote_that_was_not_said_is_not_called_stated(change, words):
    quote = Quote(
        id="q0",
        contents=(Span(0, 4),),
        kind=QuoteKind.INDIRECT,
        score=None,
        origin=Origin("quotes-grammar", "3"),
        status=Status.STATED,
        **change,
    )
    assert standing_of(quote) == words
