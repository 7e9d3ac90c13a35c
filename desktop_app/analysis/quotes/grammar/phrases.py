"""Attributions by a phrase: "according to", and nouns with a clause ("the claim that")."""

from spacy.tokens import Token

from desktop_app.analysis.quotes.candidate import Candidate, Path, Pattern
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.grammar.stretches import is_long, span_of, stretches
from desktop_app.analysis.quotes.subjects import coordinated, object_of, phrase
from desktop_app.core.spans import Span

_CLAUSE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})

# How far up the parse the clause of a phrase is looked for.
_STEPS = 12


def according_to(token: Token) -> Candidate | None:
    """Return the attribution of an "according to", or None if the token is none.

    Its content is the clause that the phrase stands in, without the phrase itself.
    """
    if token.lower_ != "according":
        return None
    to = next((c for c in token.children if c.lower_ == "to"), None)
    source = object_of(token)
    if to is None or source is None:
        return None
    clause = _clause_around(token)
    if is_long(clause):
        return None
    own = {t.i for t in token.subtree}
    contents = stretches(t for t in clause.subtree if t.i not in own)
    cue = Span(token.idx, to.idx + len(to))
    if not contents or any(c.overlaps(cue) for c in contents):
        return None
    sources = tuple(phrase(s) for s in coordinated(source))
    return Candidate(contents, cue, sources, None, Path.GRAMMAR, Pattern.ACCORDING)


def _clause_around(token: Token) -> Token:
    at = token.head
    for _ in range(_STEPS):
        if at.head == at or is_long(at) or (at.pos_ in {"VERB", "AUX"} and _finite(at)):
            break
        at = at.head
    return at


def _finite(verb: Token) -> bool:
    if verb.tag_ in _CLAUSE_TAGS:
        return True
    return any(c.tag_ in _CLAUSE_TAGS for c in verb.children if c.dep_ in {"aux", "auxpass"})


def by_noun(noun: Token, cues: CueWords) -> Candidate | None:
    """Return the attribution of a noun of saying with a "that" clause, or None.

    Its source is who owns it ("the mayor's claim", "a warning by the mayor").
    """
    if noun.lemma_.lower() not in cues.nouns:
        return None
    clause = next((c for c in noun.children if c.dep_ in {"acl", "ccomp"} and _that(c)), None)
    if clause is None or is_long(clause):
        return None
    contents = stretches(clause.subtree, 3)
    owner = _owner(noun)
    sources = tuple(phrase(s) for s in coordinated(owner)) if owner is not None else ()
    cue = span_of(noun)
    if not contents or any(c.overlaps(s) for c in contents for s in (cue, *sources)):
        return None
    return Candidate(contents, cue, sources, None, Path.GRAMMAR, Pattern.NOUN)


def _that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from", "of"}:
            return object_of(child)
    return None
