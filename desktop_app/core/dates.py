"""Resolve dates, times and durations in words against a publication date.

A weekday is the most recent such day (the same day counts; the coming one when the words
look ahead), a day of a month lies in the nearest year unless the words look the other way,
"last week" is a week and not a day, "the past year" a duration and not a calendar year. Dates
with a year need no publication.
"""

import datetime
from dataclasses import replace

from desktop_app.core.amounts import read_amount
from desktop_app.core.analysis import DateCertainty, Number, NumberKind, Tense
from desktop_app.core.date_meaning import Resolved
from desktop_app.core.date_phrases import Phrase, calendar
from desktop_app.core.date_reader import read_phrase
from desktop_app.core.date_resolution import resolved
from desktop_app.core.lexemes import Reader, lexemes

_OF_TIME = (NumberKind.DATE, NumberKind.TIME, NumberKind.DURATION, NumberKind.SET)
# What stands around a phrase can be part of what it says; the phrase itself leaves it out.
_FRAMES = (("", ""), ("between", ""), ("since the", ""), ("the", ""), ("", "profit"))
_LEADING = ("the", "on", "in", "at", "since", "until", "by")


def resolve(
    phrase: str, published: datetime.date | None, tense: Tense | None = None
) -> Resolved | None:
    """Resolve a date, time or duration; `tense` tells where the words around it look.

    The whole phrase must be one; a preposition or article in front is passed over. Returns
    None for anything else.
    """
    words = " ".join(phrase.split())
    for before, after in _FRAMES:
        found = _framed(words, before, after)
        if found is not None:
            return resolved(found, published, tense)
    return _duration(words)


def _framed(words: str, before: str, after: str) -> Phrase | None:
    """Read words that are wholly one phrase, between others that some phrases need."""
    lx = Reader(lexemes(f"{before} {words} {after}"))
    start, end = len(lexemes(before)), len(lx) - len(lexemes(after))
    while start < end:
        found = read_phrase(lx, start)
        if found is not None and found[1] == end:
            return found[0]
        if lx.low(start) not in _LEADING:
            break
        start += 1
    return None


def resolve_again(number: Number, text: str, published: datetime.date | None) -> Number:
    """Return a date, time or duration resolved against another publication date.

    `text` is the article's text that the number's span counts in. A number of another kind,
    or one whose words are not understood, is returned as it is.
    """
    if number.kind not in _OF_TIME:
        return number
    found = resolve(number.span.of(text), published, number.tense)
    if found is None or found.kind is not number.kind:
        return number
    if found.certainty is DateCertainty.STATED:
        return number  # a publication date changes nothing
    return replace(
        number,
        value=found.value,
        low=found.low,
        high=found.high,
        partial=found.partial,
        reason=found.reason,
        certainty=found.certainty,
    )


def _duration(words: str) -> Resolved | None:
    lx = Reader(lexemes(words))
    start = 0
    while lx.low(start) in _LEADING:
        start += 1
    amount = read_amount(lx, start)
    if amount is None:
        return None
    read, j = amount
    if lx.low(j) in ("-", "a", "an", "of"):
        j += 1
    unit = calendar().units.get(lx.low(j))
    if unit is None or j + 1 != len(lx):
        return None
    return Resolved(NumberKind.DURATION, read.value, read.low, read.high, unit=unit)
