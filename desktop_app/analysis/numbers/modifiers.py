"""Find what limits a number: "about", "at least", "up to", "or more"."""

from dataclasses import dataclass

from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.analysis.numbers.tables import Tables
from desktop_app.core.analysis import Modifier, NumberKind
from desktop_app.core.lexemes import APART, Reader
from desktop_app.core.spans import Span

_OF_TIME = (NumberKind.DATE, NumberKind.TIME, NumberKind.SET)
_ARTICLES = ("a", "an", "the")
_SMALL = 10


@dataclass(frozen=True, slots=True)
class Limit:
    """A modifier with its place in the text."""

    modifier: Modifier
    span: Span


def modifier_of(lx: Reader, reading: Reading, tables: Tables) -> Limit | None:
    """Return the modifier on either side of a number, the left one first."""
    if reading.kind is NumberKind.ORDINAL:
        return None
    return _left(lx, reading, tables) or _right(lx, reading, tables)


def _left(lx: Reader, reading: Reading, tables: Tables) -> Limit | None:
    j = reading.first - 1
    if lx.low(j) in _ARTICLES and reading.shape is not Shape.ARTICLE:
        j -= 1
    for words, meaning in tables.left.get(lx.low(j), ()):
        start = j - len(words) + 1
        if start < 0 or any(lx.low(start + k) != w for k, w in enumerate(words)):
            continue
        if any(lx[k].gap == APART for k in range(start + 1, reading.first + 1)):
            continue
        written = " ".join(words)
        if not _fits(lx, written, meaning, reading, tables):
            continue
        return Limit(meaning, Span(lx[start].start, lx[j].end))
    return None


def _fits(lx: Reader, written: str, meaning: Modifier, reading: Reading, tables: Tables) -> bool:
    if reading.kind in _OF_TIME:
        return written in tables.for_dates
    if written not in tables.needs_amount:
        return True
    # "over two days", "under three agreements", "some one": place and time, not amount.
    if reading.kind is NumberKind.DURATION:
        return written == "up to"
    if reading.kind is NumberKind.COUNT:
        size = reading.value if reading.value is not None else reading.low
        large = size is not None and size >= _SMALL
        if meaning is Modifier.UNDER and written == "within":
            return False
        return (large or written == "up to") and lx.low(reading.first - 1) != "the"
    return True


def _right(lx: Reader, reading: Reading, tables: Tables) -> Limit | None:
    if reading.kind in _OF_TIME:
        return None
    j = reading.last
    # "40 or more", "five hours or so", "20 people or fewer"
    for at in (j, j + 1):
        if lx[at].gap == APART or (at > j and not lx.is_word(j)):
            return None
        for words, meaning in tables.right.get(lx.low(at), ()):
            last = at + len(words)
            if any(lx.low(at + k) != w or lx[at + k].gap == APART for k, w in enumerate(words)):
                continue
            touching = words[0] in ("-", "+")
            if (touching or words[0] == "plus") and (at > j or (lx[at].gap != 0 and touching)):
                continue
            if words[0] == "plus" and lx.is_numeral(last):
                continue
            return Limit(meaning, Span(lx[at].start, lx[last - 1].end))
    return None
