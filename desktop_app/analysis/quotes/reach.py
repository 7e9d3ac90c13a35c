"""How far a cue reaches: a content somewhere else in the article is not its own."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop_app.analysis.document import RawAttribution
from desktop_app.core.spans import Span


def within_reach(
    found: Iterable[RawAttribution], paragraphs: Sequence[Span]
) -> tuple[RawAttribution, ...]:
    """Cut the links from contents to cues and sources that lie too far away.

    A cue reaches to the paragraphs beside its own, and further only where each paragraph
    on the way holds a content of the same cue: a quotation that runs on and on. What is
    out of reach stays as a content with neither cue nor source.
    """
    starts = [p.start for p in paragraphs]
    raws = tuple(found)
    held: defaultdict[Span, set[int]] = defaultdict(set)
    for raw in raws:
        if raw.cue is not None:
            held[raw.cue].add(bisect_right(starts, raw.content.start))
    return tuple(
        raw if _reached(raw, held, starts) else replace(raw, cue=None, source=None) for raw in raws
    )


def _reached(raw: RawAttribution, held: dict[Span, set[int]], starts: list[int]) -> bool:
    anchor = raw.cue or raw.source
    if anchor is None:
        return True
    here = bisect_right(starts, raw.content.start)
    there = bisect_right(starts, anchor.start)
    between = range(min(here, there) + 1, max(here, there))
    return not between or (raw.cue is not None and set(between) <= held[raw.cue])
