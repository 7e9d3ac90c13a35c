"""Make a `Number` of a reading: judged, limited, counted, resolved, scored."""

from dataclasses import replace

from spacy.tokens import Token

from desktop_app.analysis.numbers.ages import as_age
from desktop_app.analysis.numbers.befallen import event_of
from desktop_app.analysis.numbers.contents import measured_out
from desktop_app.analysis.numbers.context import Context
from desktop_app.analysis.numbers.conversion import Converter
from desktop_app.analysis.numbers.counted import (
    Counted,
    counted_by,
    refers_back,
    share_of,
    tallied_by,
)
from desktop_app.analysis.numbers.meant import as_amount, as_meant
from desktop_app.analysis.numbers.modifiers import Limits
from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.analysis.numbers.recall import Recall
from desktop_app.analysis.numbers.scores import as_score
from desktop_app.analysis.numbers.tables import Tables
from desktop_app.analysis.numbers.tense import tense_at
from desktop_app.analysis.numbers.vetoes import Judge, ordered
from desktop_app.core.analysis import DateCertainty, Modifier, Number, NumberKind, Origin
from desktop_app.core.date_resolution import resolved
from desktop_app.core.lexemes import Reader
from desktop_app.core.spans import Span

ORIGIN = Origin("numbers", "2")
_COUNTING = (NumberKind.COUNT, NumberKind.PERCENT)
_CONTAINING = (NumberKind.QUANTITY, NumberKind.MONEY)
_PAIRS = (Shape.PAIR, Shape.RESULT)
_SEEN_TWICE, _SEEN_ONCE, _GUESSED = 0.95, 0.8, 0.6


class Assembler:
    """Turns the readings of one paragraph, in order, into numbers."""

    def __init__(self, context: Context, lx: Reader, tables: Tables, converter: Converter) -> None:
        self._context = context
        self._lx = lx
        self._tables = tables
        self._converter = converter
        self._judge = Judge(context, tables)
        self._limits = Limits(lx, context, tables)
        self._recall = Recall()

    def number(self, reading: Reading) -> Number | None:
        """Return the number of a reading, its id still empty, or None for what is none."""
        if reading.phrase is not None and self._judge.stands(self._lx, reading, None):
            return self._dated(reading)
        amount = reading if reading.phrase is None else as_amount(reading)
        return self._amount(amount) if amount is not None else None

    def _amount(self, reading: Reading) -> Number | None:
        lx, tables = self._lx, self._tables
        reading = as_meant(lx, as_age(lx, reading, self._context), self._context)
        tokens = self._context.tokens(reading.start, reading.end)
        counted = counted_by(tokens) if reading.kind is NumberKind.COUNT else None
        if reading.kind is NumberKind.PERCENT:
            counted = share_of(tokens)
        if ordered(lx, reading, tables):
            return self._plain(reading, kind=NumberKind.ORDINAL)
        score = as_score(lx, reading, counted, tables) if reading.shape in _PAIRS else None
        if score is not None:
            return self._score(score)
        if not self._judge.stands(lx, reading, counted):
            return None
        if reading.kind in _CONTAINING:
            return self._plain(reading, counted=measured_out(tokens, reading))
        return self._counting(reading, tokens, counted)

    def _score(self, reading: Reading) -> Number:
        """Return a score, whose two sides are one text: "3-1"."""
        sides = f"{reading.low}-{reading.high}"
        return replace(self._plain(reading), value=sides, low=None, high=None)

    def _counting(self, reading: Reading, tokens: list[Token], counted: Counted | None) -> Number:
        """Return a count or percentage with what it counts and what befell that."""
        if reading.kind not in _COUNTING:
            return self._plain(reading)
        at = self._limits.start(reading)
        if refers_back(tokens):
            counted = None
        event = event_of(tokens, counted, self._tables)
        back = reading.kind is NumberKind.COUNT or refers_back(tokens)
        if counted is None and reading.unit is None:
            counted = self._ahead(reading, at)
        if counted is None and back:
            counted = self._recall.noun_of(self._lx, reading, at, tokens, event)
        if reading.kind is NumberKind.COUNT:
            counted = counted or tallied_by(tokens)
            event = event or self._recall.event_of(self._lx, at, tokens)
        if counted is not None:
            self._recall.keep(tokens, counted, reading, event)
        return self._plain(reading, counted=counted, event=event)

    def _ahead(self, reading: Reading, at: int) -> Counted | None:
        """Return what the second of "from 70,000 to fewer than 9,000 animals" counts."""
        lx, j = self._lx, reading.last
        if reading.kind is not NumberKind.COUNT or lx.low(at - 1) != "from" or lx.low(j) != "to":
            return None
        second = next((lx[k] for k in range(j + 1, j + 5) if lx.is_numeral(k)), None)
        return counted_by(self._context.tokens(second.start, second.end)) if second else None

    def _plain(
        self,
        reading: Reading,
        *,
        kind: NumberKind | None = None,
        counted: Counted | None = None,
        event: str | None = None,
    ) -> Number:
        limit = self._limits.of(reading) if kind is not NumberKind.ORDINAL else None
        modifier = limit.modifier if limit else None
        if modifier is None and reading.vague:
            modifier = Modifier.VAGUE
        span = Span(reading.start, reading.end)
        text = self._context.text
        return Number(
            id="",
            span=span,
            kind=kind or reading.kind,
            value=reading.value,
            score=self._sureness(reading),
            origin=ORIGIN,
            low=reading.low,
            high=reading.high,
            unit=reading.unit,
            modifier=modifier,
            modifier_span=limit.span if limit else None,
            modifier_text=limit.span.of(text) if limit else None,
            counts=counted.span.of(text) if counted else None,
            counts_span=counted.span if counted else None,
            event=event,
            quote=self._context.quote_at(span),
            reason="an order of magnitude, not exact" if reading.vague else None,
            conversion=self._converter.of(reading.unit),
        )

    def _dated(self, reading: Reading) -> Number:
        assert reading.phrase is not None  # noqa: S101  (the caller looked)
        span = Span(reading.start, reading.end)
        tense = tense_at(self._context.token_at(span.start), self._tables)
        meaning = resolved(reading.phrase, self._context.published, tense)
        limit = self._limits.of(reading)
        return Number(
            id="",
            span=span,
            kind=meaning.kind,
            value=meaning.value,
            score=self._sureness(reading),
            origin=ORIGIN,
            low=meaning.low,
            high=meaning.high,
            unit=meaning.unit,
            modifier=limit.modifier if limit else None,
            modifier_span=limit.span if limit else None,
            modifier_text=limit.span.of(self._context.text) if limit else None,
            partial=meaning.partial,
            quote=self._context.quote_at(span),
            tense=tense,
            reason=meaning.reason,
            certainty=self._certainty(meaning.certainty),
        )

    def _certainty(self, certainty: DateCertainty | None) -> DateCertainty | None:
        """Return how sure a date is: what is counted from a guess is no surer than that."""
        counted = certainty is DateCertainty.COUNTED and self._context.published_guessed
        return DateCertainty.LIKELY if counted else certainty

    def _sureness(self, reading: Reading) -> float:
        label = self._context.label(reading.start, reading.end)
        if label:
            return _SEEN_TWICE
        settled = reading.shape is Shape.PLAIN or reading.kind is NumberKind.ORDINAL
        return _SEEN_ONCE if settled else _GUESSED
