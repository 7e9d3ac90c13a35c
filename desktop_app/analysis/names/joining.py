"""The rules by which two forms of a name are one: general first, then by kind.

A short form is joined only where all the full forms it could stand for are one cluster
already.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from desktop_app.analysis.names.bodies import join_bodies
from desktop_app.analysis.names.clusters import Clusters, Form
from desktop_app.analysis.names.persons import Persons
from desktop_app.analysis.names.spelling import spelling_key, transposed, without_small_words
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label

_DEPARTMENTS = frozenset({"Department", "Ministry", "Bureau", "Office"})
_ACRONYM_LENGTH = range(2, 8)


def join_forms(
    clusters: Clusters, tables: Tables, defined: Iterable[tuple[str, str]]
) -> Mapping[str, list[str]]:
    """Apply all rules; `defined` are pairs of full form and short form or alias.

    Returned are the surnames that several persons bear, each with their full names.
    """
    _join_by_key(clusters, spelling_key)
    _join_by_key(clusters, lambda form: without_small_words(form, tables.small_words))
    _join_by_key(clusters, lambda form: tables.countries.get(form, ""))
    _join_by_key(clusters, lambda form: _other_name(form, tables))
    _join_by_key(clusters, lambda form: _people(form, clusters, tables))
    _join_misspelt(clusters)
    for full, short in defined:
        clusters.join(full, short)
    _join_initials(clusters, tables)
    persons = Persons(clusters, tables)
    persons.join()
    join_bodies(clusters, tables)
    _join_places(clusters, tables)
    _join_products(clusters, tables)
    return persons.shared


def initials(words: Iterable[str], small: frozenset[str]) -> set[str]:
    """Return the initials of words, with and without the small words' ("USA", "DoD").

    So also of what a department is of: "VA" of "Department of Veterans Affairs".
    """
    words = list(words)
    parts = [p for w in words for p in w.split("-") if p]
    alone = "".join(p[0] for p in parts if p.lower() not in small)
    found = {alone.upper(), "".join(p[0] for p in parts).upper()}
    if len(words) > 3 and words[0] in _DEPARTMENTS and words[1] == "of":
        found |= initials(words[2:], small)
    return found


def _join_by_key(clusters: Clusters, key: Callable[[str], str]) -> None:
    first: dict[str, str] = {}
    for form in clusters.forms:
        if known := key(form):
            clusters.join(first.setdefault(known, form), form)


def _other_name(form: str, tables: Tables) -> str:
    """Name a place by its usual name: "Kiev" by "Kyiv", "N.J." by "New Jersey"."""
    known = tables.other_names.get(form)
    return spelling_key(known if known is not None else form)


def _people(form: str, clusters: Clusters, tables: Tables) -> str:
    """Name a people by one word: "Turks" and "Turkish" by the country, "Bards" by "Bard"."""
    if clusters.forms[form].label is not Label.GROUP or " " in form:
        return ""
    if nation := tables.demonyms.get(form):
        return nation
    return form[:-1] if form.endswith("s") and form[:-1] in clusters.forms else form


def _join_misspelt(clusters: Clusters) -> None:
    """Join a form that stands once to one that differs by two letters changed over."""
    known: dict[str, list[str]] = {}
    for form in clusters.forms.values():
        for key in transposed(form.text):
            known.setdefault(key, []).append(form.text)
    for forms in known.values():
        for once in (f for f in forms if clusters.forms[f].count == 1):
            clusters.join_if_one(once, forms)


def _join_initials(clusters: Clusters, tables: Tables) -> None:
    full: defaultdict[str, list[str]] = defaultdict(list)
    for form in clusters.forms.values():
        if len(form.words) > 1 and form.label is not Label.GROUP:
            for letters in initials(form.words, tables.small_words):
                full[letters].append(form.text)
    for form in clusters.forms.values():
        letters = form.text.replace(".", "").replace(" ", "")
        if not letters.replace("&", "").isalnum() or len(letters) not in _ACRONYM_LENGTH:
            continue
        if letters.isupper() and form.text not in tables.countries:
            clusters.join_if_one(form.text, full.get(letters, ()))
        elif letters.istitle() and letters.upper() in clusters.forms and len(letters) > 3:
            clusters.join_if_one(form.text, (letters.upper(),))  # "Nato", "Umno"


def _join_places(clusters: Clusters, tables: Tables) -> None:
    """Join "Karet" to "Karet City" and to "City of Karet", but no country to its capital."""
    for form in list(clusters.forms.values()):
        for longer in _longer_places(form, tables):
            other = clusters.forms.get(longer)
            if other is not None and Label.PLACE in {form.label, other.label}:
                clusters.join(form.text, other.text)


def _longer_places(form: Form, tables: Tables) -> Iterator[str]:
    if form.label not in {Label.PLACE, Label.PERSON} or tables.is_nation(form.text):
        return
    for head in tables.place_heads:
        yield f"{head} of {form.text}"
    if form.label is Label.PLACE:
        for tail in tables.short_place_tails:
            for joint in (" ", ", "):
                longer = form.text + joint + tail
                two = tables.kind(form.text) is tables.kind(longer) is Label.PLACE
                if not two or form.text in tables.cities_of_one_name:
                    yield longer


def _join_products(clusters: Clusters, tables: Tables) -> None:
    """Join "Lumo" to "Brask Lumo": things are called by their last word, without the maker."""
    kinds = {Label.OTHER, Label.ORGANISATION}
    things = [f for f in clusters.forms.values() if f.label in kinds]
    by_last: defaultdict[str, list[str]] = defaultdict(list)
    for thing in things:
        if len(thing.words) > 1 and (
            thing.label is Label.OTHER or _is_made(thing, clusters, tables)
        ):
            by_last[thing.words[-1]].append(thing.text)
    for thing in things:
        if len(thing.words) == 1:
            clusters.join_if_one(thing.text, by_last.get(thing.text, ()))


def _is_made(thing: Form, clusters: Clusters, tables: Tables) -> bool:
    """Tell whether a name of two words begins with a maker's ("Brask Lumo")."""
    maker = clusters.forms.get(thing.words[0])
    known = maker.label if maker is not None else tables.kind(thing.words[0])
    return len(thing.words) == 2 and known is Label.ORGANISATION
