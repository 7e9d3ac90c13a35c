"""Attributions by a verb: its clause, or the clause that it stands in as an aside."""

from spacy.tokens import Token

from desktop_app.analysis.quotes.candidate import Candidate, Path, Pattern
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.grammar.stretches import is_long, span_of, stretches
from desktop_app.analysis.quotes.subjects import coordinated, cue_lemma, phrase, subject_of
from desktop_app.core.spans import Span

_FEWEST_TOKENS = 3
_FEWEST_CHARGED = 1


def by_verb(verb: Token, cues: CueWords) -> Candidate | None:
    """Return the attribution that a verb of saying or thinking makes, or None.

    Its content is its complement clause, the clause around it ("The dam, he said, broke"),
    or what somebody is accused of. Its sources are its subject and those joined to it.
    """
    lemma = cue_lemma(verb)
    if lemma == "accuse":
        return charge(verb)
    if lemma in cues.speech or lemma in cues.light:
        contents, pattern = _clause(verb), Pattern.CLAUSE
        if not contents:
            contents, pattern = _around(verb), Pattern.PARENTHETICAL
    else:
        return None
    subject = subject_of(verb)
    if not contents or subject is None:
        return None
    sources = tuple(phrase(s) for s in coordinated(subject))
    cue = span_of(verb)
    if any(c.overlaps(s) for c in contents for s in (cue, *sources)):
        return None
    return Candidate(contents, cue, sources, None, Path.GRAMMAR, pattern)


def _clause(verb: Token) -> tuple[Span, ...]:
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and not is_long(c)]
    if not clauses:
        return ()
    return stretches((t for c in clauses for t in c.subtree), _FEWEST_TOKENS)


def _around(verb: Token) -> tuple[Span, ...]:
    """Return the clause that a verb stands in as an aside, without the aside itself."""
    aside = verb.dep_ == "parataxis" or (
        verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    )
    if not aside or verb.head == verb or is_long(verb.head):
        return ()
    own = {t.i for t in verb.subtree}
    for child in verb.head.children:
        if child.dep_ == "cc" and child.lower_ in {"but", "while"} and child.i > verb.i:
            own.update(t.i for t in verb.doc[child.i : verb.head.right_edge.i + 1])
    return stretches(t for t in verb.head.subtree if t.i not in own)


def charge(verb: Token) -> Candidate | None:
    """Return the attribution of what somebody is accused of, or None if a verb accuses nobody.

    The cue reaches from the verb over the accused to "of" ("accused the firm of"), as half of
    the charges in PolNeAR (Newell et al., 2018) are annotated; the content is what follows.
    """
    if cue_lemma(verb) != "accuse" or is_long(verb):
        return None
    accused = next((c for c in verb.children if c.dep_ == "dobj"), None)
    of = next((c for c in verb.subtree if c.lower_ == "of" and c.i > verb.i), None)
    subject = subject_of(verb)
    if accused is None or of is None or subject is None or of.head not in (verb, accused):
        return None
    contents = stretches(verb.doc[of.i + 1 : of.right_edge.i + 1], _FEWEST_CHARGED)
    sources = tuple(phrase(s) for s in coordinated(subject))
    cue = Span(verb.idx, of.idx + len(of))
    if not contents or any(s.overlaps(c) for s in sources for c in contents):
        return None
    return Candidate(contents[:1], cue, sources, None, Path.GRAMMAR, Pattern.CHARGE)
