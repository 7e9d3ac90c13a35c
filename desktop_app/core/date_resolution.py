"""Give a phrase its place in the calendar, counted from a publication date."""

import datetime
from dataclasses import dataclass
from typing import assert_never

from desktop_app.core.amounts import Value, whole
from desktop_app.core.analysis import NumberKind
from desktop_app.core.date_days import MONTHS, day_of, named, on_day, spelt, valid_day
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
)

UNDATED = "the publication date is not known"
_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_PERIODS = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "weekend": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
}
_TIMES_OF = {"fortnight": (2, "week"), "quarter": (3, "month"), "decade": (10, "year")}
_TIMES_OF |= {"century": (100, "year")}
_MIDDLE = {
    "SP": 4,
    "SU": 7,
    "AU": 10,
    "WI": 1,
    "Q1": 2,
    "Q2": 5,
    "Q3": 8,
    "Q4": 11,
    "H1": 3,
    "H2": 9,
}


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a date, time or duration means.

    `value` is ISO 8601 text (dates, times, sets) or a number (durations, with `unit`); ranges
    have `low` and `high` instead. Without a publication date a date that needs one has no
    value, and `partial` ("12-06") where month and day are known. `reason` says in plain words
    how the value came about.
    """

    kind: NumberKind
    value: Value | str | None = None
    low: Value | str | None = None
    high: Value | str | None = None
    partial: str | None = None
    unit: str | None = None
    reason: str | None = None


def resolved(phrase: Phrase, published: datetime.date | None, *, future: bool) -> Resolved:
    """Resolve a phrase; `future` tells that the words around it look ahead."""
    match phrase:
        case Timed():
            return _timed(phrase, published, future=future)
        case Lasting():
            return _lasting(phrase, published)
        case Every():
            return Resolved(NumberKind.SET, _period(phrase.number, phrase.unit))
        case Years():
            return _years(phrase)
        case Unclear():
            reason = f"{named(phrase.first)} or {named(phrase.second)}: both orders are in use"
            return Resolved(NumberKind.DATE, reason=reason)
        case _:
            return _date(phrase, published, future=future)


def _date(  # noqa: PLR0911
    phrase: Day | Days | Weekday | DayOffset | Month | Portion | Near | Ago,
    published: datetime.date | None,
    *,
    future: bool,
) -> Resolved:
    if published is None:
        return _undated(phrase)
    match phrase:
        case Day() | Weekday() | DayOffset():
            date, reason = on_day(phrase, published, future=future)
            return Resolved(NumberKind.DATE, date.isoformat(), reason=reason)
        case Days():
            return _days(phrase, published)
        case Month():
            return _month(phrase, published, future=future)
        case Portion():
            return _portion(phrase, published)
        case Near():
            return _near(phrase, published, future=future)
        case Ago():
            return _ago(phrase, published)
        case _:
            assert_never(phrase)


def _undated(phrase: Phrase) -> Resolved:  # noqa: PLR0911
    """Resolve what needs no publication date; else give what is known of it."""
    kind = NumberKind.DATE
    match phrase:
        case Day(month, day, year):
            if year is not None:
                return Resolved(kind, datetime.date(year, month, day).isoformat())
            return Resolved(kind, partial=f"{month:02}-{day:02}", reason=UNDATED)
        case Days(first, last):
            if first.year is not None:
                return _days(phrase, datetime.date(first.year, first.month, first.day))
            partial = f"{first.month:02}-{first.day:02}/{last.month:02}-{last.day:02}"
            return Resolved(kind, partial=partial, reason=UNDATED)
        case Month(month, year) | Portion(month, year):
            name = f"{month:02}" if isinstance(month, int) else month
            if year is not None:
                return Resolved(kind, f"{year}-{name}")
            return Resolved(kind, partial=name, reason=UNDATED)
        case _:
            return Resolved(kind, reason=UNDATED)


def _days(phrase: Days, published: datetime.date) -> Resolved:
    first, reason = day_of(phrase.first, published)
    last = valid_day(first.year, phrase.last)
    return Resolved(NumberKind.DATE, low=first.isoformat(), high=last.isoformat(), reason=reason)


def _month(phrase: Month, published: datetime.date, *, future: bool) -> Resolved:
    name = MONTHS[phrase.month - 1]
    since = f"publication on {spelt(published)}"
    months = (phrase.month - published.month + 5) % 12 - 5
    reason: str | None
    if phrase.year is not None:
        return Resolved(NumberKind.DATE, f"{phrase.year}-{phrase.month:02}")
    if phrase.shift is not None or phrase.turn == 0:
        year = published.year + (phrase.shift or 0)
        return _in_year(f"{phrase.month:02}", year, f"counted from {since}")
    if phrase.turn is not None or future:
        months = (phrase.month - published.month) % 12
        if phrase.turn == -1:
            months, reason = months - 12, f"the last {name} before {since}"
        else:
            months = months or (12 if phrase.turn == 1 else 0)
            reason = f"the first {name} after {since}"
    else:
        reason = f"nearest {name} to {since}"
    year = published.year + (published.month - 1 + months) // 12
    return _in_year(f"{phrase.month:02}", year, reason)


def _in_year(code: str, year: int, reason: str) -> Resolved:
    return Resolved(NumberKind.DATE, f"{year}-{code}", reason=reason)


def _portion(phrase: Portion, published: datetime.date) -> Resolved:
    since = f"publication on {spelt(published)}"
    if phrase.year is not None:
        return Resolved(NumberKind.DATE, f"{phrase.year}-{phrase.code}")
    year = published.year + (phrase.shift or 0)
    middle = _MIDDLE[phrase.code]
    if phrase.turn == -1 and middle + 1 >= published.month:
        year -= 1
    elif phrase.turn == 1 and middle <= published.month:
        year += 1
    return _in_year(phrase.code, year, f"counted from {since}")


def _near(phrase: Near, published: datetime.date, *, future: bool) -> Resolved:
    reason = f"counted from publication on {spelt(published)}"
    if phrase.unit == "weekend":
        return _weekend(phrase.shift, published, future=future)
    if phrase.unit == "decade":
        low = published.year // 10 * 10 + 10 * phrase.shift
        return Resolved(NumberKind.DATE, low=str(low), high=str(low + 9), reason=reason)
    return Resolved(NumberKind.DATE, _moved(published, phrase.shift, phrase.unit), reason=reason)


def _weekend(shift: int, published: datetime.date, *, future: bool) -> Resolved:
    monday = published - datetime.timedelta(published.weekday())
    saturday = monday + datetime.timedelta(5 + 7 * shift)
    early = published.weekday() < 3
    # "This weekend" early in a week is the one just over, unless the words look ahead.
    if shift == 0 and early and not future:
        saturday -= datetime.timedelta(7)
    sunday = saturday + datetime.timedelta(1)
    reason = f"counted from publication on {spelt(published)}"
    return Resolved(
        NumberKind.DATE, low=saturday.isoformat(), high=sunday.isoformat(), reason=reason
    )


def _ago(phrase: Ago, published: datetime.date) -> Resolved:
    direction = "before" if phrase.number >= 0 else "after"
    number = whole(abs(phrase.number))
    plural = "" if number == 1 else "s"
    reason = f"{number} {phrase.unit}{plural} {direction} publication on {spelt(published)}"
    value = _moved(published, -phrase.number, phrase.unit)
    return Resolved(NumberKind.DATE, value, reason=reason if value else UNDATED)


def _moved(published: datetime.date, number: float, unit: str) -> str | None:
    """Count units from a date; the answer is as fine as the unit (a week gives a week)."""
    try:
        if unit in _DAYS:
            date = published + datetime.timedelta(round(number * _DAYS[unit]))
            year, week, _ = date.isocalendar()
            return date.isoformat() if unit == "day" else f"{year}-W{week:02}"
    except OverflowError:
        return None
    months = published.year * 12 + published.month - 1 + round(number * _MONTHS[unit])
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    if unit == "month" or number != int(number):
        return f"{year:04}-{month + 1:02}"
    return f"{year:04}-Q{month // 3 + 1}" if unit == "quarter" else f"{year:04}"


def _lasting(phrase: Lasting, published: datetime.date | None) -> Resolved:
    low, high = whole(phrase.low), whole(phrase.high)
    reason = None
    if published is not None:
        reason = f"{'from' if phrase.ahead else 'up to'} publication on {spelt(published)}"
    if low == high:
        return Resolved(NumberKind.DURATION, low, unit=phrase.unit, reason=reason)
    return Resolved(NumberKind.DURATION, None, low, high, unit=phrase.unit, reason=reason)


def _timed(phrase: Timed, published: datetime.date | None, *, future: bool) -> Resolved:
    if phrase.day is None:
        return Resolved(NumberKind.TIME, phrase.clock)
    on = _date(phrase.day, published, future=future)
    if on.value is None:
        partial = f"{on.partial or ''}{phrase.clock}"
        return Resolved(NumberKind.TIME, partial=partial, reason=on.reason)
    return Resolved(NumberKind.TIME, f"{on.value}{phrase.clock}", reason=on.reason)


def _years(phrase: Years) -> Resolved:
    if phrase.low == phrase.high:
        return Resolved(NumberKind.DATE, f"{phrase.low:04}")
    reason = phrase.name or None
    return Resolved(
        NumberKind.DATE, low=f"{phrase.low:04}", high=f"{phrase.high:04}", reason=reason
    )


def _period(number: float, unit: str) -> str:
    factor, base = _TIMES_OF.get(unit, (1, unit))
    return _PERIODS[base].format(whole(number * factor))
