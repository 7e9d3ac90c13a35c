"""What a source as written looks like: a name, a pronoun, "the correspondent", "officials"."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.source_nouns import Gender, NounKind, SourceNouns
from desktop_app.core.analysis import Entity, Label
from desktop_app.core.intervals import IntervalIndex
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

    `entity` is the name that its head word belongs to. `proper` are the capitalised words
    that describe the head ("sputnik"), `label` is the phrase without articles and clauses.
    """

    span: Span
    head: Token
    form: Form
    entity: Entity | None
    lemma: str
    proper: frozenset[str]
    label: str
    plural: bool
    gender: Gender | None
    bare: bool = False
    relative: bool = False


class MentionReader:
    """Looks at source spans of one article."""

    def __init__(self, doc: Doc, text: str, nouns: SourceNouns) -> None:
        self._doc = doc
        self._text = text
        self._nouns = nouns
        self._names: IntervalIndex[Entity] = IntervalIndex(
            [(m, e) for e in doc._.entities for m in e.mentions]
        )

        self._surnames = _surnames(doc._.entities)

    def entity_at(self, token: Token) -> Entity | None:
        """Return the name that a token belongs to, or None."""
        found = self._names.at(token.idx)
        return found[-1][1] if found else None

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
        entity = self._named(head, tokens)
        return Mention(
            span=span,
            head=head,
            form=_form(head, tokens, entity),
            entity=entity,
            lemma=head.lemma_.lower(),
            proper=_proper(head, tokens),
            label=self._label(tokens, head),
            plural=head.tag_ in _PLURAL,
            gender=PRONOUNS.get(head.lower_) or self._nouns.gender(head.lemma_),
            bare=not any(c.dep_ in {"det", "nummod", "poss"} for c in head.children),
            relative=relative,
        )

    def _head(self, tokens: list[Token]) -> Token:
        inside = {t.i for t in tokens}
        roots = [t for t in tokens if t.head == t or t.head.i not in inside]
        nominal = [t for t in roots if t.pos_ in _NOMINAL or self._nouns.kind(t.lower_)]
        named = [t for t in nominal if self._names.at(t.idx)]
        return (named or nominal or _first_noun(tokens) or roots)[0]

    def _named(self, head: Token, tokens: Iterable[Token]) -> Entity | None:
        """Return the name of the head word or of an apposition to it inside the span."""
        own = self.entity_at(head) or self._surnames.get(head.text)
        if own is not None:
            return own
        inside = {t.i for t in tokens}
        person = self._nouns.kind(head.lemma_.lower()) is NounKind.PERSON
        for child in head.children:
            if child.dep_ == "appos" and child.i in inside:
                name = self.entity_at(child)
                fits = name is not None and (not person or name.label is Label.PERSON)
                return name if fits else None
        return None

    def _label(self, tokens: list[Token], head: Token) -> str:
        """Return a phrase without leading articles, and without clauses and what a comma adds."""
        first = next((t for t in tokens if t.lower_ not in _ARTICLES), tokens[0])
        last = first
        for token in self._doc[first.i : tokens[-1].i + 1]:
            behind = token.i > head.i and (token.dep_ == "acl" or token.lower_ in {"who", "which"})
            if token.text in _BREAKS or (behind and token.i > first.i):
                break
            if not token.is_punct:
                last = token
        plain = "".join(c for c in self._text[first.idx : last.idx + len(last)] if c not in _MARKS)
        return " ".join(plain.removesuffix("'s").removesuffix("’s").split())


def _surnames(entities: Iterable[Entity]) -> dict[str, Entity]:
    """Return the persons whose last name no other person of the article has, by that name."""
    found: dict[str, list[Entity]] = {}
    for entity in entities:
        words = entity.name.split()
        if entity.label is Label.PERSON and len(words) > 1:
            found.setdefault(words[-1], []).append(entity)
    return {name: persons[0] for name, persons in found.items() if len(persons) == 1}


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


def _form(head: Token, tokens: list[Token], entity: Entity | None) -> Form:
    if head.lower_ in PRONOUNS:
        return Form.PRONOUN
    if head.lower_ in _NARRATORS:
        return Form.NARRATOR
    if entity is not None:
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


def is_subject(token: Token) -> bool:
    """Tell whether a token is the subject of its clause."""
    return token.dep_ in _SUBJECTS
