"""What a noun phrase without a name stands for: one who spoke, a name with that role, or new."""

import re
import sys

from desktop_app.analysis.source_nouns import NounKind
from desktop_app.analysis.sources.bodies import Bodies
from desktop_app.analysis.sources.mentions import Form, Mention
from desktop_app.analysis.sources.setting import Setting
from desktop_app.analysis.sources.speakers import Speaker
from desktop_app.analysis.sources.variation import Variation
from desktop_app.core.analysis import Entity, Step

# What two persons can be called.
_TWO = frozenset({"both", "couple", "duo", "pair"})
# "The Calden-based group" is the group that was named.
_BASED = re.compile(r"-based\b")
# How many mentions of a speaker are looked through for one.
_FORMS = 40
# How many paragraphs back "both" reaches.
_BACK = 2


class Naming:
    """Resolves phrases such as "the minister", "his wife", "the two researchers", "officials"."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._text = setting.text
        self._nouns = setting.nouns
        self._roles = setting.roles
        self._speakers = setting.speakers
        self._turns = setting.turns
        self._bodies = Bodies(setting)
        self._variation = Variation(setting)

    def resolve(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return who a phrase stands for, a new speaker if nobody before is meant."""
        group = self._group(mention)
        if group:
            return self._all_of(mention, group)
        entity = self._setting.later.get(mention.head.i) or self._setting.kin.of(
            mention, self._turns
        )
        if entity is not None:
            return (self._called(mention, entity),)
        if mention.form is Form.DEFINITE or self._repeated(mention):
            known = self._speakers.by_noun(mention)
            if known is not None:
                return (self._same_noun(mention, known),)
        entity = self.named(mention)
        return (self._called(mention, entity) if entity is not None else self._new(mention),)

    def _group(self, mention: Mention) -> tuple[Speaker, ...]:
        if mention.head.lower_ in _TWO:
            both = self._turns.group(mention.size) or self._turns.persons(_BACK, mention.span.start)
            if len(both) == mention.size:
                return both
        return self._turns.group(mention.size) if self._counts(mention) else ()

    def _counts(self, mention: Mention) -> bool:
        """Tell whether a phrase counts people ("the two men", "both women", "the pair")."""
        body = mention.form is Form.DEFINITE and not mention.plural
        return mention.size > 1 and (body or mention.plural) and not mention.proper

    def _all_of(self, mention: Mention, group: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
        names = " and ".join(f"“{s.name}”" for s in group)
        reason = f"“{mention.span.of(self._text)}” stands for {names}, who spoke together"
        for speaker in group:
            speaker.note(mention, (Step(mention.span, reason),))
        return group

    def _repeated(self, mention: Mention) -> bool:
        """Tell whether a noun without article ("officials", "police") comes again as it was."""
        known = self._speakers.by_noun(mention)
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
        full = self._setting.phrases.fuller(mention) if mention.form is Form.DEFINITE else None
        speaker = self._speakers.new(mention, full or mention.label)
        speaker.note(mention, ())
        self._speakers.remember(speaker, mention.lemma)
        return speaker

    def _text_of(self, speaker: Speaker, mention: Mention) -> str:
        """Return the first written form of a speaker that shares the noun of a mention."""
        forms = (m.of(self._text) for m in speaker.mentions[:_FORMS])
        noun = mention.head.text.lower()
        return next((f for f in forms if noun in f.lower()), speaker.name)

    def named(self, mention: Mention) -> Entity | None:
        """Return the name that "the minister" or "the company" stands for, if only one can."""
        if mention.plural or self._somebody_else(mention):
            return None
        if mention.proper and not _BASED.search(
            mention.span.of(self._text)
        ):  # "the Reuters correspondent" is somebody else, "the Calden native" not
            calling = mention.form is Form.DEFINITE and mention.lemma in self._nouns.callings
            return self._variation.of(mention) if calling else None
        start = mention.span.start
        if mention.form is Form.DEFINITE:
            described = self._roles.called(mention.lemma, start, mention.compounds)
            described = described or self._roles.introduced(mention.lemma)
            if described is not None:
                return described
            found = self._bodies.of(mention) or self._variation.just_spoke(mention)
            return found or self._variation.of(mention) or self._introduced_later(mention)
        owned = any(c.dep_ == "poss" for c in mention.head.children)
        return self._roles.introduced(mention.lemma) if owned else None

    def demonym(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return the person whom "the Dane" stands for; none if that is not clear."""
        entity = self._variation.demonym(mention)
        return (self._called(mention, entity),) if entity is not None else ()

    def _introduced_later(self, mention: Mention) -> Entity | None:
        """Return the one person whom the article will call so ("the mayor", then "Mayor Marl")."""
        owned = any(c.dep_ == "poss" for c in mention.head.children)
        kin = self._nouns.gender(mention.lemma) and mention.lemma in self._nouns.posts  # "the son"
        if owned or kin or not self._is_person(mention.lemma):
            return None
        return self._roles.called(mention.lemma, sys.maxsize, mention.compounds)

    def _is_person(self, lemma: str) -> bool:
        return self._nouns.kind(lemma) is NounKind.PERSON

    def _called(self, mention: Mention, entity: Entity) -> Speaker:
        speaker = self._speakers.of_entity(entity)
        written = mention.span.of(self._text)
        reason = f"“{written}” stands for “{entity.name}”, so described"
        speaker.note(mention, (Step(mention.span, reason),))
        speaker.gender = speaker.gender or self._roles.gender(entity)
        self._speakers.remember(speaker, mention.lemma)
        return speaker
