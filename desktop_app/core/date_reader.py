"""Read dates, times and durations in words into phrases."""

import datetime
from collections.abc import Callable

from desktop_app.core.amounts import digits_value, number_words, read_amount, read_ordinal
from desktop_app.core.clock_reader import read_clock, read_part
from desktop_app.core.date_phrases import (
    Ago,
    Day,
    DayOffset,
    Days,
    Every,
    Lasting,
    Month,
    Near,
    Phrase,
    Portion,
    Timed,
    Unclear,
    Weekday,
    Years,
    calendar,
)
from desktop_app.core.lexemes import APART, TOUCHING, Reader

Read = tuple[Phrase, int] | None

DASHES = ("-", "–", "—")
_SHIFTS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "upcoming": 1}
_OFFSETS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_ZONES = ("local", "time", "gmt", "utc", "bst", "est", "edt", "et", "cet", "cest")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


def read_phrase(lx: Reader, i: int) -> Read:
    """Read the longest date, time or duration that begins at a lexeme.

    Returns the phrase and the index behind it, or None. Bare months and years are read too;
    whether they are dates is for the caller to judge by what stands around them. Plain
    durations ("three days") are amounts with a unit and not read here.
    """
    for read in _READERS:
        found = read(lx, i)
        if found is not None:
            return found
    return None


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


def year_at(lx: Reader, i: int) -> int | None:
    """Return the year written in four digits there, or None."""
    item = lx[i]
    if not (item.text.isdigit() and len(item.text) == 4 and item.gap != APART):
        return None
    year = int(item.text)
    follower = lx[i + 1]
    glued = follower.gap == TOUCHING and follower.kind != "sign"
    return year if _FIRST_YEAR <= year <= _LAST_YEAR and not glued else None


def read_day(lx: Reader, i: int) -> tuple[Day | Days | Month, int] | None:
    """Read a day, days or a month by its name: "6 December 2023", "Dec. 6th", "11-13 Dec"."""
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
    year, shift, j = _year_after(lx, named[1])
    first_day = Day(named[0], day, year, shift)
    if last is not None:
        return _days(first_day, last[0], j)
    return (first_day, j) if _possible(first_day) else None


def _month_first(lx: Reader, i: int, month: int, j: int) -> tuple[Day | Days | Month, int] | None:
    number = _day_number(lx, j) if lx[j].gap != APART else None
    if number is None:
        short = lx[i].low not in calendar().months
        year, shift, after = _year_after(lx, j)
        if short and year is None:
            return None
        return Month(month, year, shift), after
    day, after = number
    last = None
    if lx.low(after) in DASHES and lx[after].gap == TOUCHING:
        last = _day_number(lx, after + 1)
        after = last[1] if last else after
    year, shift, after = _year_after(lx, after)
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
    if not (text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 31):
        return None
    follower = lx[i + 1]
    glued = follower.gap == TOUCHING and (follower.kind == "word" or follower.low in "%:/")
    return None if glued and follower.low else (int(text), i + 1)


def _year_after(lx: Reader, j: int) -> tuple[int | None, int | None, int]:
    """Read ", 2023", "2023", "of last year" or "this year" after a day or month."""
    k = j + 1 if lx.joined(j, ",") or lx.low(j) == "of" else j
    year = year_at(lx, k)
    if year is not None:
        return year, None, k + 1
    if lx.low(k) in _SHIFTS and lx.low(k + 1) == "year" and lx[k].gap != APART:
        return None, _SHIFTS[lx.low(k)], k + 2
    return None, None, j


def _possible(day: Day) -> bool:
    try:
        datetime.date(day.year or 2000, day.month, day.day)
    except ValueError:
        return False
    return True


