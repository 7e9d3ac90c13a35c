"""Who does the saying by grammar: from a cue to the noun phrases that are its subject."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.core.spans import Span

_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_CLIMB = frozenset({"conj", "xcomp", "pcomp", "advcl", "aux"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_OUT_OF_PHRASE = frozenset({"relcl", "conj", "cc", "punct", "preconj", "parataxis"})
_STEPS = 5


def cue_head(doc: Doc, cue: Span) -> Token | None:
    """Return the token that governs a cue: its main verb, noun or preposition."""
    inside = [t for t in tokens_in(doc, cue) if not t.is_punct]
    if not inside:
        return None
    roots = [t for t in inside if t.head == t or t.head not in inside]
    verbs = [t for t in roots if t.pos_ == "VERB"]
    return (verbs or roots)[0]


def cue_lemma(head: Token) -> str:
    """Return a cue's lemma in lower case; "according to" is one."""
    lemma: str = head.lemma_.lower()
    if lemma == "hop" and not head.lower_.startswith("hopp"):
        return "hope"  # the lemmatizer takes "hopes" for jumps
    return "according to" if lemma in {"accord", "according"} else lemma


def subject_of(head: Token) -> Token | None:
    """Return the head of the phrase that speaks by grammar, or None.

    A verb's own subject, or the one it shares: with the verb it is joined to, that it
    completes ("went on to say") or that it stands beside ("told them, saying"). For a
    relative clause it is the noun before it, for "according to" the object.
    """
    if cue_lemma(head) == "according to":
        return object_of(head)
    verb: Token | None = head
    for _ in range(_STEPS):
        if verb is None:
            return None
        own = _own_subject(verb)
        if own is not None:
            return own
        if any(c.dep_ == "nsubjpass" for c in verb.children):
            return _agent(verb)
        if verb.dep_ == "acl" and verb.tag_ == "VBG":
            return _if_nominal(verb.head)
        verb = _governor(verb)
    return None


def _governor(verb: Token) -> Token | None:
    """Return the verb that a verb shares its subject with, or None."""
    if verb.dep_ not in _CLIMB or verb.head == verb:
        return None
    head = verb.head
    if verb.tag_ == "VBG" and head.dep_ == "ccomp" and head.head.pos_ == "VERB":
        head = head.head  # "She said it was late, adding that ...": she adds
    return head if head.pos_ in {"VERB", "AUX", "ADP"} else None


def _own_subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ not in _SUBJECTS:
            continue
        if child.lower_ in _RELATIVE and verb.dep_ == "relcl":
            return _if_nominal(verb.head)
        return _if_nominal(child)
    return None


def _if_nominal(token: Token) -> Token | None:
    if token.lower_ in {"there", "it's"}:
        return None
    name = token.pos_ in {"INTJ", "X"} and token.text[:1].isupper()  # a name unknown to the tagger
    if token.pos_ in {"NUM", "ADJ", "DET"} and token.dep_ in _SUBJECTS:
        return token  # "one of them said", "the younger said", "both said"
    return token if name or token.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _agent(verb: Token) -> Token | None:
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return object_of(by) if by is not None else None


def object_of(token: Token) -> Token | None:
    """Return what a preposition governs, through another one if need be ("according to")."""
    for child in token.children:
        if child.dep_ == "pobj":
            return child
        if child.dep_ in {"prep", "pcomp"}:
            return object_of(child)
    return None


def coordinated(noun: Token) -> tuple[Token, ...]:
    """Return a noun and those joined to it by "and", "or" or a comma, in order."""
    found, ahead = [], [noun]
    while ahead:
        one = ahead.pop()
        found.append(one)
        ahead.extend(
            c
            for c in reversed(list(one.children))
            if c.dep_ == "conj" and c.pos_ in {"NOUN", "PROPN", "PRON"} and _joined(c)
        )
    return tuple(found)


def _joined(conjunct: Token) -> bool:
    """Tell whether a word or comma joins a conjunct: in "head of rugby Ida Marl" nothing does.

    Nor is an owner one ("traders and transporters' leader Ida Marl").
    """
    if any(c.dep_ == "case" for c in conjunct.children):
        return False
    first = conjunct.left_edge
    before = first.nbor(-1) if first.i else first
    return before.pos_ not in {"NOUN", "PROPN"}


def phrase(noun: Token) -> Span:
    """Return the noun phrase of one conjunct: without relative clauses and other conjuncts."""
    tokens = sorted(_phrase_tokens(noun), key=lambda t: t.i)
    while len(tokens) > 1 and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens.pop()
    while len(tokens) > 1 and (tokens[0].is_punct or tokens[0].is_space):
        tokens.pop(0)
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _phrase_tokens(noun: Token) -> Iterator[Token]:
    ahead = [noun]
    while ahead:
        token = ahead.pop()
        yield token
        ahead.extend(c for c in token.children if c.dep_ not in _OUT_OF_PHRASE and not _next(c))


def _next(name: Token) -> bool:
    """Tell whether a name belongs to the conjunct before it ("Ida Marl and her aide Otto Venn")."""
    first = name.left_edge
    if name.dep_ != "appos" or first.i == 0 or first.nbor(-1).is_punct:
        return False
    return any(name.head.i < c.i < name.i for c in name.head.conjuncts)
