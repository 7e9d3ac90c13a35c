"""What the words around a name say about its kind: titles, nouns beside it, what it does.

Every sign adds to one label. A sign is a fact of English grammar ("in Karet", "the film Karet",
"Karet, 43,"), never of one text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.names.cleaning import Name
from desktop_app.analysis.names.tables import Tables
from desktop_app.analysis.source_nouns import NounKind, SourceNouns
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span

# How much a sign weighs against the model, whose whole vote on a name is 2.
CERTAIN = 2.0
_STRONG, _FAIR, _WEAK = 1.5, 0.7, 0.35
_MOST = 2.4
_SPACY = {
    "PERSON": Label.PERSON,
    "ORG": Label.ORGANISATION,
    "GPE": Label.PLACE,
    "LOC": Label.PLACE,
    "FAC": Label.PLACE,
    "NORP": Label.GROUP,
    "EVENT": Label.OTHER,
    "WORK_OF_ART": Label.OTHER,
    "LAW": Label.OTHER,
    "PRODUCT": Label.OTHER,
    "LANGUAGE": Label.OTHER,
}
_WHERE = frozenset({"in", "near", "at", "across", "outside", "inside", "around", "throughout"})
_WHITHER = frozenset({"to", "from", "into", "toward", "towards", "through", "for"})
_BEARING = re.compile(r",? (?:just )?(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? of\b")
_OWNS = re.compile(r"['’]s? ([a-z-]+)")
_AGE = re.compile(r",? \(?(?:aged )?\d{1,2}(?:[,.)]| years old)")
_YEAR = re.compile(r"[\"”’']? \((?:1[89]|20)\d\d\)")
_OPENING, _CLOSING = "\"“‘'", "\"”’'"
_NUMERAL = re.compile(r"[A-Z]\w+ [IVX]+")
_INITIAL = re.compile(r"\w+ (?:[A-Z]\. ?)+\w+|(?:[A-Z]\. ?)+[A-Z][a-z]+")
_PEOPLE = ("n", "an", "ian", "ese", "ish")
_JOINT = re.compile(r"\s*,\s*|\s*,?\s+(?:and|or|&)\s+(?:the\s+)?")
_ROW = 0.5
_SURE = 0.85  # of a neighbour in a list
_PLURAL = re.compile(r"(?:[a-z](?:an|ian|ite|ist|ard|ander)s|[a-z]{3}ese)$")
_ADJECTIVE = re.compile(r"[a-z](?:ian|ean|ese|ish|ite|ic)$")


class Evidence:
    """Reads the signs around the names of one article."""

    def __init__(self, doc: Doc, text: str, tables: Tables, nouns: SourceNouns) -> None:
        self._doc = doc
        self._text = text  # a Doc makes its text anew each time
        self._tables = tables
        self._nouns = nouns
        self._entities = {
            Span(e.start_char + _article(e.text), e.end_char): _SPACY[e.label_]
            for e in doc.ents
            if e.label_ in _SPACY
        }

    def of(self, name: Name) -> Mapping[Label, float]:
        """Return what the surroundings of a name add to each label."""
        found: defaultdict[Label, float] = defaultdict(float)
        tokens = tokens_in(self._doc, name.span)
        if not tokens:
            return found
        inside = {t.i for t in tokens}
        root = next((t for t in tokens if t.head == t or t.head.i not in inside), tokens[-1])
        for label, weight in self._signs(name, tokens, root, inside):
            found[label] = min(_MOST, found[label] + weight)
        if (other := self._entities.get(name.span)) is not None:
            found[other] += _WEAK
        return found

    def _signs(
        self, name: Name, tokens: list[Token], root: Token, inside: set[int]
    ) -> Iterator[tuple[Label, float]]:
        if name.title is not None:
            yield Label.PERSON, CERTAIN
        yield from self._shape(name, tokens)
        yield from self._before(tokens[0])
        yield from self._behind(name, tokens[-1])
        yield from self._nouns_beside(root, inside)
        if root.dep_ in {"nsubj", "nsubjpass"} and root.head.lemma_ in self._tables.personal_verbs:
            yield Label.PERSON, _WEAK

    def _shape(self, name: Name, tokens: list[Token]) -> Iterator[tuple[Label, float]]:
        listed = self._tables.kind(name.form) is not None
        if name.label is not Label.GROUP and len(tokens) == 1 and not listed:
            if tokens[0].tag_ == "NNPS" and _PLURAL.search(name.form):
                yield Label.GROUP, _STRONG
            if _describes(tokens[0]) and _ADJECTIVE.search(name.form):
                yield Label.GROUP, _STRONG
        if _NUMERAL.fullmatch(name.form) and name.label is not Label.OTHER:
            yield Label.PERSON, _STRONG
        elif _INITIAL.fullmatch(name.form):
            yield Label.PERSON, _FAIR
        if "&" in name.form.split():
            yield Label.ORGANISATION, CERTAIN
        if name.form.endswith("ism"):
            yield Label.OTHER, CERTAIN

    def _before(self, first: Token) -> Iterator[tuple[Label, float]]:
        """Read "in Karet", "the city of Karet"."""
        if first.i == 0:
            return
        before = first.nbor(-1)
        if before.lower_ in _WHERE and first.text[0].isupper():
            yield Label.PLACE, _STRONG if before.lower_ == "near" else _WEAK
        if before.lower_ in _WHITHER and before.head.lemma_ in self._tables.motion_verbs:
            yield Label.PLACE, _STRONG
        at = before.i - 1 if before.lower_ == "the" else before.i
        if at < 1 or self._doc[at].lower_ not in {"of", "by"}:
            return
        ahead = self._doc[at - 1].lower_
        if self._doc[at].lower_ == "by":
            if ahead in self._tables.makers:
                yield Label.PERSON, _STRONG
        elif ahead in self._tables.place_nouns and at == before.i:
            yield Label.PLACE, _STRONG
        elif ahead in self._tables.directions:
            yield Label.PLACE, _FAIR if at == before.i else _WEAK

    def _behind(self, name: Name, last: Token) -> Iterator[tuple[Label, float]]:
        """Read "Karet, 43,", "Karet, who", "Karet county", "the Karet spokesman"."""
        yield from self._written_behind(name.span)
        if last.i + 2 >= len(self._doc):
            return
        behind = last.nbor(1)
        if behind.text == "," and behind.nbor(1).lower_ == "who":
            yield Label.PERSON, _STRONG
        word, tables = behind.lower_, self._tables
        if word in tables.body_tails:
            yield Label.ORGANISATION, _WEAK
        if word in tables.body_nouns - tables.collective_nouns:
            yield Label.ORGANISATION, _STRONG
        if word in tables.place_nouns:
            yield Label.PLACE, _FAIR
        if word in tables.work_nouns:
            yield Label.OTHER, _FAIR

    def _written_behind(self, span: Span) -> Iterator[tuple[Label, float]]:
        """Read "Karet, 43,", "Karet (1954)", "Karet, north of", "Karet's army", '"Karet"'."""
        if _AGE.match(self._text, span.end):
            yield Label.PERSON, _STRONG
        if _YEAR.match(self._text, span.end):
            yield Label.OTHER, _STRONG
        if _BEARING.match(self._text, span.end):
            yield Label.PLACE, _STRONG
        owned = _OWNS.match(self._text, span.end)
        if owned and owned[1] in self._tables.state_nouns:
            yield Label.PLACE, _FAIR
        first = self._text[span.start - 1 : span.start]
        if first and first in _OPENING and self._text[span.end : span.end + 1] in _CLOSING:
            yield Label.OTHER, self._quoted(span.start)

    def _quoted(self, start: int) -> float:
        """Weigh quotation marks: much behind a work ('the song "Karet"'), little else."""
        words = self._text[max(0, start - 30) : start - 1].split()
        return CERTAIN if words and words[-1].lower() in self._tables.work_nouns else _WEAK

    def _nouns_beside(self, root: Token, inside: set[int]) -> Iterator[tuple[Label, float]]:
        """Read "the singer Karet", "Karet, a farmer", "Karet is a company"."""
        nouns = [c for c in root.children if c.i not in inside and c.dep_ in {"appos", "nmod"}]
        nouns += [c for c in root.children if c.i < min(inside) and c.dep_ == "compound"]
        if root.dep_ == "appos":
            nouns.append(root.head)
        if root.dep_ == "nsubj" and root.head.lemma_ == "be":
            nouns += [c for c in root.head.children if c.dep_ == "attr"]
        if root.dep_ == "attr":
            nouns += [c for c in root.head.children if c.dep_ == "nsubj"]
        for noun in nouns:
            lemma = noun.lemma_.lower()
            if noun.pos_ not in {"NOUN", "PROPN"} or (label := self._kind(lemma)) is None:
                continue
            yield label, _STRONG if noun.pos_ == "NOUN" else _WEAK

    def _kind(self, lemma: str) -> Label | None:
        if self._nouns.kind(lemma) is NounKind.PERSON:
            return Label.PERSON
        if lemma in self._tables.place_nouns:
            return Label.PLACE
        if lemma in self._tables.body_nouns:
            return Label.ORGANISATION
        return Label.OTHER if lemma in self._tables.work_nouns else None


def _describes(token: Token) -> bool:
    """Tell whether a word says of a common noun what kind it is ("the Karetite army")."""
    noun = token.head
    return token.pos_ == "ADJ" or (
        token.dep_ in {"amod", "compound"} and noun.i == token.i + 1 and noun.pos_ == "NOUN"
    )


def _article(text: str) -> int:
    return 4 if text[:4].lower() == "the " else 0


def named_peoples(names: Iterable[Name]) -> Iterator[tuple[Name, Mapping[Label, float]]]:
    """Yield what a people says of its land: where there are "Karetans", Karet is a place."""
    names = list(names)
    peoples = {n.form.removesuffix("s") for n in names}
    for name in names:
        possible = {name.form + ending for ending in _PEOPLE}
        if name.label is not Label.GROUP and " " not in name.form and peoples & possible:
            yield name, {Label.PLACE: _STRONG}


def in_rows(names: Sequence[Name], text: str) -> Iterator[tuple[Name, Mapping[Label, float]]]:
    """Yield what neighbours in a list say: "Orl, Venn and Karet" are likely of one kind."""
    for one, other in pairwise(names):
        if _JOINT.fullmatch(text[one.span.end : other.span.start]):
            if other.score > _SURE:
                yield one, {other.label: _ROW * other.score}
            if one.score > _SURE:
                yield other, {one.label: _ROW * one.score}