def _in_digits(lx: Reader, i: int) -> Read:
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
    if len(parts) != 3 or not all(p.isdigit() for p in parts):
        return None
    numbers = tuple(int(p) for p in parts)
    if len(parts[0]) == 4 and len(parts[1]) <= 2 and len(parts[2]) <= 2:
        day = Day(numbers[1], numbers[2], numbers[0])
        return (day, j) if _possible(day) else None
    if len(parts[2]) != 4 or max(numbers[:2]) > 31:
        return None
    return _either_way(*numbers[:3], dotted="." in item.text, j=j)


def _either_way(first: int, second: int, year: int, *, dotted: bool, j: int) -> Read:
    european, american = Day(second, first, year), Day(first, second, year)
    readings = [d for d in (european, american) if _possible(d)]
    if not readings:
        return None
    if dotted or len(readings) == 1 or first == second:
        return readings[0], j
    return Unclear(european, american), j


def _dated(lx: Reader, i: int) -> Read:
    """Read a day, weekday or day offset, with a part of the day or a time behind it."""
    found = _weekday(lx, i) or _offset(lx, i) or read_day(lx, i)
    if found is None:
        return None
    base, j = found
    if not isinstance(base, Day | Weekday | DayOffset):
        return found
    part = read_part(lx, j)
    if part is not None:
        return Timed(part[0], base), part[1]
    k = j + 1 if lx.joined(j, ",") else j
    at = lx.low(k) in ("at", "around", "about")
    clock = read_clock(lx, k + 1 if at else k)
    if clock is not None and lx[k].gap != APART:
        return Timed(clock[0], base), clock[1]
    return found


def _weekday(lx: Reader, i: int) -> tuple[Day | Weekday, int] | None:
    names = calendar()
    shift, j = None, i
    if lx.low(i) in _SHIFTS:
        shift, j = _SHIFTS[lx.low(i)], i + 1
    item = lx[j]
    number = names.weekdays.get(item.low)
    short = number is None
    if short:
        number = names.short_weekdays.get(item.low)
    if number is None or not item.text[0].isupper() or item.text.isupper():
        return None
    k = j + 2 if short and lx.joined(j + 1, ".") else j + 1
    after = k + 1 if lx.joined(k, ",") else k
    if lx.low(after) == "the":
        after += 1
    day = read_day(lx, after) if lx[after].gap != APART else None
    if day is not None and isinstance(day[0], Day):
        return day[0], day[1]
    if short:
        return None
    return Weekday(number, shift), k


def _offset(lx: Reader, i: int) -> tuple[DayOffset, int] | None:
    low = lx.low(i)
    if low == "day" and lx.low(i + 1) in ("before", "after"):
        days = {"yesterday": -2, "tomorrow": 2}.get(lx.low(i + 2))
        return (DayOffset(days), i + 3) if days else None
    return (DayOffset(_OFFSETS[low]), i + 1) if low in _OFFSETS and low != "tonight" else None


def _timed(lx: Reader, i: int) -> Read:
    """Read "10 a.m. Nov. 29, 2016", "4:17 p.m. on Sunday", "this morning", "last night"."""
    low = lx.low(i)
    if low == "tonight":
        return Timed("TNI", DayOffset(0)), i + 1
    if low in ("this", "last") and lx.low(i + 1) in calendar().parts:
        code = "T" + calendar().parts[lx.low(i + 1)]
        return Timed(code, DayOffset(-1 if low == "last" else 0)), i + 2
    clock = read_clock(lx, i)
    if clock is None:
        return None
    code, j = clock
    k = j
    while lx.low(k) in _ZONES and lx[k].gap != APART:
        k += 1
    k = k + 1 if lx.joined(k, ",") or lx.low(k) == "on" else k
    if lx[k].gap != APART:
        found = _weekday(lx, k) or _offset(lx, k) or read_day(lx, k)
        if found is not None and isinstance(found[0], Day | Weekday | DayOffset):
            return Timed(code, found[0]), found[1]
    return Timed(code), j


