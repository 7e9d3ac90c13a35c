"""Short forms that a text may use of its names and that a reading model passed over."""

from collections import defaultdict
from collections.abc import Iterator

from desktop_app.analysis.names.clusters import Clusters, Form
from desktop_app.analysis.names.joining import initials
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label
from desktop_app.core.date_phrases import calendar

_ACRONYM = 3  # letters of an acronym, at least: two are too often something else
_SURE = 0.7  # how sure a person must be for the surname alone to be looked for
_SURNAME = 4  # letters of such a surname, at least


def shortened(clusters: Clusters, tables: Tables) -> dict[str, str]:
    """Return forms to look for as well, each with a form of the cluster it belongs to.

    They are a body's nation and collective noun ("Syrian army" of "Syrian Arab Army"), its
    initials, a party's first word, and a person's surname. Left out is what could mean two names.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form in clusters.forms.values():
        for short in (*_of_body(form, tables), *_surname(form, tables)):
            found[short].add(form.text)
    derived: dict[str, str] = {}
    for short, full in found.items():
        if len({clusters.root(f) for f in full}) != 1:
            continue
        first = min(full)
        if short not in clusters.forms:
            derived[short] = first
        elif " " in short and clusters.forms[short].label is Label.ORGANISATION:
            clusters.join(short, first)
    return derived


def _of_body(form: Form, tables: Tables) -> Iterator[str]:
    nation, noun = form.words[0], form.words[-1]
    if len(form.words) < 2 or form.label is not Label.ORGANISATION:
        return
    if noun.lower() in tables.collective_nouns and tables.is_nation(nation):
        yield f"{nation} {noun.lower()}"
        yield f"{nation} {noun}"
    people = tables.is_nation(nation) or nation in tables.peoples
    if noun == "Party" and len(form.words) == 2 and not people:
        yield nation  # "Labour" of "Labour Party"
    if form.words[-2:] == ("Police", "Department"):
        yield " ".join((*form.words[:-2], "police"))
    for letters in initials(form.words, tables.small_words):
        if len(letters) >= _ACRONYM and letters.isalpha() and not tables.is_nation(letters):
            yield letters


def _surname(form: Form, tables: Tables) -> Iterator[str]:
    surname = form.words[-1]
    person = form.label is Label.PERSON and form.mean_score >= _SURE and len(form.words) in (2, 3)
    if not person or len(surname) < _SURNAME or surname.isupper():
        return
    names = calendar()
    dated = {*names.months, *names.short_months, *names.weekdays}
    known = tables.kind(surname) is not None or tables.is_nation(surname)
    if surname[0].isupper() and not known and surname.lower() not in dated:
        yield surname
