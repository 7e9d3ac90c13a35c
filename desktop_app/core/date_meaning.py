"""What a date, time or duration means once it has its place in the calendar."""

from dataclasses import dataclass

from desktop_app.core.analysis import DateCertainty, NumberKind
from desktop_app.core.digits import Value

UNDATED = "the publication date is not known"


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
    certainty: DateCertainty | None = None
