"""The marks of an article as the page draws them: pieces of text with their look."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

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
    """All pieces of what stands, ready for the questions of painting, clicking and walking.

    Only where marks lie is worked out ahead. How one is drawn and where walking halts is
    worked out when it is asked for, for of a long article little is ever seen.
    """

    def __init__(self, standing: Standing | None = None) -> None:
        self._stands = standing.stands if standing else Analysis()
        self._known = standing.analysis if standing else self._stands
        self._index = IntervalIndex(_places(self._stands))
        self._depths = _depths(self._index)

    def __len__(self) -> int:
        """Return the number of pieces."""
        return len(self._index)

    def __iter__(self) -> Iterator[Piece]:
        """Return all pieces by start, longest first."""
        return (self._piece(span, mark) for span, mark in self._index)

    def within(self, span: Span, layers: frozenset[Layer]) -> list[Piece]:
        """Return the pieces of some layers that touch a span, by start, longest first."""
        touching = self._index.touching(span)
        return [self._piece(at, mark) for at, mark in touching if layer_of(mark) in layers]

    def at(self, offset: int, layers: frozenset[Layer]) -> tuple[str, ...]:
        """Return the ids of all marks that cover a code point, outermost first."""
        found = (mark.id for _, mark in self._index.at(offset) if layer_of(mark) in layers)
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

    @cached_property
    def _marks(self) -> dict[str, Mark]:
        return {mark.id: mark for mark in self._known.marks}

    @cached_property
    def _standing_ids(self) -> frozenset[str]:
        return frozenset(mark.id for mark in self._stands.marks)

    @cached_property
    def _stops(self) -> list[Stop]:
        return sorted(_stops(self._stands), key=_reading_order)

    @cached_property
    def _named(self) -> frozenset[str]:
        return named_in(self._stands)

    def _piece(self, span: Span, mark: Mark) -> Piece:
        depth = self._depths.get((span, mark.id), 0)
        if not isinstance(mark, Quote):
            return Piece(mark.id, layer_of(mark), role_of(mark, self._stands), span, depth)
        unsourced = is_by_nobody(mark, self._named)
        role = quote_role(mark, unsourced=unsourced)
        return Piece(mark.id, layer_of(mark), role, span, depth, unsourced)


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
    return is_by_nobody(quote, named_in(analysis))


def is_by_nobody(quote: Quote, named: frozenset[str]) -> bool:
    """Tell the same by the ids of all sources that are named; see `named_in`."""
    return quote.status is Status.NONE or named.isdisjoint(quote.speakers)


def named_in(analysis: Analysis) -> frozenset[str]:
    """Return the ids of the sources that have a name."""
    return frozenset(source.id for source in analysis.sources if source.named)


def _places(analysis: Analysis) -> Iterator[tuple[Span, Mark]]:
    """Yield each stretch that is underlined or tinted, with its mark."""
    underlined: tuple[Mark, ...] = (*analysis.entities, *analysis.numbers)
    for mark in underlined:
        for span in mark.spans:
            yield span, mark
    for quote in analysis.quotes:
        for span in quote.contents:
            yield span, quote


def _depths(places: Iterable[tuple[Span, Mark]]) -> dict[tuple[Span, str], int]:
    """Return the lowest depth that no earlier, overlapping piece of its manner has, if not 0."""
    deep = {}
    underlines: list[int] = []
    tints: list[int] = []
    for span, mark in places:
        open_ends = tints if isinstance(mark, Quote) else underlines
        if not open_ends or open_ends[0] <= span.start:
            open_ends[:1] = [span.end]
            continue
        free = (depth for depth, end in enumerate(open_ends) if end <= span.start)
        depth = next(free, len(open_ends))
        open_ends[depth : depth + 1] = [span.end]
        deep[span, mark.id] = depth
    return deep


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
