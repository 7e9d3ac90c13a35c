"""Tell scores and votes from ranges: "won 3-1", "a 52-48 vote", but "10-15 people"."""

from dataclasses import replace

from desktop_app.analysis.numbers.counted import Counted
from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.analysis.numbers.tables import Tables
from desktop_app.core.analysis import NumberKind
from desktop_app.core.lexemes import APART, Reader

_MOST = 1000
_SAYINGS = frozenset({(50, 50), (20, 20), (24, 7), (9, 11), (7, 11), (9, 5)})


def as_score(
    lx: Reader, reading: Reading, counted: Counted | None, tables: Tables
) -> Reading | None:
    """Return a pair of numbers as a score, or None where it is none."""
    low, high = reading.low, reading.high
    if not (isinstance(low, int) and isinstance(high, int)):
        return None
    if reading.shape is not Shape.PAIR:
        return replace(reading, kind=NumberKind.SCORE, shape=Shape.PLAIN)
    if max(low, high) >= _MOST or not _contested(lx, reading, counted, tables):
        return None
    return replace(reading, kind=NumberKind.SCORE, shape=Shape.PLAIN)


def _contested(lx: Reader, reading: Reading, counted: Counted | None, tables: Tables) -> bool:
    low, high = reading.low or 0, reading.high or 0
    before = lx[reading.first - 1]
    if (low, high) in _SAYINGS or before.low in tables.label_nouns:
        return False
    if before.low in tables.ordered_nouns or before.low in ("aged", "ages", "nos"):
        return False
    behind = lx[reading.last]
    joined = behind.gap != APART
    if joined and behind.low in tables.score_nouns:
        return True
    if joined and behind.low == "-" and lx.low(reading.last + 1) in tables.score_nouns:
        return True
    if counted is not None and low < high:
        return False
    named = before.kind == "word" and before.text[:1].isupper()
    return low >= high or named or before.low in tables.score_cues
