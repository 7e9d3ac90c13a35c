"""Attributions that the parse shows beyond doubt: a subject, a verb of saying, its clause."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from desktop_app.analysis.quotes.candidate import Candidate, Path
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.marks import Passages
from desktop_app.analysis.quotes.subjects import cue_lemma, phrase, subject_of
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

# Whoever speaks in these persons speaks inside a quotation or is the narrator.
_NARRATING = frozenset({"i", "we", "you", "it"})
_UNREAL = frozenset({"MD", "TO"})
_FEWEST_TOKENS = 3


def from_grammar(
    doc: Doc, cues: CueWords, known: Sequence[Candidate], passages: Passages
) -> Iterator[Candidate]:
    """Yield attributions by finite verbs of saying with a clause, away from the known ones.

    What is said to be said inside quotation marks is left to the quotation.
    """
    taken = IntervalIndex(
        [(s, None) for c in known for s in (*c.contents, *([c.cue] if c.cue else []))]
    )
    for token in doc:
        if token.pos_ != "VERB" or cue_lemma(token) not in cues.speech:
            continue
        candidate = _by_clause(token)
        if candidate is None or candidate.cue is None:
            continue
        if passages.touching(candidate.cue):
            continue
        if not any(taken.touching(s) for s in (candidate.cue, *candidate.contents)):
            yield candidate


def _by_clause(verb: Token) -> Candidate | None:
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    subject = subject_of(verb)
    if clause is None or subject is None or subject.lower_ in _NARRATING:
        return None
    if any(c.tag_ in _UNREAL for c in verb.children if c.dep_ == "aux"):
        return None
    content = _clause_span(clause)
    cue = Span(verb.idx, verb.idx + len(verb))
    source = phrase(subject)
    if content is None or content.overlaps(cue) or content.overlaps(source):
        return None
    return Candidate((content,), cue, (source,), None, Path.GRAMMAR)


def _clause_span(clause: Token) -> Span | None:
    first, last = clause.left_edge, clause.right_edge
    while last.i > first.i and (last.is_punct or last.is_space):
        last = last.nbor(-1)
    if last.i - first.i + 1 < _FEWEST_TOKENS:
        return None
    return Span(first.idx, last.idx + len(last))
