"""Raw names are cut to the name itself."""

import pytest

from desktop_app.analysis.names.cleaning import cleaned
from desktop_app.analysis.names.words import Words


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("[the Karet Times|ORG] wrote", "Karet Times"),
        ("[Mr. Venn|PER] spoke", "Venn"),
        ("[Prime Minister Tessa Venn|PER] spoke", "Tessa Venn"),
        ("[Venn's|PER] car", "Venn"),
        ("[Karet,|LOC] he said", "Karet"),
        ("in [Karet.|LOC]", "Karet"),
        ("in the [U.S.|LOC] today", "U.S."),
        ("[The Hague|LOC] ruled", "The Hague"),
        ("[pro-Karet|LOC] camp", "Karet"),
        ("[Lee Mei|PER]-ling spoke", "Lee Mei-ling"),
        ("[Kar|LOC]et fell", "Karet"),
        ("[Municipality of|ORG] there", "Municipality"),
    ],
)
def test_a_name_is_cut_to_itself(read, tables, marked, form):
    doc = read(marked)
    (name,) = cleaned(Words(doc), doc._.raw_names, tables)
    assert name.form == form
    assert name.span.of(doc.text) == form


@pytest.mark.parametrize("alone", ["Chairman", "Emperors", "Prime Minister"])
def test_a_title_alone_is_no_name(read, tables, alone):
    doc = read(f"the [{alone}|PER] spoke")
    assert cleaned(Words(doc), doc._.raw_names, tables) == []


@pytest.mark.parametrize(
    ("marked", "form", "title"),
    [
        ("President [Ida Orl|PER] spoke", "Ida Orl", "President"),
        ("[Deputy Secretary of State Ida Orl|PER] spoke", "Ida Orl", "Deputy Secretary of State"),
        ("Lt. Gen. [Orl|PER] spoke", "Orl", "Lt. Gen."),
        ("[Pope Orlan|PER] spoke", "Orlan", "Pope"),
    ],
)
def test_a_title_is_split_off_and_kept(read, tables, marked, form, title):
    doc = read(marked)
    (name,) = cleaned(Words(doc), doc._.raw_names, tables)
    assert (name.form, name.title.of(doc.text)) == (form, title)


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("King [Amyl|PER] III spoke", "Amyl III"),
        ("the St. [Orl Herald|ORG] said", "St. Orl Herald"),
        ("[Near Karet|LOC], troops moved", "Karet"),
        ("the [France President|ORG] spoke", "France"),
        ("the [OV Commissioner|ORG] spoke", "OV"),
    ],
)
def test_a_name_is_whole_and_no_more(read, tables, marked, form):
    doc = read(marked)
    (name,) = cleaned(Words(doc), doc._.raw_names, tables)
    assert name.form == form


def test_an_abbreviation_that_names_nothing_is_dropped(read, tables):
    doc = read("built in 40 [B.C.|LOC] by them")
    assert cleaned(Words(doc), doc._.raw_names, tables) == []


def test_what_has_no_capital_is_no_name(read, tables):
    doc = read("in [eastern|LOC] Karet")
    assert cleaned(Words(doc), doc._.raw_names, tables) == []
