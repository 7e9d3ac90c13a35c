"""Other names count only where the text states them."""

import pytest

from desktop_app.analysis.names.aliases import nicknamed, stated
from desktop_app.analysis.names.cleaning import cleaned
from desktop_app.analysis.names.words import Words


@pytest.fixture
def names(read, tables):
    def make(marked):
        doc = read(marked)
        return cleaned(Words(doc), doc._.raw_names, tables), doc.text

    return make


@pytest.mark.parametrize(
    "between",
    [
        ", also known as ",
        " (also known as the ",
        ", better known as ",
        ", known by its Orlan acronym ",
        ", a.k.a. ",
        ", formerly ",
        " (formerly known as ",
        ", which calls itself the ",
        ", now called ",
        ", or ",
    ],
)
def test_a_stated_alias_is_found(names, between):
    found, text = names(f"The [Karet Tide|ORG]{between}[Vell Front|ORG], moved.")
    assert list(stated(found, text)) == [("Karet Tide", "Vell Front")]


@pytest.mark.parametrize(
    "between",
    [" and ", ", ", " is known to fear ", " joined ", " (", " or ", " called "],
)
def test_what_only_stands_beside_is_no_alias(names, between):
    found, text = names(f"The [Karet Tide|ORG]{between}[Vell Front|ORG], moved.")
    assert list(stated(found, text)) == []


def test_a_part_of_a_name_called_so_is_no_alias_of_the_whole(names):
    found, text = names("A wing of the [Karet Tide|ORG], called [Vell Front|ORG], moved.")
    assert list(stated(found, text)) == []


def test_an_alias_may_stand_behind_a_short_form(names):
    found, text = names("The Karet Tide ([KT|ORG]), also known as [Vell|ORG], moved.")
    assert list(stated(found, text)) == [("KT", "Vell")]


def test_a_noun_may_stand_before_an_alias(names):
    found, text = names("The [Karet|MISC] rover, nicknamed [Vell|PER], moved.")
    assert list(stated(found, text)) == [("Karet", "Vell")]


def test_a_nickname_that_the_model_cut_is_made_whole(names):
    found, text = names('[Oda "El Red|PER]" [Venn|PER] spoke.')
    assert [n.form for n in nicknamed(found, text)] == ['Oda "El Red" Venn']


def test_the_model_may_be_wrong_about_an_alias_of_one_word(names):
    found, text = names("The [Karet Tide|ORG], also known as [Vell|PER], moved.")
    assert list(stated(found, text)) == [("Karet Tide", "Vell")]


def test_a_person_is_no_alias_of_a_body(names):
    found, text = names("The [Karet Tide|ORG], also known as [Ida Orl|PER], moved.")
    assert list(stated(found, text)) == []


@pytest.mark.parametrize("nickname", ["Red", "[Red|NORP]", "[Red|PER]"])
def test_a_nickname_between_parts_leaves_one_name(names, nickname):
    found, text = names(f'General [Oda|PER] "{nickname}" [Venn|PER] spoke.')
    assert [n.form for n in nicknamed(found, text)] == ['Oda "Red" Venn']


def test_an_alias_may_come_first(names):
    found, text = names("[Abu Orl|PER], as [Marlo Venn|PER] is widely known, spoke.")
    assert list(stated(found, text)) == [("Abu Orl", "Marlo Venn")]


def test_what_somebody_says_is_no_alias(names):
    found, text = names("[Abu Orl|PER], as [Marlo Venn|PER] is told, spoke.")
    assert list(stated(found, text)) == []
