"""Whom the labels of a transcript stand for: "RAND: ...", "Host: ...", "Q: ..."."""

import re
from collections.abc import Mapping, Sequence

from desktop_app.analysis.quotes.reasons import TURN
from desktop_app.analysis.source_nouns import NounKind
from desktop_app.analysis.sources.mentions import Mention
from desktop_app.analysis.sources.setting import Setting
from desktop_app.analysis.sources.speakers import Speaker
from desktop_app.core.analysis import Entity, Label, Quote, SourceKind, Step
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

_I_AM = re.compile(r"\b(?:I['’]m|I am|my name is|my name['’]s|this is) (?=[A-Z])", re.IGNORECASE)
_OTHERS = {"q": "a", "a": "q", "question": "answer", "answer": "question", "interviewer": "a"}
_BOTH = 2
_ANSWERS = (["a"], ["answer"])
# How far before its colon a label may end, for what stands in brackets between them.
_NOTE = 44
# How far behind a phrase a name may begin, for the titles between them.
_TITLES = 30


def label_spans(quotes: Sequence[Quote], text: str) -> frozenset[Span]:
    """Return the sources that are labels: of a turn of a transcript, or with a colon behind."""
    return frozenset(
        s for q in quotes for s in q.sources if TURN in q.reasons or _before(q, s, text)
    )


def _before(quote: Quote, source: Span, text: str) -> bool:
    cue = quote.cue
    return cue is not None and cue.of(text) == ":" and 0 <= cue.start - source.end <= _NOTE


