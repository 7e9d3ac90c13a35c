"""Raw names become entities: clustered, labelled, found wherever they stand."""

import itertools

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.document import RawName, declare_extensions
from desktop_app.analysis.names.component import Names
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span


@pytest.fixture
def entities(read, tables, nouns):
    def make(marked, **options):
        doc = Names(tables, nouns)(read(marked, **options))
        return {e.name: e for e in doc._.entities}, doc.text

    return make


def texts(entity, text):
    return [m.of(text) for m in entity.mentions]


def test_a_name_and_its_acronym_are_one_organisation(entities):
    found, text = entities(
        "The [Orlan Border Guard|ORG] (OBG) moved. Later the OBG stopped.\nOBG troops left."
    )
    assert list(found) == ["Orlan Border Guard"]
    assert texts(found["Orlan Border Guard"], text) == ["Orlan Border Guard", "OBG", "OBG", "OBG"]
    assert found["Orlan Border Guard"].label is Label.ORGANISATION


def test_a_definition_may_put_the_short_form_first(entities):
    found, _ = entities("[KTF|ORG] (Kellan Teachers Federation) met. KTF voted.")
    assert list(found) == ["Kellan Teachers Federation"]


def test_initials_are_enough_without_a_definition(entities):
    found, _ = entities("[Union of Kellan Growers|ORG] spoke.\nThe [UKG|ORG] agreed.")
    assert list(found) == ["Union of Kellan Growers"]


def test_a_surname_is_its_person(entities):
    found, text = entities("[Marlo Venn|PER] came. [Venn|PER] left. Venn’s car was seen.")
    assert texts(found["Marlo Venn"], text) == ["Marlo Venn", "Venn", "Venn"]


def test_a_middle_name_makes_no_second_person(entities):
    found, _ = entities("[Marlo Q. Venn|PER] came. [Marlo Venn|PER] left.")
    assert list(found) == ["Marlo Q. Venn"]


def test_two_people_of_one_surname_stay_two(entities):
    found, _ = entities("[Marlo Venn|PER] met [Tessa Venn|PER]. [Venn|PER] was glad.")
    assert set(found) == {"Marlo Venn", "Tessa Venn", "Venn"}


def test_a_first_name_is_its_person_when_only_one_has_it(entities):
    found, _ = entities("[Marlo Venn|PER] came. [Marlo|PER] left.")
    assert list(found) == ["Marlo Venn"]


def test_a_leading_short_form_is_its_organisation(entities):
    found, _ = entities("[Halden Relief International|ORG] gave. [Halden|ORG] said so.")
    assert list(found) == ["Halden Relief International"]


def test_forms_of_a_country_are_one_place_and_its_people_are_not(entities):
    found, _ = entities("[US|LOC], [U.S.|LOC], [United States|LOC] and [American|NORP].")
    assert {e.label for e in found.values()} == {Label.PLACE, Label.GROUP}
    assert len(found["United States"].mentions) == 3


def test_spelling_variants_are_one(entities):
    found, _ = entities("[Al-Karet|LOC] fell. [Al Karet|LOC] rose.")
    assert len(found) == 1


def test_an_army_is_found_under_its_short_name(entities):
    found, text = entities("The [Syrian Arab Army|ORG] moved. The [Syrian|NORP] army stopped.")
    assert texts(found["Syrian Arab Army"], text) == ["Syrian Arab Army", "Syrian army"]


def test_the_cluster_votes_on_the_label(entities):
    found, _ = entities("[Karet|LOC] fell. [Karet|LOC] rose. [Karet|ORG] burnt.")
    assert found["Karet"].label is Label.PLACE


def test_a_country_run_together_with_a_place_is_parted(entities):
    found, _ = entities("Near [Al-Karet|LOC] lies the [US Al-Karet|LOC] base.")
    assert set(found) == {"Al-Karet", "US"}


