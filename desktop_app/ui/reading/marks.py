"""The marks of an article as the page draws them: pieces of text with their look."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.core.analysis import (
    Analysis,
    Entity,
    Label,
    Mark,
    Number,
    Quote,
    Status,
    Tier,
    Tone,
)
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span


class Layer(StrEnum):
    """What can be shown and hidden as a whole; claims are the light tier of the quotes."""

    NAMES = "names"
    NUMBERS = "numbers"
    QUOTES = "quotes"
    CLAIMS = "claims"

    @property
    def is_tinted(self) -> bool:
        """Whether marks of this layer are tinted blocks, as all quotes are."""
        return self in {Layer.QUOTES, Layer.CLAIMS}


ALL_LAYERS = frozenset(Layer)


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of a mark on the page.

    `role` names a colour of the theme; for quotations there is a tint "<role>_tint" too.
    `depth` counts the marks of the same manner (underlines, tints) that it lies over.
    `unsourced` quotations are by nobody named.
    """

    mark: str
    layer: Layer
    role: str
    span: Span
    depth: int = 0
    unsourced: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where walking from mark to mark halts; entities have one for each mention."""

    span: Span
    mark: str
    layer: Layer


class MarkSet:
    """All pieces of what stands, ready for the questions of painting, clicking and walking."""

    def __init__(self, standing: Standing | None = None) -> None:
        analysis = standing.stands if standing else Analysis()
        everything = standing.analysis if standing else analysis
        pieces = [*_underlines(analysis), *_tints(analysis)]
        self._index = IntervalIndex((piece.span, piece) for piece in pieces)
        self._marks = {mark.id: mark for mark in everything.marks}
        self._standing_ids = frozenset(mark.id for mark in analysis.marks)
        self._stops = sorted(_stops(analysis), key=_reading_order)

    def within(self, span: Span, layers: frozenset[Layer]) -> list[Piece]:
        """Return the pieces of some layers that touch a span, by start, longest first."""
        return [piece for _, piece in self._index.touching(span) if piece.layer in layers]

    def at(self, offset: int, layers: frozenset[Layer]) -> tuple[str, ...]:
        """Return the ids of all marks that cover a code point, outermost first."""
        found = (piece.mark for _, piece in self._index.at(offset) if piece.layer in layers)
        return tuple(dict.fromkeys(found))

    def mark(self, mark_id: str) -> Mark | None:
        """Return a mark, a rejected one too, or None."""
        return self._marks.get(mark_id)

    def stands(self, mark_id: str) -> bool:
        """Tell whether there is such a mark and the reader did not reject it."""
        return mark_id in self._standing_ids

    def walk(
        self, place: Span | None, wanted: Callable[[Stop], bool], *, backward: bool
    ) -> Stop | None:
        """Return the next wanted stop after a place, or before it; past the end it begins anew.

        Args:
            place: The stop one stands on, or an empty span for a bare place in the text;
                None starts from the beginning (backward: from the end).
            wanted: Tells at which stops to halt; see `walking`.
            backward: Walk towards the beginning.
        """
        stops = [stop for stop in self._stops if wanted(stop)]
        if not stops:
            return None
        if place is None:
            return stops[-1] if backward else stops[0]
        here = _order_of(place)
        if backward:
            before = (stop for stop in reversed(stops) if _reading_order(stop) < here)
            return next(before, stops[-1])
        bare = len(place) == 0
        after = (s for s in stops if _reading_order(s) > here or (bare and s.span.holds(here[0])))
        return next(after, stops[0])


def layer_of(mark: Mark) -> Layer:
    """Return the layer that a mark belongs to."""
    match mark:
        case Entity():
            return Layer.NAMES
        case Number():
            return Layer.NUMBERS
        case Quote():
            return Layer.CLAIMS if mark.tier is Tier.LIGHT else Layer.QUOTES


def role_of(mark: Mark, analysis: Analysis) -> str:
    """Return the theme's role that colours a mark."""
    match mark:
        case Entity():
            return _NAME_ROLES[mark.label]
        case Number():
            return "number"
        case Quote():
            return quote_role(mark, unsourced=is_unsourced(mark, analysis))


def quote_role(quote: Quote, *, unsourced: bool) -> str:
    """Return the theme's role that colours a quote: the pencil it is marked with."""
    if quote.tone in _CONTRADICTING:
        return "denied"
    return "unnamed" if unsourced else "said"


def is_unsourced(quote: Quote, analysis: Analysis) -> bool:
    """Tell whether nobody who speaks in a quote is named."""
    if quote.status is Status.NONE:
        return True
    sources = [source for s in quote.speakers if (source := analysis.source(s)) is not None]
    return not any(source.named for source in sources)


def _underlines(analysis: Analysis) -> Iterator[Piece]:
    marks: tuple[Mark, ...] = (*analysis.entities, *analysis.numbers)
    pieces = [
        Piece(mark.id, layer_of(mark), role_of(mark, analysis), span)
        for mark in marks
        for span in mark.spans
    ]
    return _stacked(pieces)


def _tints(analysis: Analysis) -> Iterator[Piece]:
    pieces = []
    for quote in analysis.quotes:
        unsourced = is_unsourced(quote, analysis)
        role = quote_role(quote, unsourced=unsourced)
        pieces += [
            Piece(quote.id, layer_of(quote), role, span, unsourced=unsourced)
            for span in quote.contents
        ]
    return _stacked(pieces)


def _stacked(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Give each piece the lowest depth that no earlier, overlapping one has."""
    open_ends: list[int] = []
    for piece in sorted(pieces, key=lambda p: (p.span.start, -p.span.end)):
        free = (depth for depth, end in enumerate(open_ends) if end <= piece.span.start)
        depth = next(free, len(open_ends))
        open_ends[depth : depth + 1] = [piece.span.end]
        yield replace(piece, depth=depth) if depth else piece


def _stops(analysis: Analysis) -> Iterator[Stop]:
    for mark in analysis.marks:
        spans = mark.mentions if isinstance(mark, Entity) else mark.spans[:1]
        yield from (Stop(span, mark.id, layer_of(mark)) for span in spans)


def _reading_order(stop: Stop) -> tuple[int, int]:
    return _order_of(stop.span)


def _order_of(span: Span) -> tuple[int, int]:
    return (span.start, -span.end)


_CONTRADICTING = frozenset({Tone.DENYING, Tone.ACCUSING})
_NAME_ROLES = {
    Label.PERSON: "person",
    Label.ORGANISATION: "organisation",
    Label.PLACE: "place",
    Label.GROUP: "group",
    Label.OTHER: "other",
}
