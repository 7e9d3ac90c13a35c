"""How sure the place of a date in the calendar is, by what its words leave open."""

from desktop_app.core.analysis import DateCertainty, NumberKind
from desktop_app.core.date_phrases import (
    Ago,
    Day,
    DayOffset,
    Days,
    Month,
    Months,
    Near,
    Phrase,
    Portion,
    Timed,
    Weekday,
    Years,
)


def certainty_of(phrase: Phrase, kind: NumberKind, *, known: bool) -> DateCertainty | None:
    """Return how sure a resolved phrase is; None for what lasts or comes again.

    `known` tells that it has a value; without a publication date it may have none.
    """
    if kind in (NumberKind.SET, NumberKind.DURATION):
        return None
    if not known:
        return DateCertainty.OPEN
    match phrase:
        case Timed(day=day) if day is not None:
            return certainty_of(day, kind, known=known)
        case Days(last=last) | Months(last=last):
            return certainty_of(last, kind, known=known)
    if _dated(phrase):
        return DateCertainty.STATED
    return DateCertainty.COUNTED if _counted(phrase) else DateCertainty.LIKELY


def _dated(phrase: Phrase) -> bool:
    """Tell whether a phrase needs no publication date."""
    match phrase:
        case Day(year=year) | Month(year=year) | Portion(year=year):
            return year is not None
        case _:
            return isinstance(phrase, Years | Timed)


def _counted(phrase: Phrase) -> bool:
    """Tell whether words as "this", "last", "next" or "ago" point from the publication."""
    match phrase:
        case Day(shift=shift) | Weekday(shift=shift):
            return shift is not None
        case Month(shift=shift, turn=turn) | Portion(shift=shift, turn=turn):
            return shift is not None or turn is not None
        case _:
            return isinstance(phrase, DayOffset | Near | Ago)
