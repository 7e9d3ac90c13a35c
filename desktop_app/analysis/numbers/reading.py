"""What the grammar reads at one place of a text."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.analysis import NumberKind
from desktop_app.core.date_phrases import Phrase
from desktop_app.core.digits import Value
from desktop_app.core.lexemes import Reader


class Shape(StrEnum):
    """What the written form alone leaves open about a reading.

    PLAIN is settled. BARE is an amount with nothing behind it, ONE the word "one", SEVERAL
    and HALF those words without scale or unit, PAIR two numbers around a dash (a range or a
    score), RESULT what can only be a score, UNSURE a bare month or year, ARTICLE "an hour",
    NAME is part of a name or code.
    """

    PLAIN = "plain"
    BARE = "bare"
    ONE = "one"
    SEVERAL = "several"
    HALF = "half"
    PAIR = "pair"
    RESULT = "result"
    UNSURE = "unsure"
    ARTICLE = "article"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Reading:
    """A number in the text: where, what and how sure its written form is.

    `start` and `end` are code points; `first` and `last` the indices of its lexemes,
    half-open. A date has its `phrase`, everything else a value or low and high.
    """

    start: int
    end: int
    first: int
    last: int
    shape: Shape
    kind: NumberKind
    value: Value | None = None
    low: Value | None = None
    high: Value | None = None
    unit: str | None = None
    vague: bool = False
    phrase: Phrase | None = None


def reading_of(lx: Reader, first: int, last: int, shape: Shape, kind: NumberKind) -> Reading:
    """Return a reading of the lexemes `[first, last)` that has no value yet."""
    return Reading(lx[first].start, lx[last - 1].end, first, last, shape, kind)
