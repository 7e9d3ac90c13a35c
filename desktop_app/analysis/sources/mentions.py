"""What a source as written looks like: a name, a pronoun, "the correspondent", "officials"."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.source_nouns import Gender, SourceNouns
from desktop_app.core.analysis import Entity
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
    relative: bool = False


class MentionReader:
    """Looks at source spans of one article."""

    def __init__(self, doc: Doc, nouns: SourceNouns) -> None:
        self._doc = doc
        self._nouns = nouns
        self._names: IntervalIndex[Entity] = IntervalIndex(
            [(m, e) for e in doc._.entities for m in e.mentions]
        )

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
        relative = len(tokens) == 1 and head.lower_ in _RELATIVE
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
            label=label_of(tokens),
            plural=head.tag_ in _PLURAL,
            gender=PRONOUNS.get(head.lower_) or self._nouns.gender(head.lemma_),
            relative=relative,
        )

    def _head(self, tokens: list[Token]) -> Token:
        inside = {t.i for t in tokens}
        roots = [t for t in tokens if t.head == t or t.head.i not in inside]
        nominal = [t for t in roots if t.pos_ in {"NOUN", "PROPN", "PRON"}]
        named = [t for t in nominal if self._names.at(t.idx)]
        return (named or nominal or roots or tokens)[0]

    def _named(self, head: Token, tokens: Iterable[Token]) -> Entity | None:
        """Return the name of the head word or of an apposition to it inside the span."""
        own = self.entity_at(head)
        if own is not None:
            return own
        inside = {t.i for t in tokens}
        for child in head.children:
            if child.dep_ == "appos" and child.i in inside:
                return self.entity_at(child)
        return None


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
        t.lower_ for t in tokens if t.i != head.i and t.text[:1].isupper() and _is_open(t)
    )


def _is_open(token: Token) -> bool:
    return token.pos_ in {"PROPN", "ADJ", "NOUN"}


def label_of(tokens: Iterable[Token]) -> str:
    """Return a phrase without leading articles and without what follows a comma or "who"."""
    kept: list[Token] = []
    previous: Token | None = None
    for token in tokens:
        if not kept and token.lower_ in _ARTICLES:
            continue
        cut = previous is not None and token.i > previous.i + 1
        if kept and (token.lower_ in {"who", "which"} or (cut and not _joined(previous, token))):
            break
        kept.append(token)
        previous = token
    text = "".join(t.text_with_ws for t in kept).strip()
    return text.removesuffix("'s").removesuffix("’s")


def _joined(before: Token | None, after: Token) -> bool:
    """Tell whether what was left out between two tokens is a hyphen or a full stop."""
    if before is None:
        return True
    between = before.doc[before.i + 1 : after.i].text
    return between.strip() in {"-", ".", "'", "’", "/", "&"}


def is_subject(token: Token) -> bool:
    """Tell whether a token is the subject of its clause."""
    return token.dep_ in _SUBJECTS
