"""The columns of the table of figures: what each says of a number, and how it sorts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from desktop_app.core.analysis import Number, NumberKind
from desktop_app.core.numerals import in_words
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.number_card import claimant, date_words, modifier_words, written_number
from desktop_app.ui.details.passages import excerpt, sentence_around
from desktop_app.ui.details.wording import Say, Value, dotted, is_dated, short_amount, value_text

DIFFERS = "≠"
_LONGEST_SENTENCE = 400


class Column(IntEnum):
    """The columns, from left to right."""

    WRITTEN = 0
    VALUE = 1
    UNIT = 2
    WHAT = 3
    MODIFIER = 4
    DATE = 5
    SOURCE = 6
    SENTENCE = 7


FOLDED = (Column.VALUE, Column.WHAT, Column.SOURCE)
"""The columns that a narrow pane shows; what the others say is folded into them."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """Which figures a choice of the filter shows: of some kinds, or those that differ."""

    words: str
    kinds: frozenset[NumberKind] = frozenset()
    differing: bool = False

    def shows(self, number: Number, lookup: Lookup) -> bool:
        """Tell whether a number is among them."""
        if self.differing:
            return bool(lookup.contradicting(number))
        return not self.kinds or number.kind in self.kinds


CHOICES = (
    Kinds("All kinds"),
    Kinds("Figures that differ", differing=True),
    Kinds("Counts", frozenset({NumberKind.COUNT})),
    Kinds("Money", frozenset({NumberKind.MONEY})),
    Kinds("Percentages", frozenset({NumberKind.PERCENT})),
    Kinds("Measures and ages", frozenset({NumberKind.QUANTITY, NumberKind.AGE})),
    Kinds("Dates and times", frozenset({NumberKind.DATE, NumberKind.TIME, NumberKind.SET})),
    Kinds("Durations", frozenset({NumberKind.DURATION})),
    Kinds("Ranks and scores", frozenset({NumberKind.ORDINAL, NumberKind.SCORE})),
)


class Figures:
    """Says what stands in the cells of one article's figures."""

    def __init__(self, lookup: Lookup, say: Say) -> None:
        self._lookup = lookup
        self._say = say
        self._said: dict[Column, Callable[[Number], str]] = {
            Column.WRITTEN: lambda n: written_number(n, lookup.text),
            Column.VALUE: self._value,
            Column.UNIT: lambda n: n.unit or "",
            Column.WHAT: lambda n: dotted(n.counts or "", n.event or ""),
            Column.MODIFIER: lambda n: modifier_words(n, say),
            Column.DATE: lambda n: date_words(n) if is_dated(n) else "",
            Column.SOURCE: lambda n: claimant(n, lookup, say),
            Column.SENTENCE: self.sentence,
        }

    def cell(self, number: Number, column: Column) -> str:
        """Return a cell of the whole table."""
        return self._said[column](number)

    def exact(self, number: Number) -> list[str]:
        """Return the cells of a row for another program: values in plain digits, no signs."""
        cells = [self.cell(number, column) for column in Column]
        cells[Column.VALUE] = value_text(number, _as_written)
        return [" ".join(words.split()) for words in (*cells, self.differences(number))]

    def folded(self, number: Number, column: Column) -> str:
        """Return a cell of the narrow table, where value, unit, modifier and date are one."""
        if column is not Column.VALUE:
            return self.cell(number, column)
        sign = f"{DIFFERS} " if self._lookup.contradicting(number) else ""
        return sign + (in_words(without_thing(number)) or self.cell(number, Column.WRITTEN))

    def sentence(self, number: Number) -> str:
        """Return the sentence in which a number stands."""
        place, text = number.spans[0], self._lookup.text
        around = sentence_around(place, text, self._lookup.paragraph_of(place))
        return excerpt(place, around, text, _LONGEST_SENTENCE)[0]

    def differences(self, number: Number) -> str:
        """Say which other figures a number does not agree with, with their sources."""
        others = self._lookup.contradicting(number)
        told = (f"{in_words(n)} ({claimant(n, self._lookup, self._say)})" for n in others)
        return "; ".join(told)

    def matches(self, number: Number, words: str) -> bool:
        """Tell whether a number's row holds all words of a search, in any case."""
        columns = (c for c in Column if c is not Column.SENTENCE)
        row = " ".join(self.cell(number, column) for column in columns).casefold()
        row = f"{row} {number.kind.value} {self.sentence(number).casefold()}"
        return all(word in row for word in words.casefold().split())

    def key(self, column: Column) -> Callable[[Number], tuple[Any, ...]]:
        """Return what a column sorts by: values as values, all others as words."""
        match column:
            case Column.VALUE:
                return lambda n: _rank(n.low if n.value is None else n.value)
            case Column.DATE:
                return lambda n: (is_dated(n), str(n.value or n.low or n.partial or ""))
            case Column.SENTENCE:
                return lambda n: (n.span.start,)
            case _:
                return lambda n: (self.cell(n, column).casefold(),)

    def _value(self, number: Number) -> str:
        """Return the value, for dates in the form that computers sort by."""
        sign = f"{DIFFERS} " if self._lookup.contradicting(number) else ""
        said = _as_written if is_dated(number) else short_amount
        return sign + value_text(number, said)


def _as_written(value: Value) -> str:
    return "" if value is None else str(value)


def without_thing(number: Number) -> Number:
    """Return a number that counts nothing, for a column of its own says what."""
    return replace(number, counts=None, event=None)


def _rank(value: float | int | str | None) -> tuple[int, float, str]:
    if isinstance(value, int | float):
        return 2, float(value), ""
    return (0, 0.0, "") if value is None else (1, 0.0, value)
