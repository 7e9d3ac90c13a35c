"""Speakers of quotations that name none, where the text gives a reason."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.core.analysis import Quote, QuoteKind, Source, SourceKind, Status, Step
from desktop_app.core.spans import Span, cover

# What may stand between two quotations of one speaker: the end of the first one's sentence.
_REST_OF_SENTENCE = re.compile(r"[^.!?]{0,80}[.!?]?\W*\Z")
_ASKED = re.compile(r"\?[\"”’'»]+\s*\Z")
_HUMAN = frozenset({SourceKind.PERSON, SourceKind.UNNAMED})


def inferred(
    quotes: Sequence[Quote], sources: Sequence[Source], text: str, paragraphs: Sequence[Span]
) -> tuple[Quote, ...]:
    """Return the quotes, those without a source given to whoever spoke right before.

    A quotation wholly in marks, without cue and source, that follows directly on one by a
    person, in the same paragraph or the next, is taken for the same person's.
    """
    names = {s.id: s for s in sources}
    starts = [p.start for p in paragraphs]
    done: list[Quote] = []
    for quote in quotes:
        before = done[-1] if done else None
        if before is not None and _follows(quote, before, text, starts):
            done.append(_taken(quote, before, names))
        else:
            done.append(quote)
    return tuple(done)


def _follows(quote: Quote, before: Quote, text: str, starts: Sequence[int]) -> bool:
    if quote.sources or quote.cue is not None or quote.kind is not QuoteKind.DIRECT:
        return False
    if before.kind is QuoteKind.INDIRECT:
        return False
    whole = _whole(before)
    start = quote.contents[0].start
    if start < whole.end:
        return False
    apart = bisect_right(starts, start) - bisect_right(starts, whole.end - 1)
    if apart and _ASKED.search(before.contents[-1].of(text)):
        return False  # the answer is another's
    return apart <= 1 and _REST_OF_SENTENCE.match(text[whole.end : start]) is not None


def _whole(quote: Quote) -> Span:
    return cover([*quote.contents, *quote.sources, *([quote.cue] if quote.cue else [])])


def _taken(quote: Quote, before: Quote, names: dict[str, Source]) -> Quote:
    if len(before.speakers) != 1:
        return quote
    speaker = names[before.speakers[0]]
    if speaker.kind not in _HUMAN:
        return quote
    reason = f"this quotation follows directly on one by “{speaker.name}”"
    return replace(
        quote,
        speakers=before.speakers,
        status=Status.INFERRED,
        chain=(Step(quote.contents[0], reason),),
    )
