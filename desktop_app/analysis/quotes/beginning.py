"""Begin a content with the sentence whose cue follows it."""

from dataclasses import replace

from spacy.tokens import Doc

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.quotes.candidate import Candidate
from desktop_app.analysis.quotes.marks import Passages
from desktop_app.analysis.quotes.reasons import SENTENCE
from desktop_app.core.spans import Span

_FINAL = frozenset(".!?")


def begun(doc: Doc, candidate: Candidate, passages: Passages) -> Candidate:
    """Return a candidate without the whole sentences before the one that its cue closes.

    In "She has left. He will speak at ten, an aide said." the aside belongs to the second
    sentence. A full stop inside quotation marks ends no sentence here.
    """
    cue = candidate.cue
    if cue is None:
        return candidate
    before = [c for c in candidate.contents if c.end <= cue.start]
    if not before:
        return candidate
    start = _last_sentence(doc, before[-1], passages)
    if start == before[-1].start:
        return candidate
    cut = Span(start, before[-1].end)
    contents = tuple(cut if c == before[-1] else c for c in candidate.contents)
    return replace(candidate, contents=contents, reasons=(*candidate.reasons, SENTENCE))


def _last_sentence(doc: Doc, content: Span, passages: Passages) -> int:
    tokens = tokens_in(doc, content)
    for last, token in zip(tokens[-2::-1], tokens[:0:-1], strict=True):
        if last.text in _FINAL and not any(
            p.span.holds(last.idx) for p in passages.touching(content)
        ):
            return token.idx
    return content.start
