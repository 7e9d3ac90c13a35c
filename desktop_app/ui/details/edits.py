"""Turn what a reader typed into corrections."""

import datetime
import re

from desktop_app.core.analysis import Entity, Label, Number, Quote, Source, SourceKind
from desktop_app.core.corrections import Assign, Correction, Relabel, Rename, Revalue
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
    quote: Quote, sources: tuple[Source, ...], name: str | None, kind: SourceKind
) -> Assign | None:
    """Return the correction that gives a quote its speaker, or None when nothing changes.

    Args:
        quote: The quote to correct.
        sources: The article's sources; a name among them means that source.
        name: Who speaks; None says that no source is stated.
        kind: What a new source is.
    """
    if name is None:
        return Assign(quote.id) if quote.speakers else None
    typed = " ".join(name.split())
    known = next((s for s in sources if s.name.casefold() == typed.casefold()), None)
    if known is not None:
        same = quote.speakers == (known.id,)
        return None if same else Assign(quote.id, source=known.id)
    return Assign(quote.id, name=typed, kind=kind) if typed else None


def _falls(low: Value, high: Value) -> bool:
    if isinstance(low, str) and isinstance(high, str):
        return low > high
    if isinstance(low, int | float) and isinstance(high, int | float):
        return low > high
    return False
