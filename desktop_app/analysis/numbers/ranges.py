"""Read two amounts that belong together: a range, a share, a score, or a change."""

from dataclasses import replace

from desktop_app.analysis.numbers.cues import cues
from desktop_app.analysis.numbers.reading import Reading, Shape, reading_of
from desktop_app.analysis.numbers.sides import Side, read_signed
from desktop_app.core.amounts import Amount, read_amount
from desktop_app.core.analysis import NumberKind
from desktop_app.core.digits import Value, whole
from desktop_app.core.lexemes import APART, TOUCHING, Reader
from desktop_app.core.units import Unit, Units

_DASHES = ("-", "–", "—", "−")
_TALLIES = ("vote", "score", "result", "tally", "margin", "majority")
_LARGEST_RATIO = 1000
_ROUND_TOTALS = (3, 4, 5, 10, 20, 100, 1000)
_WIDEST_GUESS = 3
_VERB_REACH = 7  # "approved the much amended bill 78 to 41"


def ratio(lx: Reader, i: int, first: Side, units: Units) -> Reading | None:
    """Read "one in three" and "four out of five" as the share that they are."""
    j = first.last
    joint = 0
    if lx.low(j) == "in":
        joint = 2 if lx.low(j + 1) == "every" else 1
    elif (lx.low(j), lx.low(j + 1)) == ("out", "of"):
        joint = 3 if lx.low(j + 2) == "every" else 2
    whole_of = read_amount(lx, j + joint) if joint else None
    if whole_of is None or first.unit is not None or lx[j].gap == APART:
        return None
    part, total, after = first.amount.value, whole_of[0].value, whole_of[1]
    if part is None or total is None or not 0 < part < total <= _LARGEST_RATIO:
        return None
    loose = (
        lx.low(j) == "in"
        and part != 1
        and (total not in _ROUND_TOTALS or lx.low(after) in cues().tried)
    )
    measured = lx.low(j) == "in" and units.unit_at(lx, after) is not None
    if loose or measured or lx.low(after) == "-":
        return None
    reading = reading_of(lx, i, after, Shape.PLAIN, NumberKind.COUNT)
    return replace(reading, value=whole(part / total))


def joined_to(lx: Reader, i: int, first: Side, units: Units) -> Side | None:
    """Return the second side of what could be a range with the first, or None."""
    j = first.last
    joint = lx.low(j)
    dash = joint in _DASHES and lx[j].gap == lx[j + 1].gap
    between = joint == "and" and lx.low(i - 1) == "between"
    if lx[j].gap == APART or lx[j + 1].gap == APART:
        return None
    if not (dash or between or joint in ("to", "or")):
        return None
    hyphened = lx.joined(j, "-") and lx.joined(j + 1, "to") and lx.joined(j + 2, "-")
    k = j + 3 if hyphened else j + 1
    second = _more_money(lx, k, first) if dash or between else None
    second = second or read_signed(lx, k, units)
    return None if second is None or first.amount.vague or second.amount.vague else second


def _more_money(lx: Reader, k: int, first: Side) -> Side | None:
    """Read the 2m of "$1.5-2m", which no sign says to be money."""
    if first.unit is None or first.unit.kind is not NumberKind.MONEY or not lx.is_numeral(k):
        return None
    found = read_amount(lx, k, money=True)
    return Side(found[0], first.unit, found[1]) if found and found[0].scale > 1 else None


def suspended(lx: Reader, first: Side, units: Units) -> Side | None:
    """Return the second side of "10- to 15-minute" and "5-to-4", or None."""
    j = first.last
    if not lx.joined(j, "-") or lx.low(j + 1) not in ("to", "or"):
        return None
    k = j + 3 if lx.joined(j + 2, "-") else j + 2
    second = read_signed(lx, k, units)
    return second if second is not None and not second.amount.vague else None


def is_change(lx: Reader, i: int, first: Side, second: Side) -> bool:
    """Tell whether "A to B" says by how much and to what, or from what to what."""
    if lx.low(first.last) != "to":
        return False
    if lx.low(i - 1) == "from":
        return lx.low(i - 2) not in cues().ranging
    if lx.low(i - 1) == "by" and first.unit is not None:
        return True
    alike = (first.unit is None) == (second.unit is None)
    j = i - 1
    while lx.low(j) in cues().softeners and i - j < 4:
        j -= 1
    return alike and lx.low(j) in cues().moved


def is_result(lx: Reader, i: int, first: Side, second: Side) -> bool:
    """Tell whether "289 to 261" is how a vote or a match went."""
    values = (first.amount.value, second.amount.value)
    if not (first.plain and second.plain and all(isinstance(v, int) for v in values)):
        return False
    if lx.joined(first.last, "-") and lx.low(first.last + 1) == "to":
        return True
    before = (lx.low(i - 1), lx.low(i - 2))
    if before[0] in ("was", "is", "of") and before[1] in _TALLIES:
        return lx.low(first.last) == "to"
    if lx.low(first.last) != "to":
        return False
    if (first.amount.value or 0) > (second.amount.value or 0) and lx.low(i - 1) != "from":
        return any(lx.low(k) in cues().settling for k in range(max(0, i - _VERB_REACH), i))
    return any(word in cues().settling for word in (before if before[0] == "by" else before[:1]))


def is_guess(first: Side, second: Side, low: Value, high: Value) -> bool:
    """Tell whether "two or three" are near enough to be one guess."""
    alike = first.unit is None or second.unit is None or first.unit == second.unit
    return alike and high <= _WIDEST_GUESS * low


def lent(lx: Reader, i: int, first: Side, unit: Unit | None) -> Reading | None:
    """Give the first of two amounts ("from 10 to 15 percent") the unit of the second."""
    if first.unit is not None or unit is None or first.amount.value is None:
        return None
    bare = reading_of(lx, i, first.last, Shape.PLAIN, unit.kind)
    return replace(bare, value=first.amount.value, unit=unit.name)


def shared(first: Amount, second: Amount) -> tuple[Value, Value]:
    """Return both values; a scale that only the second has counts for the first too."""
    low, high = first.value or 0, second.value or 0
    if first.scale == 1 < second.scale and low * second.scale <= high:
        low *= second.scale
    return whole(low), high


def chain_end(lx: Reader, j: int) -> int:
    """Return the index behind further numbers that hyphens chain on, `j` where none do."""
    while lx.joined(j, "-") and lx.is_numeral(j + 1) and lx[j + 1].gap == TOUCHING:
        j += 2
    return j
