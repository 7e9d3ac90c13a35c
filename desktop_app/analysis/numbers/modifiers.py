"""Find what limits a number: "about", "at least", "up to", "or more"."""

from dataclasses import dataclass

from desktop_app.analysis.numbers.context import Context
from desktop_app.analysis.numbers.cues import cues
from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.analysis.numbers.tables import Tables
from desktop_app.core.analysis import Modifier, NumberKind
from desktop_app.core.date_phrases import Ago, Lasting
from desktop_app.core.lexemes import APART, TOUCHING, Reader
from desktop_app.core.spans import Span

_OF_TIME = (NumberKind.DATE, NumberKind.TIME, NumberKind.SET)
_UNLIMITED = (NumberKind.ORDINAL, NumberKind.SCORE)
_ARTICLES = ("a", "an", "the")
_SMALL = 10
# Prepositions of place and topic that are modifiers of amounts as well.
_BEFORE_EXACT = frozenset(
    {"over", "under", "above", "below", "within", "about", "around", "of", "to", "than", "some"}
)
_ALSO_PREPOSITIONS = frozenset({"about", "around", "close to", "near to"})


@dataclass(frozen=True, slots=True)
class Limit:
    """A modifier with its place in the text."""

    modifier: Modifier
    span: Span


class Limits:
    """Finds the modifier of each number of a paragraph."""

    def __init__(self, lx: Reader, context: Context, tables: Tables) -> None:
        self._lx = lx
        self._context = context
        self._tables = tables

    def of(self, reading: Reading) -> Limit | None:
        """Return the modifier on either side of a number, the left one first."""
        if reading.kind in _UNLIMITED:
            return None
        return self._left(reading) or self._right(reading)

    def start(self, reading: Reading) -> int:
        """Return the index of the first lexeme of a number with what stands before it."""
        limit = self._left(reading) if reading.kind not in _UNLIMITED else None
        at = reading.first
        while limit is not None and self._lx[at].start > limit.span.start:
            at -= 1
        return at

    def _left(self, reading: Reading) -> Limit | None:
        lx = self._lx
        j = _before(lx, reading)
        the = lx.low(j) == "the" and lx.low(j + 1) != "age"
        if lx.low(j) in _ARTICLES and reading.shape is not Shape.ARTICLE:
            j -= 1
        for words, meaning in self._tables.left.get(lx.low(j), ()):
            start = j - len(words) + 1
            if start < 0 or any(lx.low(start + k) != w for k, w in enumerate(words)):
                continue
            if any(lx[k].gap == APART for k in range(start + 1, reading.first + 1)):
                continue
            written = " ".join(words)
            # "below the $5m that was forecast": the amount itself is exact
            if the and words[-1] in _BEFORE_EXACT:
                continue
            if self._fits(written, start, reading):
                return Limit(meaning, Span(lx[start].start, lx[j].end))
        return None

    def _fits(self, written: str, start: int, reading: Reading) -> bool:
        needs = written in self._tables.needs_amount
        verbal = needs or written in _ALSO_PREPOSITIONS
        # "12% more than a year earlier" limits nothing
        compares = written.endswith(" than") and self._lx.low(start - 1) in cues().measured
        if compares or (verbal and self._goes_with_verb(start, needs=needs)):
            return False
        if reading.kind in _OF_TIME:
            compared = written.endswith("than") and written not in ("more than", "less than")
            counted = isinstance(reading.phrase, Ago) and not needs and not compared
            return counted or written in self._tables.for_dates
        if isinstance(reading.phrase, Lasting):
            return False
        if reading.kind is NumberKind.COUNT and 1 <= _size(reading) < _SMALL:
            return self._fits_small(written, start)
        if reading.kind is NumberKind.DURATION and written == "over":
            return self._lx.low(start - 1) in cues().lasting
        return not (reading.kind is NumberKind.COUNT and written == "within")

    def _goes_with_verb(self, start: int, *, needs: bool) -> bool:
        """Tell "was turned around twice" and "handed over millions" from limits."""
        word = self._context.token_at(self._lx[start].start)
        adverb = word.dep_ == "advmod" and word.head.pos_ == "VERB" and not needs
        return word.dep_ == "prt" or adverb

    def _fits_small(self, written: str, start: int) -> bool:
        """Tell whether "about two" limits: small numbers stand behind prepositions, too."""
        if written in _ALSO_PREPOSITIONS:
            word = self._context.token_at(self._lx[start].start)
            return word.dep_ != "prep" or not any(c.dep_ == "pobj" for c in word.children)
        return written == "up to" or written not in self._tables.needs_amount

    def _right(self, reading: Reading) -> Limit | None:
        if reading.kind in _OF_TIME:
            return None
        lx, j = self._lx, reading.last
        # "15-plus years"
        for words, meaning in self._tables.right.get(lx.low(reading.first + 1), ()):
            inside = reading.first + 1 + len(words) < j
            if inside and words[0] in "-+" and self._stands(words, reading.first + 1, beside=True):
                last = reading.first + len(words)
                return Limit(meaning, Span(lx[reading.first + 1].start, lx[last].end))
        # "40 or more", "five hours or so", "20 people or fewer"
        for at in (j, j + 1):
            if lx[at].gap == APART or (at > j and not lx.is_word(j)):
                return None
            for words, meaning in self._tables.right.get(lx.low(at), ()):
                if self._stands(words, at, beside=at == j):
                    last = at + len(words)
                    return Limit(meaning, Span(lx[at].start, lx[last - 1].end))
        return None

    def _stands(self, words: tuple[str, ...], at: int, *, beside: bool) -> bool:
        lx, last = self._lx, at + len(words)
        if any(lx.low(at + k) != w or lx[at + k].gap == APART for k, w in enumerate(words)):
            return False
        if words[0] in ("-", "+", "plus"):
            touching = lx[at].gap == TOUCHING or words[0] == "plus"
            return beside and touching and not (words[0] == "plus" and lx.is_numeral(last))
        return True


def _before(lx: Reader, reading: Reading) -> int:
    """Return the index before a number; before "the age of" and a hyphen for ages."""
    j = reading.first - 1
    if reading.kind is not NumberKind.AGE:
        return j
    if lx.low(j) == "-" and lx[j].gap == TOUCHING:
        return j - 1
    if (lx.low(j - 1), lx.low(j)) == ("age", "of"):
        j -= 2
        return j - 1 if lx.low(j) == "the" else j
    return j


def _size(reading: Reading) -> float:
    return reading.value if isinstance(reading.value, int | float) else reading.low or 0
