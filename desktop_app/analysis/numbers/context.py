"""Look up tokens, spaCy's number entities, names and quotes at places of an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from desktop_app.core.analysis import Label
from desktop_app.core.article import Certainty
from desktop_app.core.spans import Span

NUMBER_LABELS = frozenset({"CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY", "DATE", "TIME"})
_NAME_LABELS = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)


class Places:
    """Labelled spans that do not overlap, found by position."""

    def __init__(self, spans: Iterable[tuple[int, int, str]]) -> None:
        self.items = sorted(spans)
        self._starts = [start for start, _, _ in self.items]

    def over(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return the spans that share a code point with `[start, end)`."""
        at = max(0, bisect_right(self._starts, start) - 2)
        stop = bisect_left(self._starts, end)
        return [item for item in self.items[at:stop] if item[1] > start and item[0] < end]


class Context:
    """What the other components know about an article, by code point."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text: str = doc.text
        known = doc._.article.metadata if doc._.article is not None else None
        self.published = known.published if known else None
        self.published_guessed = bool(known and known.published_from is Certainty.GUESSED)
        self.in_sterling = "£" in self.text
        self._starts: list[int] = doc.to_array("IDX").tolist()
        ents = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
        self.entities = Places(e for e in ents if e[2] in NUMBER_LABELS)
        self._spacy_names = Places(e for e in ents if e[2] in _NAME_LABELS)
        self._names = Places(
            (m.start, m.end, entity.label.value)
            for entity in doc._.entities
            for m in entity.mentions
        )
        self._quotes = Places(
            (content.start, content.end, quote.id)
            for quote in doc._.quotes
            for content in quote.contents
        )

    def token_at(self, position: int) -> Token:
        """Return the token that covers a code point, or the last one before it."""
        return self.doc[max(0, bisect_right(self._starts, position) - 1)]

    def tokens(self, start: int, end: int) -> list[Token]:
        """Return the tokens that begin before `end` and end after `start`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return list(self.doc[first : bisect_left(self._starts, end)])

    def label(self, start: int, end: int) -> str:
        """Return spaCy's label of the number entity that shares most with a place, or ""."""
        found = self.entities.over(start, end)
        if not found:
            return ""
        return max(found, key=lambda e: min(end, e[1]) - max(start, e[0]))[2]

    def named(self, start: int, end: int) -> bool:
        """Tell whether a name, not of people at large, holds the place inside it."""
        for place in self._names.over(start, end):
            if place[2] != Label.GROUP.value and place[0] <= start and end <= place[1]:
                return place[0] < start or place[1] > end
        return any(p[0] < start and end <= p[1] for p in self._spacy_names.over(start, end))

    def is_person(self, start: int, end: int) -> bool:
        """Tell whether a place is part of a person's name."""
        ours = self._names.over(start, end)
        if ours:
            return any(p[2] == Label.PERSON.value for p in ours)
        return any(p[2] == "PERSON" for p in self._spacy_names.over(start, end))

    def is_named(self, start: int, end: int) -> bool:
        """Tell whether a place is part of any name that the names component found."""
        return bool(self._names.over(start, end))

    def quote_at(self, span: Span) -> str | None:
        """Return the id of the quote whose content holds a span."""
        for place in self._quotes.over(span.start, span.end):
            if place[0] <= span.start and span.end <= place[1]:
                return place[2]
        return None
