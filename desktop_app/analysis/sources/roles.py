"""What an article calls the people and bodies it names: "President Weld", "Weld, a farmer"."""

from bisect import bisect_left
from collections import defaultdict

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.source_nouns import Gender, SourceNouns
from desktop_app.analysis.sources.genders import spoken_of
from desktop_app.analysis.sources.mentions import is_subject
from desktop_app.core.analysis import Entity, Label
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span


class Roles:
    """The nouns, genders and places as subject of every name of an article.

    Args:
        doc: the article with `entities`.
        nouns: nouns and titles with their genders.
        contents: what is quoted; names in it are no subjects of the article's own sentences.
    """

    def __init__(self, doc: Doc, nouns: SourceNouns, contents: IntervalIndex[str]) -> None:
        self._nouns = nouns
        self._by_lemma: dict[str, list[tuple[int, Entity]]] = defaultdict(list)
        self._genders: dict[str, Gender] = {}  # by titles and nouns
        self._pronouns = spoken_of(doc)
        self._told: list[tuple[int, Entity, Token]] = []
        for entity in doc._.entities:
            for mention in entity.mentions:
                self._take(doc, entity, mention, told=not contents.touching(mention))
        self._told.sort(key=lambda item: item[0])
        self._starts = [start for start, _, _ in self._told]
        for known in self._by_lemma.values():
            known.sort(key=lambda item: item[0])

    def _take(self, doc: Doc, entity: Entity, mention: Span, told: bool) -> None:
        tokens = tokens_in(doc, mention)
        if not tokens:
            return
        inside = {t.i for t in tokens}
        root = next((t for t in tokens if t.head == t or t.head.i not in inside), tokens[-1])
        if told:
            self._told.append((mention.start, entity, root))
        words = [t.lemma_.lower() for t in _describing(root, inside)]
        if entity.label is Label.ORGANISATION:
            words.append(root.lemma_.lower())
        if tokens[0].i > 0:
            words.append(doc[tokens[0].i - 1].lower_)
        for word in words:
            self._by_lemma[word].append((mention.start, entity))
            gender = self._nouns.gender(word)
            if gender and entity.label is Label.PERSON:
                self._genders.setdefault(entity.id, gender)

    def gender(self, entity: Entity) -> Gender | None:
        """Return the gender that a title, noun or the article's pronouns say, or None."""
        return self._genders.get(entity.id) or self._pronouns.get(entity.id)

    def called(self, lemma: str, before: int) -> Entity | None:
        """Return the one name that a noun described before a place; None if there are several."""
        found = {e.id: e for start, e in self._by_lemma.get(lemma, ()) if start < before}
        return next(iter(found.values())) if len(found) == 1 else None

    def between(
        self, start: int, end: int, labels: frozenset[Label], subjects: bool = True
    ) -> list[tuple[Token, Entity]]:
        """Return the names of some labels in a stretch of the article's own sentences."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [
            (token, entity)
            for _, entity, token in self._told[first:last]
            if entity.label in labels and (not subjects or is_subject(token))
        ]


def _describing(root: Token, inside: set[int]) -> list[Token]:
    """Return the nouns that describe a name: titles before it and appositions."""
    found = [
        c for c in root.children if c.i not in inside and c.dep_ in {"compound", "appos", "nmod"}
    ]
    if root.dep_ == "appos":
        found.append(root.head)
    return [t for t in found if t.pos_ in {"NOUN", "PROPN"}]
