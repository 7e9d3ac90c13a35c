"""Read days and months by name or in digits: "6 December 2023", "11-13 Dec", "2023-12-06"."""

import datetime

from desktop_app.core.amounts import read_ordinal
from desktop_app.core.date_phrases import Day, Days, Month, Months, Unclear, calendar
from desktop_app.core.lexemes import APART, TOUCHING, Reader
from desktop_app.core.year_reader import DASHES, year_after


def month_at(lx: Reader, i: int) -> tuple[int, int] | None:
    """Return the number of the month named there and the index behind its name and full stop."""
    names = calendar()
    item = lx[i]
    if not item.text[:1].isupper():
        return None
    if item.low in names.months:
        return names.months[item.low], i + 1
    if item.low in names.short_months:
        return names.short_months[item.low], i + 2 if lx.joined(i + 1, ".") else i + 1
    return None


def read_day(lx: Reader, i: int) -> tuple[Day | Days | Month | Months, int] | None:
    """Read days or months by name: "6 December 2023", "Dec. 6th", "11-13 Dec", "May to July"."""
    part = lx.low(i) in ("mid", "early", "late") and lx.joined(i + 1, "-")
    found = _one(lx, i + 2 if part else i)
    if found is None or (part and not isinstance(found[0], Month)):
        return None
    first, j = found
    return found if isinstance(first, Days) else _until(lx, i, first, j) or found


def _until(lx: Reader, i: int, first: Day | Month, j: int) -> tuple[Days | Months, int] | None:
    """Read the end of a stretch behind its first day or month, which ends before `j`."""
    joint = lx.low(j)
    between = joint == "and" and lx.low(i - 1) == "between"
    if not (between or joint in DASHES or joint in ("to", "until", "through")):
        return None
    if lx[j].gap == APART or lx[j + 1].gap == APART:
        return None
    found = _one(lx, j + 1)
    match first, found:
        case Day(), (Day() as last, after):
            return Days(first, last), after
        case Month(), (Month() as last, after) if first.month != last.month:
            return Months(first, last), after
        case _:
            return None


def _one(lx: Reader, i: int) -> tuple[Day | Days | Month, int] | None:
    month = month_at(lx, i)
    if month is not None:
        return _month_first(lx, i, *month)
    first = _day_number(lx, i)
    if first is None:
        return None
    day, j = first
    last = None
    if lx.low(j) in (*DASHES, "to", "and"):
        last = _day_number(lx, j + 1)
        if last is None:
            return None
        j = last[1]
    named = month_at(lx, j + 1 if lx.low(j) == "of" else j)
    if named is None or lx[j].gap == APART:
        return None
    year, shift, j = year_after(lx, named[1])
    first_day = Day(named[0], day, year, shift)
    if last is not None:
        return _days(first_day, last[0], j)
    return (first_day, j) if _possible(first_day) else None


def _month_first(lx: Reader, i: int, month: int, j: int) -> tuple[Day | Days | Month, int] | None:
    number = _day_number(lx, j) if lx[j].gap != APART else None
    if number is None:
        short = lx[i].low not in calendar().months
        year, shift, after = year_after(lx, j)
        if short and year is None:
            return None
        return Month(month, year, shift), after
    day, after = number
    last = None
    dash = lx.low(after) in DASHES and lx[after].gap == TOUCHING
    if dash or lx.low(after) in ("to", "through"):
        last = _day_number(lx, after + 1)
        counts = last is not None and not dash and lx.is_word(last[1])
        if counts or (last is not None and last[0] <= day):
            last = None
        after = last[1] if last else after
    year, shift, after = year_after(lx, after)
    first = Day(month, day, year, shift)
    if last is not None:
        return _days(first, last[0], after)
    return (first, after) if _possible(first) else None


def _days(first: Day, last: int, j: int) -> tuple[Days, int] | None:
    end = Day(first.month, last, first.year, first.shift)
    good = _possible(first) and _possible(end) and first.day < last
    return (Days(first, end), j) if good else None


def _day_number(lx: Reader, i: int) -> tuple[int, int] | None:
    ordinal = read_ordinal(lx, i)
    if ordinal is not None:
        return ordinal if 1 <= ordinal[0] <= 31 else None
    text = lx[i].text
    if not (text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31):
        return None
    follower = lx[i + 1]
    glued = follower.gap == TOUCHING and (follower.kind == "word" or follower.low in "%:/")
    return None if glued and follower.low else (int(text), i + 1)


def _possible(day: Day) -> bool:
    try:
        datetime.date(day.year or 2000, day.month, day.day)
    except ValueError:
        return False
    return True


def read_digits(lx: Reader, i: int) -> tuple[Day | Unclear, int] | None:
    """Read 2023-12-06, 06.12.2023, 12/31/2023."""
    item = lx[i]
    parts = item.text.split(".")
    j = i + 1
    if len(parts) == 1:
        mark = lx.low(j)
        if mark not in ("-", "/", ".") or lx.low(i + 3) != mark or lx[j].gap != TOUCHING:
            return None
        parts = [item.text, lx[i + 2].text, lx[i + 4].text]
        if any(lx[k].gap != TOUCHING for k in range(j, i + 5)):
            return None
        j = i + 5
    if len(parts) != 3 or not all(p.isdecimal() for p in parts):
        return None
    numbers = tuple(int(p) for p in parts)
    if len(parts[0]) == 4 and len(parts[1]) <= 2 and len(parts[2]) <= 2:
        day = Day(numbers[1], numbers[2], numbers[0])
        return (day, j) if _possible(day) else None
    if len(parts[2]) != 4 or max(numbers[:2]) > 31:
        return None
    return _either_way(*numbers[:3], dotted="." in item.text, j=j)


def _either_way(
    first: int, second: int, year: int, *, dotted: bool, j: int
) -> tuple[Day | Unclear, int] | None:
    european, american = Day(second, first, year), Day(first, second, year)
    readings = [d for d in (european, american) if _possible(d)]
    if not readings:
        return None
    if dotted or len(readings) == 1 or first == second:
        return readings[0], j
    return Unclear(european, american), j
