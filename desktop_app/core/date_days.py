"""Phrases that mean one day, counted from a publication date."""

import datetime
from typing import assert_never

from desktop_app.core.analysis import Tense
from desktop_app.core.date_phrases import Day, DayOffset, Weekday

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
# A day this much before publication may still be one that words in the future tense mean, and
# one this much behind it one in the past tense: dates of publication are not always exact.
_JUST_OVER, _ANNOUNCED = 7, 7
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def spelt(date: datetime.date) -> str:
    """Write a date in words: 6 December 2023."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def named(day: Day) -> str:
    """Write a day as the text has it: 6 December, with its year where it has one."""
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if day.year else "")


def on_day(
    phrase: Day | Weekday | DayOffset, published: datetime.date, tense: Tense | None
) -> tuple[datetime.date, str | None]:
    """Return the date of a phrase that means one day, and how it was found."""
    match phrase:
        case Day():
            return day_of(phrase, published, tense)
        case Weekday():
            return _weekday(phrase, published, tense)
        case DayOffset(days):
            words = {0: "the day of", -1: "the day before", 1: "the day after"}
            how = words.get(days, f"{abs(days)} days {'before' if days < 0 else 'after'}")
            date = published + datetime.timedelta(days)
            return date, f"{how} publication on {spelt(published)}"
        case _:
            assert_never(phrase)


def day_of(
    phrase: Day, published: datetime.date, tense: Tense | None = None
) -> tuple[datetime.date, str | None]:
    """Return the date of a day of a month: the nearest one where no year is named.

    Where the words look back it lies before the publication, where they look ahead behind it.
    """
    if phrase.year is not None:
        return datetime.date(phrase.year, phrase.month, phrase.day), None
    if phrase.shift is not None:
        year = published.year + phrase.shift
        return valid_day(year, phrase), f"counted from publication in {published.year}"
    near = sorted(
        (valid_day(published.year + k, phrase) for k in (-1, 0, 1)),
        key=lambda d: abs((d - published).days),
    )
    date = near[0]
    if tense is Tense.FUTURE and date < published:
        later = next(d for d in near if d >= published)
        if (published - date).days > _JUST_OVER:
            return (
                later,
                f"the words look ahead: the first {named(phrase)} after {_since(published)}",
            )
    if tense is Tense.PAST and (date - published).days > _ANNOUNCED:
        earlier = next(d for d in near if d <= published)
        return earlier, f"the words look back: the last {named(phrase)} before {_since(published)}"
    return date, f"nearest {named(phrase)} to the publication date {spelt(published)}"


def _since(published: datetime.date) -> str:
    return f"publication on {spelt(published)}"


def valid_day(year: int, day: Day) -> datetime.date:
    """Return the day in a year; 29 February moves to a year near it that has one."""
    for other in (year, year - 1, year + 1, year - 2, year + 2):
        try:
            return datetime.date(other, day.month, day.day)
        except ValueError:
            continue
    return datetime.date(year - year % 4 + 4, day.month, day.day)


def _weekday(
    phrase: Weekday, published: datetime.date, tense: Tense | None
) -> tuple[datetime.date, str]:
    back = (published.weekday() - phrase.number) % 7
    ahead = -back % 7
    name = WEEKDAYS[phrase.number]
    match phrase.shift:
        case -1:
            days, how = -(back or 7), f"the last {name} before"
        case 1:
            days, how = ahead or 7, f"the first {name} after"
        case 0:
            days, how = phrase.number - published.weekday(), f"the {name} in the week of"
        case _ if tense is Tense.FUTURE:
            days, how = ahead, f"the words look ahead: the first {name} from"
        case _:
            days, how = -back, f"the most recent {name} up to"
    return published + datetime.timedelta(days), f"{how} publication on {spelt(published)}"
