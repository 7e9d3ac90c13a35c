"""What is known of one article while its sources are resolved."""

from dataclasses import dataclass

from spacy.tokens import Token

from desktop_app.analysis.source_nouns import Gender, SourceNouns
from desktop_app.analysis.sources.kin import Kin
from desktop_app.analysis.sources.mentions import PRONOUNS, MentionReader
from desktop_app.analysis.sources.phrases import Phrases
from desktop_app.analysis.sources.roles import Roles
from desktop_app.analysis.sources.speakers import Speakers
from desktop_app.analysis.sources.surnames import Surnames
from desktop_app.analysis.sources.turns import Turns
from desktop_app.core.analysis import Entity
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span, outside
from desktop_app.core.tally import WORD

_FEW = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """The article's text with its names and phrases, and the speakers found so far.

    `later` holds names that come after the person, by the index of the noun's token.
    """

    text: str
    nouns: SourceNouns
    roles: Roles
    phrases: Phrases
    reader: MentionReader
    later: dict[int, Entity]
    kin: Kin
    speakers: Speakers
    turns: Turns
    contents: IntervalIndex[str]
    surnames: Surnames

    def quoted(self, span: Span) -> bool:
        """Tell whether a place lies in what somebody says."""
        return bool(self.contents.touching(span))

    def only_quoted(self, start: int, end: int) -> bool:
        """Tell whether hardly a word stands in a stretch of text that is not quoted."""
        held = [span for span, _ in self.contents.touching(Span(start, end))]
        free = sum(len(WORD.findall(p.of(self.text))) for p in outside(Span(start, end), held))
        return free <= _FEW

    def following(self, name: Token) -> Gender | None:
        """Return the gender of the first pronoun behind a name, in its sentence or the next's head.

        "Marl tells me, wiping his hands." and "Marl believes it was fair. His wife disagrees."
        """
        end = min(len(name.doc), name.sent.end + 2)
        for token in name.doc[name.i + 1 : end]:
            gender = PRONOUNS.get(token.lower_)
            if gender is not None and not self.quoted(Span(token.idx, token.idx + 1)):
                return gender
        return None

    def agrees(self, entity: Entity, gender: Gender | None) -> bool:
        """Tell whether nothing known of a name's gender speaks against another mention's."""
        known = self.gender(entity)
        return known is None or gender is None or known is gender

    def gender(self, entity: Entity) -> Gender | None:
        """Return the gender of a name, as a speaker or by what the article says of it."""
        return self.speakers.gender(entity) or self.roles.gender(entity)
