"""Tell what a number counts: the noun it modifies, stands in front of, or is a part of."""

from dataclasses import dataclass

from spacy.tokens import Token

from desktop_app.core.spans import Span

NOUNS = frozenset({"NOUN", "PROPN"})
_REACH = 6
_OWNERS = frozenset(
    [
        "the",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "your",
        "them",
        "us",
        "whom",
        "which",
        "all",
        "some",
    ]
)
_TALLIES = frozenset({"number", "total", "count", "tally"})
# Nouns that only stand for what was counted before.
_EMPTY = frozenset({"rest", "remainder", "total", "them", "which", "whom", "these", "those", "us"})
_PRONOUNS = frozenset({"them", "us", "whom", "which"})
_GIVEN_BY = ("nsubj", "nsubjpass", "dobj", "obj")


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun phrase's head words with their span; `head` is the noun itself.

    `part` tells that the number is a part of them ("five of the 11 miners").
    """

    span: Span
    head: Token
    part: bool = False


def share_of(number: list[Token]) -> Counted | None:
    """Return what a percentage is of: "70 percent of voters", or None."""
    return _partitive(number[-1], number[-1].i + 1) if number else None


def counted_by(number: list[Token]) -> Counted | None:
    """Return what the tokens of a number count, or None where no noun says so."""
    if not number:
        return None
    end = number[-1].i + 1
    return _modified(number, end) or _partitive(number[-1], end) or _behind(number[-1], end)


def refers_back(number: list[Token]) -> bool:
    """Tell whether a number is a part of something named before: "half of them"."""
    doc, end = number[-1].doc, number[-1].i + 1
    if end + 1 >= len(doc) or doc[end].lower_ != "of":
        return False
    first, second = doc[end + 1], doc[end + 2] if end + 2 < len(doc) else doc[end + 1]
    if first.lower_ == "the":
        return second.lower_ in _EMPTY
    if first.lower_ in _PRONOUNS:
        return True
    return first.lower_ in _EMPTY and second.pos_ not in (*NOUNS, "ADJ", "NUM")


def tallied_by(number: list[Token]) -> Counted | None:
    """Return what a number of something is: "put the number of victims at 140"."""
    token = number[-1]
    while token.dep_ in ("nummod", "compound", "quantmod") and token.head in number:
        token = token.head
    verb = token.head
    if token.dep_ in ("pobj", "nummod") and verb.dep_ == "prep":
        verb = verb.head
    for child in verb.children if verb.pos_ in ("VERB", "AUX") else ():
        if child.dep_ in _GIVEN_BY and child.lower_ in _TALLIES:
            of = next((c for c in child.rights if c.lower_ == "of"), None)
            noun = next((c for c in of.children if c.dep_ == "pobj"), None) if of else None
            if noun is not None and noun.pos_ in NOUNS:
                return _phrase(noun, of.i + 1 if of else noun.i)
    return None


def _modified(number: list[Token], end: int) -> Counted | None:
    """Return the noun that a number modifies in the parse."""
    doc = number[-1].doc
    inside = {t.i for t in number}
    for token in reversed(number):
        head = token.head
        if token.dep_ not in ("nummod", "amod", "quantmod", "compound") or head.i < end:
            continue
        for _ in range(_REACH):
            if head.i not in inside and head.dep_ != "quantmod":
                break
            head = head.head
        between = doc[end : head.i]
        if any(_amount(t) or (t.is_punct and t.whitespace_ and t.text != ",") for t in between):
            continue
        if head.pos_ in NOUNS and end <= head.i <= end + _REACH and not _wordless(head):
            return _phrase(head, end)
    return None


def _amount(token: Token) -> bool:
    """Tell a number of its own from the measure of a thing: "two 500lb bombs"."""
    measures = not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().is_alpha
    return bool(token.like_num) and not measures


def _partitive(last: Token, end: int) -> Counted | None:
    """Return the noun behind "of": "hundreds of boats", "five of the 11 miners"."""
    doc = last.doc
    if end >= len(doc) or doc[end].lower_ != "of":
        return None
    noun = next((c for c in doc[end].children if c.dep_ == "pobj"), None)
    if noun is not None and noun.pos_ in ("ADJ", "VERB") and doc[noun.i - 1].lower_ == "the":
        return _phrase(noun, end + 1)  # "eleven of the dead"
    if noun is None or noun.pos_ not in NOUNS:
        noun = _noun_after(doc[end], end + 1)
    if noun is None or noun.lower_ in _EMPTY or noun.ent_type_.startswith("PERSON"):
        return None
    part = any(t.lower_ in _OWNERS or t.like_num for t in doc[end + 1 : noun.i])
    found = _phrase(noun, end + 1)
    return Counted(found.span, found.head, part)


def _noun_after(of: Token, start: int) -> Token | None:
    noun = None
    for token in of.doc[start : start + _REACH]:
        if token.pos_ in NOUNS:
            noun = token
        elif noun is not None or token.pos_ not in ("DET", "NUM", "ADJ", "PRON"):
            break
    return noun


def _behind(last: Token, end: int) -> Counted | None:
    """Return the noun right behind a number that the parse leaves without one."""
    doc, noun = last.doc, None
    for token in doc[end : end + _REACH]:
        if token.ent_type_ in ("DATE", "TIME"):
            break
        if token.pos_ in NOUNS and token.tag_ in ("NNS", "NN", "NNPS") and not _wordless(token):
            noun = token
        elif noun is not None or token.pos_ not in ("ADJ", "PROPN"):
            break
    return _phrase(noun, end) if noun is not None else None


def _wordless(token: Token) -> bool:
    """Tell whether a token that is tagged as a noun has no letters: "%", "°"."""
    return not any(c.isalpha() for c in token.text)


def _phrase(head: Token, floor: int) -> Counted:
    doc = head.doc
    # "two veteran politicians": a noun in front that the parse took for the head
    while head.tag_ == "NN" and head.i + 1 < len(doc) and doc[head.i + 1].tag_ == "NNS":
        if not head.whitespace_:
            break
        head = doc[head.i + 1]
    start = head.i
    if start - 2 >= floor and doc[start - 1].text == "-" and not doc[start - 1].whitespace_:
        start -= 2  # "hat-tricks" is one word
    while start > floor and doc[start - 1].pos_ in NOUNS and doc[start - 1].head.i <= head.i:
        if doc[start - 1].dep_ not in ("compound", "nmod") and doc[start - 1].pos_ != "PROPN":
            break
        if _wordless(doc[start - 1]) or (start > 1 and doc[start - 2].text == "-"):
            break
        start -= 1
    end = _coordinated(head)
    return Counted(Span(doc[start].idx, doc[end].idx + len(doc[end])), head)


def _coordinated(head: Token) -> int:
    """Return the index of the last noun that "and" adds under the same number."""
    for child in head.rights:
        if child.dep_ != "conj" or child.pos_ != "NOUN" or child.tag_ != "NNS":
            continue
        own = [t for t in child.lefts if t.dep_ != "compound"]
        between = head.doc[head.i + 1 : child.left_edge.i]
        if not own and len(between) == 1 and between[0].lower_ in ("and", "or"):
            return child.i
    return head.i
