"""Read measures of several numbers: "6ft 4in", "two hours and 14 minutes", "36°12′N"."""

import re
from dataclasses import replace

from desktop_app.analysis.numbers.reading import Reading, Shape, reading_of
from desktop_app.analysis.numbers.sides import Side, read_side
from desktop_app.core.amounts import Amount
from desktop_app.core.analysis import NumberKind
from desktop_app.core.digits import digits_value, whole
from desktop_app.core.lexemes import APART, TOUCHING, Reader
from desktop_app.core.units import Units

# The next smaller unit that may follow, and how many of it make one.
_SMALLER = {
    "ft": ("in", 12),
    "stone": ("lb", 14),
    "lb": ("oz", 16),
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
_FEET, _INCHES = ("'", "’", "′"), ('"', "”", "″")
_SECONDS = re.compile(r"\d\d\.\d{1,3}")
_SIDES = {"n": "north", "s": "south", "e": "east", "w": "west"}


def with_smaller(lx: Reader, side: Side, units: Units) -> Side:
    """Return a side with the smaller units behind it taken in, in the smallest one."""
    while side.unit is not None and side.unit.name in _SMALLER:
        smaller, factor = _SMALLER[side.unit.name]
        j = side.last
        k = j + 1 if lx.low(j) == "and" and lx[j].gap != APART else j
        value = side.amount.value
        more = read_side(lx, k, units) if lx[k].gap != APART else None
        if more is None or more.unit is None or more.unit.name != smaller:
            break
        rest = more.amount.value
        if not isinstance(value, int) or rest is None or not 0 <= rest < factor:
            break
        side = Side(Amount(whole(value * factor + rest)), more.unit, more.last)
    return side


def read_compound(lx: Reader, i: int, units: Units) -> Reading | None:
    """Read what signs or words join to one measure, or None."""
    if lx.low(i) in ("a", "an", "one"):
        return _stretch(lx, i, units)
    if not lx.is_numeral(i):
        return None
    return _primes(lx, i) or _race(lx, i) or _coordinate(lx, i)


def _stretch(lx: Reader, i: int, units: Units) -> Reading | None:
    """Read "a day or two" and "an hour and a half"."""
    unit = units.unit_at(lx, i + 1)
    if unit is None or unit[0].kind is not NumberKind.DURATION or lx[unit[1]].gap == APART:
        return None
    name, j = unit[0].name, unit[1]
    if (lx.low(j), lx.low(j + 1)) == ("or", "two"):
        found = reading_of(lx, i, j + 2, Shape.PLAIN, NumberKind.DURATION)
        return replace(found, low=1, high=2, unit=name)
    if (lx.low(j), lx.low(j + 1), lx.low(j + 2)) == ("and", "a", "half"):
        found = reading_of(lx, i, j + 3, Shape.PLAIN, NumberKind.DURATION)
        return replace(found, value=1.5, unit=name)
    return None


def _primes(lx: Reader, i: int) -> Reading | None:
    """Read 5'10" as a height in inches."""
    feet, inches = digits_value(lx[i].text), digits_value(lx[i + 2].text)
    signs = lx.low(i + 1) in _FEET and lx.low(i + 3) in _INCHES
    touching = all(lx[i + k].gap == TOUCHING for k in (1, 2, 3))
    if not (signs and touching and isinstance(feet, int) and isinstance(inches, int)):
        return None
    if not (feet < 100 and inches < 12):
        return None
    found = reading_of(lx, i, i + 4, Shape.PLAIN, NumberKind.QUANTITY)
    return replace(found, value=12 * feet + inches, unit="in")


def _race(lx: Reader, i: int) -> Reading | None:
    """Read 1:57.43 as the minutes and seconds of a race."""
    minutes, seconds = lx[i].text, lx[i + 2].text
    if not (lx.joined(i + 1, ":") and lx[i + 2].gap == TOUCHING and _SECONDS.fullmatch(seconds)):
        return None
    if not (minutes.isdecimal() and len(minutes) <= 2 and float(seconds) < 60):
        return None
    found = reading_of(lx, i, i + 3, Shape.PLAIN, NumberKind.DURATION)
    return replace(found, value=whole(int(minutes) * 60 + float(seconds)), unit="second")


def _coordinate(lx: Reader, i: int) -> Reading | None:
    """Read a latitude or longitude, 36.2°N or 36°12′30″ N, in degrees."""
    degrees = digits_value(lx[i].text)
    if degrees is None or degrees > 180:
        return None
    if lx.low(i + 1) in ("degree", "degrees") and lx.low(i + 2) in _SIDES.values():
        found = reading_of(lx, i, i + 3, Shape.PLAIN, NumberKind.QUANTITY)
        return replace(found, value=degrees, unit=f"degree {lx.low(i + 2)}")
    if not lx.joined(i + 1, "°"):
        return None
    value, j = degrees, i + 2
    for signs, part in ((_FEET, 60), (_INCHES, 3600)):
        minutes = digits_value(lx[j].text) if lx.is_numeral(j) else None
        if minutes is not None and lx.low(j + 1) in signs and lx[j + 1].gap == TOUCHING:
            value, j = value + minutes / part, j + 2
    side = _SIDES.get(lx.low(j))
    follower = lx[j + 1]
    if side is None or not lx[j].text.isupper() or lx[j].gap == APART:
        return None
    if follower.gap == TOUCHING and follower.kind != "sign":
        return None
    found = reading_of(lx, i, j + 1, Shape.PLAIN, NumberKind.QUANTITY)
    return replace(found, value=whole(round(value, 6)), unit=f"degree {side}")


def magnitude(lx: Reader, reading: Reading) -> Reading:
    """Return "magnitude 6.4" as a quantity; anything else as it is."""
    j = reading.first - 1
    j = j - 1 if lx.low(j) in ("of", "-") else j
    plain = reading.kind is NumberKind.COUNT and reading.unit is None
    values = [v for v in (reading.value, reading.low) if v is not None]
    if not (plain and lx.low(j) == "magnitude" and values and 0 < values[0] < 12):
        return reading
    return replace(reading, kind=NumberKind.QUANTITY, unit="magnitude", shape=Shape.PLAIN)
