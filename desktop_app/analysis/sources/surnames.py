"""Which person a short name means where several have it: "Ms Marl", "Senator Marl"."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from desktop_app.analysis.source_nouns import Gender, SourceNouns
from desktop_app.analysis.sources.roles import Roles
from desktop_app.core.analysis import Entity, Label


def _none() -> None:
    """Know of no pronoun that goes on from a name."""


class Surnames:
    """The persons of an article by surname, told apart by titles and genders.

    Args:
        entities: the article's names.
        roles: what the article calls them.
        nouns: titles with their genders.
    """

    def __init__(self, entities: Sequence[Entity], roles: Roles, nouns: SourceNouns) -> None:
        self._roles = roles
        self._nouns = nouns
        self._whole: dict[str, list[Entity]] = defaultdict(list)
        for entity in entities:
            words = self._bare(entity.name)
            if entity.label is Label.PERSON and len(words) > 1:
                self._whole[words[-1].casefold()].append(entity)

    def whole(
        self, entity: Entity, written: str, following: Callable[[], Gender | None] = _none
    ) -> Entity:
        """Return the person with a first name whom a short name means, else the name itself.

        Args:
            entity: the name.
            written: the words of its mention, with the title before it.
            following: tells the gender of the pronoun that goes on from it; asked if needed.
        """
        words = self._bare(entity.name)
        if entity.label is not Label.PERSON or len(words) != 1:
            return entity
        persons = self._whole.get(words[0].casefold(), [])
        titles = {w.lower() for w in written.split()} - {words[0].lower()}
        same = [p for p in persons if titles & self._roles.described(p)]
        if len(same) != 1:
            gender = self._gender(titles) or following() or self._roles.gender(entity)
            same = [p for p in persons if gender and self._roles.gender(p) is gender]
        return same[0] if len(same) == 1 else entity

    def _gender(self, titles: set[str]) -> Gender | None:
        found = {g for t in titles if self._nouns.titled(t) and (g := self._nouns.gender(t))}
        return found.pop() if len(found) == 1 else None

    def _bare(self, name: str) -> list[str]:
        """Return the words of a name without titles in front."""
        words = name.split()
        while len(words) > 1 and self._is_title(words[0].lower()):
            words = words[1:]
        return words

    def _is_title(self, word: str) -> bool:
        noun = self._nouns.kind(word) is not None and word not in self._nouns.first_names
        return self._nouns.titled(word) or noun