def _near(lx: Reader, i: int) -> Read:  # noqa: PLR0911
    """Read "last week", "this year", "next March", "the past year", "the next three months"."""
    the = lx.low(i) in ("the", "these", "those")
    j = i + 1 if the else i
    word = lx.low(j)
    if word not in _SHIFTS or lx[j + 1].gap == APART:
        return None
    shift = _SHIFTS[word]
    lasting = _lasting(lx, j + 1, ahead=shift > 0)
    if lasting is not None and (the or word == "past") and shift != 0:
        return lasting
    if the:
        return None
    named = lx.low(j + 1)
    unit = calendar().units.get(named)
    if unit in ("week", "weekend", "month", "quarter", "year", "decade") and named == unit:
        return Near(unit, shift), j + 2
    if named in calendar().seasons:
        return Portion(calendar().seasons[named], turn=shift), j + 2
    month = month_at(lx, j + 1)
    if month is not None and lx[j + 1].low in calendar().months:
        return Month(month[0], turn=shift), month[1]
    return None


def _lasting(lx: Reader, j: int, *, ahead: bool) -> tuple[Lasting, int] | None:
    low = high = 1.0
    k = j
    few = number_words().few.get(lx.low(j)) if lx.low(j) != "couple" else None
    amount = read_amount(lx, j)
    if few is not None:
        low, high, k = float(few[0]), float(few[1]), j + 1
    elif amount is not None:
        read, k = amount
        low, high = float(read.value or read.low or 1), float(read.value or read.high or 1)
    elif lx.low(j) == "couple" and lx.low(j + 1) == "of":
        low, high, k = 2.0, 3.0, j + 2
    k = k + 1 if lx.joined(k, "-") else k
    unit = calendar().units.get(lx.low(k))
    if unit is None or unit == "weekend" or (k == j and lx.low(k) != unit) or lx[k].gap == APART:
        return None
    return Lasting(low, high, unit, ahead), k + 1


def _ago(lx: Reader, i: int) -> Read:
    """Read "three days ago", "a year ago", "two years from now"."""
    amount = read_amount(lx, i)
    if amount is not None and not amount[0].vague:
        number, j = float(amount[0].value or 0), amount[1]
    elif lx.low(i) in ("a", "an", "one"):
        number, j = 1.0, i + 1
    else:
        return None
    if number == 0.5 and lx.low(j) in ("a", "an"):
        j += 1
    unit = calendar().units.get(lx.low(j))
    if unit is None or unit in ("second", "minute", "hour", "weekend") or lx[j].gap == APART:
        return None
    if lx.low(j + 1) == "ago":
        return Ago(number, unit), j + 2
    if lx.low(j + 1) == "from" and lx.low(j + 2) in ("now", "today"):
        return Ago(-number, unit), j + 3
    return None


def _portion(lx: Reader, i: int) -> Read:
    """Read "summer 2015", "second quarter of 2026", "Q2 2019", "first half of this year"."""
    code, j = "", i
    ordinal = read_ordinal(lx, i)
    if lx.low(i) in calendar().seasons:
        code, j = calendar().seasons[lx.low(i)], i + 1
    elif lx.low(i) in ("q", "h") and lx.is_numeral(i + 1) and lx[i + 1].gap == TOUCHING:
        code, j = lx.low(i).upper() + lx[i + 1].text, i + 2
    elif ordinal is not None and lx.low(ordinal[1]) in ("quarter", "half"):
        code, j = lx.low(ordinal[1])[0].upper() + str(ordinal[0]), ordinal[1] + 1
    if code not in ("SP", "SU", "AU", "WI", "Q1", "Q2", "Q3", "Q4", "H1", "H2"):
        return None
    year, shift, after = _year_after(lx, j)
    if year is None and shift is None:
        return None
    across = _year_range(lx, year, after) if year is not None else None
    if across is not None and across[1] > after:
        return across  # in "second quarter of 2019-20" only the years are certain
    return Portion(code, year, shift), after


