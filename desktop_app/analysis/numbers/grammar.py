"""Read an amount with its currency or unit, range and rate: "$10 to $15 billion", "55-km"."""

from dataclasses import replace

from desktop_app.analysis.numbers.compounds import with_smaller
from desktop_app.analysis.numbers.cues import cues
from desktop_app.analysis.numbers.multiples import times_behind
from desktop_app.analysis.numbers.ranges import (
    chain_end,
    is_change,
    is_guess,
    is_result,
    joined_to,
    lent,
    ratio,
    shared,
    suspended,
)
from desktop_app.analysis.numbers.reading import Reading, Shape, reading_of
from desktop_app.analysis.numbers.sides import Side, read_signed
from desktop_app.core.amounts import number_words, read_ordinal
from desktop_app.core.analysis import NumberKind
from desktop_app.core.lexemes import APART, TOUCHING, Reader
from desktop_app.core.units import Units

_LENDING = (NumberKind.DURATION, NumberKind.PERCENT)
_APART_FROM = ("later", "earlier", "ago", "after", "before", "old")
_DASHES = ("-", "–", "—", "−")
_HALF_OF = ("of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "your")


def read_ordinal_number(lx: Reader, i: int) -> Reading | None:
    """Read an ordinal: "first", "20th", "twenty-first"."""
    found = read_ordinal(lx, i)
    if found is None:
        return None
    value, last = found
    return replace(reading_of(lx, i, last, Shape.BARE, NumberKind.ORDINAL), value=value)


def read_measure(lx: Reader, i: int, units: Units) -> Reading | None:
    """Read a count, quantity, money, percentage, duration or age that begins at a lexeme."""
    first = read_signed(lx, i, units)
    if first is None:
        return None
    return (
        ratio(lx, i, first, units)
        or _range(lx, i, first, units)
        or _listed(lx, i, first, units)
        or _single(lx, i, first, units)
    )


def _listed(lx: Reader, i: int, first: Side, units: Units) -> Reading | None:
    """Read the 12 of "12 and 15 years" and of "12 and 15 percent" with the unit behind."""
    j = first.last
    if lx.low(j) not in ("and", "or") or not first.plain or lx[j].gap == APART:
        return None
    second = read_signed(lx, j + 1, units)
    if second is None or second.unit is None or second.unit.kind not in _LENDING:
        return None
    alike = lx.is_numeral(i) == lx.is_numeral(j + 1) and lx.low(second.last) not in _APART_FROM
    return lent(lx, i, first, second.unit) if alike and not first.amount.vague else None


def _range(lx: Reader, i: int, first: Side, units: Units) -> Reading | None:
    second = suspended(lx, first, units)
    dash = second is None and lx.low(first.last) in _DASHES
    second = second or joined_to(lx, i, first, units)
    if second is None:
        return None
    end = chain_end(lx, second.last) if dash else second.last
    if end > second.last:
        return reading_of(lx, i, end, Shape.NAME, NumberKind.COUNT)
    if is_result(lx, i, first, second) and first.amount.value != second.amount.value:
        found = reading_of(lx, i, second.last, Shape.RESULT, NumberKind.COUNT)
        return replace(found, low=first.amount.value, high=second.amount.value)
    if first.unit and second.unit and first.unit != second.unit:
        return None
    if is_change(lx, i, first, second):
        return lent(lx, i, first, second.unit)
    return _spanned(lx, i, first, second, units)


def _spanned(lx: Reader, i: int, first: Side, second: Side, units: Units) -> Reading | None:
    """Make a range of two sides, or a pair where it could as well be a score."""
    unit, joint = first.unit or second.unit, lx.low(first.last)
    low, high = shared(first.amount, second.amount)
    pair = joint in _DASHES and first.plain and second.plain and lx.low(first.last + 1) != "to"
    guess = joint != "or" or is_guess(first, second, low, high)
    if not pair and (low >= high or not guess):
        return None
    shape = Shape.PAIR if pair else Shape.BARE if unit is None else Shape.PLAIN
    draft = Reading(0, 0, i, 0, shape, NumberKind.COUNT, None, low, high)
    return _measured(lx, draft, replace(second, unit=unit), units)


def _single(lx: Reader, i: int, side: Side, units: Units) -> Reading:
    side = with_smaller(lx, side, units)
    amount = side.amount
    shape = Shape.PLAIN if side.unit else _shape(lx, i, side)
    draft = Reading(0, 0, i, 0, shape, NumberKind.COUNT, amount.value, amount.low, amount.high)
    return _measured(lx, draft, side, units)


def _shape(lx: Reader, i: int, side: Side) -> Shape:
    low, amount = lx.low(i), side.amount
    if low == "one" and amount.value == 1:
        return Shape.ONE
    if low == "several" and side.last == i + 1:
        return Shape.SEVERAL
    if low == "half" and amount.fraction and side.last == i + 1:
        if lx.low(i - 1) in number_words().ordinals:
            return Shape.HALF  # "the second half of his letter"
        meant = lx.low(side.last) in _HALF_OF or lx.low(i - 1) in cues().near_half
        return Shape.BARE if meant else Shape.HALF
    return Shape.BARE


def _measured(lx: Reader, draft: Reading, side: Side, units: Units) -> Reading:
    """Finish a draft that has its beginning, shape and values: kind, unit and end."""
    i, j, unit, shape = draft.first, side.last, side.unit, draft.shape
    kind, name = (unit.kind, unit.name) if unit else (NumberKind.COUNT, None)
    if unit is None and (times := times_behind(lx, j)) > j:
        kind, name, shape = NumberKind.QUANTITY, "time", Shape.PLAIN
        j = _rate(lx, times, name, units)[1] if lx.low(times - 1) == "times" else times
    elif kind is NumberKind.DURATION:
        kind, j = _age(lx, i, j)
    elif kind in (NumberKind.MONEY, NumberKind.QUANTITY):
        name, j = _rate(lx, j, name, units)
    return replace(
        draft,
        start=lx[i].start,
        end=lx[j - 1].end,
        last=j,
        shape=shape,
        kind=kind,
        unit=name,
        vague=side.amount.vague,
    )


def _age(lx: Reader, i: int, j: int) -> tuple[NumberKind, int]:
    """Tell an age from a duration; "-old" stays outside the span, " old" belongs to it."""
    if lx.joined(j, "-") and lx[j + 1].gap == TOUCHING and lx.low(j + 1) in ("old", "olds"):
        return NumberKind.AGE, j
    if lx.low(j) == "old" and lx[j].gap != APART:
        return NumberKind.AGE, j + 1
    if lx.low(j) == "of" and lx.low(j + 1) == "age":
        return NumberKind.AGE, j + 2
    return (NumberKind.AGE if lx.low(i - 1) == "aged" else NumberKind.DURATION), j


def _rate(lx: Reader, j: int, name: str | None, units: Units) -> tuple[str | None, int]:
    """Take in "a litre", "per hour", "/kg", "-a-week" and "per capita" behind an amount."""
    hyphened = lx.joined(j, "-") and lx.low(j + 1) in ("a", "an", "per") and lx.joined(j + 2, "-")
    at = j + 1 if hyphened else j
    joint, k = lx.low(at), at + 2 if hyphened else at + 1
    if joint not in ("a", "an", "per", "/") or lx[at].gap == APART or name is None:
        return name, j
    per = units.unit_at(lx, k)
    if per is None:
        word = lx[k]
        priced = word.kind == "word" and word.low == word.text and word.gap != APART
        if not priced or joint == "/" or not (joint == "per" or word.low in cues().priced_for):
            return name, j
        return f"{name} per {word.low}", k + 1
    if per[0].kind in (NumberKind.MONEY, NumberKind.PERCENT):
        return name, j
    # "a year later" begins something else.
    if joint in ("a", "an") and lx.low(per[1]) in ("ago", "later", "earlier", "before", "after"):
        return name, j
    return f"{name} per {per[0].name}", per[1]
