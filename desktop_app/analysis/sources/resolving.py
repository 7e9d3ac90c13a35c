"""From a source as written to the speaker that it stands for, step by step.

A speaker is only given where the text leaves little doubt: not resolving "he" is better
than a wrong name.
"""

from bisect import bisect_right

from spacy.tokens import Doc

from desktop_app.analysis.source_nouns import Gender, SourceNouns
from desktop_app.analysis.sources.mentions import Form, Mention
from desktop_app.analysis.sources.roles import Roles
from desktop_app.analysis.sources.speakers import Speaker, Speakers
from desktop_app.core.analysis import Entity, Label, Step
from desktop_app.core.spans import Span

# How many paragraphs back a pronoun may reach for its speaker.
_REACH = 3
# How many of the last speakers are kept in mind.
_REMEMBERED = 6
_PERSONS = frozenset({Label.PERSON})
_BODIES = frozenset({Label.ORGANISATION})


class Resolver:
    """Resolves the sources of one article, which must come in the order of the text."""

    def __init__(self, doc: Doc, text: str, nouns: SourceNouns, roles: Roles) -> None:
        self._text = text
        self._nouns = nouns
        self._roles = roles
        self._paragraphs = [p.start for p in doc._.article.body]
        self._latest: tuple[Speaker, ...] = ()
        self._recent: list[Speaker] = []
        self._resolved: dict[Span, tuple[Speaker, ...]] = {}
        self.speakers = Speakers(nouns)

    def spoke(self, speakers: tuple[Speaker, ...]) -> None:
        """Remember who spoke last."""
        if speakers:
            self._latest = speakers
            earlier = [s for s in self._recent if s not in speakers]
            self._recent = [*earlier, *speakers][-_REMEMBERED:]

    def resolve(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return the speakers that a mention stands for; none if that is not clear.

        The same place stands for the same speakers, however many cues it has.
        """
        if mention.span not in self._resolved:
            self._resolved[mention.span] = self._resolve(mention)
        return self._resolved[mention.span]

    def _resolve(self, mention: Mention) -> tuple[Speaker, ...]:
        if mention.form is Form.NARRATOR:
            return ()
        if mention.form is Form.PRONOUN:
            return self._pronoun(mention)
        if mention.entity is not None:
            return (self._name(mention, mention.entity),)
        return (self._phrase(mention),)

    def _name(self, mention: Mention, entity: Entity) -> Speaker:
        speaker = self.speakers.of_entity(entity)
        speaker.gender = speaker.gender or self._roles.gender(entity)
        written = mention.span.of(self._text)
        if mention.relative:
            reason = f"“{written}” stands for the noun before it, “{entity.name}”"
        else:
            reason = f"“{written}” is another form of “{entity.name}”"
        whole = entity.name in written
        speaker.note(mention, () if whole else (Step(mention.span, reason),))
        return speaker

    def _phrase(self, mention: Mention) -> Speaker:
        """Resolve a phrase without a name: by its noun, or as a new speaker."""
        if mention.form is Form.DEFINITE or self._repeated(mention):
            known = self.speakers.by_noun(mention)
            if known is not None:
                return self._same_noun(mention, known)
            entity = self._body_or_role(mention)
            if entity is not None:
                return self._called(mention, entity)
        return self._new(mention)

    def _repeated(self, mention: Mention) -> bool:
        """Tell whether a noun without article ("officials", "police") comes again as it was."""
        known = self.speakers.by_noun(mention)
        if known is None or not mention.bare or self._somebody_else(mention):
            return False
        return known.proper == mention.proper and known.label.lower() == mention.label.lower()

    def _somebody_else(self, mention: Mention) -> bool:
        words = {t.lower_ for t in mention.head.subtree if t.i <= mention.head.i}
        return bool(words & self._nouns.others)

    def _same_noun(self, mention: Mention, known: Speaker) -> Speaker:
        if self._somebody_else(mention):
            return self._new(mention)
        written, earlier = mention.span.of(self._text), self._text_of(known, mention)
        reason = f"“{written}” is the same noun as in “{earlier}” before"
        known.note(mention, (Step(mention.span, reason),))
        return known

    def _new(self, mention: Mention) -> Speaker:
        speaker = self.speakers.new(mention)
        speaker.note(mention, ())
        self.speakers.remember(speaker, mention.lemma)
        return speaker

    def _text_of(self, speaker: Speaker, mention: Mention) -> str:
        """Return the first written form of a speaker that shares the noun of a mention."""
        forms = [m.of(self._text) for m in speaker.mentions]
        noun = mention.head.text.lower()
        return next((f for f in forms if noun in f.lower()), speaker.name)

    def _body_or_role(self, mention: Mention) -> Entity | None:
        """Return the name that "the minister" or "the company" stands for, if only one can."""
        possessed = any(t.tag_ == "PRP$" for t in mention.head.children)
        if mention.plural or mention.proper or possessed:
            return None
        start = mention.span.start
        described = self._roles.called(mention.lemma, start)
        if described is not None:
            return described
        if mention.lemma not in self._nouns.companies:
            return None
        nearby = self._roles.between(self._back(start, 1), start, _BODIES, subjects=False)
        bodies = {entity.id: entity for _, entity in nearby}
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def _called(self, mention: Mention, entity: Entity) -> Speaker:
        speaker = self.speakers.of_entity(entity)
        written = mention.span.of(self._text)
        reason = f"“{written}” stands for “{entity.name}”, so described before"
        speaker.note(mention, (Step(mention.span, reason),))
        speaker.gender = speaker.gender or self._roles.gender(entity)
        self.speakers.remember(speaker, mention.lemma)
        return speaker

    def _pronoun(self, mention: Mention) -> tuple[Speaker, ...]:
        word = mention.head.lower_
        start = mention.span.start
        since = max(self._back(start, _REACH), self._last_place())
        if word in {"they", "them"}:
            return self._continued(mention, self._plural())
        labels = _BODIES if word == "it" else _PERSONS
        subjects = self._fitting(mention, since, labels)
        if len({e.id for e in subjects}) > 1 and not self._one_sentence_apart(subjects):
            return ()
        if subjects:
            return (self._subject(mention, subjects[-1]),)
        fitting = tuple(s for s in self._latest if self._fits(s, mention))
        fitting = fitting or self._spoke_near(mention)
        if len(fitting) != 1 or self._rivalled(mention, fitting[0], since):
            return ()
        return self._continued(mention, fitting)

    def _rivalled(self, mention: Mention, speaker: Speaker, since: int) -> bool:
        """Tell whether "he" may as well be somebody named in the same sentence before it."""
        if mention.gender is None or speaker.gender is mention.gender:
            return False
        sentence = mention.head.sent.start
        named = self._roles.between(since, mention.span.start, _PERSONS, subjects=False)
        rivals = (e for token, e in named if token.i >= sentence and e is not speaker.entity)
        return any(self._gender_of(e) in {None, mention.gender} for e in rivals)

    def _spoke_near(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return the speakers of this paragraph and the one before that fit a pronoun."""
        since = self._back(mention.span.start, 1)
        recent = (s for s in self._recent if s.last is not None and s.last.start >= since)
        return tuple(s for s in recent if self._fits(s, mention))

    def _fitting(self, mention: Mention, since: int, labels: frozenset[Label]) -> list[Entity]:
        """Return the named subjects between the last speaker and a pronoun that fit it."""
        found = self._roles.between(since, mention.span.start, labels)
        wanted = mention.gender
        known = [(e, self._gender_of(e)) for _, e in found]
        return [e for e, g in known if wanted is None or g is None or g is wanted]

    def _gender_of(self, entity: Entity) -> Gender | None:
        return self.speakers.gender(entity) or self._roles.gender(entity)

    @staticmethod
    def _one_sentence_apart(subjects: list[Entity]) -> bool:
        """Tell whether the last subject was named more than once running: then it is meant."""
        return len(subjects) > 1 and subjects[-1].id == subjects[-2].id

    def _plural(self) -> tuple[Speaker, ...]:
        if len(self._latest) > 1:
            return self._latest
        return tuple(s for s in self._latest if s.many)

    def _fits(self, speaker: Speaker, mention: Mention) -> bool:
        if mention.head.lower_ == "it":
            return speaker.thing
        clash = speaker.gender and mention.gender and speaker.gender is not mention.gender
        return speaker.human and not clash

    def _continued(self, mention: Mention, speakers: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
        """Let a pronoun go on from who spoke last."""
        for speaker in speakers:
            if not self._close(speaker, mention.span.start):
                return ()
        for speaker in speakers:
            earlier = speaker.noun.of(self._text) if speaker.noun else speaker.name
            reason = f"“{mention.span.of(self._text)}” goes on from who spoke last, “{earlier}”"
            speaker.note(mention, (Step(mention.span, reason), *speaker.noun_chain))
        return speakers

    def _subject(self, mention: Mention, entity: Entity) -> Speaker:
        speaker = self.speakers.of_entity(entity)
        written = mention.span.of(self._text)
        reason = f"“{written}” stands for the subject just before, “{entity.name}”"
        speaker.note(mention, (Step(mention.span, reason),))
        return speaker

    def _last_place(self) -> int:
        places = [s.last.end for s in self._latest if s.last is not None]
        return max(places, default=0)

    def _close(self, speaker: Speaker, position: int) -> bool:
        return speaker.last is not None and speaker.last.start >= self._back(position, _REACH)

    def _back(self, position: int, paragraphs: int) -> int:
        """Return the start of the paragraph some paragraphs before that of a place."""
        own = bisect_right(self._paragraphs, position) - 1
        return self._paragraphs[max(0, own - paragraphs)] if self._paragraphs else 0
