"""What a date, time or duration in words says, before any publication date is known."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop_app.assets import resource


@dataclass(frozen=True, slots=True)
class Calendar:
    """Names of months, days, seasons and units; see resources/numbers/calendar.json.

    Months count from 1, weekdays from 0 (Monday); seasons and parts of the day are the codes
    that stand in values ("SP", "TNI").
    """

    months: dict[str, int]
    short_months: dict[str, int]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    seasons: dict[str, str]
    parts: dict[str, str]
    units: dict[str, str]
    decades: dict[str, int]
    zones: tuple[str, ...]
    feasts: dict[str, tuple[int, int]]
    business: tuple[str, ...]


@cache
def calendar() -> Calendar:
    """Load the calendar's words that are bundled with the program, once."""
    table: dict[str, Any] = json.loads(resource("numbers", "calendar.json").read_text("utf-8"))
    return Calendar(**table)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; `shift` counts years from the publication ("this year" is 0)."""

    month: int
    day: int
    year: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """From one day of a month to another one of the same or a later month."""

    first: Day
    last: Day


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 Monday; `shift` -1 for "last", 1 for "next", 0 for "this"."""

    number: int
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class DayOffset:
    """A day counted from the publication: yesterday -1, today 0, tomorrow 1."""

    days: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month; `shift` as in `Day`, `turn` as `Weekday.shift` ("last March" is -1)."""

    month: int
    year: int | None = None
    shift: int | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Months:
    """From one month to a later one, the year that of `last`."""

    first: Month
    last: Month


@dataclass(frozen=True, slots=True)
class Years:
    """A year (`low` equals `high`), a range of years, a decade or a century."""

    low: int
    high: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Portion:
    """A season (SP), quarter (Q2) or half (H1) of a year; `shift` and `turn` as in `Month`.

    `over` tells that it lies behind: a "fourth-quarter profit" is of the last one that ended.
    """

    code: str
    year: int | None = None
    shift: int | None = None
    turn: int | None = None
    over: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Last, this or next week, weekend, month, quarter, year: `shift` -1, 0, 1."""

    unit: str
    shift: int


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before the publication ("three days ago"), or after it when negative."""

    number: float
    unit: str


@dataclass(frozen=True, slots=True)
class Lasting:
    """A stretch that ends ("the past year") or begins ("the next two weeks") at publication."""

    low: float
    high: float
    unit: str
    ahead: bool


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of day, "T16:17" or "TNI", on a day and in a time zone where they are named."""

    clock: str
    day: "Day | Weekday | DayOffset | None" = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Every:
    """What comes again: every year, every two weeks, every Monday (unit "week")."""

    number: float
    unit: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """A date in digits whose day and month could be either way round."""

    first: Day
    second: Day


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A day or longer that the text counts from another one of its own: "the next day"."""

    unit: str


Phrase = (
    Day
    | Days
    | Weekday
    | DayOffset
    | Month
    | Months
    | Years
    | Portion
    | Near
    | Ago
    | Lasting
    | Timed
    | Every
    | Unclear
    | Unplaced
)
