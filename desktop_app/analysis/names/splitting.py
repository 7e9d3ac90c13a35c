"""Part two names that a reading model ran together ("US Al-Tanf"), or join one it parted."""

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop_app.analysis.names.cleaning import Name
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span

_SHORT_NATION = re.compile(r"(?:[A-Z]{2,3}|(?:[A-Z]\.){2,3})")
_SIDE = re.compile(r"(?i:\b(?:pro|anti))[-‐‑]$")
_COMPOUND = re.compile(r"[-‐‑][a-z]+$")
_JOINT = re.compile(r"[-–—/]")
_APART = frozenset({Label.PLACE, Label.PERSON})


def split(names: list[Name], text: str, tables: Tables) -> list[Name]:
    """Part a country's or people's name from a place or person that the text also has alone.

    So part the initials of a country from any place ("US Al-Tanf"). An organisation keeps its
    country: "US State Department" is one name.
    """
    alone: dict[str, Label] = {}
    for name in names:
        alone.setdefault(name.form, name.label)
    out: list[Name] = []
    for name in names:
        out.extend(_parts(name, alone, text, tables))
    return out


def _parts(name: Name, alone: dict[str, Label], text: str, tables: Tables) -> list[Name]:
    covered = name.span.of(text)
    if pair := _pair_of_nations(name, covered, tables):
        return pair
    if (parted := _without_side(name, text)) or (parted := _described(name, alone, tables)):
        return parted
    tail = _COMPOUND.search(name.form)
    if tail and name.form[: tail.start()] in alone:  # "Karet-backed"
        end = name.span.end - len(tail[0])
        return [replace(name, span=Span(name.span.start, end), form=name.form[: tail.start()])]
    for at, character in enumerate(covered):
        if not character.isspace():
            continue
        first, rest = " ".join(covered[:at].split()), " ".join(covered[at:].split())
        if not tables.is_nation(first) or tables.is_nation(rest):
            continue
        if name.label is Label.PERSON and first in tables.given_names and " " not in rest:
            continue  # "Jordan Venn"
        if alone.get(rest) in _APART or _is_run_on(name, first, rest, tables):
            start = name.span.end - len(covered[at:].lstrip())
            label = Label.PLACE if first in tables.countries else Label.GROUP
            behind = Span(start, name.span.end)
            return [
                Name(Span(name.span.start, name.span.start + at), first, label, name.score),
                replace(name, span=behind, form=rest, label=alone.get(rest, name.label)),
            ]
    return [name]


def _without_side(name: Name, text: str) -> list[Name]:
    """Part "pro-Karet Venn Party": what "pro" or "anti" stands before is a name of its own."""
    first, _, rest = name.form.partition(" ")
    start = name.span.start
    if not rest[:1].isupper() or not _SIDE.search(text, max(0, start - 6), start):
        return []
    return _cut(name, first, Label.PLACE, name.label)


def _described(name: Name, alone: dict[str, Label], tables: Tables) -> list[Name]:
    """Part "Karetist Ida Venn", where "Ida Venn" is a person's whole name."""
    first, _, rest = name.form.partition(" ")
    person = name.label is Label.PERSON and alone.get(rest) is Label.PERSON
    if not person or " " not in rest or first in tables.given_names or "." in first:
        return []
    return _cut(name, first, Label.GROUP, Label.PERSON)


def _cut(name: Name, first: str, label: Label, rest: Label) -> list[Name]:
    """Part a name behind its first word, which gets a label of its own."""
    span, form = name.span, name.form[len(first) + 1 :]
    return [
        replace(name, span=Span(span.start, span.start + len(first)), form=first, label=label),
        replace(name, span=Span(span.end - len(form), span.end), form=form, label=rest),
    ]


def _is_run_on(name: Name, first: str, rest: str, tables: Tables) -> bool:
    """Tell whether a country's initials stand before a place of its own name."""
    if name.label is not Label.PLACE or not _SHORT_NATION.fullmatch(first):
        return False
    last = rest.rsplit(maxsplit=1)[-1]
    return rest[0].isupper() and last not in tables.place_words | tables.organisation_words


def _pair_of_nations(name: Name, covered: str, tables: Tables) -> list[Name] | None:
    """Part "US-Iraq" and "Russia/China"."""
    joint = _JOINT.search(covered)
    if joint is None:
        return None
    halves = ((0, joint.start()), (joint.end(), len(covered)))
    if not all(tables.is_nation(covered[a:b]) for a, b in halves):
        return None
    return [
        Name(
            Span(name.span.start + a, name.span.start + b),
            covered[a:b],
            Label.PLACE if covered[a:b] in tables.countries else Label.GROUP,
            name.score,
        )
        for a, b in halves
    ]


def whole_peoples(names: Iterable[Name], text: str) -> list[Name]:
    """Join what names one people: "African" and "Americans", "Syrian" and "Kurds"."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and last.label is name.label is Label.GROUP:
            one = name.form.endswith("s") or name.form == "American"
            if one and text[last.span.end : name.span.start] == " ":
                span = Span(last.span.start, name.span.end)
                joined[-1] = replace(name, span=span, form=" ".join(span.of(text).split()))
                continue
        joined.append(name)
    return joined
