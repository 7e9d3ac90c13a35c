"""How deep in the document each place of the text lies, for the overview strip."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.core.spans import Span
from desktop_app.ui.reading.document import ArticleDocument
from desktop_app.ui.reading.style import BOTTOM, TOP

_EXACT = 300
_CHARACTERS_A_LINE = 68


@dataclass(frozen=True, slots=True)
class Profile:
    """Blocks of the text with their tops and heights, in pixels of the document."""

    spans: tuple[Span, ...] = ()
    starts: tuple[int, ...] = ()
    tops: tuple[float, ...] = ()
    heights: tuple[float, ...] = ()
    height: float = 0.0

    def depth(self, place: int) -> float:
        """Return about how deep a place lies, taking a block's lines for evenly filled."""
        at = bisect_right(self.starts, place) - 1
        if at < 0:
            return 0.0
        share = (place - self.starts[at]) / max(1, len(self.spans[at]))
        return self.tops[at] + self.heights[at] * min(1.0, share)

    def place(self, depth: float) -> int:
        """Return the place that lies about so deep."""
        at = bisect_right(self.tops, depth) - 1
        if at < 0:
            return 0
        share = min(1.0, max(0.0, (depth - self.tops[at]) / max(1.0, self.heights[at])))
        return self.starts[at] + int(share * max(0, len(self.spans[at]) - 1))


def profile_of(document: ArticleDocument) -> Profile:
    """Measure a document, or estimate it when it is long.

    To measure lays every line out at once, which a long document would make felt; Qt does it
    bit by bit as the reader scrolls.
    """
    spans = document.spans
    if document.qt.blockCount() <= _EXACT:
        layout = document.qt.documentLayout()
        whole_text = Span(0, len(document.article.text))
        rects = [layout.blockBoundingRect(block) for block, _ in document.blocks(whole_text)]
        tops = tuple(rect.top() for rect in rects)
        heights = tuple(rect.height() for rect in rects)
        whole = document.qt.size().height()
    else:
        tops, heights, whole = _estimated(spans, document.leading)
    return Profile(spans, tuple(span.start for span in spans), tops, heights, whole)


def rows_of(places: Sequence[int], profile: Profile, scale: float) -> list[int]:
    """Return the rows of pixels that places in order lie in, each once.

    Of the places that lie in one row only the first is worked out.
    """
    rows: list[int] = []
    at = 0
    while at < len(places):
        row = round(profile.depth(places[at]) * scale)
        if not rows or rows[-1] != row:
            rows.append(row)
        at = bisect_left(places, profile.place((row + 0.5) / scale), at + 1)
    return rows


def density(
    bars: Iterable[tuple[int, int]], height: int, slice_height: int
) -> tuple[tuple[int, float], ...]:
    """Return of each slice of a strip which share bars cover; slices without any are left out.

    Args:
        bars: Tops and heights in whole pixels; bars may overlap.
        height: The height of the strip.
        slice_height: The height of a slice.
    """
    covered: set[int] = set()
    for top, tall in bars:
        covered.update(range(max(0, top), min(height, top + tall)))
    counts = Counter(row // slice_height for row in covered)
    return tuple((n * slice_height, counts[n] / slice_height) for n in sorted(counts))


def _estimated(
    spans: tuple[Span, ...], leading: int
) -> tuple[tuple[float, ...], tuple[float, ...], float]:
    tops: list[float] = []
    heights = tuple(float(leading * -(-len(span) // _CHARACTERS_A_LINE)) for span in spans)
    at = float(TOP)
    for height in heights:
        tops.append(at)
        at += height + leading / 2
    return tuple(tops), heights, at + BOTTOM
