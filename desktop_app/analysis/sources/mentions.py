"""What a source as written looks like: a name, a pronoun, "the correspondent", "officials"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.source_nouns import Gender, NounKind, SourceNouns
from desktop_app.analysis.sources.apposition import role_before
from desktop_app.analysis.sources.named import Named
from desktop_app.core.analysis import Entity, Label
from desktop_app.core.spans import Span

PRONOUNS = {
    "he": Gender.HE,
    "him": Gender.HE,
    "his": Gender.HE,
    "she": Gender.SHE,
    "her": Gender.SHE,
    "they": None,
    "them": None,
    "it": None,
}
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_NARRATORS = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_ARTICLES = frozenset({"a", "an", "the", "this", "that", "these", "those"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_BREAKS = frozenset({",", ";", ":", "(", "–", "—", "--"})
_MARKS = frozenset('"“”«»')
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_PLURAL = frozenset({"NNS", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OWNERS = {"his": Gender.HE, "her": Gender.SHE}
_STEPS = 4
_CALLED = frozenset({"call", "name", "know", "nickname"})
# Who says that nobody said something is not named.
_NOBODY = frozenset({"nobody", "none", "neither", "nothing", "no-one"})
_SIZES = {"two": 2, "both": 2, "pair": 2, "couple": 2, "duo": 2, "three": 3, "trio": 3, "four": 4}
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d(?:[ap]m)?:?\Z")  # before an entry of a live report
_AGE = re.compile(r"\b\d{1,3}-year-old\b|,\s\d{1,3}\b")


class Form(Enum):
    """How a mention refers."""

    NAME = auto()
    PRONOUN = auto()
    DEFINITE = auto()
    INDEFINITE = auto()
    NARRATOR = auto()


@dataclass(frozen=True, slots=True)
class Mention:
    """A source as written, looked at.

    `names` are the names that its head word belongs to or is joined to. `proper` are the
    capitalised words that describe the head ("sputnik"), `compounds` are the nouns before it,
    `label` is the phrase without articles and clauses. `owner` is the gender of "his" or "her"
    before the head, `size` how many a plural counts, `aged` tells that it states an age.
    """

    span: Span
    head: Token
    form: Form
    names: tuple[Entity, ...]
    lemma: str
    proper: frozenset[str]
    label: str
    plural: bool
    gender: Gender | None
    bare: bool = False
    relative: bool = False
    compounds: frozenset[str] = frozenset()
    owner: Gender | None = None
    size: int = 1
    aged: bool = False


class MentionReader:
    """Looks at source spans of one article."""

    def __init__(self, doc: Doc, text: str, nouns: SourceNouns, named: Named) -> None:
        self._doc = doc
        self._text = text
        self._nouns = nouns
        self._named = named

    def read(self, span: Span) -> Mention | None:
        """Return what a source span says, or None where it holds no word."""
        tokens = [t for t in tokens_in(self._doc, span) if not t.is_punct]
        if not tokens:
            return None
        head = self._head(tokens)
        relative = len(tokens) == 1 and head.text in _RELATIVE
        if relative:
            head = _antecedent(head)
            tokens = [t for t in head.subtree if t.i <= head.i]
        names = self._names(head, tokens, span)
        return Mention(
            span=span,
            head=head,
            form=_form(head, tokens, names),
            names=names,
            lemma=_lemma(head),
            proper=_proper(head, tokens),
            label=self._label(tokens, head),
            plural=head.tag_ in _PLURAL,
            gender=PRONOUNS.get(head.lower_) or self._gender(head),
            bare=not any(c.dep_ in {"det", "nummod", "poss"} for c in head.children),
            relative=relative,
            compounds=frozenset(
                c.lemma_.lower() for c in head.children if c.dep_ == "compound" and c.i < head.i
            ),
            owner=owner_of(head),
            size=size_of(head),
            aged=_AGE.search(span.of(self._text)) is not None,
        )

    def named(self, token: Token) -> Entity | None:
        """Return the name that a token belongs to, or None."""
        return self._named.at(token)

    def _gender(self, head: Token) -> Gender | None:
        own_name = self._named.at(head) is not None  # somebody may be called Monk
        return None if own_name else self._nouns.gender(head.lemma_)

    def _head(self, tokens: list[Token]) -> Token:
        inside = {t.i for t in tokens}
        roots = [t for t in tokens if t.head == t or t.head.i not in inside]
        nominal = [t for t in roots if t.pos_ in _NOMINAL or self._nouns.kind(t.lower_)]
        named = [t for t in nominal if self._named.at(t)]
        aged = [t for t in roots if t.lower_ == "old"]  # "the 44-year-old"
        found = (named or nominal or aged or _first_noun(tokens) or roots)[0]
        return self._above(found, tokens) if found in named else found

    def _above(self, name: Token, tokens: list[Token]) -> Token:
        """Return the noun that a name only belongs to ("papers filed in Calden"), else the name."""
        for token in tokens:
            if token.i >= name.i or self._named.at(token) is not None:
                return name
            if token.pos_ == "NOUN" and self._nouns.kind(token.lemma_.lower()):
                between = token.doc[token.i + 1 : name.i]
                if any(t.pos_ == "ADP" and t.nbor(-1).text != "-" for t in between):
                    return token
        return name

    def _names(self, head: Token, tokens: list[Token], span: Span) -> tuple[Entity, ...]:
        """Return the names of the head word, of an apposition to it or joined to them."""
        together = self._named.together(span)
        if together:
            return together
        own = self._named.at(head) or self._named.surnamed(head)
        if own is not None:
            return (own,)
        if head.tag_ in _PLURAL and (family := self._named.family(head)):
            return family
        inside = {t.i for t in tokens}
        apposed = self._apposed(head, inside) or self._named_behind(head, span)
        apposed = apposed or self._introduced(head, span) or self._named.self_named(span)
        return (apposed,) if apposed is not None else ()

    def _named_behind(self, head: Token, span: Span) -> Entity | None:
        """Return the name behind what it is: "her colleague" before Ida Orl."""
        person = self._nouns.kind(head.lemma_.lower()) is NounKind.PERSON
        ends = head.idx + len(head) == span.end
        return self._named.behind(span) if person and ends else None

    def _introduced(self, head: Token, span: Span) -> Entity | None:
        """Return the name in "the head of the museum, Ida Orl", whatever the parser makes of it."""
        for place, entity in self._named.within(Span(head.idx, span.end)):
            role = role_before(self._doc, place, self._nouns)
            if entity.label is Label.PERSON and role is not None and _leads_to(head, role):
                return entity
        return None

    def _apposed(self, head: Token, inside: set[int]) -> Entity | None:
        """Return the name in "the mayor, Ida Orl" or "a tall man called Orl"."""
        lemma = head.lemma_.lower()
        person = self._nouns.kind(lemma) is NounKind.PERSON and lemma not in self._nouns.corporate
        for child in head.children:
            if child.i not in inside or child.dep_ not in {"appos", "acl"}:
                continue
            name = self._named.at(child) if child.dep_ == "appos" else self._called(child)
            if name is not None:
                return name if not person or name.label is Label.PERSON else None
            further = self._apposed(child, inside) if child.dep_ == "appos" else None
            if further is not None:
                return further
        return None

    def _called(self, participle: Token) -> Entity | None:
        if participle.lemma_.lower() not in _CALLED:
            return None
        found = (self._named.at(t) for t in participle.subtree if t.i > participle.i)
        return next((e for e in found if e is not None), None)

    def _label(self, tokens: list[Token], head: Token) -> str:
        """Return a phrase without leading articles, and without clauses and what a comma adds."""
        words = (t for t in tokens if t.lower_ not in _ARTICLES and not _CLOCK.match(t.text))
        first = next(words, tokens[0])
        last = first
        end = next((t.i for t in tokens[::-1] if t.pos_ not in {"CCONJ", "DET"}), tokens[-1].i)
        for token in self._doc[first.i : end + 1]:
            behind = token.i > head.i and (token.dep_ == "acl" or token.lower_ in {"who", "which"})
            if token.text in _BREAKS or (behind and token.i > first.i):
                break
            if not token.is_punct or token.text == "%":
                last = token
        plain = "".join(c for c in self._text[first.idx : last.idx + len(last)] if c not in _MARKS)
        return " ".join(plain.removesuffix("'s").removesuffix("’s").split())


def _leads_to(head: Token, role: Token) -> bool:
    """Tell whether a role before a name is that of a phrase's head, or an apposition to it.

    "Her opponent, lawyer Ida Orl" and "its founder and head, Ida Orl" are one person; "friends of
    lawyer Ida Orl" are others.
    """
    between = head.doc[head.i + 1 : role.i]
    if head == role or any(t.text == "," for t in between):
        return True
    return role.i > head.i and not any(t.pos_ in {"ADP", "VERB", "AUX"} for t in between)


def _lemma(head: Token) -> str:
    """Return the lemma of a head, with what hyphens join to it: "sixth-former"."""
    lemma: str = head.lemma_.lower()
    while head.i > 1 and head.nbor(-1).text == "-" and not head.nbor(-1).whitespace_:
        head = head.nbor(-2)
        lemma = f"{head.lower_}-{lemma}"
    return lemma


def _first_noun(tokens: list[Token]) -> list[Token]:
    """Return the last noun of the first noun phrase, where the parse has lost the head."""
    found: list[Token] = []
    for token in tokens:
        if token.pos_ in {"NOUN", "PROPN"}:
            found = [token]
        elif found:
            break
    return found


def _antecedent(relative: Token) -> Token:
    verb = relative.head
    return verb.head if verb.dep_ == "relcl" and verb.head.i < relative.i else relative


def _form(head: Token, tokens: list[Token], names: tuple[Entity, ...]) -> Form:
    if head.lower_ in PRONOUNS:
        return Form.PRONOUN
    if head.lower_ in _NARRATORS:
        return Form.NARRATOR
    if names:
        return Form.NAME
    if any(t.lower_ in _POINTING for t in tokens if t.i < head.i):
        return Form.DEFINITE
    return Form.INDEFINITE


def _proper(head: Token, tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(
        t.lower_ for t in tokens if t.i < head.i and t.text[:1].isupper() and _is_open(t)
    )


def _is_open(token: Token) -> bool:
    return token.pos_ in {"PROPN", "ADJ", "NOUN"}


def owner_of(head: Token) -> Gender | None:
    """Return the gender of "his" or "her" before a noun, None where there is neither."""
    return next((o for c in head.children if (o := _OWNERS.get(c.lower_))), None)


def size_of(head: Token) -> int:
    """Return how many a noun counts ("both men", "the trio"), 1 where it does not."""
    words = [head, *(c for c in head.children if c.dep_ in {"nummod", "det", "predet", "amod"})]
    return next((n for t in words if (n := _SIZES.get(t.lower_))), 1)


def is_nobody(token: Token) -> bool:
    """Tell whether a noun stands for nobody: "nobody", "no doctor", "no one"."""
    return token.lower_ in _NOBODY or any(c.lower_ == "no" for c in token.children)


def is_subject(token: Token) -> bool:
    """Tell whether a token is the subject of its clause, or joined or apposed to it."""
    for _ in range(_STEPS):
        if token.dep_ in _SUBJECTS:
            return True
        if token.dep_ not in {"appos", "conj"} or token.head.pos_ not in _NOMINAL:
            return False
        token = token.head
    return False
