"""Read dates, times and durations in words into phrases."""

from collections.abc import Callable

from desktop_app.core.amounts import number_words, read_amount, read_ordinal
from desktop_app.core.clock_reader import read_clock, read_part
from desktop_app.core.date_phrases import (
    Ago,
    Day,
    DayOffset,
    Every,
    Lasting,
    Month,
    Near,
    Phrase,
    Portion,
    Timed,
    Unplaced,
    Weekday,
    calendar,
)
from desktop_app.core.day_reader import month_at, read_day, read_digits
from desktop_app.core.lexemes import APART, SIGN, TOUCHING, Reader
from desktop_app.core.year_reader import SHIFTS, read_years, year_after, year_range

Read = tuple[Phrase, int] | None

_OFFSETS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_ORDERS = ("next", "following", "previous", "preceding")
_LASTING = ("over", "in", "within", "during", "for", "of", "throughout", "through")
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_HALVES = ("H1", "H2")
_SINCE = ("since", "by", "until")


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


def _dated(lx: Reader, i: int) -> Read:
    """Read a day, weekday or day offset, with a part of the day or a time behind it."""
    found = _weekday(lx, i) or _offset(lx, i) or _feast(lx, i) or read_day(lx, i)
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
        zone, end = _zone(lx, clock[1])
        return Timed(clock[0], base, zone), end
    return found


def _feast(lx: Reader, i: int) -> tuple[Day, int] | None:
    """Read a day that has a name and always the same date: "New Year's Day"."""
    if not lx[i].text[:1].isupper():
        return None
    for words in (5, 4, 3, 2, 1):
        named = " ".join(lx.low(i + k) for k in range(words))
        day = calendar().feasts.get(named)
        if day is not None and lx[i + words - 1].text[:1].isupper():
            year, shift, j = year_after(lx, i + words)
            return Day(*day, year, shift), j
    return None


def _zone(lx: Reader, j: int) -> tuple[str | None, int]:
    """Return the time zone named there and the index behind it: "GMT", "local time"."""
    if (lx.low(j), lx.low(j + 1)) == ("local", "time"):
        return "local time", j + 2
    if lx[j].text in ("Eastern", "Central", "Mountain", "Pacific") and lx[j].gap != APART:
        return lx[j].text, j + 2 if lx.low(j + 1) == "time" else j + 1
    written = lx[j].text.isupper() and lx[j].gap != APART
    if not written or lx.low(j) not in calendar().zones:
        return None, j
    return lx[j].text, j + 1


def _weekday(lx: Reader, i: int) -> tuple[Day | Weekday, int] | None:
    names = calendar()
    shift, j = None, i
    if lx.low(i) in SHIFTS:
        shift, j = SHIFTS[lx.low(i)], i + 1
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
    zone, j = _zone(lx, j)
    k = j + 1 if lx.joined(j, ",") else j
    k = k + 1 if lx.low(k) == "on" else k
    if lx[k].gap != APART:
        found = _weekday(lx, k) or _offset(lx, k) or _feast(lx, k) or read_day(lx, k)
        if found is not None and isinstance(found[0], Day | Weekday | DayOffset):
            return Timed(code, found[0], zone), found[1]
    return Timed(code, None, zone), j


def _near(lx: Reader, i: int) -> Read:  # noqa: PLR0911
    """Read "last week", "this year", "next March", "the past year", "the next three months"."""
    the = lx.low(i) in ("the", "these", "those")
    j = i + 1 if the else i
    word = lx.low(j)
    unplaced = _unplaced(lx, i)
    if unplaced is not None:
        return unplaced
    if word not in SHIFTS or lx[j + 1].gap == APART:
        return None
    if lx[j + 1].kind == SIGN:
        return None  # "the last-minute push"
    shift = SHIFTS[word]
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


def _unplaced(lx: Reader, i: int) -> Read:
    """Read "the following week" and "the next day"; "over the next year" is a duration."""
    order, unit = lx.low(i + 1), calendar().units.get(lx.low(i + 2))
    if lx.low(i) != "the" or unit != lx.low(i + 2) or lx[i + 2].gap == APART:
        return None
    placed = unit in ("day", "week", "weekend", "month", "year")
    lasting = lx.low(i - 1) in _LASTING or unit == "weekend"
    if not placed or (order == "next" and lasting) or order not in _ORDERS:
        return None
    return Unplaced(unit), i + 3


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
    if lx.low(k + 1) == "of" and amount is not None:
        return None  # "the last ten minutes of the match" do not end at publication
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
    code, j = _portion_code(lx, i)
    if not code:
        return None
    year, shift, after = year_after(lx, j)
    whole = (lx.low(j), lx.low(j + 1), lx.low(j + 2)) == ("of", "the", "year")
    if whole and code in (*_QUARTERS, *_HALVES):
        return Portion(code, shift=0), j + 3
    if year is None and shift is None:
        return _loose_portion(lx, i, code, j)
    across = year_range(lx, year, after) if year is not None else None
    if across is not None and across[1] > after:
        return across  # in "second quarter of 2019-20" only the years are certain
    return Portion(code, year, shift), after


def _portion_code(lx: Reader, i: int) -> tuple[str, int]:
    """Return the code of the part of a year named there and the index behind it, or ""."""
    ordinal = read_ordinal(lx, i)
    if lx.low(i) in calendar().seasons:
        return calendar().seasons[lx.low(i)], i + 1
    if lx.low(i) in ("q", "h") and lx.is_numeral(i + 1) and lx[i + 1].gap == TOUCHING:
        code, j = lx.low(i).upper() + lx[i + 1].text, i + 2
    elif ordinal is not None:
        j = ordinal[1] + 1 if lx.joined(ordinal[1], "-") else ordinal[1]
        if lx.low(j) not in ("quarter", "half"):
            return "", i
        code, j = lx.low(j)[0].upper() + str(ordinal[0]), j + 1
    else:
        return "", i
    return (code, j) if code in (*_QUARTERS, *_HALVES) else ("", i)


def _loose_portion(lx: Reader, i: int, code: str, j: int) -> Read:
    """Read "fourth-quarter profit" and "since the spring", which name no year."""
    if code in _QUARTERS and lx.low(j) in calendar().business:
        return Portion(code, over=True), j
    since = lx.low(i - 1) == "the" and lx.low(i - 2) in _SINCE and lx.low(i) != "fall"
    ends = not lx.is_word(j) or lx.low(j) in number_words().closing
    return (Portion(code), j) if code in ("SP", "SU", "AU", "WI") and since and ends else None


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
    read_digits,
    _timed,
    _dated,
    _near,
    _ago,
    _portion,
    read_years,
    _every,
)
