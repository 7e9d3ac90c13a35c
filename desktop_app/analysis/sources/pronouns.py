"""Who "he", "she", "it" and "they" stand for, where the text leaves little doubt."""

from dataclasses import dataclass

from spacy.tokens import Token

from desktop_app.analysis.source_nouns import Gender
from desktop_app.analysis.sources.mentions import (
    Form,
    Mention,
    MentionReader,
    is_subject,
    owner_of,
)
from desktop_app.analysis.sources.naming import Naming
from desktop_app.analysis.sources.phrases import phrase_of
from desktop_app.analysis.sources.setting import Setting
from desktop_app.analysis.sources.speakers import Speaker
from desktop_app.core.analysis import Entity, Label, Step

# How many paragraphs back a pronoun may reach for its speaker.
_REACH = 3
# How many back for the only one who is left.
_FURTHEST = 5
# How many paragraphs on the person is named with whom an article begins.
_AHEAD = 2
_PERSONS = frozenset({Label.PERSON})
_BODIES = frozenset({Label.ORGANISATION})
_MANY = frozenset({"they", "them"})


@dataclass(frozen=True, slots=True)
class _Subject:
    """A subject that a pronoun may stand for: a name, or a noun ("a guard") that has none."""

    token: Token
    entity: Entity | None
    gender: Gender | None

    @property
    def key(self) -> str:
        return self.entity.id if self.entity is not None else self.token.lemma_.lower()


