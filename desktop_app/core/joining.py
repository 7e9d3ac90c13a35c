"""Change names, put two together, or take forms of one apart, with all that hangs on them."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from desktop_app.core.analysis import Analysis, Entity, Label, Origin, SourceKind
from desktop_app.core.spans import Span
from desktop_app.core.tally import tallied

_ACRONYM = 3  # letters of capitals that mean the same elsewhere, at least
# What kind of speaker a name makes; of one of another kind nothing is known.
_KINDS = {
    Label.PERSON: SourceKind.PERSON,
    Label.ORGANISATION: SourceKind.ORGANISATION,
    Label.PLACE: SourceKind.PLACE,
    Label.GROUP: SourceKind.GROUP,
}


def forms_of(entity: Entity, text: str) -> tuple[tuple[str, int], ...]:
    """Return how an article writes a name, with how often, the most frequent first."""
    forms = Counter(" ".join(m.of(text).split()) for m in entity.mentions)
    return tuple(forms.most_common())


def full_names(entity: Entity, text: str) -> tuple[str, ...]:
    """Return the names that mean the same in other texts: all but surnames and short forms.

    The reader's own name for it is the first, whatever the text has.
    """
    forms = (form for form, _ in forms_of(entity, text))
    full = (f for f in forms if " " in f or (f.isupper() and len(f) >= _ACRONYM))
    return tuple(dict.fromkeys((entity.name, *full)))


def renamed(
    analysis: Analysis,
    ids: Collection[str],
    origin: Origin,
    *,
    name: str | None = None,
    label: Label | None = None,
) -> Analysis:
    """Return the analysis with some entities under another name or label, and so their speakers.

    None leaves a name or a label as it is.
    """
    entities = tuple(
        replace(e, name=name or e.name, label=label or e.label, origin=origin) if e.id in ids else e
        for e in analysis.entities
    )
    sources = tuple(
        replace(s, name=name or s.name, kind=_KINDS.get(label or Label.OTHER, s.kind))
        if s.entity in ids
        else s
        for s in analysis.sources
    )
    return replace(analysis, entities=entities, sources=sources)


def merged(analysis: Analysis, entity_id: str, into: str, text: str, origin: Origin) -> Analysis:
    """Return the analysis with one entity gone and its places given to another.

    Whoever spoke as the one speaks as the other. Ids that are not there change nothing.
    """
    known = {e.id: e for e in analysis.entities}
    gone, kept = known.get(entity_id), known.get(into)
    if gone is None or kept is None or gone is kept:
        return analysis
    whole = replace(
        kept,
        mentions=tuple(sorted({*kept.mentions, *gone.mentions})),
        roles=tuple(sorted({*kept.roles, *gone.roles})),
        related=_without({*kept.related, *gone.related}, kept.id, gone.id),
        origin=origin,
    )
    entities = (whole if e.id == kept.id else e for e in analysis.entities if e.id != gone.id)
    relinked = (
        replace(e, related=tuple(dict.fromkeys(_swapped(e.related, gone.id, kept.id))))
        if e.id != kept.id
        else e
        for e in entities
    )
    ordered = tuple(sorted(relinked, key=lambda e: e.mentions[:1]))
    return tallied(_speakers_merged(replace(analysis, entities=ordered), gone.id, kept.id), text)


def split_off(
    analysis: Analysis, entity_id: str, mentions: Iterable[Span], name: str, origin: Origin
) -> Analysis:
    """Return the analysis with some places of an entity given to one of its own.

    The new one has the id `split_id` names. Where no place would be left, or none is taken,
    nothing changes.
    """
    entity = next((e for e in analysis.entities if e.id == entity_id), None)
    if entity is None:
        return analysis
    taken = tuple(m for m in entity.mentions if m in set(mentions))
    left = tuple(m for m in entity.mentions if m not in set(taken))
    if not taken or not left:
        return analysis
    part = Entity(split_id(entity_id, taken), entity.label, name, taken, None, origin)
    rest = replace(entity, mentions=left, origin=origin)
    entities = (*(rest if e.id == entity_id else e for e in analysis.entities), part)
    ordered = tuple(sorted(entities, key=lambda e: e.mentions[:1]))
    return replace(analysis, entities=ordered)


def split_id(entity_id: str, mentions: Iterable[Span]) -> str:
    """Return the id of what is split off an entity."""
    return f"{entity_id}-{min(mentions).start}"


def _speakers_merged(analysis: Analysis, gone: str, kept: str) -> Analysis:
    old = [s for s in analysis.sources if s.entity == gone]
    new = next((s for s in analysis.sources if s.entity == kept), None)
    if not old:
        return analysis
    if new is None:
        sources = (replace(s, entity=kept) if s in old else s for s in analysis.sources)
        return replace(analysis, sources=tuple(sources))
    names = {s.id for s in old}
    places = tuple(sorted({*new.mentions, *(m for s in old for m in s.mentions)}))
    whole = replace(new, mentions=places)
    return replace(
        analysis,
        sources=tuple(
            whole if s.id == new.id else s for s in analysis.sources if s.id not in names
        ),
        quotes=tuple(
            replace(
                q,
                speakers=tuple(dict.fromkeys(new.id if s in names else s for s in q.speakers)),
            )
            if names & {*q.speakers}
            else q
            for q in analysis.quotes
        ),
    )


def _without(ids: Iterable[str], *gone: str) -> tuple[str, ...]:
    return tuple(sorted(i for i in ids if i not in gone))


def _swapped(ids: Iterable[str], old: str, new: str) -> list[str]:
    return [new if i == old else i for i in ids]
