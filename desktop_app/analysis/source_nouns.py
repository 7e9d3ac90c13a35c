"""What is known of the common nouns that speak: people, bodies of people, documents."""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class NounKind(StrEnum):
    """What a common noun stands for when it speaks."""

    PERSON = "person"
    COLLECTIVE = "collective"
    DOCUMENT = "document"


class Gender(StrEnum):
    """The pronoun that a title or noun goes with."""

    HE = "he"
    SHE = "she"


@dataclass(frozen=True, slots=True)
class SourceNouns:
    """Lists of noun lemmas and titles, lower case.

    `companies` are collective nouns that a text uses for a body it has named before
    ("the company", "the ministry"); `others` tell that somebody new speaks ("another").
    `titles` stand before a name and are not what its bearer is called alone; `callings` are
    what a text calls a person it has named, for a change ("the singer"). `wider` gives the nouns
    that a text may use for one who is called something narrower, or has a title: a biologist
    is "the scientist", Justice Weld "the judge". `offices` are no names alone ("Culture Minister"),
    `conditions` are callings that go with any work ("the pensioner", "the star"),
    `posts` are of those who may be new however they are described ("the bus driver"),
    `corporate` is what a body can be to another ("the owner, Marl Ltd"). `biographic` words
    ("former") before a noun say more of somebody the text has named. `first_names` are those
    that go with one pronoun nearly always.
    """

    person: frozenset[str]
    collective: frozenset[str]
    document: frozenset[str]
    companies: frozenset[str]
    others: frozenset[str]
    genders: dict[str, Gender]
    titles: frozenset[str]
    callings: frozenset[str]
    biographic: frozenset[str]
    wider: dict[str, frozenset[str]]
    first_names: dict[str, Gender]
    offices: frozenset[str]
    corporate: frozenset[str]
    posts: frozenset[str]
    conditions: frozenset[str]

    def kind(self, lemma: str) -> NounKind | None:
        """Return what a noun stands for, or None if it is in no list."""
        if lemma in self.person:
            return NounKind.PERSON
        if lemma in self.collective:
            return NounKind.COLLECTIVE
        return NounKind.DOCUMENT if lemma in self.document else None

    def titled(self, word: str) -> bool:
        """Tell whether a word in lower case is a title that stands before a name."""
        return word in self.titles

    def names_for(self, lemma: str) -> frozenset[str]:
        """Return a noun and the narrower nouns and titles that it can stand for."""
        return self.wider.get(lemma, frozenset()) | {lemma}

    def gender(self, word: str) -> Gender | None:
        """Return the gender that a title or noun says, or None."""
        return self.genders.get(word.lower())


def read_source_nouns(path: Path, given_names: Path) -> SourceNouns:
    """Read the lists from two JSON objects of lists: of nouns, and of given names by pronoun."""
    data = json.loads(path.read_text(encoding="utf-8"))
    wider = {k: frozenset(v) for k, v in data.pop("wider").items()}
    lists = {k: frozenset(v) for k, v in data.items()}
    names = json.loads(given_names.read_text(encoding="utf-8"))
    he = {w: Gender.HE for k in ("titles_male", "nouns_male") for w in lists[k]}
    she = {w: Gender.SHE for k in ("titles_female", "nouns_female") for w in lists[k]}
    return SourceNouns(
        person=lists["person"],
        collective=lists["collective"],
        document=lists["document"],
        companies=lists["company_words"],
        others=lists["others"],
        genders={**he, **she},
        titles=lists["titles_male"] | lists["titles_female"] | lists["titles"],
        callings=lists["callings"],
        biographic=lists["biographic"],
        wider=wider,
        offices=lists["offices"],
        corporate=lists["corporate"],
        posts=lists["posts"],
        conditions=lists["conditions"],
        first_names={name.lower(): gender for gender in Gender for name in names[gender.value]},
    )
