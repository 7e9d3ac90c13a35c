"""Roles are what the text itself says somebody is."""

import pytest

from desktop_app.analysis.document import RawName
from desktop_app.analysis.names.component import Names
from desktop_app.core.spans import Span


@pytest.fixture
def roles(nlp, tables, nouns):
    def make(text, name="Ida Orl", kind="PER"):
        doc = nlp(text)
        at = text.index(name)
        doc._.raw_names = (RawName(Span(at, at + len(name)), kind, 0.99),)
        entities = Names(tables, nouns)(doc)._.entities
        entity = next(e for e in entities if e.mentions[0].start == at)
        return [r.of(text) for r in entity.roles]

    return make


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ida Orl, spokesman for the Karet military, spoke.", "spokesman for the Karet military"),
        ("The prize went to the harbour engineer Ida Orl.", "harbour engineer"),
        ("President Ida Orl spoke.", "President"),
        ("Ida Orl is the head of the ferry board.", "head of the ferry board"),
        ("The mayor of Venn, Ida Orl, spoke.", "mayor of Venn"),
    ],
)
def test_a_role_is_found(roles, text, role):
    assert role in roles(text)


@pytest.mark.parametrize(
    "text",
    ["Ida Orl spoke.", "Ida Orl, however, spoke.", "Ida Orl is happy."],
)
def test_where_nothing_is_said_there_is_none(roles, text):
    assert roles(text) == []


def test_a_body_has_what_it_is_called(roles):
    text = "Brask, a shipping company based in Venn, closed."
    assert roles(text, "Brask", "ORG") == ["shipping company"]


def test_a_shorter_role_gives_way_to_the_longer(roles):
    text = "Ida Orl is the mayor of Venn. The mayor, Ida Orl, spoke."
    assert roles(text) == ["mayor of Venn"]
