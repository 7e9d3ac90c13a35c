"""Find the sources that are one when independent sources are counted."""

import re
from collections.abc import Iterator

from desktop_app.core.analysis import Analysis, Entity, Source, SourceKind

_WORDS = re.compile(r"\w+")
_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.PLACE})
_Words = tuple[str, ...]


def counted_once(analysis: Analysis, text: str) -> dict[str, str]:
    """Return, for each source that speaks for another one, the id of that other source.

    "A spokesman for the Harbour Board" and "the Harbour Board" are one: where a source has
    only a phrase and no name of its own, and that phrase holds, word for word and whatever
    the case, a name of an organisation, or of a place that stands for its government, that
    speaks here itself, both count as that organisation or place. Any form that the article
    uses of the name will do ("a KHA spokesman"). Of several the one with most words is
    taken, then the first. Two phrases that hold one name ("an official of the ministry",
    "a ministry spokesman") both lead to the ministry only when it speaks itself. People with
    names always count by themselves, also those who are introduced as somebody's spokesman.

    Args:
        analysis: Whose sources, and the entities that they are.
        text: The article's text.
    """
    forms = _forms(analysis, text)
    longest = max(map(len, forms), default=0)
    same: dict[str, str] = {}
    for source in analysis.sources:
        if source.entity is None and source.quotes:
            found = _body_in(source, forms, longest)
            if found is not None and found != source.id:
                same[source.id] = found
    return same


def _forms(analysis: Analysis, text: str) -> dict[_Words, str]:
    """Return the names of all bodies that speak, in words of lower case, with their ids."""
    entities = {e.id: e for e in analysis.entities}
    forms: dict[_Words, str] = {}
    for source in analysis.sources:
        entity = entities.get(source.entity or "")
        if entity is not None and source.quotes and source.kind in _BODIES:
            for words in _names(source, entity, text):
                forms.setdefault(words, source.id)
    return forms


def _names(source: Source, entity: Entity, text: str) -> Iterator[_Words]:
    written = {source.name, entity.name, *(m.of(text) for m in entity.mentions)}
    yield from (words for words in map(_words, written) if words)


def _body_in(source: Source, forms: dict[_Words, str], longest: int) -> str | None:
    words = _words(source.name)
    for length in range(min(longest, len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            found = forms.get(words[at : at + length])
            if found is not None:
                return found
    return None


def _words(name: str) -> _Words:
    return tuple(_WORDS.findall(name.casefold()))
