"""How far a cue reaches: a content somewhere else in the article is not its own."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop_app.analysis.document import RawAttribution
from desktop_app.core.spans import Span

# How a quoted question ends: the answer to it is another's.
_ASKED = re.compile(r"\?[\"”’'»]*\Z")


def within_reach(
    found: Iterable[RawAttribution], text: str, paragraphs: Sequence[Span]
) -> tuple[RawAttribution, ...]:
    """Cut the links from contents to cues and sources that lie too far away.

    A cue reaches to the paragraphs beside its own, and further only where each paragraph
    on the way holds a content of the same cue: a quotation that runs on and on. It does not
    reach over a quoted question to the answer. What is out of reach stays as a content with
    neither cue nor source.
    """
    starts = [p.start for p in paragraphs]
    raws = tuple(found)
    held: defaultdict[Span, set[int]] = defaultdict(set)
    contents: defaultdict[Span, list[Span]] = defaultdict(list)
    for raw in sorted(raws, key=lambda r: r.content):
        if raw.cue is not None:
            contents[raw.cue].append(raw.content)
            held[raw.cue].add(bisect_right(starts, raw.content.start))
    return tuple(
        raw
        if _reached(raw, held, starts) and not _is_answer(raw, text, contents, starts)
        else replace(raw, cue=None, source=None)
        for raw in raws
    )


def _is_answer(
    raw: RawAttribution, text: str, contents: Mapping[Span, list[Span]], starts: list[int]
) -> bool:
    """Tell whether a content stands in a paragraph behind a quoted question of its cue."""
    here = bisect_right(starts, raw.content.start)
    if raw.cue is None or bisect_right(starts, raw.cue.start) >= here:
        return False
    own = contents[raw.cue]
    at = bisect_left(own, raw.content)
    return at > 0 and _ASKED.search(own[at - 1].of(text)) is not None


def _reached(raw: RawAttribution, held: dict[Span, set[int]], starts: list[int]) -> bool:
    anchor = raw.cue or raw.source
    if anchor is None:
        return True
    here = bisect_right(starts, raw.content.start)
    there = bisect_right(starts, anchor.start)
    if raw.cue is not None and here < there and there in held[raw.cue]:
        return False  # the cue has a content in its own paragraph
    between = range(min(here, there) + 1, max(here, there))
    return not between or (raw.cue is not None and set(between) <= held[raw.cue])
