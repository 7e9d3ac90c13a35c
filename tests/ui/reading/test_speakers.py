"""Speakers are said in a few words that fit into a margin."""

from dataclasses import replace

import pytest

from desktop_app.core.analysis import Source, SourceKind, Status
from desktop_app.ui.reading.speakers import Speakers, initials, short_name


def source(name: str, kind: SourceKind) -> Source:
    return Source("s", name, kind, None, (), (), 0)


@pytest.mark.parametrize(
    ("name", "kind", "capitals", "short", "letters"),
    [
        ("Maren Okafor", SourceKind.PERSON, "", "Okafor", "MO"),
        ("Lionel Ashby Jr.", SourceKind.PERSON, "", "Ashby", "LAJ"),
        ("Farrant", SourceKind.PERSON, "", "Farrant", "F"),
        ("Estuary Works Board", SourceKind.ORGANISATION, "EWB", "Estuary Works Board", "EWB"),
        ("Ministry of Inland Waters and Ports", SourceKind.ORGANISATION, "", "Ministry", "MIWP"),
        ("Ministry of Inland Waters and Ports", SourceKind.ORGANISATION, "MIWP", "MIWP", "MIWP"),
        ("an official close to the talks", SourceKind.UNNAMED, "", "unnamed official", "?"),
        ("a harbour engineer, who asked", SourceKind.UNNAMED, "", "unnamed harbour engineer", "?"),
    ],
)
def test_names_are_shortened(name, kind, capitals, short, letters):
    speaker = source(name, kind)
    assert short_name(speaker, capitals) == short
    assert initials(speaker, capitals) == letters


def labelled(standing, quote):
    return Speakers(standing.analysis, standing.article.text).label(quote)


def test_a_quote_is_labelled_with_speaker_and_cue(standing):
    label = labelled(standing, standing.analysis.quotes[0])
    assert (label.speaker, label.initials, label.cue) == ("Farrant", "OF", "said")


def test_a_pronoun_that_stands_for_the_speaker_is_shown(standing):
    assert labelled(standing, standing.analysis.quotes[4]).speaker == "Farrant (She)"


def test_two_speakers_are_both_named(standing):
    quote = replace(standing.analysis.quotes[0], speakers=("s1", "s2"))
    label = labelled(standing, quote)
    assert label.speaker == "Farrant and Estuary Works Board"
    assert label.initials == "OF+EWB"


def test_a_quote_without_source_says_so(standing):
    quote = replace(standing.analysis.quotes[0], speakers=("s1",), status=Status.NONE)
    assert labelled(standing, quote).speaker == "no source stated"


def test_an_inferred_speaker_is_called_inferred(standing):
    quote = replace(standing.analysis.quotes[0], status=Status.INFERRED)
    assert labelled(standing, quote).speaker == "Farrant (inferred)"
