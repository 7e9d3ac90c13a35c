"""Count weeks, months and years from a publication date: "last week", "three years ago"."""

import datetime

from desktop_app.core.analysis import NumberKind, Tense
from desktop_app.core.date_days import spelt
from desktop_app.core.date_meaning import Resolved
from desktop_app.core.date_phrases import Ago, Near
from desktop_app.core.digits import whole

_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_TOO_FAR = "too far away for a year"


def near(phrase: Near, published: datetime.date, tense: Tense | None) -> Resolved:
    """Resolve last, this or next week, weekend, month, quarter, year or decade."""
    reason = f"counted from publication on {spelt(published)}"
    if phrase.unit == "weekend":
        return _weekend(phrase.shift, published, tense=tense)
    if phrase.unit == "decade":
        low = published.year // 10 * 10 + 10 * phrase.shift
        return Resolved(NumberKind.DATE, low=str(low), high=str(low + 9), reason=reason)
    return Resolved(NumberKind.DATE, _moved(published, phrase.shift, phrase.unit), reason=reason)


def _weekend(shift: int, published: datetime.date, *, tense: Tense | None) -> Resolved:
    monday = published - datetime.timedelta(published.weekday())
    saturday = monday + datetime.timedelta(5 + 7 * shift)
    early = published.weekday() < 3
    # "This weekend" early in a week is the one just over, unless the words look ahead.
    if shift == 0 and early and tense is not Tense.FUTURE:
        saturday -= datetime.timedelta(7)
    sunday = saturday + datetime.timedelta(1)
    reason = f"counted from publication on {spelt(published)}"
    return Resolved(
        NumberKind.DATE, low=saturday.isoformat(), high=sunday.isoformat(), reason=reason
    )


def ago(phrase: Ago, published: datetime.date) -> Resolved:
    """Resolve so many units before or after the publication."""
    direction = "before" if phrase.number >= 0 else "after"
    number = whole(abs(phrase.number))
    plural = "" if number == 1 else "s"
    reason = f"{number} {phrase.unit}{plural} {direction} publication on {spelt(published)}"
    value = _moved(published, -phrase.number, phrase.unit)
    return Resolved(NumberKind.DATE, value, reason=reason if value else _TOO_FAR)


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
        coarse = unit not in ("month", "quarter") and -99_999 < year < 1
        return iso_year(year) if coarse else None
    if unit == "month" or number != int(number):
        return f"{year:04}-{month + 1:02}"
    return f"{year:04}-Q{month // 3 + 1}" if unit == "quarter" else f"{year:04}"


def iso_year(year: int) -> str:
    """Write a year in four digits, with a minus before the year 0."""
    return f"{year:0{5 if year < 0 else 4}}"
