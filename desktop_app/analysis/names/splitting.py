"""Part two names that a reading model ran together ("US Al-Tanf")."""

import re
from dataclasses import replace

from desktop_app.analysis.names.cleaning import Name
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span

_JOINT = re.compile(r"[-–—/]")
_APART = frozenset({Label.PLACE, Label.PERSON})


def split(names: list[Name], text: str, tables: Tables) -> list[Name]:
    """Part a country's or people's name from a place or person that the text also has alone.

    An organisation keeps its country: "US State Department" is one name.
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
    for at, character in enumerate(covered):
        if not character.isspace():
            continue
        first, rest = " ".join(covered[:at].split()), " ".join(covered[at:].split())
        if tables.is_nation(first) and alone.get(rest) in _APART and not tables.is_nation(rest):
            start = name.span.end - len(covered[at:].lstrip())
            label = Label.PLACE if first in tables.countries else Label.GROUP
            return [
                Name(Span(name.span.start, name.span.start + at), first, label, name.score),
                replace(name, span=Span(start, name.span.end), form=rest, label=alone[rest]),
            ]
    return [name]


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