def _years(lx: Reader, i: int) -> Read:
    """Read "2010", "2000 - 2050", "2019-20", "the 1990s", "mid-1990s", "19th century"."""
    names = calendar()
    j = i + 2 if lx.low(i) in ("mid", "early", "late") and lx.joined(i + 1, "-") else i
    part = lx.low(i) if j > i else ""
    ordinal = read_ordinal(lx, j)
    if ordinal is not None and lx.low(ordinal[1]) == "century" and ordinal[0] <= 21:
        low = (ordinal[0] - 1) * 100
        return Years(low, low + 99, f"the {ordinal[0]}. century"), ordinal[1] + 1
    decade = _decade(lx, j)
    if decade is not None:
        low, after = decade
        return Years(low, low + 9, f"{part} {low}s".strip()), after
    if lx.low(j) in names.decades and lx.low(j - 1) == "the":
        low = 1900 + names.decades[lx.low(j)]
        return Years(low, low + 9, f"{low}s"), j + 1
    year = year_at(lx, j) if lx[j].gap != APART else _loose_year(lx, j)
    if year is None:
        return None
    second = year_at(lx, j + 2) if lx.low(j - 1) == "between" else None
    if second is not None and lx.low(j + 1) == "and" and year < second:
        return Years(year, second), j + 3
    return _year_range(lx, year, j + 1)


def _loose_year(lx: Reader, j: int) -> int | None:
    text = lx[j].text
    if not (text.isdigit() and len(text) == 4 and _FIRST_YEAR <= int(text) <= _LAST_YEAR):
        return None
    glued = lx[j + 1].gap == TOUCHING and lx[j + 1].kind != "sign"
    return None if glued else int(text)


def _year_range(lx: Reader, year: int, j: int) -> tuple[Years, int]:
    if lx.low(j) in (*DASHES, "/") and lx.is_numeral(j + 1) and lx[j + 1].gap != APART:
        text = lx[j + 1].text
        touching = lx[j].gap == TOUCHING and lx[j + 1].gap == TOUCHING
        if len(text) == 2 and text.isdigit() and touching:
            high = year // 100 * 100 + int(text)
        else:
            high = year_at(lx, j + 1) or 0
        more = lx.low(j + 2) in DASHES and lx[j + 2].gap == TOUCHING
        if year < high <= year + 200 and not more:
            return Years(year, high), j + 2
    return Years(year, year), j


def _decade(lx: Reader, j: int) -> tuple[int, int] | None:
    k = j + 1 if lx.low(j) in ("'", "’") and lx[j + 1].gap == TOUCHING else j
    k_s = k + 2 if lx.low(k + 1) in ("'", "’") and lx[k + 1].gap == TOUCHING else k + 1
    value = digits_value(lx[k].text) if lx[k].text.isdigit() else None
    if not lx.joined(k_s, "s") or not isinstance(value, int) or value % 10:
        return None
    if len(lx[k].text) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        return value, k_s + 1
    if len(lx[k].text) == 2 and (k > j or lx.low(j - 1) in ("the", "early", "late", "-")):
        return (1900 if value >= 30 else 2000) + value, k_s + 1
    return None


def _every(lx: Reader, i: int) -> Read:
    """Read "every year", "each month", "every two weeks", "every Monday"."""
    if lx.low(i) not in ("every", "each") or lx[i + 1].gap == APART:
        return None
    if lx.low(i + 1) in calendar().weekdays:
        return Every(1, "week"), i + 2
    amount = read_amount(lx, i + 1)
    number, j = (amount[0].value or 1, amount[1]) if amount else (1, i + 1)
    unit = calendar().units.get(lx.low(j))
    return (Every(float(number), unit), j + 1) if unit else None


_READERS: tuple[Callable[[Reader, int], Read], ...] = (
    _in_digits,
    _timed,
    _dated,
    _near,
    _ago,
    _portion,
    _years,
    _every,
)
