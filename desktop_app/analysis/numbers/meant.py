"""Settle what a short unit means by what stands around it: "120m people", "500 pounds"."""

from dataclasses import replace

from spacy.tokens import Token

from desktop_app.analysis.numbers.compounds import magnitude
from desktop_app.analysis.numbers.context import Context
from desktop_app.analysis.numbers.cues import cues
from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.core.analysis import NumberKind
from desktop_app.core.date_phrases import Years
from desktop_app.core.digits import Value, whole
from desktop_app.core.lexemes import APART, TOUCHING, Reader

_MILLION = 1_000_000
_TOO_HEAVY = 100_000
_AROUND = 20


def as_amount(reading: Reading) -> Reading | None:
    """Return what looked like years as a count, "1500 troops"; None for other dates."""
    if not isinstance(reading.phrase, Years):
        return None
    low, high = reading.phrase.low, reading.phrase.high
    one = low == high
    return replace(
        reading,
        phrase=None,
        kind=NumberKind.COUNT,
        shape=Shape.BARE if one else Shape.PAIR,
        value=low if one else None,
        low=None if one else low,
        high=None if one else high,
    )


def as_meant(lx: Reader, reading: Reading, context: Context) -> Reading:
    """Return "120m people" as 120 million people and pounds as money where they are."""
    reading = magnitude(lx, _points(lx, reading))
    written = context.text[reading.start : reading.end]
    if reading.unit == "m" and written.endswith("m") and written[-2:-1].isdecimal():
        after: Token = context.token_at(reading.end + 1)
        joined = lx.joined(reading.last, "-") and lx.low(reading.last + 1) in cues().million_of
        if joined or (after.tag_ == "NNS" and after.idx > reading.start):
            return replace(
                reading,
                kind=NumberKind.COUNT,
                unit=None,
                shape=Shape.BARE,
                value=_times(reading.value),
                low=_times(reading.low),
                high=_times(reading.high),
            )
    if reading.unit == "lb" and written.lower().endswith(("pound", "pounds")):
        size = reading.value if reading.value is not None else reading.high
        if context.in_sterling or (size is not None and size >= _TOO_HEAVY):
            return replace(reading, kind=NumberKind.MONEY, unit="GBP")
    return reading


def _points(lx: Reader, reading: Reading) -> Reading:
    """Return points of an index or a poll as a quantity; those of a match are counted."""
    j = reading.last
    hyphened = lx.joined(j, "-") and lx[j + 1].gap == TOUCHING
    j = j + 1 if hyphened else j
    plain = reading.kind is NumberKind.COUNT and reading.shape in (Shape.BARE, Shape.ONE)
    if not plain or lx.low(j) not in ("point", "points") or lx[j].gap == APART:
        return reading
    exact = isinstance(reading.value, float) and not hyphened
    near = range(max(0, reading.first - _AROUND), min(len(lx), j + _AROUND))
    if not exact and not any(lx.low(k) in cues().pointed for k in near):
        return reading
    return replace(
        reading,
        kind=NumberKind.QUANTITY,
        unit="point",
        shape=Shape.PLAIN,
        last=j + 1,
        end=lx[j].end,
    )


def _times(value: Value | None) -> Value | None:
    return None if value is None else whole(value * _MILLION)
