"""The rules by which two forms of a name are one: general first, then by kind.

A short form is joined only where all the full forms it could stand for are one cluster
already: two people of one surname stay two, and so does the bare surname.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

from desktop_app.analysis.names.clusters import Clusters, Form, spelling_key
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label

_ACRONYM_LENGTH = range(2, 8)
_UNSURE = 0.7  # below this mean score a label says little against a full name in the text
_LIKELY = 0.5  # above this the model thinks a label right rather than wrong


def join_forms(clusters: Clusters, tables: Tables, defined: Iterable[tuple[str, str]]) -> None:
    """Apply all rules; `defined` are pairs of full form and short form."""
    _know_people_by_surname(clusters, tables)
    _join_by_key(clusters, spelling_key)
    _join_by_key(clusters, lambda form: tables.countries.get(form, ""))
    _join_by_key(clusters, lambda form: _singular(form, clusters, tables))
    for full, short in defined:
        clusters.join(full, short)
    _join_initials(clusters, tables)
    _join_persons(clusters, tables)
    _join_organisations(clusters, tables)
    _join_places(clusters, tables)
    _join_products(clusters)


def initials(words: Iterable[str], small: frozenset[str]) -> set[str]:
    """Return the initials of words, with and without the small words' ("USA", "DoD")."""
    parts = [p for w in words for p in w.split("-") if p]
    alone = "".join(p[0] for p in parts if p.lower() not in small)
    return {alone.upper(), "".join(p[0] for p in parts).upper()}


def _join_by_key(clusters: Clusters, key: Callable[[str], str]) -> None:
    first: dict[str, str] = {}
    for form in clusters.forms:
        if known := key(form):
            clusters.join(first.setdefault(known, form), form)


def _singular(form: str, clusters: Clusters, tables: Tables) -> str:
    """Name a people by its singular: "Bangladeshis" as "Bangladeshi"."""
    if clusters.forms[form].label is not Label.GROUP or " " in form:
        return ""
    people = form in tables.demonyms and form.endswith("s") and form[:-1] in tables.demonyms
    return form[:-1] if people or (form.endswith("s") and form[:-1] in clusters.forms) else form


def _join_initials(clusters: Clusters, tables: Tables) -> None:
    full: defaultdict[str, list[str]] = defaultdict(list)
    for form in clusters.forms.values():
        if len(form.words) > 1 and form.label is not Label.GROUP:
            for letters in initials(form.words, tables.small_words):
                full[letters].append(form.text)
    for form in clusters.forms.values():
        letters = form.text.replace(".", "").replace(" ", "")
        short = letters.isalnum() and letters.isupper() and len(letters) in _ACRONYM_LENGTH
        if short and form.text not in tables.countries:
            clusters.join_if_one(form.text, full.get(letters, ()))


def _know_people_by_surname(clusters: Clusters, tables: Tables) -> None:
    """Take "Helen Strand" for a person, whatever the model says, where "Strand" surely is one."""
    for form in clusters.forms.values():
        last = clusters.forms.get(form.words[-1])
        doubtful = form.label in {Label.PLACE, Label.OTHER} and len(form.words) in (2, 3)
        if not doubtful or last is None or last.label is not Label.PERSON:
            continue
        signs = {*form.words} & (tables.place_words | tables.organisation_words)
        if last.mean_score >= _LIKELY and not signs and not tables.is_nation(form.text):
            votes = sum(form.votes.values())
            form.votes.clear()
            form.votes[Label.PERSON] = votes


def _join_persons(clusters: Clusters, tables: Tables) -> None:
    people = [f for f in clusters.forms.values() if f.label is Label.PERSON and len(f.words) > 1]
    by_last: defaultdict[str, list[Form]] = defaultdict(list)
    by_first: defaultdict[str, list[Form]] = defaultdict(list)
    for person in people:
        words = _without_suffix(person, tables)
        by_last[words[-1]].append(person)
        by_first[words[0]].append(person)
    for person in people:
        _join_full_names(person, by_last, clusters, tables)
    for person in people:
        words = _without_suffix(person, tables)
        longer = [
            f.text for f in by_last[words[-1]]
            if len(_without_suffix(f, tables)) > len(words)
            and _without_suffix(f, tables)[-len(words) :] == words
        ]  # fmt: skip
        clusters.join_if_one(person.text, longer)
    for form in clusters.forms.values():
        unsure = _may_be(form, Label.PERSON) or form.mean_score < _UNSURE
        if len(form.words) == 1 and unsure and not tables.is_nation(form.text):
            surname = [f.text for f in by_last.get(form.text, ())]
            if not surname and form.label is Label.PERSON:
                surname = [f.text for f in by_first.get(form.text, ())]
            clusters.join_if_one(form.text, surname)


def _without_suffix(person: Form, tables: Tables) -> tuple[str, ...]:
    words = person.words
    while len(words) > 2 and words[-1].rstrip(",") in tables.name_suffixes:
        words = words[:-1]
    return (*words[:-1], words[-1].rstrip(","))


def _join_full_names(
    person: Form, by_last: dict[str, list[Form]], clusters: Clusters, tables: Tables
) -> None:
    """Join "Donald Trump" and "Donald J. Trump": same ends, the middle left out."""
    words = _without_suffix(person, tables)
    if len(words) != 2:
        return
    fuller = [f.text for f in by_last[words[1]] if f.words[0] == words[0]]
    clusters.join_if_one(person.text, fuller)


def _join_organisations(clusters: Clusters, tables: Tables) -> None:
    bodies = [f for f in clusters.forms.values() if _may_be(f, Label.ORGANISATION)]
    leading: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    without_nation: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for body in (b for b in bodies if b.label is Label.ORGANISATION):
        for length in range(1, min(len(body.words), 6)):
            leading[body.words[:length]].append(body.text)
            if tables.is_nation(" ".join(body.words[:length])):
                own = body.words[length:]
                without_nation[own].append(body.text)
                for short in range(2, len(own)):
                    leading[own[:short]].append(body.text)
    for body in bodies:
        if len(body.words) > 1:
            clusters.join_if_one(body.text, without_nation.get(body.words, ()))
        if body.label is Label.ORGANISATION and not tables.is_nation(body.text):
            clusters.join_if_one(body.text, leading.get(body.words, ()))


def _join_places(clusters: Clusters, tables: Tables) -> None:
    for form in list(clusters.forms.values()):
        for tail in tables.short_place_tails:
            for joint in (" ", ", "):
                longer = clusters.forms.get(form.text + joint + tail)
                if longer and form.label is longer.label is Label.PLACE:
                    clusters.join(form.text, longer.text)


def _join_products(clusters: Clusters) -> None:
    """Join "Firefox" to "Mozilla Firefox": things are called by their last word."""
    things = [f for f in clusters.forms.values() if f.label is Label.OTHER]
    by_last: defaultdict[str, list[str]] = defaultdict(list)
    for thing in things:
        if len(thing.words) > 1:
            by_last[thing.words[-1]].append(thing.text)
    for thing in things:
        if len(thing.words) == 1:
            clusters.join_if_one(thing.text, by_last.get(thing.text, ()))


def _may_be(form: Form, label: Label) -> bool:
    return form.label in {label, Label.OTHER} or form.votes.get(label, 0) > 0
