"""Definitions of short forms are found both ways round."""

import pytest

from desktop_app.analysis.names.cleaning import Name
from desktop_app.analysis.names.definitions import definitions
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span


def found(text, tables, names=()):
    spans = definitions(text, [Span(0, len(text))], names, tables)
    return [(d.full.of(text), d.short.of(text)) for d in spans]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The Orlan Border Guard (OBG) moved.", ("Orlan Border Guard", "OBG")),
        ("Hayat Marin al-Sol (HMS) spoke.", ("Hayat Marin al-Sol", "HMS")),
        ("The Ministry of Tides (MoT) spoke.", ("Ministry of Tides", "MoT")),
        ("The Kellan Front, or KF, spoke.", ("Kellan Front", "KF")),
        ("KTF (Kellan Teachers Federation) met.", ("Kellan Teachers Federation", "KTF")),
    ],
)
def test_a_definition_is_found(tables, text, pair):
    assert found(text, tables) == [pair]


@pytest.mark.parametrize(
    "text", ["He came late (OBG).", "the orlan border guard (OBG)", "Orlan spoke. Border Go (OBG)"]
)
def test_brackets_alone_define_nothing(tables, text):
    assert found(text, tables) == []


def test_an_organisation_takes_capitals_of_another_language(tables):
    text = "The Karet Workers' Party (PKT) met."
    name = Name(Span(4, 24), "Karet Workers' Party", Label.ORGANISATION, 0.9)
    assert found(text, tables, [name]) == [("Karet Workers' Party", "PKT")]
