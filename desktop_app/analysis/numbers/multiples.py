"""Read how often and how many times: "twice", "18-fold", "tenfold", "3x", "once a day"."""

from dataclasses import replace

from desktop_app.analysis.numbers.reading import Reading, Shape, reading_of
from desktop_app.core.amounts import number_words
from desktop_app.core.analysis import NumberKind
from desktop_app.core.digits import Value
from desktop_app.core.lexemes import APART, TOUCHING, Reader
from desktop_app.core.units import Units

_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_ADVERB_ENDS = ("-", "‑")


def read_multiple(lx: Reader, i: int, units: Units) -> Reading | None:
    """Read a multiple or frequency in one word; the unit is "time"."""
    return _frequency(lx, i, units) or _alone(lx, i) or _fold(lx, i)


def times_behind(lx: Reader, j: int) -> int:
    """Return the index behind "times", "-time", "-fold" or "x"; `j` where none stands."""
    if lx.low(j) == "times" and lx[j].gap != APART:
        return j + 1
    if lx.joined(j, "-") and lx[j + 1].gap == TOUCHING and lx.low(j + 1) in ("fold", "time"):
        return j + 2
    after = lx[j + 1]
    crossed = lx.joined(j, "x") and (after.gap != TOUCHING or after.kind == "sign")
    return j + 1 if crossed and after.low != "-" else j


def _frequency(lx: Reader, i: int, units: Units) -> Reading | None:
    times = _TIMES.get(lx.low(i))
    if times is None or lx.low(i + 1) not in ("a", "an", "per", "each", "every"):
        return None
    unit = units.unit_at(lx, i + 2)
    if unit is None or unit[0].kind is not NumberKind.DURATION:
        return None
    return _reading(lx, i, unit[1], times)


def _alone(lx: Reader, i: int) -> Reading | None:
    """Read "twice"; "once" alone is too often "formerly", "twice-yearly" is a word of its own."""
    times = _TIMES.get(lx.low(i), 0)
    hyphened = lx.low(i + 1) in _ADVERB_ENDS and lx[i + 1].gap == TOUCHING
    return _reading(lx, i, i + 1, times) if times > 1 and not hyphened else None


def _fold(lx: Reader, i: int) -> Reading | None:
    word = lx.low(i)
    found = number_words().place(word.removesuffix("fold")) if word.endswith("fold") else None
    return _reading(lx, i, i + 1, found[1]) if found else None


def _reading(lx: Reader, first: int, last: int, value: Value) -> Reading:
    found = reading_of(lx, first, last, Shape.PLAIN, NumberKind.QUANTITY)
    return replace(found, value=value, unit="time")
