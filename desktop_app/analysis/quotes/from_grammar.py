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
        if token.pos_ != "VERB":
            continue
        candidate = _candidate(token, cues)
        if candidate is None or candidate.cue is None:
            continue
        if passages.touching(candidate.cue):
            continue
        if not any(taken.touching(s) for s in (candidate.cue, *candidate.contents)):
            yield candidate


def _candidate(verb: Token, cues: CueWords) -> Candidate | None:
    lemma = cue_lemma(verb)
    if lemma in cues.speech:
        content = _clause(verb)
    elif lemma == "accuse":
        content = _charge(verb)
    else:
        return None
    subject = subject_of(verb)
    if content is None or subject is None or subject.lower_ in _NARRATING:
        return None
    if any(c.tag_ in _UNREAL for c in verb.children if c.dep_ == "aux"):
        return None
    cue = Span(verb.idx, verb.idx + len(verb))
    source = phrase(subject)
    if content.overlaps(cue) or content.overlaps(source):
        return None
    return Candidate((content,), cue, (source,), None, Path.GRAMMAR)


def _clause(verb: Token) -> Span | None:
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    return _stretch(clause.left_edge, clause.right_edge) if clause is not None else None


def _charge(verb: Token) -> Span | None:
    """Return what somebody is accused of, the accused first ("the firm of dumping waste")."""
    accused = next((c for c in verb.children if c.dep_ == "dobj"), None)
    of = next((c for c in verb.subtree if c.lower_ == "of" and c.i > verb.i), None)
    if accused is None or of is None or of.head not in (verb, accused):
        return None
    return _stretch(accused.left_edge, of.right_edge)


def _stretch(first: Token, last: Token) -> Span | None:
    while last.i > first.i and (last.is_punct or last.is_space):
        last = last.nbor(-1)
    if last.i - first.i + 1 < _FEWEST_TOKENS:
        return None
    return Span(first.idx, last.idx + len(last))
