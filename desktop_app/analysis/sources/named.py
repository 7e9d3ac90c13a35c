"""Where the names of an article stand, and which person a surname is."""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from desktop_app.core.analysis import Entity, Label
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

# How far behind a source its names may begin.
_BEHIND = 80
# What stands before the name that somebody goes by.
_GOES_BY = re.compile(
    r"\bwho (?:[\w-]+ ){1,6}?(?:as|by|called|name|nickname|named)"
    r"(?: of| only)?(?: (?:Mr|Mrs|Ms|Dr)\.?)? \Z"
)
# What joins names that speak together: "A and B", "A, B and C".
_JOINT = re.compile(r"\s*,\s*|\s*,?\s+(?:and|&)\s+")


class Named:
    """The names of one article, findable by place and by surname."""

    def __init__(self, entities: Sequence[Entity], text: str) -> None:
        self._text = text
        self._places: IntervalIndex[Entity] = IntervalIndex(
            [(m, e) for e in entities for m in e.mentions]
        )
        self._surnames = _surnames(entities)
        self._capitals = {name.upper(): found for name, found in self._surnames.items()}

    def at(self, token: Token) -> Entity | None:
        """Return the name that a token belongs to, or None."""
        found = self._places.at(token.idx)
        return found[-1][1] if found else None

    def within(self, span: Span) -> list[tuple[Span, Entity]]:
        """Return the places of names that begin in a stretch of text, in order."""
        return [(m, e) for m, e in self._places.touching(span) if span.holds(m.start)]

    def surnamed(self, token: Token) -> Entity | None:
        """Return the one person with a surname, or None."""
        word = token.text
        found = self._surnames.get(word) or self._capitals.get(word, ())
        return found[0] if len(found) == 1 else None

    def behind(self, span: Span) -> Entity | None:
        """Return the person named right behind a source ("her colleague" Ida Marl), or None."""
        near = self._places.touching(Span(span.end, span.end + 2))
        names = [e for m, e in near if m.start > span.end and e.label is Label.PERSON]
        return names[0] if names and self._text[span.end : span.end + 1] == " " else None

    def self_named(self, span: Span) -> Entity | None:
        """Return the name that a person goes by ("her aide, who asked to be called Miro")."""
        reach = Span(span.start, span.end + _BEHIND)
        for mention, entity in self.within(reach):
            before = self._text[max(span.start, mention.start - _BEHIND) : mention.start]
            if entity.label is Label.PERSON and _GOES_BY.search(before):
                return entity
        return None

    def family(self, token: Token) -> tuple[Entity, ...]:
        """Return the persons that a family name in the plural stands for ("the Marls")."""
        found = self._surnames.get(token.text.removesuffix("s"), ())
        return found if len(found) > 1 else ()

    def together(self, span: Span) -> tuple[Entity, ...]:
        """Return the persons named in a row in a source, or right behind it.

        "Lawyers" in "lawyers Ida Orl and Max Venn" leads to both.
        """
        near = self._places.touching(Span(span.start, span.end + _BEHIND))
        persons = [(m, e) for m, e in near if e.label is Label.PERSON and not self._owns(m)]
        first = next(iter(persons), None)
        if first is None or self._text[span.end : first[0].start].strip():
            return ()
        limit = span.end if first[0].start < span.end else span.end + _BEHIND
        row = [first]
        joint = ""
        for mention, entity in persons[1:]:
            between = self._text[row[-1][0].end : mention.start]
            if mention.start >= limit or not _JOINT.fullmatch(between):
                break
            row.append((mention, entity))
            joint = between
        unique = {e.id: e for _, e in row}
        return tuple(unique.values()) if len(unique) > 1 and joint.strip(" ,") else ()

    def _owns(self, mention: Span) -> bool:
        return self._text.startswith(("'s", "’s"), mention.end)


def _surnames(entities: Iterable[Entity]) -> dict[str, tuple[Entity, ...]]:
    """Return the persons by their last name."""
    found: dict[str, tuple[Entity, ...]] = {}
    for entity in entities:
        words = entity.name.split()
        if entity.label is Label.PERSON and len(words) > 1:
            found[words[-1]] = (*found.get(words[-1], ()), entity)
    return found
