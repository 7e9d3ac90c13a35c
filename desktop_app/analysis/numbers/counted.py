"""Tell what a number counts, and what befell it: "killing about 40 militants"."""

from dataclasses import dataclass

from spacy.tokens import Token

from desktop_app.analysis.numbers.tables import Tables
from desktop_app.core.spans import Span

_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "ADV", "PUNCT"})
_OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "oprd"})
_REACH = 6


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun phrase's head words with their span; `head` is the noun itself."""

    span: Span
    head: Token


def counted_by(number: list[Token]) -> Counted | None:
    """Return what the tokens of a number count, or None where no noun says so."""
    if not number:
        return None
    doc, end = number[-1].doc, number[-1].i + 1
    inside = {t.i for t in number}
    for token in reversed(number):
        head = token.head
        if token.dep_ in ("nummod", "amod", "quantmod", "compound") and head.i >= end:
            while head.i in inside or head.dep_ == "quantmod":
                head = head.head
            between = doc[end : head.i]
            if any(t.like_num or (t.is_punct and t.whitespace_ and t.text != ",") for t in between):
                continue
            if head.pos_ in _NOUNS and end <= head.i <= end + _REACH:
                return _phrase(head, end)
    if end < len(doc) and doc[end].lower_ == "of":
        noun = next((c for c in doc[end].children if c.dep_ == "pobj"), None)
        if noun is not None and noun.pos_ in _NOUNS and not noun.ent_type_.startswith("PERSON"):
            return _phrase(noun, end + 1)
        return None
    return _behind(number[-1], end)


def _behind(last: Token, end: int) -> Counted | None:
    """Return the noun right behind a number that the parse leaves without one."""
    doc, noun = last.doc, None
    for token in doc[end : end + _REACH]:
        if token.ent_type_ in ("DATE", "TIME"):
            break
        if token.pos_ in _NOUNS and token.tag_ in ("NNS", "NN", "NNPS"):
            noun = token
        elif noun is not None or token.pos_ not in ("ADJ", "PROPN"):
            break
    return _phrase(noun, end) if noun is not None else None


def _phrase(head: Token, floor: int) -> Counted:
    doc = head.doc
    start = head.i
    while start > floor and doc[start - 1].pos_ in _NOUNS and doc[start - 1].head.i <= head.i:
        if doc[start - 1].dep_ not in ("compound", "nmod") and doc[start - 1].pos_ != "PROPN":
            break
        start -= 1
    end = _coordinated(head)
    return Counted(Span(doc[start].idx, doc[end].idx + len(doc[end])), head)


def _coordinated(head: Token) -> int:
    """Return the index of the last noun that "and" adds under the same number."""
    for child in head.rights:
        if child.dep_ != "conj" or child.pos_ != "NOUN" or child.tag_ != "NNS":
            continue
        own = [t for t in child.lefts if t.dep_ not in ("compound", "amod")]
        between = head.doc[head.i + 1 : child.left_edge.i]
        if not own and len(between) == 1 and between[0].lower_ in ("and", "or"):
            return child.i
    return head.i


def event_of(number: list[Token], counted: Counted | None, tables: Tables) -> str | None:
    """Return the event that befell what is counted ("killed"), where the words are clear."""
    if not number:
        return None
    last = counted.head if counted else number[-1]
    doc = last.doc
    for token in doc[last.i + 1 : last.i + 3]:
        if token.lower_ in tables.state:
            return tables.state[token.lower_]
        if token.tag_ == "VBN" and token.lemma_ in tables.done_to:
            return tables.done_to[token.lemma_]
        if token.pos_ not in ("AUX", "ADV"):
            break
    noun = counted.head if counted else number[-1].head if number[-1].dep_ == "nummod" else last
    return _from_verb(noun, tables)


def _from_verb(noun: Token, tables: Tables) -> str | None:
    for _ in range(4):
        if noun.dep_ == "conj" or (noun.dep_ == "pobj" and noun.head.lower_ == "of"):
            noun = noun.head.head if noun.dep_ == "pobj" else noun.head
        else:
            break
    verb = noun.head
    if noun.dep_ in _OBJECTS:
        return tables.done_to.get(verb.lemma_)
    if noun.dep_ == "nsubj":
        return tables.done.get(verb.lemma_)
    return None
