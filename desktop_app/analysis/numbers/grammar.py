"""Read an amount with its currency or unit, range and rate: "$10 to $15 billion", "55-km"."""

from dataclasses import dataclass, replace

from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.core.amounts import Amount, Value, read_amount, read_ordinal, whole
from desktop_app.core.analysis import NumberKind
from desktop_app.core.lexemes import APART, TOUCHING, Reader
from desktop_app.core.units import Unit, Units

_DASHES = ("-", "–", "—", "−")
_MINUS = ("-", "−", "–")
_RANGING = frozenset(
    {"range", "ranges", "ranging", "ranged", "vary", "varies", "varying", "anywhere"}
)
_LARGEST_RATIO = 1000
_HALF_OF = ("of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "your")
_NEAR_HALF = ("nearly", "about", "almost", "than", "over", "around", "roughly", "least")


@dataclass(frozen=True, slots=True)
class _Side:
    """One amount with what it is measured in, ending before lexeme `last`."""

    amount: Amount
    unit: Unit | None
    last: int


def read_ordinal_number(lx: Reader, i: int) -> Reading | None:
    """Read an ordinal: "first", "20th", "twenty-first"."""
    found = read_ordinal(lx, i)
    if found is None:
        return None
    value, last = found
    return replace(_reading(lx, i, last, Shape.BARE, NumberKind.ORDINAL), value=value)


def read_measure(lx: Reader, i: int, units: Units) -> Reading | None:
    """Read a count, quantity, money, percentage, duration or age that begins at a lexeme."""
    sign = _minus(lx, i)
    start = i + 1 if sign else i
    first = _side(lx, start, units)
    if first is None:
        return None
    if sign and first.unit is None:
        return None
    if sign and first.amount.value is not None:
        first = replace(first, amount=replace(first.amount, value=-first.amount.value))
    return _ratio(lx, i, first) or _range(lx, i, first, units) or _single(lx, i, first, units)


def _ratio(lx: Reader, i: int, first: _Side) -> Reading | None:
    """Read "one in three" and "four out of five" as the share that they are."""
    j = first.last
    joint = 1 if lx.low(j) == "in" and first.amount.value == 1 else 0
    if (lx.low(j), lx.low(j + 1)) == ("out", "of"):
        joint = 2
    whole_of = read_amount(lx, j + joint) if joint else None
    if whole_of is None or first.unit is not None or lx[j].gap == APART:
        return None
    part, total = first.amount.value, whole_of[0].value
    follower = lx.low(whole_of[1])
    if part is None or total is None or not part < total <= _LARGEST_RATIO or follower == "-":
        return None
    reading = _reading(lx, i, whole_of[1], Shape.PLAIN, NumberKind.COUNT)
    return replace(reading, value=whole(part / total))


def read_frequency(lx: Reader, i: int, units: Units) -> Reading | None:
    """Read "once a day", "twice a week"; the unit is "time"."""
    times = {"once": 1, "twice": 2, "thrice": 3}.get(lx.low(i))
    if times is None or lx.low(i + 1) not in ("a", "an", "per", "each", "every"):
        return None
    unit = units.unit_at(lx, i + 2)
    if unit is None or unit[0].kind is not NumberKind.DURATION:
        return None
    reading = _reading(lx, i, unit[1], Shape.PLAIN, NumberKind.QUANTITY)
    return replace(reading, value=times, unit="time")


def _minus(lx: Reader, i: int) -> bool:
    if lx.low(i) == "minus":
        return lx.is_numeral(i + 1)
    alone = lx[i].gap != TOUCHING and not lx.is_numeral(i - 1)
    return lx.low(i) in _MINUS and alone and lx.is_numeral(i + 1) and lx[i + 1].gap == TOUCHING


def _side(lx: Reader, i: int, units: Units) -> _Side | None:
    prefix = units.prefix_at(lx, i)
    start = prefix[1] if prefix else i
    found = read_amount(lx, start, money=prefix is not None)
    if found is None:
        return None
    amount, j = found
    if prefix is not None:
        return _Side(amount, Unit(prefix[0], NumberKind.MONEY), j)
    unit = _unit(lx, j, amount, units)
    return _Side(amount, unit[0], unit[1]) if unit else _Side(amount, None, j)


def _unit(lx: Reader, j: int, amount: Amount, units: Units) -> tuple[Unit, int] | None:
    """Read the unit behind an amount: after a blank, a hyphen, "of" or "a" where they fit."""
    hyphen = lx.low(j) in ("-", "‑") and lx[j].gap == TOUCHING == lx[j + 1].gap
    of = lx.low(j) == "of" and amount.vague
    article = lx.low(j) in ("a", "an") and amount.fraction
    k = j + 1 if hyphen or of or article else j
    if lx[k].gap == APART:
        return None
    return units.money_at(lx, k) or units.unit_at(lx, k)


def _range(lx: Reader, i: int, first: _Side, units: Units) -> Reading | None:
    j = first.last
    joint = lx.low(j)
    dash = joint in _DASHES and (lx[j].gap == lx[j + 1].gap)
    between = joint == "and" and lx.low(i - 1) == "between"
    apart = lx[j].gap == APART or lx[j + 1].gap == APART
    if apart or not (dash or between or joint in ("to", "or")):
        return None
    second = _side(lx, j + 1, units)
    if second is None or first.amount.vague or second.amount.vague:
        return None
    if dash and _chain(lx, second.last):
        return _reading(lx, i, _chain_end(lx, second.last), Shape.NAME, NumberKind.COUNT)
    if first.unit and second.unit and first.unit != second.unit:
        return None
    if joint == "to" and lx.low(i - 1) == "from" and lx.low(i - 2) not in _RANGING:
        return _lent(lx, i, first, second.unit)
    return _spanned(lx, i, first, second, units)


def _spanned(lx: Reader, i: int, first: _Side, second: _Side, units: Units) -> Reading | None:
    """Make a range of two sides, or a pair where it could as well be a score."""
    unit, joint = first.unit or second.unit, lx.low(first.last)
    low, high = _shared(first.amount, second.amount)
    plain = unit is None and first.amount.scale == 1 == second.amount.scale
    pair = joint in _DASHES and plain
    if not pair and (low >= high or (joint == "or" and high > 3 * low)):
        return None
    shape = Shape.PAIR if pair else Shape.BARE if unit is None else Shape.PLAIN
    draft = Reading(0, 0, i, 0, shape, NumberKind.COUNT, None, low, high)
    return _measured(lx, draft, replace(second, unit=unit), units)


def _lent(lx: Reader, i: int, first: _Side, unit: Unit | None) -> Reading | None:
    """Give the first of two amounts ("from 10 to 15 percent") the unit of the second."""
    if first.unit is not None or unit is None or first.amount.value is None:
        return None
    bare = _reading(lx, i, first.last, Shape.PLAIN, unit.kind)
    return replace(bare, value=first.amount.value, unit=unit.name)


def _shared(first: Amount, second: Amount) -> tuple[Value, Value]:
    """Return both values; a scale that only the second has counts for the first too."""
    low, high = first.value or 0, second.value or 0
    if first.scale == 1 < second.scale and low * second.scale <= high:
        low *= second.scale
    return low, high


def _chain(lx: Reader, j: int) -> bool:
    return lx.joined(j, "-") and lx.is_numeral(j + 1) and lx[j + 1].gap == TOUCHING


def _chain_end(lx: Reader, j: int) -> int:
    while _chain(lx, j):
        j += 2
    return j


def _single(lx: Reader, i: int, side: _Side, units: Units) -> Reading:
    amount = side.amount
    shape = Shape.PLAIN if side.unit else _shape(lx, i, side)
    draft = Reading(0, 0, i, 0, shape, NumberKind.COUNT, amount.value, amount.low, amount.high)
    return _measured(lx, draft, side, units)


def _shape(lx: Reader, i: int, side: _Side) -> Shape:
    low, amount = lx.low(i), side.amount
    if low == "one" and amount.value == 1:
        return Shape.ONE
    if low == "several" and side.last == i + 1:
        return Shape.SEVERAL
    if low == "half" and amount.fraction:
        meant = lx.low(side.last) in _HALF_OF or lx.low(i - 1) in _NEAR_HALF
        return Shape.BARE if meant else Shape.HALF
    return Shape.BARE


def _measured(lx: Reader, draft: Reading, side: _Side, units: Units) -> Reading:
    """Finish a draft that has its beginning, shape and values: kind, unit and end."""
    i, j, unit, shape = draft.first, side.last, side.unit, draft.shape
    kind, name = (unit.kind, unit.name) if unit else (NumberKind.COUNT, None)
    if unit is None and (times := _times(lx, j)) > j:
        kind, name, j, shape = NumberKind.QUANTITY, "time", times, Shape.PLAIN
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


def _times(lx: Reader, j: int) -> int:
    """Return the index behind "times" or "-fold", j itself where neither stands."""
    if lx.low(j) == "times" and lx[j].gap != APART:
        return j + 1
    return j + 2 if lx.low(j) == "-" and lx.joined(j + 1, "fold") else j


def _age(lx: Reader, i: int, j: int) -> tuple[NumberKind, int]:
    """Tell an age from a duration; "-old" stays outside the span, " old" belongs to it."""
    if lx.joined(j, "-") and lx.joined(j + 1, "old"):
        return NumberKind.AGE, j
    if lx.low(j) == "old" and lx[j].gap != APART:
        return NumberKind.AGE, j + 1
    if lx.low(j) == "of" and lx.low(j + 1) == "age":
        return NumberKind.AGE, j + 2
    return (NumberKind.AGE if lx.low(i - 1) == "aged" else NumberKind.DURATION), j


def _rate(lx: Reader, j: int, name: str | None, units: Units) -> tuple[str | None, int]:
    """Take in "a litre", "per hour", "/kg" behind an amount."""
    joint = lx.low(j)
    if joint not in ("a", "an", "per", "/") or lx[j].gap == APART or name is None:
        return name, j
    per = units.unit_at(lx, j + 1)
    if per is None or per[0].kind in (NumberKind.MONEY, NumberKind.PERCENT):
        return name, j
    # "a year later" begins something else.
    if joint in ("a", "an") and lx.low(per[1]) in ("ago", "later", "earlier", "before", "after"):
        return name, j
    return f"{name} per {per[0].name}", per[1]


def _reading(lx: Reader, first: int, last: int, shape: Shape, kind: NumberKind) -> Reading:
    return Reading(lx[first].start, lx[last - 1].end, first, last, shape, kind)
