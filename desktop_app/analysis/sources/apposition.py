"""Whom a noun introduces by where the name stands: "the head of the museum, Dr Ida Marl"."""

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.source_nouns import NounKind, SourceNouns
from desktop_app.core.spans import Span

# How many words the noun may have behind it before the name comes, and what words.
_FAR = 10
_INSIDE = frozenset({"ADJ", "ADP", "ADV", "DET", "NOUN", "NUM", "PART", "PROPN"})


def role_before(doc: Doc, name: Span, nouns: SourceNouns) -> Token | None:
    """Return the noun for a person that a name follows directly or behind a comma, or None.

    A parser hangs the name of "the director of the Lamar Museum, Ida Marl" on the museum, and
    that of "director of rugby Ida Marl" on rugby, so only the words are read: the nearest noun
    for a person, with nothing but its phrase behind it. A name behind a preposition ("the wife
    of Ida Marl") is somebody else's.
    """
    tokens = tokens_in(doc, name)
    at = tokens[0].i - 1 if tokens else -1
    while at > 0 and nouns.titled(doc[at].lower_):
        at -= 1
    if at > 0 and doc[at].text == ",":
        at -= 1
    elif at < 1 or doc[at].pos_ not in {"NOUN", "PROPN"}:
        return None
    for token in reversed(list(doc[max(0, at - _FAR) : at + 1])):
        if token.pos_ not in _INSIDE:
            return None
        if nouns.kind(token.lemma_.lower()) is NounKind.PERSON and token.pos_ in {"NOUN", "PROPN"}:
            return token
    return None
