"""Plain words for values: counts, amounts, dates, scores, where a mark comes from."""

import datetime
import re
from collections.abc import Callable

from desktop_app.core.analysis import (
    DateCertainty,
    Label,
    Number,
    NumberKind,
    Origin,
    Quote,
    Status,
    Tone,
)
from desktop_app.core.numerals import grouped
from desktop_app.core.review import READER
from desktop_app.ui.details.facts import Row

Value = float | int | str | None
Say = Callable[[str], str]
"""Translates an English text of ours; the panel gives its own `tr`."""

NO_SOURCE = "no source stated"
NOT_RESOLVED = "source not resolved"
LABELS = {
    Label.PERSON: "person",
    Label.ORGANISATION: "organisation",
    Label.PLACE: "place",
    Label.GROUP: "group",
    Label.OTHER: "other",
}
STATUSES = {
    Status.STATED: "stated",
    Status.INFERRED: "inferred",
    Status.NONE: NO_SOURCE,
}
NOT_SAID = "not said"
NOT_YET = "not said yet"
COMPONENTS = {
    "quotes-model": "reading model",
    "quotes-grammar": "grammar",
    "quotes-both": "reading model and grammar",
    "quotes-marks": "quotation marks",
    "names": "reading model and rules for names",
    "numbers": "grammar of numbers",
}
CERTAINTIES = {
    DateCertainty.STATED: "written out in full",
    DateCertainty.COUNTED: "counted from the publication date",
    DateCertainty.LIKELY: "likely: the nearest that fits",
    DateCertainty.OPEN: "open: not enough is known",
}
_DATED = frozenset({NumberKind.DATE, NumberKind.TIME})
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_ISO_MONTH = re.compile(r"(\d{4})-(\d\d)")
_DOT = " · "


def untranslated(text: str) -> str:
    """Return the text as it is: the `Say` of tests and of English."""
    return text


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its noun: "1 quote", "1,208 quotes"."""
    return f"{count:,} {one if count == 1 else many}"


def dotted(*parts: str) -> str:
    """Join the parts that say something with middle dots."""
    return _DOT.join(part for part in parts if part)


def quoted(text: str) -> str:
    """Set a text in quotation marks."""
    return f"“{text}”"


def percent(share: float) -> str:
    """Return a share of 0-1 in whole per cent, never rounding something down to nothing."""
    whole = round(share * 100)
    return "< 1 %" if whole == 0 and share > 0 else f"{whole} %"


def score_text(score: float | None, say: Say) -> str:
    """Return "score 0.93", or an empty text where there is none."""
    return "" if score is None else f"{say('score')} {score:.2f}"


def found_by(origin: Origin, say: Say) -> Row:
    """Say what made a mark, with component and version, or that it was you."""
    if origin.component == READER.component:
        return Row(say("Found by"), say("you"))
    words = say(COMPONENTS.get(origin.component, origin.component))
    return Row(say("Found by"), words, soft=f"{origin.component} {origin.version}")


def date_text(date: datetime.date) -> str:
    """Return "14 March 2025"."""
    return f"{date.day} {date:%B %Y}"


def short_date(date: datetime.date, year: int | None = None) -> str:
    """Return "14 Mar 2025", and "14 Mar" in the year given."""
    return f"{date.day} {date:%b}" if date.year == year else f"{date.day} {date:%b %Y}"


def iso_text(value: str) -> str:
    """Return an ISO 8601 date, month or interval in words; anything else as it is."""
    if "/" in value:
        first, _, last = value.partition("/")
        return f"{iso_text(first)} – {iso_text(last)}"
    try:
        if _ISO_DAY.fullmatch(value):
            return date_text(datetime.date.fromisoformat(value))
        if _ISO_MONTH.fullmatch(value):
            return f"{datetime.date.fromisoformat(value + '-01'):%B %Y}"
    except ValueError:
        pass
    return value


def is_dated(number: Number) -> bool:
    """Tell whether a number's values are ISO 8601 texts: dates, times, some stretches of time."""
    if number.kind is NumberKind.SCORE:
        return False
    return number.kind in _DATED or isinstance(number.value or number.low, str)


def short_amount(value: Value) -> str:
    """Return a value as `amount` does, large ones with their scale: "14 million"."""
    return grouped(value) if isinstance(value, int | float) else amount(value)


def amount(value: Value) -> str:
    """Return a value as it is read: thousands set apart, dates in words, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return iso_text(value)
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.6f}".rstrip("0")
    return f"{int(value):,}"


def value_text(number: Number, said: Callable[[Value], str] = amount) -> str:
    """Return a number's value, its range, or the part of a date that is known.

    `said` puts one value into words.
    """
    if number.value is not None:
        return said(number.value)
    low, high = said(number.low), said(number.high)
    if low and high:
        return f"{low} – {high}"
    if low or high:
        return f"≥ {low}" if low else f"≤ {high}"
    return number.partial or ""


def cue_text(quote: Quote, text: str, say: Say) -> str:
    """Return the cue as written and its tone: "said · neutral"; empty without a cue."""
    if quote.cue is None:
        return ""
    tone = (
        say("not said") if quote.negated and quote.tone is Tone.NEUTRAL else say(quote.tone.value)
    )
    return dotted(" ".join(quote.cue.of(text).split()), tone)


def standing_of(quote: Quote) -> str:
    """Return in words whether a quote was said at all, and where its speaker comes from."""
    if quote.negated:
        return NOT_SAID
    return NOT_YET if quote.hypothetical else STATUSES[quote.status]
