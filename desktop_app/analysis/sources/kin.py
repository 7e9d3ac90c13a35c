"""Who is meant by "his wife" where the article names a couple: "Otto and Ida Marl"."""

from collections.abc import Sequence
from itertools import pairwise

from desktop_app.analysis.sources.mentions import Mention
from desktop_app.analysis.sources.turns import Turns
from desktop_app.core.analysis import Entity, Label

_SPOUSES = frozenset({"husband", "spouse", "wife"})
_AND = frozenset({"and", "&"})


class Kin:
    """Couples of an article: two persons of one surname who are named together."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._partners: dict[str, Entity] = {}
        persons = sorted(
            ((m, e) for e in entities if e.label is Label.PERSON for m in e.mentions),
            key=lambda item: item[0].start,
        )
        for (first, one), (second, other) in pairwise(persons):
            if text[first.end : second.start].strip().lower() in _AND and _same_family(one, other):
                self._partners.setdefault(one.id, other)
                self._partners.setdefault(other.id, one)

    def of(self, mention: Mention, turns: Turns) -> Entity | None:
        """Return the partner of who spoke last, if a mention is "his wife" or "her husband"."""
        if mention.lemma not in _SPOUSES or mention.owner is None or len(turns.latest) != 1:
            return None
        owner = turns.latest[0].entity
        return self._partners.get(owner.id) if owner is not None else None


def _same_family(one: Entity, other: Entity) -> bool:
    names = one.name.split(), other.name.split()
    return one is not other and min(map(len, names)) > 1 and names[0][-1] == names[1][-1]
