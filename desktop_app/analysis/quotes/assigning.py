"""Give contents that the model hung on a far cue to the nearer cue that grammar shows.

"A," said the one. "B," said the other: separate cues are separate attributions, however
alike the contents look to a reading model.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop_app.analysis.document import RawAttribution
from desktop_app.analysis.quotes.candidate import Candidate, Pattern
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

# Constructions in which marks or line ends say where a content begins and ends.
_SURE = frozenset({Pattern.BESIDE, Pattern.COLON, Pattern.DASH, Pattern.TRANSCRIPT})
# The share of a content that must lie in what the nearer cue governs.
_MOST = 0.8


def assigned(
    found: Sequence[RawAttribution], grammar: Iterable[Candidate], paragraphs: Sequence[Span]
) -> tuple[RawAttribution, ...]:
    """Return raw attributions cut at paragraph ends, each with the nearest sure cue."""
    sure = [c for c in grammar if c.pattern in _SURE and c.cue is not None]
    owners = IntervalIndex([(s, c) for c in sure for s in c.contents])
    cues = IntervalIndex([(r.cue, r.cue) for r in found if r.cue is not None])
    borders = IntervalIndex([(p, None) for p in paragraphs])
    return tuple(_owned(part, owners, cues) for raw in found for part in _cut(raw, borders))


def _cut(raw: RawAttribution, borders: IntervalIndex[None]) -> Iterator[RawAttribution]:
    if raw.source is not None:
        raw = replace(raw, source=_within(raw.source, raw.cue or raw.content, borders))
    parts = [p for p, _ in borders.touching(raw.content)]
    if len(parts) < 2:
        yield raw
        return
    for paragraph in parts:
        start, end = max(raw.content.start, paragraph.start), min(raw.content.end, paragraph.end)
        yield replace(raw, content=Span(start, end))


def _within(source: Span, beside: Span, borders: IntervalIndex[None]) -> Span:
    """Return the part of a source that stands in one paragraph, that of its cue if it can be."""
    parts = [Span(max(source.start, p.start), min(source.end, p.end))
             for p, _ in borders.touching(source)]  # fmt: skip
    if len(parts) < 2:
        return source
    return min(parts, key=lambda part: _apart(part, beside))


def _owned(
    raw: RawAttribution, owners: IntervalIndex[Candidate], cues: IntervalIndex[Span]
) -> RawAttribution:
    holding = [
        (_apart(c.cue, span), c.cue, c)
        for span, c in owners.touching(raw.content)
        if c.cue is not None and span.shared(raw.content) >= _MOST * len(raw.content)
    ]
    if not holding or any(raw.cue and raw.cue.overlaps(cue) for _, cue, _ in holding):
        return raw
    distance, cue, owner = min(holding, key=lambda h: h[:2])
    if raw.cue is not None and _apart(raw.cue, raw.content) <= distance:
        return raw
    known = next((span for span, _ in cues.touching(cue)), cue)
    source = owner.sources[0] if owner.sources else None
    return replace(raw, cue=known, source=source)


def _apart(a: Span, b: Span) -> int:
    """Return how many code points lie between two spans."""
    return max(a.start - b.end, b.start - a.end, 0)
