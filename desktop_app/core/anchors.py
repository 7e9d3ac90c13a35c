"""Anchors: a span described so that it can be found again in a changed text.

After the TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model.
Finding goes from sure to less sure: the same place, the same words elsewhere, nearly the
same words. A place is taken only if enough of the anchor is there and no other place is
nearly as good; otherwise the reader is asked, for nothing is moved on a guess.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.spans import Span

CONTEXT = 32

# Shares of an anchor's characters (quote and both contexts) that must be found.
_FLOOR = 0.45
_FUZZY_FLOOR = 0.7
# Share of the quote itself that must be there in a fuzzy match: "55" is never "56".
_QUOTE_FLOOR = 0.75
# By how much the best place must beat the next.
_MARGIN = 0.05
# Bounds on the work: places seen, voting, compared and aligned; and lengths in characters.
_MAX_PLACES = 2_000
_MAX_VOTES = 64
_MAX_COMPARED = 16
_MAX_ALIGNED = 6
_MAX_SLACK = 400
_NEAR = 5_000
_PIECE = 80
_SEED = 10


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a text: position in code points, the exact words, 32 characters around."""

    start: int
    exact: str
    prefix: str
    suffix: str

    @property
    def span(self) -> Span:
        """The span in the text that the anchor was made from."""
        return Span(self.start, self.start + len(self.exact))


class How(StrEnum):
    """In which way an anchor was found again."""

    EXACT = "exact"
    MOVED = "moved"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Found:
    """Where an anchor lies in a text: the same place, the same words elsewhere, or similar."""

    span: Span
    how: How


@dataclass(frozen=True, slots=True)
class _Place:
    """A possible place; `score` is the share of the anchor's characters found there."""

    span: Span
    score: float


def anchor_of(span: Span, text: str) -> Anchor:
    """Describe a span of a text."""
    return Anchor(
        start=span.start,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )


def locate(anchor: Anchor, text: str) -> Found | None:
    """Find an anchor in a text, which may be another than it was made from.

    Returns None where no place is good enough or two are about as good: such an anchor
    needs the reader's review. The work is bounded whatever the text holds.
    """
    if not anchor.exact:
        return None
    if anchor_of(anchor.span, text) == anchor:
        return Found(anchor.span, How.EXACT)
    moved = _best(_same_words(anchor, text), anchor, _FLOOR)
    if moved is not None:
        how = How.EXACT if moved.span == anchor.span else How.MOVED
        return Found(moved.span, how)
    similar = _best(_similar_words(anchor, text), anchor, _FUZZY_FLOOR)
    return Found(similar.span, How.FUZZY) if similar else None


def _best(places: Iterable[_Place], anchor: Anchor, floor: float) -> _Place | None:
    """Return the place above the floor that stands out from all that do not overlap it."""
    ranked = sorted(places, key=lambda p: (-p.score, abs(p.span.start - anchor.start)))
    if not ranked or ranked[0].score < floor:
        return None
    best = ranked[0]
    rivals = (p for p in ranked[1:] if not p.span.overlaps(best.span))
    rival = next(rivals, None)
    return best if rival is None or best.score - rival.score >= _MARGIN else None


def _same_words(anchor: Anchor, text: str) -> list[_Place]:
    """Return the places that hold the exact words; the context decides between them.

    Of many places the nearest to the old position are looked at, of those the likeliest
    are compared in full.
    """
    starts = _nearest_occurrences(anchor.exact, text, anchor.start)
    spans = [Span(s, s + len(anchor.exact)) for s in starts]
    spans.sort(key=lambda s: -_adjoining(anchor, s, text))
    total = len(anchor.exact) + len(anchor.prefix) + len(anchor.suffix)
    return [
        _Place(s, (len(anchor.exact) + _context(anchor, s, text)) / total)
        for s in spans[:_MAX_COMPARED]
    ]


def _similar_words(anchor: Anchor, text: str) -> list[_Place]:
    """Return places that hold nearly the same words, guessed from pieces that are unchanged."""
    total = len(anchor.exact) + len(anchor.prefix) + len(anchor.suffix)
    places: list[_Place] = []
    for start in _guesses(anchor, text)[:_MAX_ALIGNED]:
        aligned = _aligned(anchor.exact, text, start)
        if aligned is None:
            continue
        span, ratio = aligned
        found = ratio * len(anchor.exact) + _context(anchor, span, text)
        places.append(_Place(span, found / total))
    return places


