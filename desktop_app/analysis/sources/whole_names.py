"""Names with the words that belong to them: shared surnames, and letters behind a name."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from desktop_app.core.analysis import Entity, Label
from desktop_app.core.spans import Span

# Letters of honour or office behind a name, in the United Kingdom, its Commonwealth and America.
_LETTERS = re.compile(
    r",? (?:KC|QC|MP|MSP|TD|MEP|MLA|MPP|OBE|MBE|CBE|KBE|DBE|FRS|PhD|Ph\.D\.|MD|M\.D\.|Jr\.?|Sr\.?)"
    r"(?![\w-])"
)
_LAST_LETTERS = re.compile(_LETTERS.pattern + r"\Z")
_ONLY_LETTERS = re.compile(_LETTERS.pattern.removeprefix(",? ").removesuffix(r"(?![\w-])") + r"\Z")
# "Dean and" before "Alison Fallow", with no name before it.
_SHARING = re.compile(r"(?<![A-Z][\w'’-] )(?<!\w)([A-Z][a-z'’-]+(?:-[A-Z][a-z]+)?) (?:and|&) \Z")
_WORD_BEFORE = re.compile(r"(?<!\w)([A-Z][\w'’-]+) \Z")
_LOOK_BACK = 40
_CAPITAL = re.compile(r"[A-Z][\w'’.-]* \Z")


def with_letters(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Return the names with the letters behind them; those that are nothing else are left out."""
    found = []
    for entity in entities:
        if _ONLY_LETTERS.match(entity.name):
            continue
        if entity.label is Label.PERSON:
            spans = tuple(_longer(text, m) for m in entity.mentions)
            name = _LAST_LETTERS.sub("", entity.name)
            found.append(replace(entity, name=name, mentions=spans))
        else:
            found.append(entity)
    return found


def _longer(text: str, mention: Span) -> Span:
    match = _LETTERS.match(text, mention.end)
    return Span(mention.start, match.end()) if match else mention


def with_shared_surnames(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Return the names with the first ones of "Dean and Alison Fallow", who are Fallows, too."""
    found = list(entities)
    for entity in entities:
        words = entity.name.split()
        if entity.label is not Label.PERSON or len(words) < 2:
            continue
        for mention in entity.mentions:
            first = _sharing(text, mention, entity.name)
            if first is not None:
                _share(found, text, first, entity)
                break
    return found


def _sharing(text: str, mention: Span, name: str) -> Span | None:
    """Return the first name before a whole name that is joined to it by "and", or None."""
    if " ".join(mention.of(text).split()) != name:
        return None
    start = max(0, mention.start - _LOOK_BACK)
    match = _SHARING.search(text[start : mention.start])
    if match is None or _CAPITAL.search(text[start : start + match.start(1)]):
        return None
    return Span(start + match.start(1), start + match.end(1))


def _share(found: list[Entity], text: str, first: Span, whole: Entity) -> None:
    name = f"{first.of(text)} {whole.name.split()[-1]}"
    for at, entity in enumerate(found):
        if entity.name == name:
            return
        if entity.name == first.of(text) and entity.label is Label.PERSON:
            found[at] = replace(entity, name=name)
            return
        if any(m.overlaps(first) for m in entity.mentions):
            return
    found.append(replace(whole, id=f"e{first.start}", name=name, mentions=(first,), roles=()))


def with_own_first_names(
    text: str, entities: Sequence[Entity], first_names: Container[str]
) -> list[Entity]:
    """Return the names with those taken apart that hold another first name before the surname.

    "Sunniva Colombier" is not "Rafe Colombier", though "Colombier" was read as his name.
    """
    found = list(entities)
    for entity in entities:
        words = entity.name.split()
        if entity.label is not Label.PERSON or len(words) < 2:
            continue
        for mention in entity.mentions:
            first = _first_before(text, mention) if mention.of(text) == words[-1] else None
            if first is None or first.of(text) == words[0]:
                continue
            if first.of(text).lower() in first_names:
                _take_apart(found, text, first, mention, entity)
    return found


def _first_before(text: str, surname: Span) -> Span | None:
    match = _WORD_BEFORE.search(text, max(0, surname.start - _LOOK_BACK), surname.start)
    return Span(match.start(1), match.end(1)) if match else None


def _take_apart(found: list[Entity], text: str, first: Span, surname: Span, whole: Entity) -> None:
    """Give a surname's place to the person whose first name stands before it."""
    name = f"{first.of(text)} {surname.of(text)}"
    own = [e for e in found if e.name in {name, first.of(text)} and e.id != whole.id]
    places = {m for e in own for m in e.mentions if not m.overlaps(first)}
    places.add(Span(first.start, surname.end))
    other = replace(
        own[0] if own else whole,
        id=own[0].id if own else f"e{first.start}",
        name=name,
        label=Label.PERSON,
        mentions=tuple(sorted(places)),
    )
    kept = [e for e in found if e not in own]
    at = next(i for i, e in enumerate(kept) if e.id == whole.id)
    kept[at] = replace(kept[at], mentions=tuple(m for m in kept[at].mentions if m != surname))
    found[:] = [*kept, other]
