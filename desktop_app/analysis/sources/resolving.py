"""From a source as written to the speaker that it stands for, step by step.

A speaker is only given where the text leaves little doubt: not resolving "he" is better
than a wrong name.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

from spacy.tokens import Doc

from desktop_app.analysis.source_nouns import SourceNouns
from desktop_app.analysis.sources.cast import cast
from desktop_app.analysis.sources.kin import Kin
from desktop_app.analysis.sources.labels import Labels, label_spans
from desktop_app.analysis.sources.leads import named_later
from desktop_app.analysis.sources.mentions import Form, Mention, MentionReader, is_nobody
from desktop_app.analysis.sources.named import Named
from desktop_app.analysis.sources.naming import Naming
from desktop_app.analysis.sources.phrases import Phrases
from desktop_app.analysis.sources.pronouns import Pronouns
from desktop_app.analysis.sources.roles import Roles
from desktop_app.analysis.sources.setting import Setting
from desktop_app.analysis.sources.speakers import Speaker, Speakers
from desktop_app.analysis.sources.surnames import Surnames
from desktop_app.analysis.sources.turns import Turns
from desktop_app.core.analysis import Entity, Label, Step
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

_FAR = sys.maxsize


class Resolver:
    """Resolves the sources of one article, which must come in the order of the text."""

    def __init__(
        self, doc: Doc, text: str, nouns: SourceNouns, roles: Mapping[str, Sequence[str]]
    ) -> None:
        self._text = text
        self._resolved: dict[Span, tuple[Speaker, ...]] = {}
        entities = cast(doc, text, nouns)
        self._setting = setting = _setting(doc, text, nouns, entities)
        self._labels = Labels(setting, entities, label_spans(doc._.quotes, text), roles)
        self._reader = setting.reader
        self._turns = setting.turns
        self.speakers = setting.speakers
        self._naming = Naming(setting)
        self._pronouns = Pronouns(setting, self._naming)

    def resolve(self, sources: tuple[Span, ...]) -> tuple[Speaker, ...]:
        """Return the speakers that a quote's sources stand for; none if that is not clear.

        The same place stands for the same speakers, however many cues it has.
        """
        found: list[Speaker] = []
        for span in self._apart(sources):
            if span not in self._resolved:
                mention = self._reader.read(span)
                self._resolved[span] = self._resolve(mention) if mention is not None else ()
            found.extend(s for s in self._resolved[span] if s not in found)
        self._turns.spoke(tuple(found))
        return tuple(found)

    def _resolve(self, mention: Mention) -> tuple[Speaker, ...]:
        if mention in self._labels:
            return self._labels.resolve(mention)
        if mention.form is Form.NARRATOR or is_nobody(mention.head):
            return ()
        if mention.form is Form.PRONOUN:
            return self._pronouns.resolve(mention)
        if self._is_demonym(mention) and (found := self._naming.demonym(mention)):
            return found
        if mention.names:
            return tuple(self._name(mention, entity) for entity in mention.names)
        return self._naming.resolve(mention)

    def _is_demonym(self, mention: Mention) -> bool:
        """Tell whether a source is "the Dane": one of a people, so called for a change."""
        words = mention.span.of(self._text).split(",")[0].split()
        single = len(words) == 2 and words[0].lower() == "the" and not mention.plural
        return single and [e.label for e in mention.names] == [Label.GROUP]

    def _name(self, mention: Mention, entity: Entity) -> Speaker:
        written = mention.span.of(self._text)
        if len(mention.names) == 1:
            going_on = partial(self._setting.following, mention.head)
            entity = self._setting.surnames.whole(entity, written, going_on)
        speaker = self.speakers.of_entity(entity)
        speaker.gender = speaker.gender or self._setting.roles.gender(entity)
        if mention.relative:
            reason = f"“{written}” stands for the noun before it, “{entity.name}”"
        else:
            reason = f"“{written}” is another form of “{entity.name}”"
        whole = entity.name in written
        speaker.note(mention, () if whole else (Step(mention.span, reason),))
        return speaker

    def _apart(self, sources: tuple[Span, ...]) -> Iterator[Span]:
        """Yield the spans of a quote's sources, one that holds the next cut off before it.

        "Its founder and chairman, Ida Marl" stays whole: that is one person.
        """
        held = -1
        for span, following in pairwise((*sorted(sources), Span(_FAR, _FAR))):
            if span.start < held:
                continue
            if span.start < following.start < span.end:
                if not self._one_person(span, following):
                    yield Span(span.start, following.start)
                    continue
                held = span.end
            yield span

    def _one_person(self, span: Span, inner: Span) -> bool:
        whole, part = self._reader.read(span), self._reader.read(inner)
        if whole is None or part is None:
            return False
        return len(whole.names) == 1 and part.bare and not part.plural and not part.names


def _setting(doc: Doc, text: str, nouns: SourceNouns, entities: Sequence[Entity]) -> Setting:
    contents = IntervalIndex([(c, q.id) for q in doc._.quotes for c in q.contents])
    named = Named(entities, text)
    roles = Roles(doc, entities, nouns, contents)
    phrases = Phrases(doc, nouns, named, contents)
    later = named_later(doc, nouns, phrases, roles)
    for token, entity in later.items():
        roles.describe(entity, doc[token].lemma_.lower(), doc[token].idx)
    return Setting(
        text=text,
        nouns=nouns,
        roles=roles,
        phrases=phrases,
        reader=MentionReader(doc, text, nouns, named),
        later=later,
        kin=Kin(text, entities, nouns, roles),
        speakers=Speakers(nouns),
        turns=Turns(doc._.article.body),
        contents=contents,
        surnames=Surnames(entities, roles, nouns),
    )
