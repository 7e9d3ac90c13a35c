"""Find, among many spans, those that touch a place."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from desktop_app.core.spans import Span

T = TypeVar("T")


class IntervalIndex(Generic[T]):
    """A fixed set of spans with values that answers overlap queries quickly.

    Spans are kept by start; for each place in that order the furthest end so far is
    kept too, so that a query stops as soon as nothing before it can still reach.
    """

    def __init__(self, items: Iterable[tuple[Span, T]]) -> None:
        self._items = sorted(items, key=lambda item: (item[0].start, -item[0].end))
        self._starts = [span.start for span, _ in self._items]
        self._reach: list[int] = []
        furthest = 0
        for span, _ in self._items:
            furthest = max(furthest, span.end)
            self._reach.append(furthest)

    def __len__(self) -> int:
        """Return the number of spans."""
        return len(self._items)

    def __iter__(self) -> Iterator[tuple[Span, T]]:
        """Return all items by start, longest first."""
        return iter(self._items)

    def touching(self, span: Span) -> list[tuple[Span, T]]:
        """Return all items that share a code point with the span, by start, longest first."""
        found: list[tuple[Span, T]] = []
        at = bisect_left(self._starts, span.end) - 1
        while at >= 0 and self._reach[at] > span.start:
            if self._items[at][0].end > span.start:
                found.append(self._items[at])
            at -= 1
        found.reverse()
        return found

    def at(self, position: int) -> list[tuple[Span, T]]:
        """Return all items that hold the code point at a position, outermost first."""
        found = self.touching(Span(position, position + 1))
        return sorted(found, key=lambda item: -len(item[0]))
