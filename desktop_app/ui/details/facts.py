"""What a card says about a mark: plain values between what stands and the widgets."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

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


Target = ToMark | ToPlace | ToArticle | ToNote


class Manner(StrEnum):
    """How a quote stands to its source; each value is also the theme's colour role for it."""

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


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a quote as the card shows them, and how they stand to their source."""

    text: str
    manner: Manner
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
