"""Leave to a transcript's turns what is theirs."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from desktop_app.analysis.document import RawAttribution
from desktop_app.analysis.quotes.candidate import Candidate
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

_Attribution = TypeVar("_Attribution", Candidate, RawAttribution)


def outside_turns(
    found: Iterable[_Attribution], spoken: Sequence[Candidate]
) -> tuple[_Attribution, ...]:
    """Return the attributions that are not a transcript's turns over again.

    Of those whose content lies in a turn only they stay whose cue lies in the same turn:
    what a speaker says that others said.
    """
    within = IntervalIndex([(s, s) for c in spoken for s in c.contents])
    return tuple(a for a in found if not _is_turn(a, within))


def _is_turn(attribution: Candidate | RawAttribution, within: IntervalIndex[Span]) -> bool:
    if isinstance(attribution, Candidate):
        contents = attribution.contents
    else:
        contents = (attribution.content,)
    cue = attribution.cue
    return any(
        cue is None or not turn.contains(cue)
        for content in contents
        for turn, _ in within.touching(content)
    )
