"""Marks that the reader adds to a passage."""

from desktop_app.core.analysis import (
    Entity,
    Label,
    Mark,
    Number,
    NumberKind,
    Quote,
    QuoteKind,
    Status,
)
from desktop_app.core.review import READER
from desktop_app.core.spans import Span, trimmed

_OPENING = "\"“«„‘'"
_CLOSING = "\"”»“’'"


def new_name(passage: Span, text: str) -> Entity:
    """Return a name over a passage; every other place in the text with the same words too."""
    span = trimmed(passage, text)
    words = span.of(text)
    mentions = [span, *(s for s in _same(words, text) if not s.overlaps(span))]
    return Entity(
        id=_id("e", span),
        label=Label.OTHER,
        name=" ".join(words.split()),
        mentions=tuple(sorted(mentions)),
        score=None,
        origin=READER,
    )


def new_number(passage: Span, text: str) -> Number:
    """Return a number over a passage; its value is read from the digits where there are any."""
    span = trimmed(passage, text)
    return Number(
        id=_id("n", span),
        span=span,
        kind=NumberKind.COUNT,
        value=_value(span.of(text)),
        score=None,
        origin=READER,
    )


def new_quote(passage: Span, text: str) -> Quote:
    """Return a quotation over a passage, with no source until the reader names one."""
    span = trimmed(passage, text)
    words = span.of(text)
    inside = len(words) > 1 and words[0] in _OPENING and words[-1] in _CLOSING
    return Quote(
        id=_id("q", span),
        contents=(span,),
        kind=QuoteKind.DIRECT if inside else QuoteKind.INDIRECT,
        score=None,
        origin=READER,
        status=Status.NONE,
    )


def overlapping(mark: Mark, others: tuple[Mark, ...]) -> bool:
    """Tell whether a mark of the same kind already covers one of its places."""
    return any(
        type(other) is type(mark) and a.overlaps(b)
        for other in others
        for a in other.spans
        for b in mark.spans
    )


def _id(prefix: str, span: Span) -> str:
    return f"{prefix}{span.start}r{len(span)}"


def _same(words: str, text: str) -> list[Span]:
    found: list[Span] = []
    at = text.find(words)
    while words and at >= 0:
        end = at + len(words)
        before = text[at - 1 : at].isalnum()
        after = text[end : end + 1].isalnum()
        if not before and not after:
            found.append(Span(at, end))
        at = text.find(words, end)
    return found


def _value(words: str) -> int | float | None:
    try:
        value = float(words.replace(",", "").split()[0])
    except (IndexError, ValueError, OverflowError):
        return None
    return int(value) if value.is_integer() else value
