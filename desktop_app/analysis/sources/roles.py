"""What an article calls the people and bodies it names: "President Weld", "Weld, a farmer"."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.source_nouns import Gender, NounKind, SourceNouns
from desktop_app.analysis.sources.apposition import role_before
from desktop_app.analysis.sources.genders import spoken_of
from desktop_app.analysis.sources.mentions import is_subject, owner_of
from desktop_app.core.analysis import Entity, Label
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

_BEFORE = frozenset({"compound", "appos", "nmod", "amod"})


class Roles:
    """The nouns, genders and places as subject of every name of an article.

    Args:
        doc: the article.
        entities: its names.
        nouns: nouns and titles with their genders.
        contents: what is quoted; names in it are no subjects of the article's own sentences.
    """

    def __init__(
        self,
        doc: Doc,
        entities: Sequence[Entity],
        nouns: SourceNouns,
        contents: IntervalIndex[str],
    ) -> None:
        self._nouns = nouns
        self._by_lemma: dict[str, list[tuple[int, Entity]]] = defaultdict(list)
        self._words: dict[str, set[str]] = defaultdict(set)  # by entity id
        self._genders: dict[str, Gender] = {}  # by titles and nouns
        self._pronouns = spoken_of(doc, entities)
        self._introduced: dict[str, dict[str, Entity]] = defaultdict(dict)
        self._told: list[tuple[int, Entity, Token, bool]] = []
        for entity in entities:
            for mention in entity.mentions:
                self._take(doc, entity, mention, told=not contents.touching(mention))
        self._told.sort(key=lambda item: item[0])
        self._starts = [start for start, *_ in self._told]
        persons = [(start, e) for start, e, *_ in self._told if e.label is Label.PERSON]
        firsts = {e.id: (start, e) for start, e in reversed(persons)}
        self._firsts = sorted(firsts.values(), key=lambda item: item[0])
        for known in self._by_lemma.values():
            known.sort(key=lambda item: item[0])

    def _take(self, doc: Doc, entity: Entity, mention: Span, told: bool) -> None:
        tokens = tokens_in(doc, mention)
        if not tokens:
            return
        inside = {t.i for t in tokens}
        root = next((t for t in tokens if t.head == t or t.head.i not in inside), tokens[-1])
        if told:
            # A name that begins its sentence leads it, whatever a parser takes its verb for.
            first = tokens[0].is_sent_start is True and root.dep_ not in {"poss", "pobj"}
            leads = is_subject(root) or first
            self._told.append((mention.start, entity, root, leads))
        words = [t.lemma_.lower() for t in self._describing(root, inside)]
        role = role_before(doc, mention, self._nouns) if entity.label is Label.PERSON else None
        if role is not None:
            words.append(role.lemma_.lower())
            if any(c.lower_ == "the" for c in role.children):
                self._introduced[role.lemma_.lower()][entity.id] = entity
        if entity.label is Label.ORGANISATION:
            words.append(root.lemma_.lower())
        if root.dep_ == "appos" and any(c.lower_ == "the" for c in root.head.children):
            self._introduced[root.head.lemma_.lower()][entity.id] = entity
        if tokens[0].i > 0:
            words.append(doc[tokens[0].i - 1].lower_)
        for word in words:
            self.describe(entity, word, mention.start)
        # "Ida Marl and her brother": the owner is the one just named.
        owned = (owner_of(c) for c in root.children if c.dep_ == "conj")
        if entity.label is Label.PERSON and (owner := next(filter(None, owned), None)):
            self._genders.setdefault(entity.id, owner)

    def describe(self, entity: Entity, word: str, start: int) -> None:
        """Keep that a name is described by a noun from a place on."""
        self._by_lemma[word].append((start, entity))
        self._words[entity.id].add(word)
        gender = self._nouns.gender(word)
        if gender and entity.label is Label.PERSON:
            self._genders.setdefault(entity.id, gender)

    def gender(self, entity: Entity) -> Gender | None:
        """Return the gender that a title, noun, the article's pronouns or the first name say."""
        known = self._genders.get(entity.id)
        if known is None and entity.label is Label.PERSON:
            known = self._by_first_name(entity)
        return known or self._pronouns.get(entity.id)

    def _by_first_name(self, entity: Entity) -> Gender | None:
        words = [w.lower() for w in entity.name.split() if not self._nouns.titled(w.lower())]
        titled = len(words) < len(entity.name.split())  # "Mr James" has no first name
        return None if titled and len(words) < 2 else self._nouns.first_names.get(words[0])

    def described(self, entity: Entity) -> frozenset[str]:
        """Return the nouns and titles that describe a name anywhere, and what stands before it."""
        return frozenset(self._words[entity.id])

    def called(
        self, lemma: str, before: int, compounds: frozenset[str] = frozenset()
    ) -> Entity | None:
        """Return the one name that a noun described before a place; None if there are several.

        The nouns before that noun ("transport" chief) must not be new.
        """
        found = {
            e.id: e
            for noun in self._nouns.names_for(lemma)
            for start, e in self._by_lemma.get(noun, ())
            if start < before and compounds <= self._known(e)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def introduced(self, lemma: str) -> Entity | None:
        """Return the one name that the article adds to a noun it takes for known, if one.

        In "the minister, Ida Marl, told" the minister was spoken of before.
        """
        found = list(self._introduced.get(lemma, {}).values())
        return found[0] if len(found) == 1 else None

    def _known(self, entity: Entity) -> set[str]:
        return self._words[entity.id] | set(entity.name.lower().split())

    def _describing(self, root: Token, inside: set[int]) -> list[Token]:
        """Return the nouns that describe a name: titles before it, appositions, what it is."""
        before = [c for c in root.children if c.i not in inside and c.dep_ in _BEFORE]
        found = [*before, *(c for b in before if self._human(b) for c in _compounds(b))]
        if root.dep_ == "appos" and (root.head.pos_ == "NOUN" or self._human(root.head)):
            found.extend((root.head, *_compounds(root.head)))
        if root.dep_ == "oprd" and root.head.dep_ == "acl":
            found.append(root.head.head)
            found.extend([root.head.head.head] if root.head.head.dep_ == "appos" else [])
        if root.dep_ == "nsubj" and root.head.lemma_ == "be":
            found.extend(c for c in root.head.children if c.dep_ == "attr")
        return [t for t in found if t.pos_ in {"NOUN", "PROPN"} or t.dep_ == "amod"]

    def _human(self, token: Token) -> bool:
        return self._nouns.kind(token.lemma_.lower()) is NounKind.PERSON

    def between(
        self, start: int, end: int, labels: frozenset[Label], subjects: bool = True
    ) -> list[tuple[Token, Entity]]:
        """Return the names of some labels in a stretch of the article's own sentences."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [
            (token, entity)
            for _, entity, token, leads in self._told[first:last]
            if entity.label in labels and (not subjects or leads)
        ]

    def persons_before(self, end: int) -> Iterator[Entity]:
        """Yield each person whom the article's own sentences name before a place, once."""
        return (e for _, e in takewhile(lambda first: first[0] < end, self._firsts))


def _compounds(noun: Token) -> list[Token]:
    return [c for c in noun.children if c.dep_ == "compound"]