class Labels:
    """Resolves the labels of one article.

    Args:
        setting: what is known of the article.
        entities: its names.
        spans: its labels, in any order.
        roles: the words before a name that tell whom a label means, by label in lower case.
    """

    def __init__(
        self,
        setting: Setting,
        entities: Sequence[Entity],
        spans: frozenset[Span],
        roles: Mapping[str, Sequence[str]],
    ) -> None:
        self._setting = setting
        self._spans = spans
        self._starts = {span.start for span in spans}
        persons = [e for e in entities if e.label is Label.PERSON]
        self._persons = [e for e in persons if self._is_told(e)] or persons
        self._told = [e for e in self._persons if not all(setting.quoted(m) for m in e.mentions)]
        written = {" ".join(s.of(setting.text).split()) for s in spans}
        self._written = sorted(written, key=lambda label: (-len(label), label))
        self._known: dict[str, Speaker] = {}
        self._people: dict[str, Entity | None] = {}
        self._phrases = roles
        self._places = IntervalIndex([(m, e) for e in self._persons for m in e.mentions])

    def __contains__(self, mention: Mention) -> bool:
        """Tell whether a source is a label."""
        return mention.span in self._spans

    def resolve(self, mention: Mention) -> tuple[Speaker, ...]:
        """Return the one whom a label stands for, a new speaker if nobody else is known."""
        label = " ".join(mention.span.of(self._setting.text).split())
        if label not in self._people:  # a transcript has few labels, each of them many times
            self._people[label] = self._person(self._name(label)) or self._with_role(label)
        entity = self._people[label]
        if entity is not None:
            speaker = self._setting.speakers.of_entity(entity)
            reason = f"“{label}” before a colon stands for “{entity.name}”"
            same = label.casefold() == entity.name.casefold()
            speaker.note(mention, () if same else (Step(mention.span, reason),))
            return (speaker,)
        speaker = self._unknown(mention, self._fullest(label))
        name = speaker.label
        speaker.note(mention, ())
        speaker.label = name
        return (speaker,)

    def _name(self, label: str) -> list[str]:
        """Return the words of a label without the roles and titles in front of a name."""
        words = label.split()
        while words and self._is_role(words[0]):
            words.pop(0)
        return words

    def _is_role(self, word: str) -> bool:
        nouns = self._setting.nouns
        return nouns.titled(word.lower()) or nouns.kind(word.lower()) is NounKind.PERSON

    def _person(self, name: Sequence[str]) -> Entity | None:
        """Return the one person with these names, or with this first or last name alone."""
        wanted = [w.casefold() for w in name]
        if wanted in _ANSWERS:
            return self._told[0] if len(self._told) == 1 else None
        found = [e for e in self._persons if _fits(wanted, [w.casefold() for w in e.name.split()])]
        titled = len(wanted) > 1 and wanted[0] not in self._setting.nouns.first_names
        if not found and titled:  # an unknown title: "CLLR MARSH"
            return self._person(name[-1:])
        whole = [e for e in found if " " in e.name] or found
        return whole[0] if len(whole) == 1 and not whole[0].name.isupper() else None

    def _with_role(self, label: str) -> Entity | None:
        """Return the one person of whom the article says that role: the host, the chair."""
        lemma = label.rsplit(maxsplit=1)[-1].lower()
        named = self._introduced(self._phrases.get(lemma, ())) or self._own_name(label)
        named = named or self._other_of_two(lemma)
        if named is not None or not (self._is_role(lemma) or lemma in self._phrases):
            return named
        roles = self._setting.roles
        found = roles.introduced(lemma) or roles.called(lemma, len(self._setting.text))
        return found if found is not None and self._is_told(found) else None

    def _own_name(self, label: str) -> Entity | None:
        """Return who says in a turn with this label "I'm Ida Marl" or "my name is Ida Marl"."""
        text = self._setting.text
        for span in sorted(self._spans):
            if " ".join(span.of(text).split()) != label:
                continue
            end = text.find("\n", span.end)
            match = _I_AM.search(text, span.end, end if end >= 0 else len(text))
            if match is not None:
                near = self._places.touching(Span(match.end(), match.end() + 1))
                return near[0][1] if near else None
        return None

    def _other_of_two(self, lemma: str) -> Entity | None:
        """Return who asks where two persons are named and the other one answers, and so on."""
        other = _OTHERS.get(lemma)
        if other is None or len(self._told) != _BOTH:
            return None
        named = self._introduced(self._phrases.get(other, ()))
        return next((e for e in self._told if named is not None and e is not named), None)

    def _is_told(self, entity: Entity) -> bool:
        """Tell whether the article names a person elsewhere than in labels."""
        shouted = entity.name.isupper()  # "MS MARL" is a label and nobody else
        return (
            entity.label is Label.PERSON
            and not shouted
            and not self._spans.issuperset(entity.mentions)
        )

    def _introduced(self, phrases: Sequence[str]) -> Entity | None:
        """Return the person named right behind one of some phrases: "moderated by Ida Marl"."""
        for phrase in phrases:
            told = re.finditer(rf"\b{re.escape(phrase)}", self._setting.text, re.IGNORECASE)
            match = next((m for m in told if m.start() not in self._starts), None)
            if match is not None and not self._setting.quoted(Span(*match.span())):
                near = self._places.touching(Span(match.end(), match.end() + _TITLES))
                if near:
                    return near[0][1]
        return None

    def _fullest(self, label: str) -> str:
        """Return the longest label that ends in the same name, without roles: a name in full."""
        name = self._name(label)
        if not name or len(name) > 1:
            return " ".join(name) or label
        last = name[-1].casefold()
        longest = next((w for w in self._written if w.split()[-1].casefold() == last), label)
        full = self._name(longest)
        return " ".join(full) if len(full) > 1 else longest

    def _unknown(self, mention: Mention, name: str) -> Speaker:
        key = name.casefold()
        if key not in self._known:
            speaker = self._setting.speakers.new(mention, name)
            named = bool(self._name(name)) and len(name) > 1 and mention.head.pos_ != "NOUN"
            speaker.kind = SourceKind.PERSON if named else SourceKind.UNNAMED
            speaker.label = name
            self._known[key] = speaker
            self._setting.speakers.remember(speaker, mention.lemma)
        return self._known[key]


def _fits(wanted: Sequence[str], name: Sequence[str]) -> bool:
    if not wanted:
        return False
    wanted = [word.replace("’", "'") for word in wanted]
    bare = [word.replace("’", "'").strip("\"“”'‘()") for word in name]
    if len(wanted) == 1:
        initials = "".join(word[0] for word in bare if word)
        return wanted[0] in bare or (len(initials) > 1 and wanted[0] == initials)
    return wanted[-1] == bare[-1] and (wanted[0] == bare[0] or wanted == bare[-len(wanted) :])
