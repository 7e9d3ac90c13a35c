"""Speakers in few words: what fits into the margin beside a quotation."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.analysis import Analysis, Quote, Source, SourceKind, Status

NOBODY = "no source stated"
_SHORT = 22
_ARTICLES = frozenset({"a", "an", "the", "one", "some"})
_TAILS = frozenset(
    {"at", "by", "close", "familiar", "for", "from", "in", "of", "on", "who", "with", "within"}
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """Who speaks and how it is put: "Okafor (She)", "O", "added"."""

    speaker: str
    initials: str
    cue: str


class Speakers:
    """The short names of an article's sources, each worked out once.

    Args:
        analysis: Whose sources and quotes are asked about.
        text: The article's text.
    """

    def __init__(self, analysis: Analysis, text: str) -> None:
        self._text = text
        self._sources = {source.id: source for source in analysis.sources}
        self._entities = {entity.id: entity for entity in analysis.entities}
        self._names: dict[str, tuple[str, str]] = {}

    def label(self, quote: Quote) -> SpeakerLabel:
        """Say in few words who speaks in a quote."""
        cue = " ".join(quote.cue.of(self._text).split()) if quote.cue else ""
        sources = self.of(quote)
        if not sources:
            return SpeakerLabel(NOBODY, "–", cue)
        pairs = [self._pair(source) for source in sources]
        name = " and ".join(short for short, _ in pairs)
        if quote.status is Status.INFERRED:
            name += " (inferred)"
        elif stand_in := _stand_in(quote, sources, self._text):
            name += f" ({stand_in})"
        return SpeakerLabel(name, "+".join(letters for _, letters in pairs), cue)

    def of(self, quote: Quote) -> tuple[Source, ...]:
        """Return the sources that speak in a quote; none when no source is stated."""
        if quote.status is Status.NONE:
            return ()
        return tuple(self._sources[s] for s in quote.speakers if s in self._sources)

    def _pair(self, source: Source) -> tuple[str, str]:
        if source.id not in self._names:
            entity = self._entities.get(source.entity or "")
            spans = (*source.mentions, *(entity.mentions if entity else ()))
            forms = (source.name, *(span.of(self._text) for span in spans))
            capitals = shortest_capitals(forms)
            self._names[source.id] = (short_name(source, capitals), initials(source, capitals))
        return self._names[source.id]


def short_name(source: Source, capitals: str) -> str:
    """Shorten a source's name: to a surname, its capitals in the article, or the head words."""
    words = source.name.split()
    if source.kind is SourceKind.UNNAMED:
        return " ".join(("unnamed", *_head(words)))
    if source.kind is SourceKind.PERSON and len(words) > 1:
        return _surname(words)
    if len(source.name) <= _SHORT:
        return source.name
    return capitals or " ".join(_head(words)) or source.name


def initials(source: Source, capitals: str) -> str:
    """Return a source in one to four letters; "?" for the unnamed."""
    if source.kind is SourceKind.UNNAMED:
        return "?"
    letters = [word[0] for word in source.name.split() if word[:1].isupper()]
    return capitals or "".join(letters[:4]) or source.name[:1].upper()


def shortest_capitals(forms: Iterable[str]) -> str:
    """Return the shortest of some forms that is all capitals, 2 to 6 letters, or nothing."""
    found = [f for f in forms if 2 <= len(f) <= 6 and f.isupper() and f.isalpha()]
    return min(found, key=len, default="")


def _surname(words: list[str]) -> str:
    while len(words) > 1 and words[-1].strip(".,").lower() in _SUFFIXES:
        words = words[:-1]
    return words[-1].strip(",")


def _head(words: list[str]) -> list[str]:
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        words = words[1:]
    for at, word in enumerate(words):
        if at and word.lower() in _TAILS:
            return words[:at]
        if word.endswith(","):
            return [*words[:at], word.rstrip(",")]
    return words


def _stand_in(quote: Quote, sources: tuple[Source, ...], text: str) -> str:
    """Return the pronoun that the sentence has in the speaker's stead, if it is one."""
    written = quote.sources[0].of(text) if quote.sources else ""
    is_name = any(written.casefold() in source.name.casefold() for source in sources)
    capital = written[1:].lower() != written[1:]
    short = len(written) <= 4 and written.isalpha() and not capital
    return "" if is_name or not short else written
