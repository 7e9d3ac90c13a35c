"""Two names become one and one becomes two, with their sources."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import (
    Analysis,
    Entity,
    Label,
    Origin,
    Quote,
    QuoteKind,
    Source,
    SourceKind,
)
from desktop_app.core.joining import forms_of, full_names, merged, renamed, split_id, split_off
from desktop_app.core.spans import Span
from tests.strategies import analyses

TEXT = "Ida Orl spoke. “No,” said Orl. The Tide Front left. “Yes,” the TF said. Bo Orl wept."
FOUND, READER = Origin("names", "1"), Origin("reader", "1")


def span(words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Span(at, at + len(words))


ORL = Entity("e1", Label.PERSON, "Ida Orl", (span("Ida Orl"), span("Orl", 1)), 0.9, FOUND)
FRONT = Entity("e2", Label.ORGANISATION, "Tide Front", (span("Tide Front"),), 0.9, FOUND)
SHORT = Entity("e3", Label.OTHER, "TF", (span("TF"),), 0.9, FOUND, related=("e2",))
SAID = Quote("q1", (span("“No,”"),), QuoteKind.DIRECT, 0.9, FOUND, speakers=("s1",))
TOLD = Quote("q2", (span("“Yes,”"),), QuoteKind.DIRECT, 0.9, FOUND, speakers=("s3",))
SOURCES = (
    Source("s1", "Ida Orl", SourceKind.PERSON, "e1", (span("Orl", 1),), ("q1",), 1),
    Source("s2", "Tide Front", SourceKind.ORGANISATION, "e2", (), (), 0),
    Source("s3", "TF", SourceKind.ORGANISATION, "e3", (span("TF"),), ("q2",), 1),
)


@pytest.fixture
def analysis():
    return Analysis((ORL, FRONT, SHORT), (), (SAID, TOLD), SOURCES)


def test_a_merged_name_has_the_places_of_both(analysis):
    found = merged(analysis, "e3", "e2", TEXT, READER)
    assert [e.id for e in found.entities] == ["e1", "e2"]
    whole = found.mark("e2")
    assert whole.mentions == (span("Tide Front"), span("TF"))
    assert (whole.name, whole.origin, whole.related) == ("Tide Front", READER, ())


def test_who_spoke_as_the_one_speaks_as_the_other(analysis):
    found = merged(analysis, "e3", "e2", TEXT, READER)
    assert found.mark("q2").speakers == ("s2",)
    front = found.source("s2")
    assert (front.quotes, front.words, front.mentions) == (("q2",), 1, (span("TF"),))
    assert found.source("s3") is None


def test_a_source_without_partner_is_given_over(analysis):
    found = merged(analysis, "e1", "e3", TEXT, READER)
    assert found.source("s1") is None
    assert found.source("s3").quotes == ("q1", "q2")


def test_a_speaker_goes_by_the_name_and_kind_that_the_reader_gives(analysis):
    found = renamed(analysis, {"e1"}, READER, name="Ida M. Orl", label=Label.GROUP)
    assert (found.mark("e1").name, found.source("s1").name) == ("Ida M. Orl", "Ida M. Orl")
    assert found.source("s1").kind is SourceKind.GROUP
    assert found.source("s2") == analysis.source("s2")


def test_a_kind_without_speakers_leaves_the_speaker_as_it_was(analysis):
    found = renamed(analysis, {"e1"}, READER, label=Label.OTHER)
    assert found.mark("e1").label is Label.OTHER
    assert found.source("s1").kind is SourceKind.PERSON


@pytest.mark.parametrize("pair", [("e1", "e1"), ("e9", "e1"), ("e1", "e9")])
def test_what_is_not_there_is_not_merged(analysis, pair):
    assert merged(analysis, *pair, TEXT, READER) is analysis


def test_places_are_split_off_under_a_name_of_their_own(analysis):
    found = split_off(analysis, "e1", [span("Orl", 1)], "Bo Orl", READER)
    assert found.mark("e1").mentions == (span("Ida Orl"),)
    part = found.mark(split_id("e1", [span("Orl", 1)]))
    assert (part.name, part.label, part.mentions) == ("Bo Orl", Label.PERSON, (span("Orl", 1),))


@pytest.mark.parametrize("places", [(), (span("TF"),), ORL.mentions])
def test_nothing_or_all_is_not_split_off(analysis, places):
    assert split_off(analysis, "e1", places, "Bo", READER) is analysis


def test_forms_come_with_their_counts_the_most_frequent_first():
    twice = Entity("e", Label.PERSON, "Orl", (span("Ida Orl"), span("TF"), span("TF")), 1, FOUND)
    assert forms_of(twice, TEXT) == (("TF", 2), ("Ida Orl", 1))


@given(analyses(TEXT), st.integers(0, 9), st.integers(0, 9))
def test_no_place_is_lost_by_merging(found, one, other):
    def places(analysis):
        return {m for e in analysis.entities for m in e.mentions}

    assert places(merged(found, f"e{one}", f"e{other}", TEXT, READER)) == places(found)


@given(analyses(TEXT), st.integers(0, 9), st.lists(st.integers(0, 3)))
def test_no_place_is_lost_by_splitting(found, one, which):
    entity = found.mark(f"e{one}")
    places = [m for at, m in enumerate(entity.mentions if entity else ()) if at in which]
    split = split_off(found, f"e{one}", places, "x", READER)
    assert sorted(m for e in split.entities for m in e.mentions) == sorted(
        m for e in found.entities for m in e.mentions
    )


def test_a_renamed_name_is_still_known_by_what_the_text_calls_it():
    text = "Tide Front (TFO). Front. TFO. Ida Orl."
    spans = (Span(0, 10), Span(12, 15), Span(18, 23), Span(25, 28))
    entity = Entity(
        "e0", Label.ORGANISATION, "The reader's name", spans, None, Origin("reader", "")
    )
    assert full_names(entity, text) == ("The reader's name", "TFO", "Tide Front")
