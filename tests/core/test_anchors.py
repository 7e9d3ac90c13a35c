"""Anchors are found again in changed texts, and never on a guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.anchors import CONTEXT, Anchor, Found, How, anchor_of, locate
from desktop_app.core.spans import Span
from tests.strategies import spans_in, texts

TEXT = (
    "The wall at Skarn Harbour gave way at four points within 20 minutes of high water, the "
    "harbour master told a public inquiry on Thursday. “We lost the northern section first "
    "and there was nothing left to hold the rest,” said Maren Okafor, who has run the port "
    "since 2016. About 60 boats were damaged and at least 11 people were treated for injuries."
)


def anchor(words: str) -> Anchor:
    start = TEXT.index(words)
    return anchor_of(Span(start, start + len(words)), TEXT)


def found(words: str, text: str) -> tuple[str, How] | None:
    place = locate(anchor(words), text)
    return place and (place.span.of(text), place.how)


def test_an_anchor_holds_the_words_and_what_stands_around():
    made = anchor("Maren Okafor")
    assert made.exact == "Maren Okafor"
    assert made.prefix == TEXT[made.start - CONTEXT : made.start]
    assert len(made.suffix) == CONTEXT


@given(texts.flatmap(lambda t: st.tuples(st.just(t), spans_in(t))))
def test_in_its_own_text_an_anchor_is_where_it_was(pair):
    text, span = pair
    place = locate(anchor_of(span, text), text)
    assert place == (Found(span, How.EXACT) if len(span) else None)


@given(spans_in(TEXT).filter(len), st.text("xyz .", max_size=300), st.text("xyz .", max_size=50))
def test_text_put_in_front_and_behind_moves_an_anchor_along(span, before, after):
    place = locate(anchor_of(span, TEXT), before + TEXT + after)
    moved = span.shifted(len(before))
    # A letter or two at the very edge may have no context left to know them by.
    assert place is None or place.span == moved
    if len(span) > 2 and span.start > CONTEXT and span.end < len(TEXT) - CONTEXT:
        assert place is not None


def test_words_that_were_changed_a_little_are_found_as_similar():
    changed = TEXT.replace("northern section first", "northern sections at first")
    words = "We lost the northern section first and there"
    assert found(words, "Inquiry\n" + changed) == (
        "We lost the northern sections at first and there",
        How.FUZZY,
    )


def test_typographic_marks_made_straight_are_similar():
    straight = TEXT.replace("“", '"').replace("”", '"')
    assert found("“We lost the northern section first", straight) == (
        '"We lost the northern section first',
        How.FUZZY,
    )


def test_a_long_passage_is_found_by_its_two_ends():
    start, end = TEXT.index("The wall"), TEXT.index(" About")
    words = TEXT[start:end]
    changed = TEXT.replace("on Thursday", "last Thursday").replace("wall at", "wall of")
    place = found(words, "Inquiry\n" + changed)
    assert place == (changed[: changed.index(" About")], How.FUZZY)


def test_a_number_is_never_found_in_another_number():
    assert found("60", TEXT.replace("60", "75")) is None


def test_a_short_word_in_another_place_is_not_taken_for_the_one_that_went():
    assert found("20", "In 20 other towns nothing happened at all.") is None


def test_a_name_keeps_its_place_when_the_words_before_it_change():
    changed = TEXT.replace("hold the rest,” said", "hold on to anything,” declared")
    assert found("Maren Okafor", changed) == ("Maren Okafor", How.MOVED)


def test_of_two_places_the_context_decides():
    twice = "Maren Okafor was there, too, as others have said before. " + TEXT
    place = locate(anchor("Maren Okafor"), twice)
    assert place is not None
    assert place.span.start == twice.rindex("Maren Okafor")


def test_two_places_that_are_equally_good_are_left_to_the_reader():
    sentence = "The port said nothing about it. "
    text = sentence * 5
    made = anchor_of(Span(68, 72), text)
    assert locate(made, "Now: " + text) is None


def test_what_is_gone_is_not_found():
    assert found("Maren Okafor", "Another article altogether, on the price of herring.") is None


@pytest.mark.parametrize("text", ["", "a" * 100_000, "ab" * 50_000, "20 " * 30_000])
def test_monotonous_texts_are_answered(text):
    assert found("within 20 minutes of high water", text) is None


def test_an_anchor_without_words_has_no_place():
    assert locate(Anchor(3, "", "abc", "def"), "abcdef") is None


@given(texts, texts.flatmap(lambda t: st.tuples(st.just(t), spans_in(t))))
def test_a_place_lies_inside_the_text(text, pair):
    other, span = pair
    place = locate(anchor_of(span, other), text)
    assert place is None or place.span.end <= len(text)
    if place is not None and place.how is not How.FUZZY:
        assert place.span.of(text) == span.of(other)
