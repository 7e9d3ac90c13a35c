"""Words are found as a reader types them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.spans import Span
from desktop_app.ui.reading.find import BadPatternError, Search, find_all, next_hit


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("brannock quay", ["Brannock\u00a0Quay"]),
        ("the board's", ["the board’s"]),
        ('"no"', ["“no”"]),
        ("north-east", ["north\u2013east"]),
        ("(a.b)", ["(a.b)"]),
        ("", []),
        ("   ", []),
        ("absent", []),
    ],
)
def test_words_are_found_as_typed(words, found):
    text = "🌊 At Brannock\u00a0Quay the board’s “no” went north\u2013east (a.b) again."
    assert [span.of(text) for span in find_all(text, Search(words))] == found


def test_the_next_hit_goes_round():
    hits = (Span(3, 5), Span(9, 11))
    assert next_hit(hits, 4, backward=False) == hits[1]
    assert next_hit(hits, 10, backward=False) == hits[0]
    assert next_hit(hits, 9, backward=True) == hits[0]
    assert next_hit(hits, 3, backward=True) == hits[1]
    assert next_hit((), 3, backward=True) is None


TEXT = "He said “the Gate is shut”. The gates, he added, gate by gate, cost £3m and £4.5m."


def found(search, quotations=()):
    return [span.of(TEXT) for span in find_all(TEXT, search, quotations)]


def test_capitals_matter_when_wished():
    assert found(Search("gate", case=True)) == ["gate", "gate", "gate"]
    assert found(Search("Gate", case=True)) == ["Gate"]


def test_whole_words_are_found_when_wished():
    assert len(found(Search("gate"))) == 4
    assert found(Search("gate", whole=True)) == ["Gate", "gate", "gate"]


def test_a_pattern_is_read_as_a_regular_expression():
    assert found(Search(r"£[\d.]+m", pattern=True)) == ["£3m", "£4.5m"]
    assert found(Search(r"gate|he", pattern=True, whole=True, case=True)) == [
        "he",
        "gate",
        "gate",
    ]


def test_a_pattern_that_matches_nothing_at_all_finds_nothing():
    assert found(Search("x*", pattern=True)) == []


def test_a_pattern_that_cannot_be_read_says_why():
    with pytest.raises(BadPatternError, match="missing"):
        found(Search("(gate", pattern=True))


def test_a_pattern_that_would_run_for_hours_is_stopped():
    with pytest.raises(BadPatternError, match="too long"):
        find_all("a" * 40 + "b", Search("(a|aa)+$", pattern=True))


def test_only_what_stands_in_quotations_is_found_when_wished():
    start = TEXT.index("“")
    parts = (Span(start, start + 5), Span(start + 5, TEXT.index("”") + 1))
    assert found(Search("gate", quoted=True), parts) == ["Gate"]
    assert found(Search("the gate", quoted=True), parts) == ["the Gate"]
    assert found(Search("shut”. The", quoted=True), parts) == []


@given(st.text("aikKsS\u0130\u0131\u017f\u212aßΣςé ", max_size=40), st.text("aikKsSé", max_size=3))
def test_small_letters_find_what_any_letters_do(text, words):
    expected = tuple(Span(*m.span()) for m in re.finditer(re.escape(words), text, re.IGNORECASE))
    assert find_all(text, Search(words)) == (expected if words else ())