class Pronouns:
    """Resolves pronouns of one article, in the order of the text."""

    def __init__(self, setting: Setting, naming: Naming) -> None:
        self._setting = setting
        self._naming = naming
        self._text = setting.text
        self._roles = setting.roles
        self._phrases = setting.phrases
        self._turns = setting.turns

    def resolve(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return the speakers that a pronoun stands for; none if that is not clear."""
        start = mention.span.start
        if mention.head.lower_ in _MANY:
            return self._continued(mention, self._plural())
        spoke = self._turns.last_place(human=mention.gender is not None)
        since = max(self._turns.back(start, _REACH), spoke)
        subjects = self._fitting(mention, since)
        unclear = len({s.key for s in subjects}) > 1 and subjects[-1].key != subjects[-2].key
        if unclear and not self._leads_on(mention, subjects):
            return ()
        if subjects:
            one = self._one_of_several(mention, subjects[-1])
            return () if one else self._subject(mention, subjects[-1])
        fitting = tuple(s for s in self._turns.latest if self._fits(s, mention))
        fitting = fitting or self._spoke_near(mention)
        if not fitting:
            found = self._only_one(mention, since) or self._only_left(mention)
            return found or self._named_next(mention)
        if len(fitting) != 1 or self._rivalled(mention, fitting[0], since):
            return ()
        return self._continued(mention, fitting)

    def _leads_on(self, mention: Mention, subjects: list[_Subject]) -> bool:
        """Tell whether the sentence just before a pronoun turns to one person.

        "Marl was not impressed. "...," she said." That sentence's subject is who is talked of,
        whoever was in the paragraphs before (the centre of attention of Grosz, Joshi and
        Weinstein, 1995).
        """
        last = subjects[-1]
        sentence, start = last.token.sent, mention.span.start
        if last.token.dep_ not in {"nsubj", "nsubjpass"} or last.token.head.dep_ != "ROOT":
            return False
        if sentence.start_char < self._turns.back(start, 0) or sentence.end_char > start:
            return False
        if not self._setting.only_quoted(sentence.end_char, start):
            return False
        named = self._roles.between(sentence.start_char, start, _PERSONS, subjects=False)
        others = (e for _, e in named if e is not last.entity)
        if any(self._setting.gender(e) in {None, mention.gender} for e in others):
            return False
        paragraph = self._turns.back(start, 0)
        return all(s.key == last.key for s in subjects if s.token.idx >= paragraph)

    def _one_of_several(self, mention: Mention, subject: _Subject) -> bool:
        """Tell whether "he" may be any of "the two men" that stand between it and a subject."""
        since, start = subject.token.left_edge.idx, mention.span.start
        if not self._phrases.counted(since, start):
            return False
        named = self._roles.between(since, start, _PERSONS, subjects=False)
        fitting = {e.id for _, e in named if self._setting.gender(e) in {None, mention.gender}}
        return len(fitting) > 1

    def _only_one(self, mention: Mention, since: int) -> tuple[Speaker, ...]:
        """Return the only person named here and in the paragraph before whom "she" can be."""
        start = mention.span.start
        since = max(since, self._turns.back(start, 1))
        if mention.gender is None or self._phrases.subjects(since, start):
            return ()
        named = self._roles.between(since, start, _PERSONS, subjects=False)
        fitting = {
            e.id: _Subject(token, e, gender)
            for token, e in named
            if (gender := self._setting.gender(e)) in {None, mention.gender}
        }
        return self._subject(mention, next(iter(fitting.values()))) if len(fitting) == 1 else ()

    def _only_left(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return the only person so far whom "he" can mean, where "she" is surely another."""
        start = mention.span.start
        if mention.gender is None or self._phrases.subjects(self._turns.back(start, 1), start):
            return ()
        far = self._turns.back(start, _FURTHEST)
        near = {e.id: (t, e) for t, e in self._roles.between(far, start, _PERSONS, subjects=False)}
        fitting = [(t, e) for t, e in near.values() if self._setting.agrees(e, mention.gender)]
        if len(fitting) != 1:
            return ()
        token, entity = fitting[0]
        before = (e for e in self._roles.persons_before(start) if e.id != entity.id)
        if any(self._setting.agrees(e, mention.gender) for e in before):
            return ()
        return self._subject(mention, _Subject(token, entity, self._setting.gender(entity)))

    def _named_next(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return the person named next where nobody was before: "…," she says. Ida Marl is 91."""
        start = mention.span.start
        before = self._turns.recent or any(self._roles.persons_before(start))
        if before or mention.gender is None or self._phrases.subjects(0, start):
            return ()
        named = self._roles.between(start, self._turns.ahead(start, _AHEAD), _PERSONS)
        if not named or not self._setting.agrees(named[0][1], mention.gender):
            return ()
        token, entity = named[0]
        return self._subject(mention, _Subject(token, entity, self._setting.gender(entity)))

    def _rivalled(self, mention: Mention, speaker: Speaker, since: int) -> bool:
        """Tell whether "he" may as well be somebody named in the same sentence before it."""
        if mention.gender is None or speaker.gender is mention.gender:
            return False
        sentence = mention.head.sent.start
        named = self._roles.between(since, mention.span.start, _PERSONS, subjects=False)
        rivals = (e for token, e in named if token.i >= sentence and e is not speaker.entity)
        return any(self._setting.gender(e) in {None, mention.gender} for e in rivals)

    def _spoke_near(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return the speakers of this paragraph and the one before that fit a pronoun."""
        recent = self._turns.near(self._turns.back(mention.span.start, 1))
        return tuple(s for s in recent if self._fits(s, mention))

    def _fitting(self, mention: Mention, since: int) -> list[_Subject]:
        """Return the subjects between the last speaker and a pronoun that fit it, in order."""
        start, wanted = mention.span.start, mention.gender
        labels = _BODIES if mention.head.lower_ == "it" else _PERSONS
        named = self._roles.between(since, start, labels)
        found = [
            _Subject(t, e, self._setting.gender(e))
            for t, e in named
            if wanted is None or not _owned_by(wanted, t)
        ]
        if wanted is not None:
            unnamed = self._phrases.subjects(since, start)
            named_as = {s.token.head.i for s in found if s.token.dep_ == "appos"}
            unnamed = [t for t in unnamed if owner_of(t) is not wanted]
            unnamed = [t for t in unnamed if named_as.isdisjoint({t.i, t.head.i})]
            found.extend(self._unnamed(t) for t in unnamed)
        elif mention.head.lower_ == "it":
            bodies = [t for t in self._phrases.bodies(since, start) if is_subject(t)]
            found.extend(_Subject(t, None, None) for t in bodies)
        found.sort(key=lambda s: s.token.i)
        return [s for s in found if None in {wanted, s.gender} or s.gender is wanted]

    def _unnamed(self, token: Token) -> _Subject:
        phrase = self._setting.reader.read(phrase_of(token))
        known = self._naming.named(phrase) if phrase and phrase.form is Form.DEFINITE else None
        called = self._roles.called(token.lemma_.lower(), token.idx)
        later = self._setting.later.get(token.i)
        entity = later or known or called or _equated(token, self._setting.reader)
        gender = self._setting.gender(entity) if entity is not None else None
        return _Subject(token, entity, gender or self._setting.nouns.gender(token.lemma_))

    def _plural(self) -> tuple[Speaker, ...]:
        if len(self._turns.latest) > 1:
            return self._turns.latest
        return tuple(s for s in self._turns.latest if s.many)

    def _fits(self, speaker: Speaker, mention: Mention) -> bool:
        if mention.head.lower_ == "it":
            return speaker.thing
        unnamed = speaker.entity is None and speaker.gender is None
        if unnamed and speaker.owner is mention.gender is not None:
            return False  # "Her doctor said ...": "she" goes on from the one whose doctor it is
        clash = speaker.gender and mention.gender and speaker.gender is not mention.gender
        return speaker.human and not clash

    def _continued(self, mention: Mention, speakers: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
        """Let a pronoun go on from who spoke last."""
        nearest = self._turns.back(mention.span.start, _REACH)
        if any(s.last is None or s.last.start < nearest for s in speakers):
            return ()
        for speaker in speakers:
            earlier = speaker.noun.of(self._text) if speaker.noun else speaker.name
            reason = f"“{mention.span.of(self._text)}” goes on from who spoke last, “{earlier}”"
            speaker.note(mention, (Step(mention.span, reason), *speaker.noun_chain))
        return speakers

    def _subject(self, mention: Mention, subject: _Subject) -> tuple[Speaker, ...]:
        """Give a pronoun to a subject before it, which may not have spoken yet."""
        if subject.entity is not None:
            whole = self._setting.surnames.whole(subject.entity, subject.entity.name)
            found: tuple[Speaker, ...] = (self._setting.speakers.of_entity(whole),)
        else:
            phrase = self._setting.reader.read(phrase_of(subject.token))
            found = self._naming.resolve(phrase) if phrase is not None else ()
        where = "just before" if subject.token.idx < mention.span.start else "named next"
        for speaker in found:
            reason = f"“{mention.span.of(self._text)}” stands for “{speaker.name}” {where}"
            speaker.note(mention, (Step(mention.span, reason),))
        return found


def _owned_by(gender: Gender, name: Token) -> bool:
    """Tell whether a name is the second of "Otto Marl and his aide, Ida Venn"."""
    noun = name.head if name.dep_ == "appos" else name
    return noun.dep_ == "conj" and owner_of(noun) is gender


def _equated(token: Token, reader: MentionReader) -> Entity | None:
    """Return the name in "Her successor is Ida Marl"."""
    if token.dep_ != "nsubj" or token.head.lemma_ != "be":
        return None
    found = (reader.named(c) for c in token.head.children if c.dep_ == "attr")
    return next((e for e in found if e is not None and e.label is Label.PERSON), None)
