"""What a noun phrase without a name stands for: one who spoke, a name with that role, or new."""

from desktop_app.analysis.source_nouns import Gender, NounKind
from desktop_app.analysis.sources.mentions import Form, Mention
from desktop_app.analysis.sources.setting import Setting
from desktop_app.analysis.sources.speakers import Speaker
from desktop_app.core.analysis import Entity, Label, Step

_BODIES = frozenset({Label.ORGANISATION})
_PERSONS = frozenset({Label.PERSON})
# How many mentions of a speaker are looked through for one.
_FORMS = 40
# How many paragraphs back somebody is named who is told of for a change.
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

    def resolve(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return who a phrase stands for, a new speaker if nobody before is meant."""
        group = self._turns.group(mention.size) if self._counts(mention) else ()
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
        entity = self._named(mention)
        return (self._called(mention, entity) if entity is not None else self._new(mention),)

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

    def _named(self, mention: Mention) -> Entity | None:
        """Return the name that "the minister" or "the company" stands for, if only one can."""
        if mention.plural or mention.proper or self._somebody_else(mention):
            return None
        start = mention.span.start
        if mention.form is Form.DEFINITE:
            described = self._roles.called(mention.lemma, start, mention.compounds)
            described = described or self._roles.introduced(mention.lemma)
            if described is not None:
                return described
            return self._body(mention) or self._varied(mention)
        owned = any(c.dep_ == "poss" for c in mention.head.children)
        return self._roles.introduced(mention.lemma) if owned else None

    def _body(self, mention: Mention) -> Entity | None:
        if mention.lemma not in self._nouns.companies or mention.compounds:
            return None
        start = mention.span.start
        nearby = self._roles.between(self._turns.back(start, 1), start, _BODIES, subjects=False)
        bodies = {e.id: e for _, e in nearby if self._may_be(e, mention.lemma)}
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def _may_be(self, body: Entity, lemma: str) -> bool:
        """Tell whether a body may be "the company"; the Supreme Court says that it is a court."""
        own = body.name.split()[-1].lower()
        other = own != lemma and self._nouns.kind(own) is NounKind.COLLECTIVE
        return not other or (own in self._nouns.companies and lemma in self._nouns.companies)

    def _varied(self, mention: Mention) -> Entity | None:
        """Return the person whom a phrase tells something of for a change ("the singer, 29")."""
        if not self._tells(mention):
            return None
        start = mention.span.start
        for paragraphs in range(_BACK + 1):
            since = self._turns.back(start, paragraphs)
            near = self._roles.between(since, start, _PERSONS, subjects=False)
            fitting = {e.id: e for _, e in near if self._agrees(e, mention.gender)}
            if fitting:
                return next(iter(fitting.values())) if len(fitting) == 1 else None
        return None

    def _tells(self, mention: Mention) -> bool:
        """Tell whether a phrase is of the kind that varies a name: a calling, age or biography.

        "The driver" may be somebody new; "the former driver", "the 44-year-old" and "the dad of
        two" are somebody the article has named.
        """
        if mention.lemma in self._nouns.callings or mention.lemma.endswith("-old"):
            return True
        aged = mention.aged and mention.head.lower_ in {"old", "-old"}
        person = self._nouns.kind(mention.lemma) is NounKind.PERSON
        before = {t.lower_ for t in mention.head.subtree if t.i < mention.head.i}
        known = bool(before & self._nouns.biographic)
        return aged or (person and (mention.aged or known))

    def _agrees(self, entity: Entity, gender: Gender | None) -> bool:
        known = self._setting.gender(entity)
        return known is None or gender is None or known is gender

    def _called(self, mention: Mention, entity: Entity) -> Speaker:
        speaker = self._speakers.of_entity(entity)
        written = mention.span.of(self._text)
        reason = f"“{written}” stands for “{entity.name}”, so described"
        speaker.note(mention, (Step(mention.span, reason),))
        speaker.gender = speaker.gender or self._roles.gender(entity)
        self._speakers.remember(speaker, mention.lemma)
        return speaker
