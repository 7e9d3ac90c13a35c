"""Answer what belongs to what in an article: built once for each state of the review."""

from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cached_property

from desktop_app.core.analysis import Entity, Mark, Number, NumberKind, Quote, Source
from desktop_app.core.corrections import Note, Verdict
from desktop_app.core.discrepancies import discrepancies
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span


class Lookup:
    """Relations among the marks of an article.

    Marks are found by id whether they were rejected or not; relations (who says what, who
    appears with whom) leave rejected marks out. Each relation is worked out on first use.
    """

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.text = standing.article.text
        self.stands = standing.stands
        self._verdicts = dict(standing.verdicts)
        self._starts = [p.start for p in standing.article.paragraphs]

    @cached_property
    def _body_starts(self) -> list[int]:
        return [p.start for p in self.standing.article.counted]

    @cached_property
    def _marks(self) -> dict[str, Mark]:
        return {m.id: m for m in self.standing.analysis.marks}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {s.id: s for s in self.stands.sources}

    @cached_property
    def _said(self) -> dict[str, list[Quote]]:
        said: dict[str, list[Quote]] = defaultdict(list)
        for quote in self.stands.quotes:
            for speaker in quote.speakers:
                said[speaker].append(quote)
        return said

    @cached_property
    def _quotes_at(self) -> IntervalIndex[Quote]:
        return IntervalIndex((span, q) for q in self.stands.quotes for span in q.contents)

    @cached_property
    def _dates(self) -> IntervalIndex[Number]:
        dates = (n for n in self.stands.numbers if n.kind is NumberKind.DATE)
        return IntervalIndex((n.span, n) for n in dates)

    @cached_property
    def _entities_in(self) -> dict[int, Counter[str]]:
        found: dict[int, Counter[str]] = defaultdict(Counter)
        for entity in self.stands.entities:
            for mention in entity.mentions:
                found[self.paragraph_number(mention)][entity.id] += 1
        return found

    @cached_property
    def _numbers_in(self) -> dict[str, list[Number]]:
        found: dict[str, list[Number]] = defaultdict(list)
        for number in self.stands.numbers:
            if number.quote is not None:
                found[number.quote].append(number)
        return found

    @cached_property
    def _notes(self) -> dict[str, list[Note]]:
        notes: dict[str, list[Note]] = defaultdict(list)
        for note in self.standing.notes:
            if note.mark is not None:
                notes[note.mark].append(note)
        return notes

    @cached_property
    def _alike(self) -> dict[tuple[str, str], list[Number]]:
        alike: dict[tuple[str, str], list[Number]] = defaultdict(list)
        for number in self.stands.numbers:
            alike[_counted_thing(number)].append(number)
        return alike

    @cached_property
    def _contradicting(self) -> dict[str, tuple[str, ...]]:
        return discrepancies(self.stands.numbers, self.text)

    def mark(self, mark_id: str | None) -> Mark | None:
        """Return the mark with an id, or None."""
        return None if mark_id is None else self._marks.get(mark_id)

    def source(self, source_id: str) -> Source | None:
        """Return the source with an id, or None."""
        return self._sources.get(source_id)

    def verdict(self, mark_id: str) -> Verdict:
        """Return the reader's verdict on a mark."""
        return self._verdicts.get(mark_id, Verdict.UNCHECKED)

    def notes_on(self, mark_id: str) -> tuple[Note, ...]:
        """Return the notes on a mark, oldest first."""
        return tuple(self._notes.get(mark_id, ()))

    def paragraph_number(self, span: Span) -> int:
        """Return the index of the paragraph in which a span starts; 0 before the first."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    def place_label(self, span: Span) -> str:
        """Say where a span stands: "¶ 3", counting as a reader counts; "title" in the title."""
        article = self.standing.article
        if article.title_span is not None and article.title_span.holds(span.start):
            return "title"
        count = bisect_right(self._body_starts, span.start)
        return f"¶ {count}" if count else "top"

    def paragraph_of(self, span: Span) -> Span:
        """Return the paragraph in which a span starts; the whole text where there is none."""
        paragraphs = self.standing.article.paragraphs
        found = paragraphs[self.paragraph_number(span)] if paragraphs else None
        return found if found and found.holds(span.start) else Span(0, len(self.text))

    def speakers_of(self, quote: Quote) -> tuple[Source, ...]:
        """Return the sources that speak in a quote."""
        found = (self.source(s) for s in quote.speakers)
        return tuple(s for s in found if s is not None)

    def said_by(self, source_id: str) -> tuple[Quote, ...]:
        """Return the quotes of a source, in order."""
        return tuple(self._said.get(source_id, ()))

    def quotes_by(self, entity: Entity) -> tuple[Quote, ...]:
        """Return the quotes in which an entity speaks, in order."""
        own = [s.id for s in self.stands.sources if s.entity == entity.id]
        found = {q.id: q for s in own for q in self.said_by(s)}
        return tuple(sorted(found.values(), key=lambda q: q.contents[0]))

    def quotes_about(self, entity: Entity) -> tuple[Quote, ...]:
        """Return the quotes whose contents name an entity, in order."""
        found: dict[str, Quote] = {}
        for mention in entity.mentions:
            for _, quote in self._quotes_at.touching(mention):
                found.setdefault(quote.id, quote)
        return tuple(found.values())

    def appears_with(self, entity: Entity) -> tuple[tuple[Entity, int], ...]:
        """Return who is named in the same paragraphs, with in how many, most frequent first."""
        shared: Counter[str] = Counter()
        for paragraph in {self.paragraph_number(m) for m in entity.mentions}:
            shared.update(self._entities_in[paragraph].keys())
        shared.pop(entity.id, None)
        pairs = ((self._marks[name], count) for name, count in shared.most_common())
        return tuple((e, count) for e, count in pairs if isinstance(e, Entity))

    def numbers_in(self, quote: Quote) -> tuple[Number, ...]:
        """Return the numbers that stand in a quote, in order."""
        return tuple(self._numbers_in.get(quote.id, ()))

    def dates_in(self, span: Span) -> tuple[Number, ...]:
        """Return the dates that touch a stretch of text, in order."""
        return tuple(number for _, number in self._dates.touching(span))

    def quote_of(self, number: Number) -> Quote | None:
        """Return the quote that a number stands in, or None."""
        found = self.mark(number.quote)
        return found if isinstance(found, Quote) else None

    def counted_alike(self, number: Number) -> tuple[Number, ...]:
        """Return the other numbers that count the same thing, or give the same value."""
        return tuple(n for n in self._alike.get(_counted_thing(number), ()) if n.id != number.id)

    def contradicting(self, number: Number) -> tuple[Number, ...]:
        """Return the numbers that give another value for the same thing, in order."""
        found = (self.mark(n) for n in self._contradicting.get(number.id, ()))
        return tuple(n for n in found if isinstance(n, Number))


def _counted_thing(number: Number) -> tuple[str, str]:
    """Return a key that numbers share when they count the same: the head of what is counted.

    Where nothing is counted it is the value with its unit, so that the same distance or
    date is found wherever it is repeated.
    """
    words = (number.counts or "").lower().partition(" of ")[0].split()
    if words:
        head = words[-1]
        return "counts", head[:-1] if head.endswith("s") and len(head) > 3 else head
    value = (number.value, number.low, number.high, number.partial)
    return number.kind.value, f"{value} {number.unit or ''}"
