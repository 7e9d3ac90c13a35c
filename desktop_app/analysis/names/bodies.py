"""Which forms name one body: parts of a full name, its kind alone, its words turned round."""

from collections import defaultdict
from itertools import pairwise

from desktop_app.analysis.names.clusters import Clusters, Form
from desktop_app.analysis.names.spelling import spelling_key
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label

_BEHIND_HEADS = frozenset({"of", "for", "on"})
_TURNED = frozenset({"Department", "Ministry", "County", "Government", "Parliament"})
_ADDED = frozenset({"Affairs"})
_CHURCHES = frozenset({"Church", "Temple", "Cult"})
_MEMBERED = frozenset({"Committee", "Society", "Federation", "Order"})  # of the Red Cross
_STEM = 4
_LONGEST = 6  # words of a full name that are compared
_SURE = 0.97  # a person that the model is so sure of is no short form of a body


def join_bodies(clusters: Clusters, tables: Tables) -> None:
    """Apply all rules."""
    _join_companies(clusters, tables)
    _join_turned(clusters, tables)
    _join_parts(clusters, tables)
    _join_tails(clusters, tables)
    _join_called(clusters, tables)
    _join_kinds(clusters, tables)
    _join_creeds(clusters)


def head_of(words: tuple[str, ...]) -> str:
    """Return the noun of a body's name: before "of" or "for", else the last word."""
    found = (word for word, behind in pairwise(words) if behind in _BEHIND_HEADS)
    return next(found, words[-1])


def _join_companies(clusters: Clusters, tables: Tables) -> None:
    """Join "Orl Energi" to "Orl Energi ASA", whatever the model took either for."""
    for form in list(clusters.forms.values()):
        stem = form.words
        while len(stem) > 1 and stem[-1] in tables.company_suffixes:
            stem = stem[:-1]
        if stem == form.words:
            continue
        short = clusters.forms.get(" ".join(stem).rstrip(","))
        for known in (form, short):
            if known is not None and known.label is Label.PERSON:
                known.become(Label.ORGANISATION)
        if short is not None and short.label is Label.ORGANISATION:
            clusters.join(form.text, short.text)


def _join_turned(clusters: Clusters, tables: Tables) -> None:
    """Join "Justice Department" to "Department of Justice", with their country or without.

    Not so where the text has departments of two countries.
    """
    turned: defaultdict[str, list[str]] = defaultdict(list)
    nations: defaultdict[str, set[str]] = defaultdict(set)
    for form in clusters.forms.values():
        if (found := _department(form.words, tables)) is not None:
            nation, key = found
            turned[key].append(form.text)
            nations[key] |= {nation} - {""}
    for key, forms in turned.items():
        for other in forms if len(nations[key]) < 2 else ():
            clusters.join(forms[0], other)


def _department(words: tuple[str, ...], tables: Tables) -> tuple[str, str] | None:
    """Return a department's country, or nothing, and what it is whichever way round."""
    for at, (head, behind) in enumerate(pairwise(words)):
        if head in _TURNED and behind in _BEHIND_HEADS and at + 2 < len(words):
            own = words[at + 2 :]
            end = own.index("of") if "of" in own else len(own)
            nation = " ".join(words[:at] or own[end + 1 :])
            return _country(nation, tables), _key(head, own[:end], tables)
    if len(words) < 2 or words[-1] not in _TURNED:
        return None
    start = next((n for n in (1, 2) if tables.is_nation(" ".join(words[:n]))), 0)
    if start == len(words) - 1:
        return None  # "Norwegian Government" is no government of Norwegians
    return _country(" ".join(words[:start]), tables), _key(words[-1], words[start:-1], tables)


def _country(form: str, tables: Tables) -> str:
    """Return a country, or the letters that a region shares with its people ("Bavaria")."""
    return tables.countries.get(form) or tables.demonyms.get(form) or form[:_STEM]


def _key(head: str, words: tuple[str, ...], tables: Tables) -> str:
    telling = [w for w in words if w.lower() not in tables.small_words]
    return spelling_key(" ".join((head, *([w for w in telling if w not in _ADDED] or telling))))


