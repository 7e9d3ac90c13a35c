"""Who is meant by "his wife" where the article names a couple: "Otto and Ida Marl"."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from desktop_app.analysis.source_nouns import SourceNouns
from desktop_app.analysis.sources.mentions import Mention
from desktop_app.analysis.sources.roles import Roles
from desktop_app.analysis.sources.turns import Turns
from desktop_app.core.analysis import Entity, Label

_SPOUSES = frozenset({"husband", "spouse", "wife"})
_FAMILY = _SPOUSES | {
    "brother",
    "dad",
    "daughter",
    "father",
    "mother",
    "mum",
    "sister",
    "son",
    "twin",
}
_COUPLE = 2
_AND = frozenset({"and", "&"})


class Kin:
    """Couples of an article: the two persons of one surname, or two who are named together."""

    def __init__(
        self, text: str, entities: Sequence[Entity], nouns: SourceNouns, roles: Roles
    ) -> None:
        self._genders = roles.gender
        self._partners: dict[str, Entity] = {}
        persons = sorted(
            ((m, e) for e in entities if e.label is Label.PERSON for m in e.mentions),
            key=lambda item: item[0].start,
        )
        self._families: dict[str, list[Entity]] = defaultdict(list)
        for entity in dict.fromkeys(e for _, e in persons):
            word, *rest = entity.name.split()
            if rest and not nouns.titled(word.lower()):
                self._families[rest[-1]].append(entity)
        for (first, one), (second, other) in pairwise(persons):
            if text[first.end : second.start].strip().lower() in _AND and _same_family(one, other):
                self._partners.setdefault(one.id, other)
                self._partners.setdefault(other.id, one)

    def of(self, mention: Mention, turns: Turns) -> Entity | None:
        """Return the partner of who spoke last, if a mention is "his wife" or "her brother"."""
        if mention.lemma not in _FAMILY or mention.owner is None or len(turns.latest) != 1:
            return None
        owner = turns.latest[0].entity
        if owner is None:
            return None
        partner = self._partners.get(owner.id) if mention.lemma in _SPOUSES else None
        return partner or self._other(owner, mention)

    def _other(self, owner: Entity, mention: Mention) -> Entity | None:
        """Return the other of the two persons of a surname, if the gender is right."""
        family = self._families.get(owner.name.split()[-1], [])
        others = [e for e in family if e.id != owner.id]
        if owner not in family:  # "Mr Marl" and the Marls with first names
            others = [e for e in family if self._genders(e) is mention.gender]
        if len(family) != _COUPLE or len(others) != 1:
            return None
        return others[0] if self._genders(others[0]) in {None, mention.gender} else None


def _same_family(one: Entity, other: Entity) -> bool:
    names = one.name.split(), other.name.split()
    return one is not other and min(map(len, names)) > 1 and names[0][-1] == names[1][-1]
