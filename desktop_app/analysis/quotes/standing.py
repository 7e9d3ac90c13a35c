"""Quotations that stand by themselves, and those that go on over paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop_app.analysis.quotes.candidate import Candidate, Path
from desktop_app.analysis.quotes.marks import Passage, Passages
from desktop_app.analysis.quotes.reasons import MARKS
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span
from desktop_app.core.tally import WORD

_FEWEST_WORDS = 5
_ENDS_SENTENCE = re.compile(r"[.!?…]\W*\Z")
_BEFORE_SENTENCE = re.compile(r"(?:\A|[.!?…:]\W*)\Z")
# How far back the end of the sentence before is looked for.
_LOOK_BACK = 12


def continued(candidates: Sequence[Candidate], passages: Passages) -> tuple[Candidate, ...]:
    """Carry quotations on into paragraphs that open with a mark after an unclosed one.

    The passage of the next paragraph joins the attribution of the unclosed one, unless it
    has a cue or a source of its own.
    """
    found: dict[int, Candidate] = dict(enumerate(candidates))
    owners = IntervalIndex([(s, i) for i, c in found.items() for s in c.contents])
    carried: int | None = None
    for passage, following in pairwise(passages):
        if not passage.continues:
            carried = None
            continue
        before = carried if carried is not None else _owner(owners, passage, found)
        after = _owner(owners, following, found)
        carried = None
        if before is None or after == before:
            carried = before
        elif after is None:
            found[before] = _with(found[before], (following.span,))
            carried = before
        elif found[after].cue is None and not found[after].sources:
            found[before] = _with(found[before], found.pop(after).contents)
            carried = before
    return tuple(found.values())


def _owner(owners: IntervalIndex[int], passage: Passage, found: dict[int, Candidate]) -> int | None:
    """Return whose content reaches furthest into a passage."""
    touching = [i for _, i in owners.touching(passage.span) if i in found]
    return touching[-1] if touching else None


def _with(candidate: Candidate, contents: Iterable[Span]) -> Candidate:
    return replace(candidate, contents=tuple(sorted({*candidate.contents, *contents})))


def unnested(
    text: str, paragraphs: Sequence[Span], passages: Passages, candidates: Sequence[Candidate]
) -> tuple[Candidate, ...]:
    """Leave out what is said to be said inside a quotation that stands by itself.

    Where a quoted paragraph reads "Information confirms that ...", the quotation is what a
    reader looks for, not the confirming. Transcripts ("SMITH: ...") keep their cues.
    """
    starts = [p.start for p in paragraphs]
    return tuple(c for c in candidates if not _nested(text, paragraphs, starts, passages, c))


def _nested(
    text: str,
    paragraphs: Sequence[Span],
    starts: Sequence[int],
    passages: Passages,
    candidate: Candidate,
) -> bool:
    if candidate.cue is None or not candidate.cue.of(text).strip(" -–—―:"):
        return False
    around = passages.touching(candidate.cue)
    if not around or not around[0].closed:
        return False
    if not all(around[0].span.contains(c) for c in candidate.contents):
        return False
    paragraph = paragraphs[bisect_right(starts, around[0].span.start) - 1]
    return _is_sentence(text, paragraph, around[0])


def standing(
    text: str, paragraphs: Sequence[Span], passages: Passages, candidates: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Yield the quotations of whole sentences that no candidate has, without a source.

    They have five words or more, begin where a sentence begins and end where one ends.
    """
    taken = IntervalIndex([(s, None) for c in candidates for s in c.contents])
    starts = [p.start for p in paragraphs]
    for passage in passages:
        if taken.touching(passage.span):
            continue
        paragraph = paragraphs[bisect_right(starts, passage.span.start) - 1]
        if _is_sentence(text, paragraph, passage):
            yield Candidate((passage.span,), None, (), None, Path.MARKS, reasons=(MARKS,))


def _is_sentence(text: str, paragraph: Span, passage: Passage) -> bool:
    inner = passage.inner(text).of(text)
    if len(WORD.findall(inner)) < _FEWEST_WORDS:
        return False
    if passage.span == paragraph:
        return True
    before = text[max(paragraph.start, passage.span.start - _LOOK_BACK) : passage.span.start]
    after = text[passage.span.end : paragraph.end][:1]
    whole = _ENDS_SENTENCE.search(inner) is not None or after in {".", "!", "?"}
    return whole and _BEFORE_SENTENCE.search(before) is not None and inner.lstrip()[:1].isupper()


def quoted_words(passages: Passages, candidates: Sequence[Candidate]) -> tuple[Span, ...]:
    """Return the passages that are no part of a quotation: titles, nicknames, scare quotes."""
    taken = IntervalIndex([(s, None) for c in candidates for s in c.contents])
    return tuple(p.span for p in passages if not taken.touching(p.span))