def _guesses(anchor: Anchor, text: str) -> list[int]:
    """Return where the words may begin, the likeliest first.

    Pieces of prefix, words and suffix are looked up; each hit votes for the beginning it
    implies, and beginnings a few characters apart are one.
    """
    whole = anchor.prefix + anchor.exact + anchor.suffix
    step = max(_SEED, len(whole) // 24)
    votes: dict[int, list[int]] = {}
    for at in range(0, max(1, len(whole) - _SEED + 1), step):
        shift = len(anchor.prefix) - at
        hits = _nearest_occurrences(whole[at : at + _SEED], text, anchor.start - shift)
        for hit in hits[:_MAX_VOTES]:
            start = max(0, hit + shift)
            votes.setdefault(start // _SEED, []).append(start)
    ranked = sorted(votes.values(), key=lambda v: (-len(v), abs(v[0] - anchor.start)))
    return [v[0] for v in ranked]


def _aligned(exact: str, text: str, start: int) -> tuple[Span, float] | None:
    """Return the stretch near a beginning that is most like the words, and how like it is.

    Long passages are aligned by their two ends, which must lie about as far apart as before.
    """
    if len(exact) <= 2 * _PIECE:
        return _nearest(exact, text, start, max(_SEED, len(exact) // 4))
    head = _nearest(exact[:_PIECE], text, start, _PIECE // 4)
    if head is None:
        return None
    slack = min(_MAX_SLACK, len(exact) // 8)
    tail = _nearest(exact[-_PIECE:], text, head[0].start + len(exact) - _PIECE, slack)
    if tail is None or tail[0].end <= head[0].end:
        return None
    return Span(head[0].start, tail[0].end), min(head[1], tail[1])


def _nearest(words: str, text: str, start: int, slack: int) -> tuple[Span, float] | None:
    """Return the stretch with the fewest edits to the words, beginning near `start`.

    None if too few characters are left.
    """
    begin = max(0, start - slack)
    found, edits = _fewest_edits(words, text[begin : start + len(words) + slack])
    likeness = 1 - edits / len(words)
    if likeness < _QUOTE_FLOOR or not found:
        return None
    return found.shifted(begin), likeness


def _fewest_edits(words: str, window: str) -> tuple[Span, int]:
    """Return the stretch of a window with the smallest edit distance to words, and that.

    The algorithm of Sellers (1980), in time length of the words times that of the window.
    """
    costs, starts = list(range(len(words) + 1)), [0] * (len(words) + 1)
    best = (len(words), 0, 0)
    for end, character in enumerate(window, 1):
        above, above_start = costs[0], starts[0]
        costs[0], starts[0] = 0, end
        for at, word in enumerate(words, 1):
            left, left_start = costs[at], starts[at]
            cost, origin = above + (word != character), above_start
            if left + 1 < cost:
                cost, origin = left + 1, left_start
            if costs[at - 1] + 1 < cost:
                cost, origin = costs[at - 1] + 1, starts[at - 1]
            above, above_start = left, left_start
            costs[at], starts[at] = cost, origin
        best = min(best, (costs[-1], starts[-1], end), key=lambda b: b[0])
    edits, first, last = best
    return Span(first, last), edits


def _nearest_occurrences(words: str, text: str, place: int) -> list[int]:
    """Return where words occur, the nearest to a place first, at most `_MAX_PLACES`.

    Only where they occur more often than that does the search keep near the place.
    """
    found = list(_occurrences(words, text, 0))
    if len(found) == _MAX_PLACES:
        found = list(_occurrences(words, text, max(0, place - _NEAR)))
    return sorted(found, key=lambda at: abs(at - place))


def _occurrences(words: str, text: str, start: int) -> Iterator[int]:
    at = text.find(words, start)
    for _ in range(_MAX_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)


def _adjoining(anchor: Anchor, span: Span, text: str) -> int:
    """Count the context characters that adjoin the span unchanged."""
    before = text[max(0, span.start - len(anchor.prefix)) : span.start]
    after = text[span.end : span.end + len(anchor.suffix)]
    return _run(before[::-1], anchor.prefix[::-1]) + _run(after, anchor.suffix)


def _run(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _context(anchor: Anchor, span: Span, text: str) -> int:
    """Count the context characters that are still about the span."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    return _kept(anchor.prefix, before) + _kept(anchor.suffix, after)


def _kept(context: str, window: str) -> int:
    # Any two texts are alike to about half by chance, so an edit counts twice.
    return max(0, len(context) - 2 * _fewest_edits(context, window)[1])
