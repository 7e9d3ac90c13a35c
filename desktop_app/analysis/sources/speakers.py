"""Speakers of one article, as they are found from its first line to its last."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.analysis.source_nouns import Gender, NounKind, SourceNouns
from desktop_app.analysis.sources.mentions import Form, Mention
from desktop_app.core.analysis import Entity, Label, SourceKind, Step
from desktop_app.core.spans import Span

_KINDS = {
    Label.PERSON: SourceKind.PERSON,
    Label.ORGANISATION: SourceKind.ORGANISATION,
    Label.PLACE: SourceKind.PLACE,
    Label.GROUP: SourceKind.GROUP,
    Label.OTHER: SourceKind.DOCUMENT,
}
_HUMAN = frozenset({SourceKind.PERSON, SourceKind.UNNAMED})


@dataclass(slots=True, eq=False)
class Speaker:
    """A speaker with what is known of it so far.

    `chain` leads from its latest mention to what it stands for, `noun_chain` from `noun`,
    the latest mention that is no pronoun. `owner` is the gender of "his" in "his aide".
    `body` tells that a noun for many stands for it ("his party").
    """

    kind: SourceKind
    entity: Entity | None
    label: str
    plural: bool = False
    body: bool = False
    gender: Gender | None = None
    owner: Gender | None = None
    proper: frozenset[str] = frozenset()
    mentions: list[Span] = field(default_factory=list)
    last: Span | None = None
    chain: tuple[Step, ...] = ()
    noun: Span | None = None
    noun_chain: tuple[Step, ...] = ()

    @property
    def name(self) -> str:
        """The fullest form of the speaker that the article uses."""
        return self.entity.name if self.entity is not None else self.label

    @property
    def human(self) -> bool:
        """Whether "he" or "she" can stand for it."""
        return self.kind in _HUMAN and not self.plural and not self.body

    @property
    def many(self) -> bool:
        """Whether "they" can stand for it."""
        return (
            self.plural
            or self.body
            or self.kind
            in {
                SourceKind.ORGANISATION,
                SourceKind.GROUP,
                SourceKind.PLACE,
            }
        )

    @property
    def thing(self) -> bool:
        """Whether "it" can stand for it."""
        kinds = {SourceKind.ORGANISATION, SourceKind.PLACE, SourceKind.DOCUMENT}
        return not self.plural and (self.body or self.kind in kinds)

    def note(self, mention: Mention, chain: tuple[Step, ...]) -> None:
        """Take in another mention of this speaker and the steps that led from it here."""
        self.mentions.append(mention.span)
        self.last, self.chain = mention.span, chain
        self.gender = self.gender or mention.gender
        self.owner = self.owner or mention.owner
        if mention.form is Form.PRONOUN:
            return
        self.noun, self.noun_chain = mention.span, chain
        if mention.form in {Form.DEFINITE, Form.INDEFINITE}:
            self.proper |= mention.proper
            if len(mention.label) > len(self.label):
                self.label = mention.label


class Speakers:
    """The speakers found so far, findable by name and by the noun that stands for them."""

    def __init__(self, nouns: SourceNouns) -> None:
        self._nouns = nouns
        self._all: list[Speaker] = []
        self._by_entity: dict[str, Speaker] = {}
        self._by_lemma: dict[str, list[Speaker]] = {}

    def __iter__(self) -> Iterator[Speaker]:
        """Go through all speakers in the order of their first quotes."""
        return iter(self._all)

    def of_entity(self, entity: Entity) -> Speaker:
        """Return the speaker of a name, a new one if it has not spoken yet."""
        speaker = self._by_entity.get(entity.id)
        if speaker is None:
            speaker = Speaker(kind=_KINDS[entity.label], entity=entity, label=entity.name)
            self._by_entity[entity.id] = speaker
            self._all.append(speaker)
        return speaker

    def gender(self, entity: Entity) -> Gender | None:
        """Return the gender by which a name was spoken of as a speaker, or None."""
        speaker = self._by_entity.get(entity.id)
        return speaker.gender if speaker is not None else None

    def new(self, mention: Mention, label: str) -> Speaker:
        """Return a new speaker that only a phrase stands for."""
        speaker = Speaker(
            kind=self.kind_of(mention),
            entity=None,
            label=label,
            plural=mention.plural,
            body=self._nouns.kind(mention.lemma) is NounKind.COLLECTIVE,
        )
        self._all.append(speaker)
        return speaker

    def remember(self, speaker: Speaker, lemma: str) -> None:
        """Keep that a noun stood for a speaker."""
        known = self._by_lemma.setdefault(lemma, [])
        if speaker not in known:
            known.append(speaker)

    def by_noun(self, mention: Mention) -> Speaker | None:
        """Return the latest speaker that the same noun stood for, if nothing speaks against it.

        Number must agree, and the proper words that describe both ("Sputnik", "Reuters").
        """
        for speaker in reversed(self._by_lemma.get(mention.lemma, [])[-8:]):
            clash = speaker.proper and mention.proper and not speaker.proper & mention.proper
            body = self._nouns.kind(mention.lemma) is NounKind.COLLECTIVE
            if not clash and (body or speaker.plural == mention.plural):
                return speaker
        return None

    def kind_of(self, mention: Mention) -> SourceKind:
        """Return the kind of a speaker that has no name of its own."""
        kind = self._nouns.kind(mention.lemma) or self._nouns.kind(mention.lemma.split("-")[-1])
        if kind is NounKind.DOCUMENT:
            return SourceKind.DOCUMENT
        if kind is NounKind.COLLECTIVE:
            known = mention.form is Form.DEFINITE or mention.proper or mention.lemma == "police"
            return SourceKind.ORGANISATION if known else SourceKind.UNNAMED
        if mention.head.pos_ == "PROPN":
            return SourceKind.ORGANISATION if mention.form is Form.DEFINITE else SourceKind.PERSON
        return SourceKind.UNNAMED
