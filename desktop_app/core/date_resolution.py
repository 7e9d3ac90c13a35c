"""Give a phrase its place in the calendar, counted from a publication date."""

import datetime
from dataclasses import replace
from typing import assert_never

from desktop_app.core.analysis import NumberKind, Tense
from desktop_app.core.date_certainty import certainty_of
from desktop_app.core.date_counting import ago, iso_year, near
from desktop_app.core.date_days import MONTHS, day_of, named, on_day, spelt, valid_day
from desktop_app.core.date_meaning import UNDATED, Resolved
from desktop_app.core.date_phrases import (
    Ago,
    Day,
    DayOffset,
    Days,
    Every,
    Lasting,
    Month,
    Months,
    Near,
    Phrase,
    Portion,
    Timed,
    Unclear,
    Unplaced,
    Weekday,
    Years,
)
from desktop_app.core.digits import whole

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


def resolved(phrase: Phrase, published: datetime.date | None, tense: Tense | None) -> Resolved:
    """Resolve a phrase; `tense` tells where the words around it look."""
    found = _resolved(phrase, published, tense)
    known = found.value is not None or found.low is not None
    return replace(found, certainty=certainty_of(phrase, found.kind, known=known))


def _resolved(phrase: Phrase, published: datetime.date | None, tense: Tense | None) -> Resolved:
    match phrase:
        case Timed():
            return _timed(phrase, published, tense=tense)
        case Lasting():
            return _lasting(phrase, published)
        case Every():
            return Resolved(NumberKind.SET, _period(phrase.number, phrase.unit))
        case Years():
            return _years(phrase)
        case Unclear() | Unplaced():
            return Resolved(NumberKind.DATE, reason=_why_open(phrase))
        case _:
            return _date(phrase, published, tense=tense)


def _why_open(phrase: Unclear | Unplaced) -> str:
    if isinstance(phrase, Unplaced):
        return f"counted from another {phrase.unit} that the text names"
    return f"{named(phrase.first)} or {named(phrase.second)}: both orders are in use"


def _date(  # noqa: PLR0911
    phrase: Day | Days | Weekday | DayOffset | Month | Months | Portion | Near | Ago,
    published: datetime.date | None,
    *,
    tense: Tense | None,
) -> Resolved:
    if published is None:
        return _undated(phrase)
    match phrase:
        case Day() | Weekday() | DayOffset():
            date, reason = on_day(phrase, published, tense)
            return Resolved(NumberKind.DATE, date.isoformat(), reason=reason)
        case Days():
            return _days(phrase, published, tense)
        case Month():
            return _month(phrase, published, tense=tense)
        case Months():
            return _months(phrase, published, tense=tense)
        case Portion():
            return _portion(phrase, published)
        case Near():
            return near(phrase, published, tense)
        case Ago():
            return ago(phrase, published)
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
            if last.year is not None:
                return _days(phrase, datetime.date(last.year, last.month, last.day), None)
            partial = f"{first.month:02}-{first.day:02}/{last.month:02}-{last.day:02}"
            return Resolved(kind, partial=partial, reason=UNDATED)
        case Months(first, last):
            if last.year is not None:
                return _months(phrase, datetime.date(last.year, last.month, 1), tense=None)
            return Resolved(kind, partial=f"{first.month:02}/{last.month:02}", reason=UNDATED)
        case Month(month, year) | Portion(month, year):
            name = f"{month:02}" if isinstance(month, int) else month
            if year is not None:
                return Resolved(kind, f"{year}-{name}")
            return Resolved(kind, partial=name, reason=UNDATED)
        case _:
            return Resolved(kind, reason=UNDATED)


def _days(phrase: Days, published: datetime.date, tense: Tense | None) -> Resolved:
    """Resolve days by the last one; the first lies before it."""
    last, reason = day_of(phrase.last, published, tense)
    first = valid_day(phrase.first.year or last.year, phrase.first)
    if first > last and phrase.first.year is None:
        first = valid_day(last.year - 1, phrase.first)
    return Resolved(NumberKind.DATE, low=first.isoformat(), high=last.isoformat(), reason=reason)


