"""A review: an analysis, what the reader made of it, and what therefore stands."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import assert_never

from desktop_app.core.analysis import (
    Analysis,
    Entity,
    Mark,
    Number,
    NumberKind,
    Origin,
    Quote,
    Source,
    SourceKind,
    Status,
)
from desktop_app.core.article import Article
from desktop_app.core.corrections import (
    AddMark,
    Assign,
    Correction,
    Judge,
    Merge,
    NameCorrection,
    Note,
    Relabel,
    RemoveNote,
    Rename,
    Revalue,
    SetMetadata,
    SetPublished,
    Split,
    Verdict,
    WriteNote,
)
from desktop_app.core.joining import merged, renamed, split_off
from desktop_app.core.name_rules import NameRule
from desktop_app.core.ruling import ruled
from desktop_app.core.tally import tallied

READER = Origin("reader", "1")


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands after all corrections: the article, its analysis, verdicts and notes."""

    article: Article
    analysis: Analysis
    verdicts: tuple[tuple[str, Verdict], ...] = ()
    notes: tuple[Note, ...] = ()

    def verdict(self, mark_id: str) -> Verdict:
        """Return the reader's verdict on a mark."""
        return dict(self.verdicts).get(mark_id, Verdict.UNCHECKED)

    def notes_on(self, mark_id: str) -> tuple[Note, ...]:
        """Return the notes on a mark, oldest first."""
        return tuple(n for n in self.notes if n.mark == mark_id)

    @property
    def rejected(self) -> frozenset[str]:
        """Ids of the marks that the reader rejected."""
        return frozenset(m for m, v in self.verdicts if v is Verdict.REJECTED)

    @property
    def stands(self) -> Analysis:
        """The analysis without the rejected marks, its sources counted anew."""
        gone = self.rejected
        if not gone:
            return self.analysis
        left = replace(
            self.analysis,
            entities=tuple(e for e in self.analysis.entities if e.id not in gone),
            numbers=tuple(n for n in self.analysis.numbers if n.id not in gone),
            quotes=tuple(q for q in self.analysis.quotes if q.id not in gone),
        )
        return tallied(left, self.article.text)


@dataclass(frozen=True, slots=True)
class Review:
    """An article's analysis with the reader's corrections, oldest first, and those undone.

    `undone` holds corrections taken back, the most recently undone last; a new correction
    empties it. `rules` are the reader's for all articles; what is corrected here comes after.
    """

    article: Article
    analysis: Analysis
    corrections: tuple[Correction, ...] = ()
    undone: tuple[Correction, ...] = field(default=())
    rules: tuple[NameRule, ...] = field(default=())

    def corrected(self, correction: Correction) -> "Review":
        """Return the review with one more correction."""
        return replace(self, corrections=(*self.corrections, correction), undone=())

    def undo(self) -> "Review":
        """Return the review without its last correction; the same when there is none."""
        if not self.corrections:
            return self
        last = self.corrections[-1]
        return replace(self, corrections=self.corrections[:-1], undone=(*self.undone, last))

    def redo(self) -> "Review":
        """Return the review with the correction undone last; the same when there is none."""
        if not self.undone:
            return self
        again = self.undone[-1]
        return replace(self, corrections=(*self.corrections, again), undone=self.undone[:-1])

    def standing(self) -> Standing:
        """Derive what stands by applying the rules, then all corrections in order."""
        analysis, rejected = ruled(self.analysis, self.article.text, self.rules)
        verdicts = tuple((mark, Verdict.REJECTED) for mark in sorted(rejected))
        standing = Standing(self.article, analysis, verdicts)
        for correction in self.corrections:
            standing = applied(standing, correction)
        return standing


def applied(standing: Standing, correction: Correction) -> Standing:  # noqa: PLR0911
    """Apply one correction; one about a mark that is not there changes nothing."""
    match correction:
        case Judge():
            others = (v for v in standing.verdicts if v[0] != correction.mark)
            return replace(standing, verdicts=(*others, (correction.mark, correction.verdict)))
        case Relabel() | Rename() | Merge() | Split():
            return _named(standing, correction)
        case Revalue():
            return _revalued(standing, correction)
        case Assign():
            return _assigned(standing, correction)
        case AddMark():
            return replace(standing, analysis=_with_mark(standing, correction.mark))
        case WriteNote():
            return replace(standing, notes=_written(standing.notes, correction.note))
        case RemoveNote():
            left = tuple(n for n in standing.notes if n.id != correction.note)
            return replace(standing, notes=left)
        case SetPublished():
            return _dated(standing, correction.date)
        case SetMetadata():
            article = standing.article.described(correction.field, correction.value, "reader")
            return replace(standing, article=article)
        case _:
            assert_never(correction)


