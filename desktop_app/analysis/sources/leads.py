"""Names that come after the person: "A former clerk told the court ... Ida Marl, 61, said"."""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from desktop_app.analysis.source_nouns import NounKind, SourceNouns
from desktop_app.analysis.sources.mentions import is_subject, owner_of
from desktop_app.analysis.sources.phrases import Phrases
from desktop_app.analysis.sources.roles import Roles
from desktop_app.core.analysis import Entity, Label
from desktop_app.core.spans import Span

_PERSONS = frozenset({Label.PERSON})
# Nouns of which an article has many, and seldom names the one.
_SPEAKING = frozenset({"spokesman", "spokesperson", "spokeswoman", "source", "official", "witness"})
# What ends a sentence; a headline above the lead does not.
_FINAL = re.compile(r"[.!?][\"”’)]*\s*\Z")
_WITNESS = "witness"
# How far from the lead the name may be, in code points.
_REACH = 400


def named_later(doc: Doc, nouns: SourceNouns, phrases: Phrases, roles: Roles) -> dict[int, Entity]:
    """Return the person whom the first sentence of an article leaves without a name.

    A news lead tells of "a former clerk" and the next sentence begins with the name. It is only
    taken for the same person's if nothing else describes the name there.

    Returns: the name by the index of the noun's token; empty if there is none.
    """
    body: Sequence[Span] = doc._.article.body
    if not body:
        return {}
    lead = next((p for p in body[:2] if _FINAL.search(p.of(doc.text[: p.end]))), body[0])
    first = doc.char_span(lead.start, lead.start + 1, alignment_mode="expand")
    if first is None:
        return {}
    start, end = first.sent.start_char, first.sent.end_char
    found = [t for t in phrases.subjects(start, end) if _told(t)]
    if len(found) != 1 or found[0].lemma_.lower() in _SPEAKING:
        return {}
    name = _next_name(end, roles)
    if name is None or any(e is name for _, e in roles.between(start, end, _PERSONS, False)):
        return {}
    owner = owner_of(found[0])  # "her lawyer", and the next sentence is about herself
    if owner is not None and roles.gender(name) in {None, owner}:
        return {}
    return {found[0].i: name} if _undescribed(name, found[0], nouns, roles) else {}


def _told(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.dep_ == "ROOT"


def _next_name(end: int, roles: Roles) -> Entity | None:
    """Return the person who is the subject of the next sentence of the article's own."""
    following = roles.between(end, end + _REACH, _PERSONS, subjects=False)
    if not following:
        return None
    token, entity = following[0]
    own = is_subject(token) and token.dep_ != "conj"
    new = entity.mentions[0].start >= end
    return entity if own and new and not _coordinated(token) else None


def _coordinated(token: Token) -> bool:
    return any(c.dep_ in {"conj", "relcl"} for c in token.children)


def _undescribed(name: Entity, lead: Token, nouns: SourceNouns, roles: Roles) -> bool:
    known: Iterable[str] = roles.described(name) - {_WITNESS, lead.lemma_.lower()}
    roles_of = [w for w in known if nouns.kind(w) is NounKind.PERSON and not nouns.titled(w)]
    clash = nouns.gender(lead.lemma_) and roles.gender(name)
    return not roles_of and (not clash or nouns.gender(lead.lemma_) is roles.gender(name))
