"""Word lists for names: countries and their people, places, bodies, given names, telling words."""

import json
from dataclasses import dataclass
from typing import Any

from desktop_app.assets import resource
from desktop_app.core.analysis import Label

_GIVEN = ("he", "she", "either")


@dataclass(frozen=True, slots=True)
class Tables:
    """Word lists for names, read once.

    `countries` maps every form of a country to its usual name; `demonyms` the words for its
    people likewise; `peoples` are those without a country, and believers. `listed` is what a
    whole name is known to be: a capital, city, region, area, outlet, armed group or body.
    `other_names` maps older and shortened names of places to the usual one,
    `short_given_names` "Bob" to "Robert". The
    rest are sets of words as they are written; nouns and tails are in small letters.
    """

    countries: dict[str, str]
    demonyms: dict[str, str]
    peoples: frozenset[str]
    listed: dict[str, Label]
    other_names: dict[str, str]
    given_names: frozenset[str]
    short_given_names: dict[str, str]
    titles: frozenset[str]
    title_modifiers: frozenset[str]
    offices: frozenset[str]
    name_suffixes: frozenset[str]
    small_words: frozenset[str]
    keep_the: frozenset[str]
    organisation_words: frozenset[str]
    institution_words: frozenset[str]
    club_words: frozenset[str]
    company_suffixes: frozenset[str]
    leading_other_words: frozenset[str]
    place_words: frozenset[str]
    other_words: frozenset[str]
    place_nouns: frozenset[str]
    body_nouns: frozenset[str]
    body_tails: frozenset[str]
    work_nouns: frozenset[str]
    directions: frozenset[str]
    makers: frozenset[str]
    personal_verbs: frozenset[str]
    motion_verbs: frozenset[str]
    state_nouns: frozenset[str]
    leading_place_words: frozenset[str]
    leading_organisation_words: frozenset[str]
    not_names: frozenset[str]
    short_place_tails: tuple[str, ...]
    cities_of_one_name: frozenset[str]
    place_heads: frozenset[str]
    collective_nouns: frozenset[str]

    def is_nation(self, form: str) -> bool:
        """Tell whether a form is a country's name or a word for its people."""
        return form in self.countries or form in self.demonyms

    def kind(self, form: str) -> Label | None:
        """Return what a whole name is known to be, whatever apostrophe it has."""
        return self.listed.get(form.replace("’", "'"))


def load_tables() -> Tables:
    """Read the bundled word lists.

    Raises:
        FileNotFoundError: If the installation lacks them.
    """
    countries, demonyms = {}, {}
    for row in _read("names_countries"):
        countries.update(dict.fromkeys((row["name"], *row["aliases"]), row["name"]))
        for people in row["demonyms"]:
            demonyms[people] = row["name"]
            demonyms[people + "s"] = row["name"]
    words, given = _read("names_words"), _read("names_given")
    sets = {
        key: frozenset(words[key])
        for key in Tables.__annotations__
        if key in words and key not in {"peoples", "short_place_tails", "other_names"}
    }
    return Tables(
        countries=countries,
        demonyms=demonyms,
        peoples=frozenset(p + ending for p in words["peoples"] for ending in ("", "s")),
        listed=_listed(words["areas"]),
        given_names=frozenset(name for kind in _GIVEN for name in given[kind]),
        short_given_names=given["short"],
        other_names=words["other_names"],
        short_place_tails=tuple(words["short_place_tails"]),
        **sets,
    )


def _listed(areas: list[str]) -> dict[str, Label]:
    places, bodies = _read("names_places"), _read("names_bodies")
    listed = {name: Label.PLACE for names in (*places.values(), areas) for name in names}
    listed.update({name: Label.ORGANISATION for names in bodies.values() for name in names})
    return listed


def _read(name: str) -> Any:  # noqa: ANN401  (each file has a shape of its own)
    return json.loads(resource("words", f"{name}.json").read_text(encoding="utf-8"))
