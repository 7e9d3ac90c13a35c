"""Which forms name one person: full names, surnames, first names, initials, nicknames.

A short form is joined only where all the full forms it could stand for are one cluster
already: two people of one surname stay two, and so does the bare surname.
"""

import re
from collections import defaultdict

from desktop_app.analysis.names.clusters import Clusters, Form
from desktop_app.analysis.names.spelling import folded
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label

_UNSURE = 0.7  # below this mean score a label says little against a full name in the text
_LIKELY = 0.5  # above this the model thinks a label right rather than wrong
_SKY = re.compile(r"sk(?:yy|iy|ii|yi|ij|yj|i|y)$")
_PARTICLE = 4  # letters that a particle ("Le", "van", "al") has fewer than
_NICKNAME = re.compile(r"\s*[\"“‘'(]([^\"”’')]+)[\"”’')]\s*")
_ARTICLE = re.compile(r"^(?:al|el|Al|El|ad|ar|as|at|an|az)[-‐‑]")
_INITIAL = re.compile(r"[A-Z]\.?")


class Persons:
    """Joins the forms of persons."""

    def __init__(self, clusters: Clusters, tables: Tables) -> None:
        self._clusters = clusters
        self._tables = tables
        self._by_last: defaultdict[str, list[Form]] = defaultdict(list)
        self._by_first: defaultdict[str, list[Form]] = defaultdict(list)
        self._by_inner: defaultdict[str, list[Form]] = defaultdict(list)
        self._words: dict[str, tuple[str, ...]] = {}
        self.shared: dict[str, list[str]] = {}  # surnames of several persons: their full names

    def join(self) -> None:
        """Apply all rules, from full names to single words."""
        self._know_by_surname()
        people = [f for f in self._forms() if f.label is Label.PERSON and len(f.words) > 1]
        for person in people:
            self._take(person)
        for person in people:
            self._join_full(person)
        for person in people:
            self._join_longer(person)
            self._join_leading(person)
        for form in self._forms():
            if len(form.words) == 1:
                self._join_single(form)

    def _forms(self) -> list[Form]:
        return list(self._clusters.forms.values())

    def _know_by_surname(self) -> None:
        """Take "Helen Strand" for a person, whatever the model says, where "Strand" is one."""
        for form in self._forms():
            last = self._clusters.forms.get(form.words[-1])
            doubtful = form.label in {Label.PLACE, Label.OTHER} and len(form.words) in (2, 3)
            if not doubtful or last is None or last.label is not Label.PERSON:
                continue
            signs = {*form.words} & (self._tables.place_words | self._tables.organisation_words)
            if last.mean_score >= _LIKELY and not signs and not self._tables.is_nation(form.text):
                form.become(Label.PERSON)

    def _take(self, person: Form) -> None:
        words = self._words[person.text] = self._plain(person)
        if len(words) < 2:
            return
        self._by_last[words[-1]].append(person)
        self._by_first[words[0]].append(person)
        for inner in words[1:-1]:
            if not _INITIAL.fullmatch(inner):
                self._by_inner[inner].append(person)
        others = {_ARTICLE.sub("", words[-1]), _usual_case(words[-1]), _one_ending(words[-1])}
        for other in others - {words[-1], ""}:
            self._by_last[other].append(person)

    def _plain(self, person: Form) -> tuple[str, ...]:
        """Return the words of a name without nickname and suffix; join what has a nickname."""
        nickname = _NICKNAME.search(person.text)
        words = tuple(_NICKNAME.sub(" ", person.text).split())
        if nickname and len(words) > 1:
            for other in (" ".join(words), nickname[1]):
                if other in self._clusters.forms:
                    self._clusters.join(person.text, other)
        while len(words) > 2 and words[-1].rstrip(",") in self._tables.name_suffixes:
            words = words[:-1]
        whole = (*words[:-1], words[-1].rstrip(",")) if words else person.words
        return tuple(map(folded, whole))

    def _join_full(self, person: Form) -> None:
        """Join "Donald Trump" to "Donald J. Trump" and "D. Trump" to both: same ends."""
        words = self._words[person.text]
        if len(words) != 2:
            return
        same_last = self._by_last[words[1]]
        given = self._given(words[0])
        fuller = [f.text for f in same_last if self._given(self._words[f.text][0]) == given]
        if _INITIAL.fullmatch(words[0]):
            fuller += [f.text for f in same_last if self._words[f.text][0][0] == words[0][0]]
        self._clusters.join_if_one(person.text, fuller)

    def _given(self, name: str) -> str:
        """Return the full form of a given name ("Robert" for "Bob")."""
        return self._tables.short_given_names.get(name, name)

    def _join_longer(self, person: Form) -> None:
        """Join "van Dorn" to "Edda van Dorn"."""
        words = self._words[person.text]
        longer = [
            f.text
            for f in self._by_last[words[-1]]
            if len(own := self._words[f.text]) > len(words) and _same(own[-len(words) :], words)
        ]
        if len({self._clusters.root(f) for f in longer}) > 1 and len(words[0]) < _PARTICLE:
            self.shared[person.text] = longer
        self._clusters.join_if_one(person.text, longer)

    def _join_leading(self, person: Form) -> None:
        """Join "Wan Azra" to "Wan Azra Wan Orl": the names in front of a longer one."""
        words = self._words[person.text]
        longer = [
            f.text
            for f in self._by_first[words[0]]
            if len(own := self._words[f.text]) > len(words) > 1 and own[: len(words)] == words
        ]
        self._clusters.join_if_one(person.text, longer)

    def _join_single(self, form: Form) -> None:
        unsure = form.may_be(Label.PERSON) or form.mean_score < _UNSURE
        if not unsure or self._tables.is_nation(form.text):
            return
        word = folded(form.text)
        bare = _ARTICLE.sub("", word)
        found = self._by_last.get(word) or self._by_last.get(bare) or []
        found = found or self._by_last.get(_one_ending(word), [])
        if not found and (form.label is Label.PERSON or not self._tables.kind(form.text)):
            found = self._by_first.get(word) or self._by_inner.get(word) or []
        full = [f.text for f in found if f is not form]
        if len({self._clusters.root(f) for f in full}) > 1:
            self.shared[form.text] = full
        self._clusters.join_if_one(form.text, full)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Compare words whatever the case of their first letters: "Von" may begin a sentence."""
    pairs = zip(one, other, strict=True)
    return all(a[1:] == b[1:] and a[0].lower() == b[0].lower() for a, b in pairs)


def _one_ending(word: str) -> str:
    """Return a Slavic surname with one of its spellings: "Zelenskyy", "Zelenski"."""
    return _SKY.sub("sky", word)


def _usual_case(word: str) -> str:
    """Return a surname in capitals ("VENN") as it is usually written."""
    return word.capitalize() if word.isupper() and len(word) > 3 else word
