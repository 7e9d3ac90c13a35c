"""Put contents that one cue attributes together into one attribution."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace

from desktop_app.analysis.document import RawAttribution
from desktop_app.analysis.quotes.candidate import Candidate, Path
from desktop_app.core.spans import Span, merged
from desktop_app.core.tally import WORD

# The most words that a model skips within one content.
_HOLE = 5


@dataclass(slots=True)
class _Group:
    cue: Span | None
    source: Span | None
    score: float
    contents: list[Span] = field(default_factory=list)


def grouped(found: Iterable[RawAttribution]) -> tuple[Candidate, ...]:
    """Return one attribution for all contents that share a cue or, without cue, a source.

    Contents that touch or lie one code point apart become one. A content with neither cue
    nor source stays alone. The order is that of the first contents.
    """
    groups: dict[Hashable, _Group] = {}
    for raw in sorted(found, key=lambda r: r.content):
        key: Hashable = ("cue", raw.cue) if raw.cue else ("source", raw.source)
        if raw.cue is None and raw.source is None:
            key = ("alone", len(groups))
        group = groups.setdefault(key, _Group(raw.cue, raw.source, raw.score))
        group.contents.append(raw.content)
        group.source = group.source or raw.source
        group.score = max(group.score, raw.score)
    return tuple(
        Candidate(
            contents=merged(group.contents, gap=1),
            cue=group.cue,
            sources=(group.source,) if group.source else (),
            score=group.score,
            path=Path.MODEL,
        )
        for group in groups.values()
    )


def filled(candidate: Candidate, text: str) -> Candidate:
    """Return the candidate with small holes in its contents closed.

    A hole is a few words of one paragraph that are neither the cue nor a source.
    """
    parts = [candidate.contents[0]]
    others = [s for s in (candidate.cue, *candidate.sources) if s is not None]
    for content in candidate.contents[1:]:
        hole = Span(parts[-1].end, max(parts[-1].end, content.start))
        between = hole.of(text)
        small = "\n" not in between and len(WORD.findall(between)) <= _HOLE
        if small and not any(s.overlaps(hole) for s in others):
            parts[-1] = Span(parts[-1].start, max(parts[-1].end, content.end))
        else:
            parts.append(content)
    return replace(candidate, contents=tuple(parts))
