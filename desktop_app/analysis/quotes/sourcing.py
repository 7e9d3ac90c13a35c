"""Settle who the sources of a candidate are: the reading model's answer put right by grammar."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.quotes.candidate import Candidate
from desktop_app.analysis.quotes.reasons import SUBJECT
from desktop_app.analysis.quotes.subjects import (
    coordinated,
    cue_head,
    cue_lemma,
    phrase,
    subject_of,
)
from desktop_app.core.analysis import Label
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

# Determiners that stand for somebody.
_PRONOUNS = frozenset({"all", "another", "both", "each", "some", "that", "these", "this", "those"})


def sourced(doc: Doc, candidate: Candidate, labels: IntervalIndex[Label]) -> Candidate:
    """Return the candidate with its sources as grammar has them.

    The subject of the cue stands in where the model saw no source, or one of another
    sentence. Coordinated subjects become sources of their own, unless one name holds them.
    """
    named = tuple(s for s in candidate.sources if _names_somebody(doc, s))
    candidate = replace(candidate, sources=named)
    if candidate.cue is None:
        return candidate
    head = cue_head(doc, candidate.cue)
    subject = subject_of(head) if head is not None else None
    if head is None or subject is None:
        return candidate
    own = phrase(subject)
    sources = candidate.sources
    elsewhere = not sources or not (own.overlaps(sources[0]) or _near(doc, sources[0], head))
    if elsewhere and _fits(head, own, candidate):
        sources = (own,)
        candidate = replace(candidate, reasons=(*candidate.reasons, SUBJECT))
    if len(sources) == 1 and sources[0].holds(subject.idx):
        sources = (_without_another(subject, sources[0]),)
        sources = _split(subject, sources[0], candidate, labels)
    return replace(candidate, sources=sources)


def _names_somebody(doc: Doc, source: Span) -> bool:
    """Tell whether a source is more than an article: a model may see "The" alone."""
    return any(t.tag_ != "DT" or t.lower_ in _PRONOUNS for t in tokens_in(doc, source))


def _without_another(subject: Token, source: Span) -> Span:
    """Return a source without the one of another cue ("According to X, Y said")."""
    doc, first = subject.doc, subject.left_edge
    if first.idx <= source.start or doc[first.i - 1].text != ",":
        return source
    before = tokens_in(doc, Span(source.start, first.idx))[0].i
    according = [t.lower_ for t in doc[max(0, before - 2) : before]] == ["according", "to"]
    return Span(first.idx, source.end) if according else source


def _fits(head: Token, own: Span, candidate: Candidate) -> bool:
    if cue_lemma(head) == "according to":
        return True
    return head.pos_ in {"VERB", "AUX"} and not any(own.overlaps(c) for c in candidate.contents)


def _near(doc: Doc, source: Span, head: Token) -> bool:
    """Tell whether a source stands in the sentence of the cue."""
    tokens = tokens_in(doc, source)
    return bool(tokens) and head.sent.start <= tokens[0].i < head.sent.end


def _split(
    subject: Token, source: Span, candidate: Candidate, labels: IntervalIndex[Label]
) -> tuple[Span, ...]:
    heads = coordinated(subject)
    if len(heads) == 1:
        return (source,)
    spans = tuple(phrase(h) for h in heads)
    if any(name.contains(Span(spans[0].start, spans[1].end)) for name, _ in labels.at(subject.idx)):
        return (source,)
    if any(s.overlaps(c) for s in spans for c in candidate.contents):
        return (source,)
    return spans
