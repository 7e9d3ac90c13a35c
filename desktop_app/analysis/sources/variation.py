"""Whom a phrase tells of for a change: "the singer, 29", "the former teacher", "the Dane".

News English seldom says a name twice; what it says instead adds something. A phrase is only
taken for somebody named before where it can hardly introduce anybody new.
"""

from dataclasses import replace

from desktop_app.analysis.source_nouns import NounKind
from desktop_app.analysis.sources.mentions import Mention
from desktop_app.analysis.sources.setting import Setting
from desktop_app.core.analysis import Entity, Label
from desktop_app.core.spans import Span

_PERSONS = frozenset({Label.PERSON})
_ASIDE = frozenset({"pobj", "dobj", "compound", "poss"})
# How many code points are no sentence.
_STUB = 3
# How many paragraphs back somebody is named who is told of for a change.
_BACK = 2


class Variation:
    """Finds the person with a name whom a phrase describes."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._nouns = setting.nouns
        self._phrases = setting.phrases
        self._roles = setting.roles
        self._turns = setting.turns

    def just_spoke(self, mention: Mention) -> Entity | None:
        """Return who spoke last in the paragraph, if nothing but a name is known of them yet.

        "…," said Ida Marl. The director called it late: her post is told after her name.
        """
        start, latest = mention.span.start, self._turns.latest
        speaker = latest[0] if len(latest) == 1 and latest[0].human else None
        if speaker is None or speaker.entity is None or speaker.last is None:
            return None
        entity = speaker.entity
        near = self._turns.back(start, 0) <= speaker.last.start and _opens_next(
            mention, speaker.last
        )
        others = self._roles.between(speaker.last.end, start, _PERSONS, subjects=False)
        known = self._phrases.told({mention.lemma}, start)
        fits = self._is_person(mention.lemma) and self._setting.agrees(entity, mention.gender)
        if not near or others or known or not fits or self._works(entity):
            return None
        return entity

    def of(self, mention: Mention) -> Entity | None:
        """Return the person whom a phrase tells something of for a change ("the singer, 29")."""
        if not self._tells(mention):
            return None
        start = mention.span.start
        nearest: Entity | None = None
        for paragraphs in range(_BACK + 1):
            since = self._turns.back(start, paragraphs)
            near = self._roles.between(since, start, _PERSONS, subjects=False)
            fitting = {e.id: e for t, e in near if self._setting.agrees(e, mention.gender)
                       and not (t.dep_ in _ASIDE and self._goes_on(e, mention))}  # fmt: skip
            condition = mention.lemma in self._nouns.conditions or mention.lemma.endswith("-old")
            if condition and len(fitting) == 1:
                return next(iter(fitting.values()))
            free = [e for e in fitting.values() if not self._busy(e, mention)]
            if len(free) == 1:
                return free[0]
            if free:
                return None
            if len(fitting) == 1:
                nearest = nearest or next(iter(fitting.values()))
        return nearest

    def demonym(self, mention: Mention) -> Entity | None:
        """Return the person whom "the Dane" stands for, if that is clear."""
        return self.of(replace(mention, lemma="native"))

    def _goes_on(self, aside: Entity, mention: Mention) -> bool:
        """Tell whether who spoke last is more likely meant than a name in passing."""
        latest, back = self._turns.latest, self._turns.back(mention.span.start, 1)
        speaker = latest[0] if len(latest) == 1 else None
        if speaker is None or speaker.entity is None or speaker.entity is aside:
            return False
        near = speaker.last is not None and speaker.last.start >= back
        return near and speaker.human and self._setting.agrees(speaker.entity, mention.gender)

    def _busy(self, entity: Entity, mention: Mention) -> bool:
        """Tell whether a person is known by other work than that of a phrase."""
        work = self._works(entity)
        return bool(work) and not work & self._nouns.names_for(mention.lemma)

    def _works(self, entity: Entity) -> frozenset[str]:
        """Return the nouns for the work or post of a person."""
        known = self._roles.described(entity) - self._nouns.conditions
        return frozenset(w for w in known if self._is_person(w) and not self._nouns.titled(w))

    def _tells(self, mention: Mention) -> bool:
        """Tell whether a phrase is of the kind that varies a name: a calling, age or biography.

        "The driver" may be somebody new; "the former driver", "the 44-year-old" and "the dad of
        two" are somebody the article has named.
        """
        if mention.lemma in self._nouns.callings or mention.lemma.endswith("-old"):
            return True
        aged = mention.aged and mention.head.lower_ in {"old", "-old"}
        person = self._is_person(mention.lemma)
        before = {t.lower_ for t in mention.head.subtree if t.i < mention.head.i}
        known = bool(before & self._nouns.biographic) or self._adds(mention)
        return aged or (person and (mention.aged or known))

    def _adds(self, mention: Mention) -> bool:
        """Tell whether a phrase says something new: "the hospital cleaner" of one just named.

        Somebody new would be "a hospital cleaner"; whose post everybody knows ("the prime
        minister"), and who belongs to what was told ("the bus driver" after a bus), may be new.
        """
        words = mention.compounds
        post = self._nouns.posts | self._nouns.offices
        if not words or mention.lemma in post or words & self._nouns.person:
            return False
        return not self._phrases.told(words | {mention.lemma}, mention.span.start)

    def _is_person(self, lemma: str) -> bool:
        return self._nouns.kind(lemma) is NounKind.PERSON


def _opens_next(mention: Mention, last: Span) -> bool:
    """Tell whether a phrase opens the sentence behind that of a mention."""
    sentence = mention.head.sent
    before = mention.head.doc[max(0, sentence.start - 1)].sent
    while before.start > 0 and before.end_char - before.start_char < _STUB:
        before = before.doc[before.start - 1].sent  # a closing mark by itself
    opens = mention.span.start - sentence.start_char <= _STUB
    return opens and before.start_char <= last.start < sentence.start_char
