"""Take contents with cues of their own out of an attribution that swallowed them."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.quotes.candidate import Candidate, Path
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.reasons import OWN_CUE
from desktop_app.analysis.quotes.subjects import cue_lemma, phrase, subject_of
from desktop_app.core.spans import Span


def separated(doc: Doc, candidate: Candidate, cues: CueWords) -> Iterator[Candidate]:
    """Yield a candidate and, apart from it, the contents that another verb of saying governs.

    "It said A. The ministry did not say B." are two attributions, however near they are.
    """
    if candidate.cue is None or len(candidate.contents) == 1:
        yield candidate
        return
    kept: list[Span] = []
    for content in candidate.contents:
        verb = _own_verb(doc, content, candidate, cues)
        subject = subject_of(verb) if verb is not None else None
        if verb is None or subject is None:
            kept.append(content)
        else:
            cue = Span(verb.idx, verb.idx + len(verb))
            own = (phrase(subject),)
            yield Candidate((content,), cue, own, candidate.score, Path.GRAMMAR, reasons=(OWN_CUE,))
    if kept:
        yield replace(candidate, contents=tuple(kept))


def _own_verb(doc: Doc, content: Span, candidate: Candidate, cues: CueWords) -> Token | None:
    """Return the verb of saying outside a candidate whose clause a content is."""
    tokens = tokens_in(doc, content)
    inside = {t.i for t in tokens}
    for token in tokens:
        if token.dep_ != "ccomp" or token.head.i in inside or token.head == token:
            continue
        verb = token.head
        taken = [*candidate.contents, *([candidate.cue] if candidate.cue else [])]
        if cue_lemma(verb) in cues.speech and not any(s.holds(verb.idx) for s in taken):
            return verb
    return None