def _month(phrase: Month, published: datetime.date, *, tense: Tense | None) -> Resolved:
    name = MONTHS[phrase.month - 1]
    since = f"publication on {spelt(published)}"
    months = (phrase.month - published.month + 6) % 12 - 6
    reason: str | None
    if phrase.year is not None:
        return Resolved(NumberKind.DATE, f"{phrase.year}-{phrase.month:02}")
    if phrase.shift is not None or phrase.turn == 0:
        year = published.year + (phrase.shift or 0)
        return _in_year(f"{phrase.month:02}", year, f"counted from {since}")
    if phrase.turn is not None or tense is Tense.FUTURE:
        months = (phrase.month - published.month) % 12
        if phrase.turn == -1:
            months, reason = months - 12, f"the last {name} before {since}"
        else:
            months = months or (12 if phrase.turn == 1 else 0)
            reason = f"the first {name} after {since}"
    elif tense is Tense.PAST and months > 0:
        months, reason = months - 12, f"the words look back: the last {name} before {since}"
    else:
        reason = f"nearest {name} to {since}"
    year = published.year + (published.month - 1 + months) // 12
    return _in_year(f"{phrase.month:02}", year, reason)


def _months(phrase: Months, published: datetime.date, *, tense: Tense | None) -> Resolved:
    """Resolve months by the last one: October to December is of one autumn."""
    last = _month(phrase.last, published, tense=tense)
    year, month = (int(part) for part in str(last.value).split("-"))
    if phrase.first.year is None and phrase.last.year is None and tense is not Tense.FUTURE:
        ahead = (year, month) > (published.year, published.month)
        year = year - 1 if ahead and tense is Tense.PAST else year
    first = phrase.first.year or (year if phrase.first.month < month else year - 1)
    return Resolved(
        NumberKind.DATE,
        low=f"{first}-{phrase.first.month:02}",
        high=f"{year}-{month:02}",
        reason=last.reason,
    )


def _in_year(code: str, year: int, reason: str) -> Resolved:
    return Resolved(NumberKind.DATE, f"{year}-{code}", reason=reason)


def _portion(phrase: Portion, published: datetime.date) -> Resolved:
    since = f"publication on {spelt(published)}"
    if phrase.year is not None:
        return Resolved(NumberKind.DATE, f"{phrase.year}-{phrase.code}")
    year = published.year + (phrase.shift or 0)
    middle = _MIDDLE[phrase.code]
    if phrase.over and phrase.shift is None:
        year -= 1 if middle + 1 >= published.month else 0
        return _in_year(phrase.code, year, f"the last one that ended before {since}")
    if phrase.turn == -1 and middle + 1 >= published.month:
        year -= 1
    elif phrase.turn == 1 and middle <= published.month:
        year += 1
    return _in_year(phrase.code, year, f"counted from {since}")


def _lasting(phrase: Lasting, published: datetime.date | None) -> Resolved:
    low, high = whole(phrase.low), whole(phrase.high)
    reason = None
    if published is not None:
        reason = f"{'from' if phrase.ahead else 'up to'} publication on {spelt(published)}"
    if low == high:
        return Resolved(NumberKind.DURATION, low, unit=phrase.unit, reason=reason)
    return Resolved(NumberKind.DURATION, None, low, high, unit=phrase.unit, reason=reason)


def _timed(phrase: Timed, published: datetime.date | None, *, tense: Tense | None) -> Resolved:
    if phrase.day is None:
        return Resolved(NumberKind.TIME, phrase.clock, unit=phrase.zone)
    on = _date(phrase.day, published, tense=tense)
    if on.value is None:
        partial = f"{on.partial or ''}{phrase.clock}"
        return Resolved(NumberKind.TIME, partial=partial, reason=on.reason, unit=phrase.zone)
    value = f"{on.value}{phrase.clock}"
    return Resolved(NumberKind.TIME, value, reason=on.reason, unit=phrase.zone)


def _years(phrase: Years) -> Resolved:
    if phrase.low == phrase.high:
        return Resolved(NumberKind.DATE, iso_year(phrase.low))
    reason = phrase.name or None
    low, high = iso_year(phrase.low), iso_year(phrase.high)
    return Resolved(NumberKind.DATE, low=low, high=high, reason=reason)


def _period(number: float, unit: str) -> str:
    factor, base = _TIMES_OF.get(unit, (1, unit))
    return _PERIODS[base].format(whole(number * factor))
