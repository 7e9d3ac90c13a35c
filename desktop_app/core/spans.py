"""Spans of text and the algebra on them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, end)` of code points of an article's text.

    Raises:
        ValueError: If start is negative or end lies before start.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what is no stretch of text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether both share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, position: int) -> bool:
        """Tell whether the code point at this position belongs to the span."""
        return self.start <= position < self.end

    def shared(self, other: "Span") -> int:
        """Return how many code points both share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def of(self, text: str) -> str:
        """Return the text that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """Return the same stretch moved by a number of code points."""
        return Span(self.start + by, self.end + by)


def cover(spans: Iterable[Span]) -> Span:
    """Return the smallest span that contains all of the given ones.

    Raises:
        ValueError: If there is none.
    """
    found = tuple(spans)
    if not found:
        raise ValueError("nothing to cover")
    return Span(min(s.start for s in found), max(s.end for s in found))


def merged(spans: Iterable[Span], gap: int = 0) -> tuple[Span, ...]:
    """Join spans that touch, overlap or lie at most `gap` code points apart, in order."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end + gap:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def trimmed(span: Span, text: str, edges: str | None = None) -> Span:
    """Return the span without white space (or the given characters) at its edges."""
    covered = span.of(text)
    left = len(covered) - len(covered.lstrip(edges))
    right = len(covered.rstrip(edges))
    return Span(span.start + left, span.start + max(left, right))


def outside(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Return the parts of a span that none of the holes covers, in order."""
    parts: list[Span] = []
    at = span.start
    for hole in sorted(holes):
        if hole.end <= at or hole.start >= span.end:
            continue
        if hole.start > at:
            parts.append(Span(at, hole.start))
        at = max(at, hole.end)
    if at < span.end:
        parts.append(Span(at, span.end))
    return tuple(parts)
