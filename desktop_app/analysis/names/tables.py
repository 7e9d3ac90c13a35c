"""What newspapers call countries and their people, and the words that show a name's kind."""

import json
from dataclasses import dataclass

from desktop_app.assets import resource


@dataclass(frozen=True, slots=True)
class Tables:
    """Word lists for names.

    `countries` maps every form of a country to its usual name; `demonyms` the words for its
    people likewise; `peoples` are those without a country, and believers. The rest are sets
    of words as they are written.
    """

    countries: dict[str, str]
    demonyms: dict[str, str]
    peoples: frozenset[str]
    titles: frozenset[str]
    name_suffixes: frozenset[str]
    small_words: frozenset[str]
    keep_the: frozenset[str]
    organisation_words: frozenset[str]
    place_words: frozenset[str]
    short_place_tails: tuple[str, ...]
    collective_nouns: frozenset[str]

    def is_nation(self, form: str) -> bool:
        """Tell whether a form is a country's name or a word for its people."""
        return form in self.countries or form in self.demonyms


def load_tables() -> Tables:
    """Read the bundled word lists.

    Raises:
        FileNotFoundError: If the installation lacks them.
    """
    rows = json.loads(resource("words", "names_countries.json").read_text(encoding="utf-8"))
    words = json.loads(resource("words", "names_words.json").read_text(encoding="utf-8"))
    countries, demonyms = {}, {}
    for row in rows:
        countries.update(dict.fromkeys((row["name"], *row["aliases"]), row["name"]))
        for people in row["demonyms"]:
            demonyms[people] = row["name"]
            demonyms[people + "s"] = row["name"]
    return Tables(
        countries=countries,
        demonyms=demonyms,
        peoples=frozenset(p + ending for p in words["peoples"] for ending in ("", "s")),
        titles=frozenset(words["titles"]),
        name_suffixes=frozenset(words["name_suffixes"]),
        small_words=frozenset(words["small_words"]),
        keep_the=frozenset(words["keep_the"]),
        organisation_words=frozenset(words["organisation_words"]),
        place_words=frozenset(words["place_words"]),
        short_place_tails=tuple(words["short_place_tails"]),
        collective_nouns=frozenset(words["collective_nouns"]),
    )
