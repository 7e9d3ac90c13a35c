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


def test_a_title_alone_stays(read, tables):
    doc = read("the [Chairman|PER] spoke")
    assert [n.form for n in cleaned(Words(doc), doc._.raw_names, tables)] == ["Chairman"]


def test_what_has_no_capital_is_no_name(read, tables):
    doc = read("in [eastern|LOC] Karet")
    assert cleaned(Words(doc), doc._.raw_names, tables) == []
