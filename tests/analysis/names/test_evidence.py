"""The surroundings of a name tell its kind, whatever the model says."""

import pytest

from desktop_app.analysis.document import RawName
from desktop_app.analysis.names.component import Names
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span


@pytest.fixture
def label(nlp, tables, nouns):
    """Return a function that labels "Karet" or another name, of which the model is unsure."""

    def make(text, guess, name="Karet", sure=0.55):
        doc = nlp(text)
        at = text.index(name)
        shares = ((guess, sure), ("MISC", 0.1))
        doc._.raw_names = (RawName(Span(at, at + len(name)), guess, sure, shares),)
        (entity,) = Names(tables, nouns)(doc)._.entities
        return entity.label

    return make


@pytest.mark.parametrize(
    "text",
    [
        "They met President Karet on Monday.",
        "Karet, 43, was found in the barn.",
        "Karet, who lives in a barn, wept.",
        "A play directed by Karet opened.",
        "The singer Karet opened the hall.",
        "Karet, a farmer from the north, spoke.",
    ],
)
def test_a_person_is_known_by_what_stands_beside(label, text):
    assert label(text, "ORG") is Label.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Troops moved near Karet on Monday.",
        "The city of Karet was quiet.",
        "Shelling hit the village of Karet again.",
        "Rain fell on the outskirts of Karet.",
        "They flew to Karet on Monday.",
        "Boats lay at Karet, north of the bay.",
    ],
)
def test_a_place_is_known_by_what_stands_beside(label, text):
    assert label(text, "PER") is Label.PLACE


@pytest.mark.parametrize(
    "text",
    [
        "The company Karet closed its works.",
        "Karet is a company in the north.",
        "The last Karet dynasty fell.",
    ],
)
def test_a_body_is_known_by_what_stands_beside(label, text):
    assert label(text, "PER") is Label.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        'They wrote the song "Karet" together.',
        "She starred in Karet (1954) with him.",
        "The film Karet opened on Monday.",
    ],
)
def test_a_work_is_known_by_what_stands_beside(label, text):
    assert label(text, "PER") is Label.OTHER


@pytest.mark.parametrize(
    ("name", "guess", "known"),
    [
        ("Karet Dynasty", "PER", Label.ORGANISATION),
        ("Karet Air Base", "ORG", Label.PLACE),
        ("Karet Peace Treaty", "ORG", Label.OTHER),
        ("Damascus", "ORG", Label.PLACE),
        ("Reuters", "LOC", Label.ORGANISATION),
        ("Da’esh", "PER", Label.ORGANISATION),
        ("Maria Karet", "ORG", Label.PERSON),
        ("Amyl III", "LOC", Label.PERSON),
        ("Karetism", "LOC", Label.OTHER),
    ],
)
def test_the_name_itself_tells(label, name, guess, known):
    assert label(f"Much was said of {name} then.", guess, name) is known


def test_a_model_that_is_sure_is_believed(label):
    assert label("She went to Karet.", "PER", sure=0.99) is Label.PERSON


def test_neighbours_in_a_list_are_of_one_kind(nlp, tables, nouns):
    text = "They saw Orl, Venn and Karet."
    doc = nlp(text)
    raw = [("Orl", "LOC", 0.95), ("Venn", "LOC", 0.95), ("Karet", "PER", 0.4)]
    doc._.raw_names = tuple(
        RawName(Span(text.index(n), text.index(n) + len(n)), kind, s, ((kind, s), ("LOC", 0.35)))
        for n, kind, s in raw
    )
    found = {e.name: e.label for e in Names(tables, nouns)(doc)._.entities}
    assert found["Karet"] is Label.PLACE


def test_where_there_is_a_people_there_is_its_land(nlp, tables, nouns):
    text = "Karetia's president met the Karetian parliament."
    doc = nlp(text)
    doc._.raw_names = (
        RawName(Span(0, 7), "PER", 0.95, (("PER", 0.95),)),
        RawName(Span(28, 36), "NORP", 0.95, (("NORP", 0.95),)),
    )
    found = {e.name: e.label for e in Names(tables, nouns)(doc)._.entities}
    assert found == {"Karetia": Label.PLACE, "Karetian": Label.GROUP}


def test_a_listed_body_is_no_place_for_its_last_word(label):
    assert label("Much was said of Islamic State then.", "LOC", "Islamic State") is (
        Label.ORGANISATION
    )
