"""Tell ages that have no unit from counts: "Anna Berg, 42, said", "aged 19"."""

from dataclasses import replace

from desktop_app.analysis.numbers.context import Context
from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.core.analysis import NumberKind
from desktop_app.core.lexemes import TOUCHING, Reader

_OLDEST = 120
_ENDS = (",", ".", ";", ")")


def as_age(lx: Reader, reading: Reading, context: Context) -> Reading:
    """Return the reading as an age where its place says so, else as it is."""
    numbers = (reading.value, reading.low)
    plain = reading.kind is NumberKind.COUNT and reading.shape in (Shape.BARE, Shape.PAIR)
    if not plain or not any(isinstance(n, int) and 0 < n <= _OLDEST for n in numbers):
        return reading
    if _aged(lx, reading) or _after_person(lx, reading, context):
        return replace(reading, kind=NumberKind.AGE, unit="year", shape=Shape.PLAIN)
    return reading


def _aged(lx: Reader, reading: Reading) -> bool:
    before = lx.low(reading.first - 1)
    if before == "between":
        before = lx.low(reading.first - 2)
    of = before == "of" and lx.low(reading.first - 2) in ("age", "ages")
    return of or before in ("aged", "age", "ages")


def _after_person(lx: Reader, reading: Reading, context: Context) -> bool:
    before, after = lx[reading.first - 1], lx[reading.last]
    if before.low not in (",", "(") or after.low not in _ENDS or after.gap != TOUCHING:
        return False
    name = lx[reading.first - 2]
    return name.text[:1].isupper() and context.is_person(name.start, name.end)
