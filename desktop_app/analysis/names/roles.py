"""What a text says somebody is: "spokesman for the Indonesian military", "the Orlan mayor"."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.names.tables import Tables
from desktop_app.analysis.names.titles import Titles
from desktop_app.analysis.source_nouns import NounKind, SourceNouns
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span

_MOST = 8  # roles of one name
_LONGEST = 16  # tokens of a role
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "appos", "conj", "parataxis", "punct"})
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "our", "my"})


class Roles:
    """Reads the roles that the nouns beside a name give it."""

    def __init__(
        self, doc: Doc, text: str, tables: Tables, nouns: SourceNouns, titles: Titles
    ) -> None:
        self._doc = doc
        self._text = text
        self._tables = tables
        self._nouns = nouns
        self._titles = titles

    def of(self, mentions: Sequence[Span], label: Label) -> tuple[Span, ...]:
        """Return the different roles that a name has at its places, in order."""
        found: dict[str, Span] = {}
        for mention in mentions:
            for span in self._at(mention, label):
                found.setdefault(" ".join(span.of(self._text).split()).casefold(), span)
            if len(found) >= _MOST:
                break
        whole = [s for role, s in found.items() if not any(role in r for r in found if r != role)]
        return tuple(sorted(whole)[:_MOST])

    def _at(self, mention: Span, label: Label) -> Iterator[Span]:
        tokens = tokens_in(self._doc, mention)
        if not tokens:
            return
        inside = {t.i for t in tokens}
        root = next((t for t in tokens if t.head == t or t.head.i not in inside), tokens[-1])
        if label is Label.PERSON:
            title = self._titles.before(self._text, mention.start, 0)
            before = self._in_front(tokens[0], root, inside)
            longer = title if title and before and title.start <= before.start else before
            yield from (s for s in (longer or title,) if s is not None)
        for noun in self._beside(root, inside):
            if self._names_role(noun, label) and (span := self._phrase(noun, inside)):
                yield span

    def _in_front(self, first: Token, root: Token, inside: set[int]) -> Span | None:
        """Read "Orlan police spokeswoman" in front of a name."""
        if first.i == 0:
            return None
        noun = first.nbor(-1)
        ours = noun.head.i in inside and noun.dep_ in {"compound", "nmod", "appos", "amod"}
        if not ours or noun.tag_ in {"NNS", "NNPS"} or not self._human(noun):
            return None
        start = noun
        while start.i > root.left_edge.i and start.nbor(-1).head.i in {*inside, noun.i, start.i}:
            start = start.nbor(-1)
            if start.is_punct or start.pos_ in {"VERB", "AUX", "ADP", "CCONJ"}:
                start = start.nbor(1)
                break
        return self._span(start, noun)

    def _beside(self, root: Token, inside: set[int]) -> Iterable[Token]:
        """Return the nouns set beside a name, and those that it is or was said to be."""
        yield from (c for c in root.children if c.dep_ == "appos" and c.i not in inside)
        if root.dep_ == "appos" and root.head.i < root.i:
            yield root.head
            at = root.head.head  # "The mayor of Venn, Ida Orl," is often read as if Venn were Orl
            if root.head.dep_ == "pobj" and at.dep_ == "prep":
                yield at.head
        if root.dep_ == "nsubj" and root.head.lemma_ == "be":
            yield from (c for c in root.head.children if c.dep_ == "attr")

    def _names_role(self, noun: Token, label: Label) -> bool:
        lemma = noun.lemma_.lower()
        if label is Label.PERSON:
            return self._human(noun)
        nouns = self._tables.place_nouns if label is Label.PLACE else self._tables.body_nouns
        return noun.pos_ == "NOUN" and lemma in nouns

    def _human(self, noun: Token) -> bool:
        if noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return False
        kind = self._nouns.kind(noun.lemma_.lower())
        return kind is NounKind.PERSON or self._titles.is_title(noun.text)

    def _phrase(self, noun: Token, inside: set[int]) -> Span | None:
        """Return a noun with what belongs to it, but no clause, no list and not the name."""
        last = noun
        for child in noun.rights:
            if child.dep_ in _CLAUSES:
                break
            last = child.right_edge
        for token in self._doc[noun.i : last.i + 1]:
            if token.i in inside or token.text in {",", ";", ":", "(", "–", "—"}:
                last = token.nbor(-1)
                break
        first = noun
        for child in noun.lefts:
            if child.i not in inside and child.dep_ not in {"punct", "cc"}:
                first = child.left_edge
                break
        too_long = last.i - first.i > _LONGEST
        return (
            None
            if too_long or inside & set(range(first.i, last.i + 1))
            else (self._span(first, last))
        )

    def _span(self, first: Token, last: Token) -> Span | None:
        while first.i < last.i and (first.lower_ in _ARTICLES or first.pos_ in {"ADV", "PUNCT"}):
            first = first.nbor(1)
        while last.i > first.i and (last.pos_ == "CCONJ" or last.is_punct):
            last = last.nbor(-1)
        return Span(first.idx, last.idx + len(last)) if first.i <= last.i else None
