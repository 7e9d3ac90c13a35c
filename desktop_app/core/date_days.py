"""Phrases that mean one day, counted from a publication date."""

import datetime
from typing import assert_never

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
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def spelt(date: datetime.date) -> str:
    """Write a date in words: 6 December 2023."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def named(day: Day) -> str:
    """Write a day as the text has it: 6 December, with its year where it has one."""
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if day.year else "")


def on_day(
    phrase: Day | Weekday | DayOffset, published: datetime.date, *, future: bool
) -> tuple[datetime.date, str | None]:
    """Return the date of a phrase that means one day, and how it was found."""
    match phrase:
        case Day():
            return day_of(phrase, published)
        case Weekday():
            return _weekday(phrase, published, future=future)
        case DayOffset(days):
            words = {0: "the day of", -1: "the day before", 1: "the day after"}
            how = words.get(days, f"{abs(days)} days {'before' if days < 0 else 'after'}")
            date = published + datetime.timedelta(days)
            return date, f"{how} publication on {spelt(published)}"
        case _:
            assert_never(phrase)


def day_of(phrase: Day, published: datetime.date) -> tuple[datetime.date, str | None]:
    """Return the date of a day of a month: the nearest one where no year is named."""
    if phrase.year is not None:
        return datetime.date(phrase.year, phrase.month, phrase.day), None
    if phrase.shift is not None:
        year = published.year + phrase.shift
        return valid_day(year, phrase), f"counted from publication in {published.year}"
    near = (valid_day(published.year + k, phrase) for k in (-1, 0, 1))
    date = min(near, key=lambda d: abs((d - published).days))
    return date, f"nearest {named(phrase)} to the publication date {spelt(published)}"


def valid_day(year: int, day: Day) -> datetime.date:
    """Return the day in a year; 29 February moves to a year near it that has one."""
    for other in (year, year - 1, year + 1, year - 2, year + 2):
        try:
            return datetime.date(other, day.month, day.day)
        except ValueError:
            continue
    return datetime.date(year - year % 4 + 4, day.month, day.day)


def _weekday(
    phrase: Weekday, published: datetime.date, *, future: bool
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
        case _ if future:
            days, how = ahead, f"the words look ahead: the first {name} from"
        case _:
            days, how = -back, f"the most recent {name} up to"
    return published + datetime.timedelta(days), f"{how} publication on {spelt(published)}"
