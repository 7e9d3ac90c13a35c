"""Short names joined to the one person or body that has them: a surname, a first name or word."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.core.analysis import Entity, Label
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# A first word of a body that is shorter tells little ("The", "New").
_SHORTEST = 3


def by_surname(doc: Doc, entities: Sequence[Entity]) -> list[Entity]:
    """Join a surname or a name in capitals to the one person who has it."""
    full = _surnames(entities)
    first = _surnames(entities, word=0)
    bodies = _short_bodies(entities)
    whole = {e.name.casefold(): e for e in entities if not e.name.isupper()}
    parts: dict[str, list[Entity]] = defaultdict(list)
    alone: list[Entity] = []
    for entity in entities:
        key = entity.name.casefold()
        owner = whole.get(key) or full.get(key.split()[-1]) if entity.name.isupper() else None
        if " " not in entity.name and (entity.label is Label.PERSON or _acts(doc, entity)):
            owner = full.get(key) or first.get(key)
            if owner is None and entity.label is not Label.PLACE:
                owner = bodies.get(key)
        if owner is not None and owner is not entity:
            parts[owner.id].append(entity)
        else:
            alone.append(entity)
    return [replace(e, mentions=_places((e, *parts[e.id]))) if e.id in parts else e for e in alone]


def _short_bodies(entities: Sequence[Entity]) -> dict[str, Entity]:
    """Return the bodies by their first word, where no person has it and no other body."""
    persons = {w.casefold() for e in entities if e.label is Label.PERSON and " " in e.name
               for w in e.name.split()}  # fmt: skip
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        first, *rest = entity.name.split()
        if entity.label is Label.ORGANISATION and rest and len(first) > _SHORTEST:
            found[first.casefold()].append(entity)
    return {w: es[0] for w, es in found.items() if len(es) == 1 and w not in persons}


def _acts(doc: Doc, entity: Entity) -> bool:
    """Tell whether a name is once the subject of a sentence, as a person's surname would be."""
    return any(t.dep_ in _SUBJECTS for m in entity.mentions for t in tokens_in(doc, m))


def _surnames(entities: Iterable[Entity], word: int = -1) -> dict[str, Entity]:
    """Return the persons whose last (or first) name no other has, by that name in lower case."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        words = entity.name.split()
        if entity.label is Label.PERSON and len(words) > 1 and not entity.name.isupper():
            found[words[word].casefold()].append(entity)
    return {name: persons[0] for name, persons in found.items() if len(persons) == 1}


def with_lone_surnames(doc: Doc, entities: list[Entity]) -> list[Entity]:
    """Add subjects that are a surname and nothing else, where it is an ordinary word too."""
    owners = {e.name.split()[-1]: e for e in _surnames(entities).values()}
    taken = IntervalIndex((m, e.id) for e in entities for m in e.mentions)
    more: dict[str, list[Span]] = defaultdict(list)
    for token in doc:
        owner = owners.get(token.text)
        if owner is None or not _leads(token) or taken.at(token.idx):
            continue
        if not any(c.dep_ in {"det", "amod"} for c in token.children):
            more[owner.id].append(Span(token.idx, token.idx + len(token)))
    return [
        replace(e, mentions=tuple(sorted((*e.mentions, *more[e.id])))) if e.id in more else e
        for e in entities
    ]


def _leads(token: Token) -> bool:
    """Tell whether a word is a subject, or opens its sentence before a verb."""
    opens = token.is_sent_start is True and token.i + 1 < len(token.doc)
    return token.dep_ in _SUBJECTS or (opens and token.nbor(1).pos_ in {"VERB", "AUX"})


def _places(parts: Iterable[Entity]) -> tuple[Span, ...]:
    return tuple(sorted({m for e in parts for m in e.mentions}))
