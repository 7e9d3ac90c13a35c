"""Raw names become entities: clustered, labelled, found wherever they stand."""

import itertools

import pytest

from desktop_app.analysis.names.component import Names
from desktop_app.core.analysis import Label


@pytest.fixture
def entities(read, tables):
    def make(marked, **options):
        doc = Names(tables)(read(marked, **options))
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
