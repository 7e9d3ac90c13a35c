"""A surname that several persons bear means the one whom the text calls so."""

import pytest

from desktop_app.analysis.names.component import Names


@pytest.fixture
def entities(read, tables, nouns):
    def find(marked: str) -> dict[str, list[str]]:
        doc = Names(tables, nouns)(read(marked))
        return {e.name: [doc.text[m.start : m.end] for m in e.mentions] for e in doc._.entities}

    return find


FIRST = "[Robert Venn|PER] came. [Venn|PER] sat."


def test_the_first_bearer_keeps_the_surname(entities):
    found = entities(f"{FIRST} [Helen Venn|PER], his wife, left. [Venn|PER] slept.")
    assert found == {"Robert Venn": ["Robert Venn", "Venn", "Venn"], "Helen Venn": ["Helen Venn"]}


def test_a_headline_means_the_first_whom_the_text_names(entities):
    found = entities("[Venn|PER] out.\n[Robert Venn|PER] left. [Helen Venn|PER] stayed.")
    assert found["Robert Venn"] == ["Venn", "Robert Venn"]


def test_a_title_tells_the_gender(entities):
    found = entities(f"{FIRST} [Helen Venn|PER] left. Mrs [Venn|PER] slept. Mr [Venn|PER] ate.")
    assert found["Helen Venn"] == ["Helen Venn", "Venn"]
    assert found["Robert Venn"] == ["Robert Venn", "Venn", "Venn"]


def test_what_is_open_stays_a_name_of_its_own(entities):
    found = entities("[Robert Venn|PER] met [Tom Venn|PER]. [Venn|PER] was glad.")
    assert set(found) == {"Robert Venn", "Tom Venn", "Venn"}


def test_a_surname_with_a_particle_is_told_apart_too(entities):
    found = entities(
        "[Robert Le Marl|PER] came. [Le Marl|PER] sat. [Helen Le Marl|PER] left. [Le Marl|PER] ate."
    )
    assert found["Robert Le Marl"] == ["Robert Le Marl", "Le Marl", "Le Marl"]
