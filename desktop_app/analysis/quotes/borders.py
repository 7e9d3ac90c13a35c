"""Settle where a content begins and ends when the model and grammar differ."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.quotes.candidate import Candidate, Pattern
from desktop_app.analysis.quotes.marks import Passages
from desktop_app.analysis.quotes.snapping import snapped
from desktop_app.core.spans import Span, merged

# Words that cannot end a clause.
_OPEN_ENDED = frozenset({"CCONJ", "SCONJ", "DET", "ADP", "AUX", "PART"})
_CLAUSAL = frozenset({Pattern.CLAUSE, Pattern.ACCORDING, Pattern.PARENTHETICAL})
# What may begin after a finished clause.
_NEW_PART = frozenset({"PUNCT", "CCONJ", "ADP", "SCONJ", "SPACE"})


def bordered(doc: Doc, model: Candidate, grammar: Candidate, passages: Passages) -> Candidate:
    """Return a model candidate with the borders that grammar knows better.

    A quotation with its cue beside it takes in all of its marks and no loose clause; a
    clause that the model broke off in the middle reaches to its end.
    """
    if grammar.pattern is Pattern.TRANSCRIPT:
        return _with(model, grammar.contents, "a transcript's turn is its paragraph")
    if grammar.pattern in {Pattern.BESIDE, Pattern.DASH}:
        return _quoted(model, grammar, passages)
    if grammar.pattern is Pattern.CHARGE:
        return _charged(model, grammar, passages)
    if grammar.pattern not in _CLAUSAL:
        return model
    trimmed = _without_strays(doc, model, grammar, passages)
    if len(trimmed.contents) == len(grammar.contents) == 1:
        clause = snapped(grammar.contents[0], passages)
        return _finished(doc, trimmed, clause, grammar.pattern, passages)
    return trimmed


def _without_strays(
    doc: Doc, model: Candidate, grammar: Candidate, passages: Passages
) -> Candidate:
    """Leave out unquoted parts of other sentences, where the clause of the cue is there."""
    if len(model.contents) == 1 or model.cue is None:
        return model
    cue = tokens_in(doc, model.cue)
    sentence = Span(cue[0].sent.start_char, cue[-1].sent.end_char) if cue else model.cue
    kept = [
        c
        for c in model.contents
        if c.overlaps(sentence)
        or passages.touching(c)
        or any(c.overlaps(g) for g in grammar.contents)
    ]
    return _with(model, kept, "the clause of the cue is the content") if kept else model


def _quoted(model: Candidate, grammar: Candidate, passages: Passages) -> Candidate:
    marked = [c for c in model.contents if passages.touching(c)]
    contents = merged([*marked, *grammar.contents], gap=1)
    if contents == model.contents:
        return model
    return _with(model, contents, "the quotation beside the cue is the content")


def _charged(model: Candidate, grammar: Candidate, passages: Passages) -> Candidate:
    """Take what stands behind "accused X of"; where that opens with a mark, what is in marks."""
    charged = grammar.contents[0]
    end = max([charged.end, *(c.end for c in model.contents if c.holds(charged.start))])
    content = snapped(Span(charged.start, end), passages)
    quoted = next((p.span for p in passages.touching(content)), content)
    content = quoted if quoted.start == content.start else content
    return _with(model, (content,), "what somebody is accused of is the content")


def _finished(
    doc: Doc, model: Candidate, clause: Span, grammar: Pattern, passages: Passages
) -> Candidate:
    content = model.contents[0]
    if not clause.holds(content.end) or not clause.overlaps(content):
        return model
    tokens = tokens_in(doc, content)
    rest = tokens_in(doc, Span(content.end, clause.end))
    if not tokens or not rest:
        return model
    if grammar is not Pattern.ACCORDING and not _broken(tokens[-1], rest[0]):
        return model
    longer = snapped(Span(content.start, clause.end), passages)
    return _with(model, (longer,), "the clause goes on")


def _broken(last: Token, following: Token) -> bool:
    return last.pos_ in _OPEN_ENDED or following.pos_ not in _NEW_PART


def _with(candidate: Candidate, contents: Sequence[Span], reason: str) -> Candidate:
    if tuple(contents) == candidate.contents:
        return candidate
    return replace(candidate, contents=tuple(contents), reasons=(*candidate.reasons, reason))
