"""Make a `Number` of a reading: judged, limited, counted, resolved, scored."""

import datetime

from spacy.tokens import Token

from desktop_app.analysis.numbers.ages import as_age
from desktop_app.analysis.numbers.context import Context
from desktop_app.analysis.numbers.counted import Counted, counted_by, event_of
from desktop_app.analysis.numbers.meant import as_amount, as_meant
from desktop_app.analysis.numbers.modifiers import modifier_of
from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.analysis.numbers.tables import Tables
from desktop_app.analysis.numbers.vetoes import Judge, ordered
from desktop_app.core.analysis import Modifier, Number, NumberKind, Origin
from desktop_app.core.date_resolution import Resolved, resolved
from desktop_app.core.lexemes import Reader
from desktop_app.core.spans import Span

ORIGIN = Origin("numbers", "1")
_COUNTING = (NumberKind.COUNT, NumberKind.PERCENT)
_SEEN_TWICE, _SEEN_ONCE, _GUESSED = 0.95, 0.8, 0.6


class Assembler:
    """Turns the readings of one paragraph, in order, into numbers."""

    def __init__(
        self, context: Context, lx: Reader, tables: Tables, published: datetime.date | None
    ) -> None:
        self._context = context
        self._lx = lx
        self._tables = tables
        self._published = published
        self._judge = Judge(context, tables)
        self._last: tuple[int, Counted] | None = None

    def number(self, reading: Reading) -> Number | None:
        """Return the number of a reading, its id still empty, or None for what is none."""
        if reading.phrase is not None and self._judge.stands(self._lx, reading, None):
            return self._dated(reading)
        if reading.phrase is not None:
            as_count = as_amount(reading)
            if as_count is None:
                return None
            reading = as_count
        reading = as_meant(as_age(self._lx, reading, self._context), self._context)
        tokens = self._context.tokens(reading.start, reading.end)
        counted = counted_by(tokens) if reading.kind in _COUNTING else None
        if ordered(self._lx, reading, self._tables):
            return self._plain(reading, kind=NumberKind.ORDINAL)
        if not self._judge.stands(self._lx, reading, counted):
            return None
        if reading.kind not in _COUNTING:
            return self._plain(reading)
        event = event_of(tokens, counted, self._tables)
        if counted is None and event is not None and reading.kind is NumberKind.COUNT:
            counted = self._inherited(tokens)
        if counted is not None:
            self._last = (tokens[-1].i, counted)
        return self._plain(reading, counted=counted, event=event)

    def _inherited(self, tokens: list[Token]) -> Counted | None:
        """Return what the number before counts: "107 people killed and 238 wounded"."""
        if self._last is None or tokens[0].i == 0:
            return None
        joined = tokens[0].doc[tokens[0].i - 1].lower_ in ("and", ",", "or", "but")
        near = tokens[0].i - self._last[0] <= 8
        return self._last[1] if joined and near else None

    def _plain(
        self,
        reading: Reading,
        *,
        kind: NumberKind | None = None,
        counted: Counted | None = None,
        event: str | None = None,
    ) -> Number:
        limit = modifier_of(self._lx, reading, self._tables)
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
            score=self._score(reading),
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
        )

    def _dated(self, reading: Reading) -> Number:
        span = Span(reading.start, reading.end)
        future = self._looks_ahead(span)
        meaning = _resolve(reading, self._published, future=future)
        limit = modifier_of(self._lx, reading, self._tables)
        return Number(
            id="",
            span=span,
            kind=meaning.kind,
            value=meaning.value,
            score=self._score(reading),
            origin=ORIGIN,
            low=meaning.low,
            high=meaning.high,
            unit=meaning.unit,
            modifier=limit.modifier if limit else None,
            modifier_span=limit.span if limit else None,
            modifier_text=limit.span.of(self._context.text) if limit else None,
            partial=meaning.partial,
            quote=self._context.quote_at(span),
            future=future,
            reason=meaning.reason,
        )

    def _looks_ahead(self, span: Span) -> bool:
        """Tell whether the verb over a date speaks of the future."""
        token = self._context.token_at(span.start)
        for _ in range(6):
            if token.pos_ in ("VERB", "AUX"):
                return self._ahead(token)
            if token.head == token:
                return False
            token = token.head
        return False

    def _ahead(self, verb: Token) -> bool:
        words = self._tables.future_words
        while True:
            if any(c.dep_ == "aux" and c.lower_ in words for c in verb.children):
                return True
            if verb.dep_ not in ("xcomp", "ccomp", "conj") or verb.head == verb:
                return False
            if verb.dep_ == "xcomp" and verb.head.lemma_ in self._tables.future_verbs:
                return True
            verb = verb.head

    def _score(self, reading: Reading) -> float:
        label = self._context.label(reading.start, reading.end)
        if label:
            return _SEEN_TWICE
        settled = reading.shape is Shape.PLAIN or reading.kind is NumberKind.ORDINAL
        return _SEEN_ONCE if settled else _GUESSED


def _resolve(reading: Reading, published: datetime.date | None, *, future: bool) -> Resolved:
    assert reading.phrase is not None  # noqa: S101  (the caller looked)
    return resolved(reading.phrase, published, future=future)
