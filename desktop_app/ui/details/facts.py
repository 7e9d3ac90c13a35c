"""What a card says about a mark: plain values between what stands and the widgets."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar, overload

from desktop_app.core.corrections import Verdict
from desktop_app.core.spans import Span


@dataclass(frozen=True, slots=True)
class ToMark:
    """A click leads to a mark."""

    mark: str


@dataclass(frozen=True, slots=True)
class ToPlace:
    """A click leads to a place in the text."""

    span: Span


@dataclass(frozen=True, slots=True)
class ToArticle:
    """A click leads to another article of the library."""

    article: int


@dataclass(frozen=True, slots=True)
class ToNote:
    """A click leads to a note, to be read or rewritten."""

    note: str


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ToTab:
    """A click leads to another tab of the pane."""

    name: str


Target = ToMark | ToPlace | ToArticle | ToNote | ToTab


class Manner(StrEnum):
    """The pencil that a quote is marked with; each value is the theme's colour role for it."""

    SAID = "said"
    DENIED = "denied"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card: a label, a text, a soft addition, and where a click leads.

    `emphasis` is a stretch of `text`, as offsets into it, that is set in a stronger weight.
    """

    label: str
    text: str
    soft: str = ""
    target: Target | None = None
    emphasis: tuple[int, int] | None = None


class LazyRows(Sequence[Row], Generic[T]):
    """Rows that are made when they are looked at, for a name may have thousands of mentions.

    Two are equal when they are of one length and every row that was looked at in either is
    the same in both.
    """

    def __init__(self, items: Sequence[T], make: Callable[[T], Row]) -> None:
        self._items = items
        self._make: Callable[[T], Row] = make
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        """Return the number of rows, made or not."""
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...

    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        """Return a row, or several."""
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        at = range(len(self))[index]
        if at not in self._made:
            self._made[at] = self._make(self._items[at])
        return self._made[at]

    def __eq__(self, other: object) -> bool:
        """Compare what was looked at."""
        if not isinstance(other, LazyRows) or len(self) != len(other):
            return NotImplemented if not isinstance(other, LazyRows) else False
        return all(self[at] == other[at] for at in {*self._made, *other._made})

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own."""

    title: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a quote as the card shows them, and whether anybody named says them."""

    text: str
    manner: Manner
    named: bool
    target: Target


@dataclass(frozen=True, slots=True)
class Card:
    """Everything that the Selection tab says about one mark."""

    mark: str
    headline: str
    subline: str
    chips: tuple[str, ...]
    rows: tuple[Row, ...]
    verdict: Verdict
    groups: tuple[Group, ...] = ()
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Something in another article of the library that belongs to the shown mark."""

    article_id: int
    title: str
    date: datetime.date | None
    text: str
