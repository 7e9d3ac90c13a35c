"""The component that finds out who the sources of an article's quotes are."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from desktop_app.analysis.source_nouns import SourceNouns
from desktop_app.analysis.sources.inferring import inferred
from desktop_app.analysis.sources.resolving import Resolver
from desktop_app.analysis.sources.speakers import Speaker
from desktop_app.core.analysis import Quote, Source, Step
from desktop_app.core.tally import words_in


class Sources:
    """Sets `doc._.sources` and gives the quotes their speakers, status and chain."""

    def __init__(self, nouns: SourceNouns, roles: Mapping[str, Sequence[str]]) -> None:
        self._nouns = nouns
        self._roles = roles

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the sources of an article's quotes."""
        text: str = doc.text  # put together at every asking, so asked once
        resolver = Resolver(doc, text, self._nouns, self._roles)
        spoken: dict[str, tuple[Speaker, ...]] = {}
        chains: dict[str, tuple[Step, ...]] = {}
        for quote in sorted(doc._.quotes, key=_place):
            found = resolver.resolve(quote.sources)
            spoken[quote.id] = found
            chains[quote.id] = tuple(step for s in found for step in s.chain)
        self._finish(doc, text, tuple(resolver.speakers), spoken, chains)
        return doc

    @staticmethod
    def _finish(
        doc: Doc,
        text: str,
        speakers: Sequence[Speaker],
        spoken: dict[str, tuple[Speaker, ...]],
        chains: dict[str, tuple[Step, ...]],
    ) -> None:
        ids = _ids(speakers)
        quotes = tuple(
            replace(q, speakers=tuple(ids[id(s)] for s in spoken[q.id]), chain=chains[q.id])
            for q in doc._.quotes
        )
        known = {e.id for e in doc._.entities}
        sources = tuple(_source(s, ids[id(s)], known) for s in speakers)
        quotes = inferred(quotes, sources, text, doc._.article.body)
        doc._.quotes = quotes
        doc._.sources = _counted(sources, quotes, text)


def _place(quote: Quote) -> tuple[int, int]:
    first = quote.sources[0] if quote.sources else quote.contents[0]
    return (first.start, quote.contents[0].start)


def _ids(speakers: Sequence[Speaker]) -> dict[int, str]:
    """Return the id of every speaker, by its Python identity."""
    taken: set[str] = set()
    ids: dict[int, str] = {}
    for speaker in speakers:
        base = f"s{min(speaker.mentions).start}"
        name, letter = base, "b"
        while name in taken:
            name, letter = base + letter, chr(ord(letter) + 1)
        taken.add(name)
        ids[id(speaker)] = name
    return ids


def _source(speaker: Speaker, source_id: str, known: Container[str]) -> Source:
    return Source(
        id=source_id,
        name=speaker.name,
        kind=speaker.kind,
        entity=speaker.entity.id if speaker.entity and speaker.entity.id in known else None,
        mentions=tuple(sorted(set(speaker.mentions))),
        quotes=(),
        words=0,
    )


def _counted(sources: Sequence[Source], quotes: Sequence[Quote], text: str) -> tuple[Source, ...]:
    """Return the sources, by their first place, with the quotes and words of each."""
    by_speaker: dict[str, list[Quote]] = {s.id: [] for s in sources}
    for quote in quotes:
        for speaker in quote.speakers:
            by_speaker[speaker].append(quote)
    return tuple(
        replace(
            s,
            quotes=tuple(q.id for q in by_speaker[s.id]),
            words=sum(words_in(q, text) for q in by_speaker[s.id]),
        )
        for s in sorted(sources, key=lambda s: s.mentions)
    )
