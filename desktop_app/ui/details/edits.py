"""Turn what a reader typed into corrections."""

import datetime
import re

from desktop_app.core.analysis import Entity, Label, Modifier, Number, Quote, Source, SourceKind
from desktop_app.core.corrections import (
    Assign,
    Correction,
    NewSpeaker,
    Qualify,
    Relabel,
    Rename,
    Revalue,
)
from desktop_app.ui.details.wording import Value, is_dated

_AMOUNT = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE]\d+)?")
_ISO = re.compile(
    r"(?:\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d(?::\d\d)?)?)?)?|-W\d\d(?:-\d)?)?"
    r"|T?\d\d:\d\d(?::\d\d)?|--\d\d-\d\d|P(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?)"
)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class ValueFormatError(ValueError):
    """A text that cannot be read as a value; the message says what is expected."""


def value_from(text: str, number: Number) -> Value:
    """Read a typed value: an amount, or an ISO 8601 text where the number is one.

    Commas and spaces may set thousands apart. An empty text is None.

    Raises:
        ValueFormatError: If it is neither.
    """
    typed = text.strip()
    if not typed:
        return None
    plain = re.sub(r"(?<=\d)[,\s\u00a0\u202f](?=\d{3}(?:\D|$))", "", typed)
    if not is_dated(number):
        if not _AMOUNT.fullmatch(plain):
            raise ValueFormatError("Expected a number such as 1200 or 3.5.")
        whole = float(plain)
        return int(whole) if whole.is_integer() and "e" not in plain.lower() else whole
    return _iso(typed)


def _iso(typed: str) -> str:
    for part in typed.split("/"):
        if not _ISO.fullmatch(part):
            raise ValueFormatError("Expected a date such as 2025-03-13 or 2025-03.")
        if _ISO_DAY.fullmatch(part):
            try:
                datetime.date.fromisoformat(part)
            except ValueError as reason:
                raise ValueFormatError("There is no such day in the calendar.") from reason
    return typed


def typed_value(value: Value) -> str:
    """Return a value as a reader would type it; nothing for None."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def revaluation(number: Number, value: str, low: str, high: str, unit: str) -> Revalue | None:
    """Return the correction of a number, or None when nothing was changed.

    Raises:
        ValueFormatError: If a text is no value, or if the low end lies above the high one.
    """
    new = Revalue(
        number.id,
        value_from(value, number),
        value_from(low, number),
        value_from(high, number),
        unit.strip() or None,
    )
    for end in (new.low, new.high):
        if new.value is not None and end is not None:
            raise ValueFormatError("Give either one value or a range, not both.")
    if _falls(new.low, new.high):
        raise ValueFormatError("The range ends before it begins.")
    old = Revalue(number.id, number.value, number.low, number.high, number.unit)
    return None if new == old else new


def qualification(number: Number, modifier: Modifier | None, counts: str) -> Qualify | None:
    """Return the correction of how exact a number is and what it counts, or None."""
    new = Qualify(number.id, modifier, " ".join(counts.split()) or None)
    return None if new == Qualify(number.id, number.modifier, number.counts) else new


def renaming(entity: Entity, label: Label, name: str) -> tuple[Correction, ...]:
    """Return the corrections that give an entity a type and a canonical name; only changes."""
    corrections: list[Correction] = []
    if label is not entity.label:
        corrections.append(Relabel(entity.id, label))
    typed = " ".join(name.split())
    if typed and typed != entity.name:
        corrections.append(Rename(entity.id, typed))
    return tuple(corrections)


def assignment(
    quote: Quote, sources: tuple[Source, ...], names: str | None, kind: SourceKind
) -> Assign | None:
    """Return the correction that gives a quote its speakers, or None when nothing changes.

    Args:
        quote: The quote to correct.
        sources: The article's sources; a name among them means that source.
        names: Who speaks, several with semicolons between; None says that no source is stated.
        kind: What a new source is.
    """
    if names is None:
        return Assign(quote.id) if quote.speakers else None
    typed = typed_names(names, sources)
    found = [known_source(name, sources) for name in typed]
    speakers = tuple(
        source.id if source else NewSpeaker(name, kind)
        for name, source in zip(typed, found, strict=True)
    )
    return Assign(quote.id, speakers) if speakers and speakers != quote.speakers else None


def typed_names(text: str, sources: tuple[Source, ...]) -> tuple[str, ...]:
    """Return the names in a text, each once; a source's name may have a semicolon of its own."""
    whole = " ".join(text.split())
    if known_source(whole, sources):
        return (whole,)
    names = (name.strip() for name in whole.split(";"))
    return tuple({name.casefold(): name for name in names if name}.values())


def known_source(name: str, sources: tuple[Source, ...]) -> Source | None:
    """Return the source of a name, whatever its case, or None."""
    return next((s for s in sources if s.name.casefold() == name.casefold()), None)


def _falls(low: Value, high: Value) -> bool:
    if isinstance(low, str) and isinstance(high, str):
        return low > high
    if isinstance(low, int | float) and isinstance(high, int | float):
        return low > high
    return False