def test_mentions_never_overlap_and_ids_name_the_first_place(entities):
    found, _text = entities("[Port Halden|LOC] and [Halden|LOC] and Port Halden.")
    spans = sorted(m for e in found.values() for m in e.mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(e.id == f"e{e.mentions[0].start}" for e in found.values())


def test_page_furniture_is_left_alone(entities):
    found, text = entities("[Marlo Venn|PER] came.\nMarlo Venn newsletter", furniture=1)
    assert texts(found["Marlo Venn"], text) == ["Marlo Venn"]


def test_an_ordinary_word_is_not_taken_for_a_name(entities):
    found, _ = entities("[Information|ORG] says so.", pos={"Information": "NOUN"})
    assert found == {}


def test_a_text_without_names_has_no_entities(entities):
    assert entities("Nobody came.")[0] == {}


def test_a_sure_surname_makes_its_full_name_a_person(entities):
    found, text = entities("[Ilse Marrow|LOC], the mayor, spoke. [Marrow|PER] left.")
    assert found["Ilse Marrow"].label is Label.PERSON
    assert texts(found["Ilse Marrow"], text) == ["Ilse Marrow", "Marrow"]


def test_a_place_that_says_so_stays_a_place(entities):
    found, _ = entities("[Marrow River|LOC] rose. [River|PER] said so.")
    assert found["Marrow River"].label is Label.PLACE


def test_initials_and_surname_lead_to_one_person(entities):
    found, _ = entities("[Joris K. Dahl|PER] met [J. Dahl|PER]. [Dahl|PER] left.")
    assert list(found) == ["Joris K. Dahl"]
    assert len(found["Joris K. Dahl"].mentions) == 3


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Sabir al-Dahl|PER] came. [Dahl|PER] spoke.", "Sabir al-Dahl"),
        ("[Sabir al-Dahl|PER] came. [al-Dahl|PER] spoke.", "Sabir al-Dahl"),
        ("[Edda van Dorn|PER] came. [van Dorn|PER] spoke.", "Edda van Dorn"),
        ("[Oda Marl Quist|PER] came. [Marl|PER] spoke.", "Oda Marl Quist"),
        ("[Oda QUIST|PER] came. [Quist|PER] spoke.", "Oda QUIST"),
        ('[Oda "Red" Quist|PER] came. [Red|PER] spoke. [Oda Quist|PER] left.', 'Oda "Red" Quist'),
    ],
)
def test_short_names_of_many_languages_are_one_person(entities, marked, name):
    assert list(entities(marked)[0]) == [name]


def test_a_surname_of_a_person_is_no_short_form_of_a_body(entities):
    found, _ = entities("[Ida Marl|PER] built [Marl University|ORG]. [Marl|ORG] said so.")
    assert set(found) == {"Ida Marl", "Marl University"}


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("The [Karet Tide Front|ORG], also known as [Vell|ORG], moved.", "Karet Tide Front"),
        ("[Nation of Orl and Venn|ORG] met. [Nation Orl Venn|ORG] left.", "Nation of Orl and Venn"),
        ("The [Ministry of Tide Affairs|ORG] met. [TA|ORG] rose.", "Ministry of Tide Affairs"),
        ("[Untied Karet Bodies|ORG] and [United Karet Bodies|ORG] met.", "Untied Karet Bodies"),
        ("The [Union of Tide|ORG] and Air Makers (UTAM) met.", "Union of Tide and Air Makers"),
        ("The TIDE board (Total Infantry Day Engine) met.", "Total Infantry Day Engine"),
    ],
)
def test_forms_of_one_body_are_one(entities, marked, name):
    assert list(entities(marked)[0]) == [name]


def test_an_alias_that_is_not_stated_stays_apart(entities):
    found, _ = entities("[Karet Tide Front|ORG] moved. [Vell|ORG] moved.")
    assert set(found) == {"Karet Tide Front", "Vell"}


def test_a_product_is_called_without_its_maker(entities):
    found, _ = entities("[Brask|ORG] sells [Brask Lumo|ORG]. [Lumo|MISC] is slow.")
    assert set(found) == {"Brask", "Brask Lumo"}


def test_a_title_alone_is_the_one_person_who_bears_it(entities):
    found, text = entities("President [Ida Orl|PER] came. Later the President left.")
    assert texts(found["Ida Orl"], text) == ["Ida Orl", "President"]


def test_a_title_that_two_bear_is_nobody(entities):
    found, text = entities(
        "President [Ida Orl|PER] met President [Bo Venn|PER]. The President left."
    )
    assert texts(found["Ida Orl"], text) == ["Ida Orl"]
    assert texts(found["Bo Venn"], text) == ["Bo Venn"]


def test_a_body_may_be_called_by_its_kind(entities):
    found, text = entities("The [Court of Tides|ORG] met. Then the Court rose. A court is slow.")
    assert texts(found["Court of Tides"], text) == ["Court of Tides", "Court"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [("Orlan Tide Front", "Front"), ("Karet Commission", "Commission"), ("Orl United", "United")],
)
def test_a_kind_that_the_model_names_is_its_body(entities, body, kind):
    found, _ = entities(f"The [{body}|ORG] left. Then the [{kind}|ORG] returned.")
    assert list(found) == [body]


def test_a_country_is_not_its_capital(entities):
    assert set(entities("[Mexico|LOC] and [Mexico City|LOC] grew.")[0]) == {"Mexico", "Mexico City"}


def test_a_city_is_called_so_and_by_its_name(entities):
    found, _ = entities("The [City of Karet|LOC] paid. [Karet|PER] needs it.")
    assert {n: (e.label, len(e.mentions)) for n, e in found.items()} == {"Karet": (Label.PLACE, 2)}


def test_apostrophes_and_accents_part_no_person(entities):
    found, _ = entities("[Ida O'Marl|PER], [Bo Sándor|PER] met. [O’Marl|PER], [Sandor|PER] left.")
    assert set(found) == {"Ida O'Marl", "Bo Sándor"}


def test_a_particle_in_capitals_is_the_same_person(entities):
    assert list(entities("[Edda von Dorn|PER] came. [Von Dorn|PER] spoke.")[0]) == ["Edda von Dorn"]