def _named(standing: Standing, correction: NameCorrection) -> Standing:
    analysis, text = standing.analysis, standing.article.text
    match correction:
        case Relabel(entity, label):
            changed = renamed(analysis, {entity}, READER, label=label)
        case Rename(entity, name):
            changed = renamed(analysis, {entity}, READER, name=name)
        case Merge(entity, into):
            changed = merged(analysis, entity, into, text, READER)
        case Split(entity, mentions, name):
            changed = split_off(analysis, entity, mentions, name, READER)
        case _:
            assert_never(correction)
    return replace(standing, analysis=changed)


def _revalued(standing: Standing, new: Revalue) -> Standing:
    known = {n.unit: n.conversion for n in standing.analysis.numbers if n.conversion}
    numbers = tuple(
        replace(
            n,
            value=new.value,
            low=new.low,
            high=new.high,
            unit=new.unit,
            conversion=known.get(new.unit),
            certainty=None,
            partial=None,
            origin=READER,
            reason="set by the reader",
        )
        if n.id == new.number
        else n
        for n in standing.analysis.numbers
    )
    return replace(standing, analysis=replace(standing.analysis, numbers=numbers))


def _assigned(standing: Standing, new: Assign) -> Standing:
    quote = next((q for q in standing.analysis.quotes if q.id == new.quote), None)
    if quote is None:
        return standing
    sources = standing.analysis.sources
    speaker = new.source
    if new.name is not None:
        speaker = next((s.id for s in sources if s.name == new.name), None)
        if speaker is None:
            speaker = f"s-{quote.id}"
            sources = (*sources, _new_source(speaker, new.name, new.kind, standing))
    changed = replace(
        quote,
        speakers=(speaker,) if speaker else (),
        status=Status.STATED if speaker else Status.NONE,
        chain=(),
        origin=READER,
    )
    quotes = tuple(changed if q.id == quote.id else q for q in standing.analysis.quotes)
    analysis = replace(standing.analysis, quotes=quotes, sources=sources)
    return replace(standing, analysis=tallied(analysis, standing.article.text))


def _new_source(source_id: str, name: str, kind: SourceKind | None, standing: Standing) -> Source:
    entity = next((e.id for e in standing.analysis.entities if e.name == name), None)
    return Source(source_id, name, kind or SourceKind.PERSON, entity, (), (), 0)


def _with_mark(standing: Standing, mark: Mark) -> Analysis:
    analysis = standing.analysis
    match mark:
        case Entity():
            entities = sorted((*analysis.entities, mark), key=_first)
            return replace(analysis, entities=tuple(entities))
        case Number():
            numbers = sorted((*analysis.numbers, mark), key=_first)
            return replace(analysis, numbers=tuple(numbers))
        case Quote():
            quotes = sorted((*analysis.quotes, mark), key=_first)
            return tallied(replace(analysis, quotes=tuple(quotes)), standing.article.text)


def _first(mark: Mark) -> tuple[int, int]:
    span = mark.spans[0]
    return (span.start, -span.end)


def _written(notes: Iterable[Note], note: Note) -> tuple[Note, ...]:
    others = [n for n in notes if n.id != note.id]
    return tuple(sorted((*others, note), key=lambda n: (n.anchor.start, n.written)))


def _dated(standing: Standing, date: datetime.date | None) -> Standing:
    # Reading dates takes tables that no window needs before its first article is shown.
    from desktop_app.core.dates import resolve_again  # noqa: PLC0415

    article = standing.article.published_on(date, "reader")
    numbers = tuple(
        resolve_again(n, article.text, date) if n.kind in _DATED and n.origin != READER else n
        for n in standing.analysis.numbers
    )
    return replace(standing, article=article, analysis=replace(standing.analysis, numbers=numbers))


_DATED = frozenset({NumberKind.DATE, NumberKind.TIME, NumberKind.DURATION, NumberKind.SET})