def _join_parts(clusters: Clusters, tables: Tables) -> None:
    """Join what a full name begins with, and what is left of it without its country."""
    forms = clusters.forms.values()
    others = {Label.PERSON, Label.PLACE}
    taken = {clusters.root(f.text) for f in forms if f.label in others and len(f.words) > 1}
    bodies = [f for f in forms if f.may_be(Label.ORGANISATION)]
    leading: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    without_nation: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for body in bodies:
        product = len(body.words) == 2 and body.words[1] in clusters.forms
        numbered = body.words[-1].isdigit()  # a flight, no airline
        if body.label is not Label.ORGANISATION or product or numbered:
            continue
        for length in range(1, min(len(body.words), _LONGEST)):
            leading[body.words[:length]].append(body.text)
            if tables.is_nation(" ".join(body.words[:length])):
                own = body.words[length:]
                without_nation[own].append(body.text)
                for short in range(2, len(own)):
                    leading[own[:short]].append(body.text)
    for body in bodies:
        if len(body.words) > 1:
            clusters.join_if_one(body.text, without_nation.get(body.words, ()))
        free = clusters.root(body.text) not in taken and not tables.is_nation(body.text)
        if body.label is Label.ORGANISATION and free:
            clusters.join_if_one(body.text, leading.get(body.words, ()))


def _join_tails(clusters: Clusters, tables: Tables) -> None:
    """Join "Security Council" to "UN Security Council": two words or more that end one name."""
    tails: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for form in clusters.forms.values():
        if form.label is Label.PERSON:
            continue
        _, of_the, members = form.text.partition(" of the ")
        if of_the and " " in members and not _MEMBERED.isdisjoint(form.words[:2]):
            tails[tuple(members.split())].append(form.text)
        if form.words[-1] in tables.organisation_words:
            for start in range(1, min(len(form.words) - 1, _LONGEST)):
                tails[form.words[start:]].append(form.text)
    for form in clusters.forms.values():
        if form.label is not Label.PERSON:
            clusters.join_if_one(form.text, tails.get(form.words, ()))


def _join_called(clusters: Clusters, tables: Tables) -> None:
    """Join a word taken for a person to the one body that begins with it and a telling word.

    "Horn" is the "Horn Museum" where nobody is called so, and a club is called by its town
    where nothing is said to be there.
    """
    borne = {
        word
        for form in clusters.forms.values()
        if form.label is Label.PERSON and len(form.words) > 1
        for word in form.words
    }
    leading: defaultdict[str, list[str]] = defaultdict(list)
    for form in clusters.forms.values():
        if len(form.words) > 1 and _is_body(form, tables):
            leading[form.words[0]].append(form.text)
    for form in clusters.forms.values():
        if form.label is Label.PERSON and form.text not in borne and not _is_person(form, tables):
            clusters.join_if_one(form.text, leading.get(form.text, ()))
        elif form.label is Label.PLACE and not _is_place(form, tables):
            clubs = [f for f in leading.get(form.text, ()) if f.split()[-1] in tables.club_words]
            clusters.join_if_one(form.text, clubs)


def _is_body(form: Form, tables: Tables) -> bool:
    telling = form.words[-1] in tables.organisation_words | tables.institution_words
    return telling or (form.label is Label.ORGANISATION and "&" in form.words)


def _is_person(form: Form, tables: Tables) -> bool:
    signs = form.signs.get(Label.PERSON, 0.0)
    return signs > 1 or form.mean_score > _SURE or form.text in tables.given_names


def _is_place(form: Form, tables: Tables) -> bool:
    known = tables.is_nation(form.text) or tables.kind(form.text) is not None
    return known or form.signs.get(Label.PLACE, 0.0) > 0


def _join_kinds(clusters: Clusters, tables: Tables) -> None:
    """Join "Front" to "Orlan Liberation Front", the only body of that kind."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for form in clusters.forms.values():
        if len(form.words) > 1 and form.label is Label.ORGANISATION:
            kinds[head_of(form.words)].append(form.text)
    for form in clusters.forms.values():
        if form.text in tables.organisation_words and form.may_be(Label.ORGANISATION):
            clusters.join_if_one(form.text, kinds.get(form.text, ()))


def _join_creeds(clusters: Clusters) -> None:
    """Join "Vennology" to "Church of Vennology", unless it is a place."""
    bodies = {Label.ORGANISATION, Label.GROUP, Label.OTHER}
    for form in list(clusters.forms.values()):
        church = len(form.words) == 3 and form.words[0] in _CHURCHES and form.words[1] == "of"
        creed = clusters.forms.get(form.words[-1]) if church else None
        if creed is not None and creed.label in bodies:
            clusters.join(form.text, creed.text)
