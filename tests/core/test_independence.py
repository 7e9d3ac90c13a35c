"""A spokesman and what he speaks for are one source; people with names are their own."""

import pytest

from desktop_app.core.analysis import Analysis, Entity, Label, Origin, Source, SourceKind
from desktop_app.core.independence import counted_once
from desktop_app.core.spans import Span

TEXT = "the Karet Harbour Board (KHB), Karet, Ida Venn"
ORIGIN = Origin("hand", "1")


def place(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


BOARD = Entity(
    "e1",
    Label.ORGANISATION,
    "Karet Harbour Board",
    (place("Karet Harbour Board"), place("KHB")),
    None,
    ORIGIN,
)
KARET = Entity("e2", Label.PLACE, "Karet", (place("Karet,"),), None, ORIGIN)
VENN = Entity("e3", Label.PERSON, "Ida Venn", (place("Ida Venn"),), None, ORIGIN)


def source(name, kind=SourceKind.UNNAMED, entity=None, quotes=("q",)):
    return Source(name, name, kind, entity, (Span(0, 1),), quotes, 1)


THE_BOARD = source("Karet Harbour Board", SourceKind.ORGANISATION, "e1")
THE_PLACE = source("Karet", SourceKind.PLACE, "e2")
THE_PERSON = source("Ida Venn", SourceKind.PERSON, "e3")


def once(*sources):
    return counted_once(Analysis((BOARD, KARET, VENN), (), (), sources), TEXT)


@pytest.mark.parametrize(
    "name",
    ["spokesman for the Karet Harbour Board", "KHB official", "the khb’s spokeswoman"],
)
def test_a_spokesman_counts_as_the_body_that_speaks_itself(name):
    assert once(THE_BOARD, source(name)) == {name: THE_BOARD.id}


def test_a_body_that_is_silent_takes_nobody_in():
    silent = source("Karet Harbour Board", SourceKind.ORGANISATION, "e1", quotes=())
    assert once(silent, source("KHB official")) == {}


def test_the_longest_name_is_meant():
    official = source("official of the Karet Harbour Board")
    assert once(THE_PLACE, THE_BOARD, official) == {official.id: THE_BOARD.id}


def test_a_place_that_speaks_stands_for_its_officials():
    official = source("official in Karet")
    assert once(THE_PLACE, official) == {official.id: THE_PLACE.id}


def test_bodies_with_names_of_their_own_are_not_the_place_they_are_in():
    assert once(THE_PLACE, THE_BOARD) == {}


def test_a_friend_of_a_person_is_another_source():
    assert once(THE_PERSON, source("friend of Ida Venn")) == {}


def test_part_of_a_word_is_no_name():
    assert once(THE_PLACE, source("Karetian official")) == {}