def test_a_kind_of_two_bodies_is_neither(entities):
    found, _ = entities("The [Court of Tides|ORG] and [Karet Court|ORG] met. Then the Court rose.")
    assert all(len(e.mentions) == 1 for e in found.values())


def test_a_country_and_its_people_are_linked_and_not_equal(entities):
    found, _ = entities("[Syria|LOC] and [Syrians|NORP] wait. The [Syrian|NORP] army left.")
    assert found["Syria"].related == (found["Syrians"].id,)
    assert found["Syrians"].related == (found["Syria"].id,)
    assert len(found["Syrians"].mentions) == 2


@pytest.mark.parametrize("place", ["Al-Tanf", "Al-Karet", "Venn", "Deir Orl"])
def test_the_initials_of_a_country_run_together_with_a_place_are_parted(entities, place):
    found, _ = entities(f"Near the [US {place}|LOC] they met.")
    assert set(found) == {"US", place}


def test_a_name_of_a_country_and_a_place_word_stays_whole(entities):
    assert set(entities("Near the [US Embassy|LOC] they met.")[0]) == {"US Embassy"}


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Many [African|NORP] [Americans|NORP] came.", "African Americans"),
        ("The [Mexican|NORP] [American|NORP] vote fell.", "Mexican American"),
        ("Then [Syrian|NORP] [Kurds|NORP] came.", "Syrian Kurds"),
    ],
)
def test_a_people_of_two_words_is_one(entities, marked, name):
    found, _ = entities(marked)
    assert {n: e.label for n, e in found.items()} == {name: Label.GROUP}


WORDS = st.sampled_from(
    [
        *("President", "King", "the", "The", "of", "and", "Orl", "Venn", "(OV)", "Court", "US"),
        *("U.S.", "Syrian", "Army", ",", ".", '"', "“", "”", "III", "who", "said", "known", "as"),
        *("also", "Dr.", "Mr", "😀", "é", "al-Orl", "O'Venn", "St.", "-", "a"),
    ]
)
ENGLISH = spacy.blank("en")


@st.composite
def named_texts(draw):
    text = draw(st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    kinds = st.sampled_from(["PER", "ORG", "LOC", "NORP", "MISC"])
    raw = draw(st.lists(st.tuples(ends, kinds), max_size=8))
    return text, tuple(
        RawName(Span(min(pair), max(pair)), kind, 0.8, ((kind, 0.8),))
        for pair, kind in raw
        if pair[0] != pair[1]
    )


@pytest.fixture(scope="module")
def component(tables, nouns):
    return Names(tables, nouns)


@given(named_texts())
def test_any_names_of_any_text_give_entities_that_do_not_overlap(component, named):
    declare_extensions()
    text, raw = named
    doc = ENGLISH(text)
    doc._.raw_names = raw
    entities = component(doc)._.entities
    places = sorted(m for e in entities for m in e.mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(places))
    assert all(0 <= m.start < m.end <= len(doc.text) for m in places)
    assert len({e.id for e in entities}) == len(entities)


@pytest.mark.parametrize(
    ("marked", "forms"),
    [
        ("A pro-[Karet New Tide|ORG] march.", {"Karet", "New Tide"}),
        ("[Ida Venn|PER] met [Vennist Ida Venn|PER].", {"Ida Venn", "Vennist"}),
        ("[Orlism|MISC] and [Orlism-critic|MISC].", {"Orlism"}),
        ("[Jordan Venn|PER] met [Venn|PER].", {"Jordan Venn"}),
        ("[Ida Venn|PER] ([D-N.J.|LOC]) spoke.", {"Ida Venn", "N.J."}),
    ],
)
def test_what_ran_together_is_parted_and_nothing_else(entities, marked, forms):
    assert set(entities(marked)[0]) == forms


def test_a_surname_and_initials_are_found_where_the_model_passed_them_over(entities):
    found, text = entities("[Orlan Harbour Trust|ORG] paid [Ida Marrow|PER]. OHT said Marrow left.")
    assert texts(found["Orlan Harbour Trust"], text) == ["Orlan Harbour Trust", "OHT"]
    assert texts(found["Ida Marrow"], text) == ["Ida Marrow", "Marrow"]


def test_a_surname_that_begins_another_name_is_left_alone(entities):
    found, text = entities("[Ida Marrow|PER] crossed Marrow Bridge in May.")
    assert texts(found["Ida Marrow"], text) == ["Ida Marrow"]


def test_an_apostrophe_of_another_shape_is_the_same_name(entities):
    found, text = entities("[Danny O'Marl|PER] left. O’Marl waved.")
    assert texts(found["Danny O'Marl"], text) == ["Danny O'Marl", "O’Marl"]


def test_who_bears_a_title_is_a_person(entities):
    found, _ = entities("President [Uro Venn|LOC] spoke. [Venn|LOC] left.")
    assert found["Uro Venn"].label is Label.PERSON
