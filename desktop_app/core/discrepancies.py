"""Find the same thing counted with values that cannot both be right.

Two numbers are compared when they count the same noun under the same event, in sentences of
their own. "About", "at least", ranges and orders of magnitude leave room; only what lies apart
even so is told.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import inf

from desktop_app.core.analysis import Modifier, Number, NumberKind

_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*\s|\n")
_ROUGHLY = 0.1
_NEIGHBOURS = 40
# What lies further apart is hardly the same thing; without an event, nor are small counts.
_FAR, _NEAR, _SMALLEST = 4.0, 2.0, 10
_SAME_AS = {"person": "people", "persons": "people", "civilians": "civilian"}


def discrepancies(numbers: Iterable[Number], text: str) -> dict[str, tuple[str, ...]]:
    """Return for the id of each number that others contradict the ids of those, in order."""
    groups: dict[tuple[str, str, str], list[Number]] = defaultdict(list)
    for number in numbers:
        key = _counted_thing(number)
        if key is not None:
            groups[key].append(number)
    ends = [found.end() for found in _SENTENCE.finditer(text)] if groups else []
    apart: dict[str, list[str]] = defaultdict(list)
    for group in groups.values():
        for first, second in _pairs(group):
            if _contradict(first, second, ends):
                apart[first.id].append(second.id)
                apart[second.id].append(first.id)
    return {number: tuple(others) for number, others in apart.items()}


def _pairs(group: Sequence[Number]) -> Iterable[tuple[Number, Number]]:
    """Yield the pairs of a group; in large ones only of neighbours, so that time stays linear."""
    if len(group) <= _NEIGHBOURS:
        yield from combinations(group, 2)
        return
    for at, first in enumerate(group):
        for second in group[at + 1 : at + _NEIGHBOURS]:
            yield first, second


def _counted_thing(number: Number) -> tuple[str, str, str] | None:
    """Return a key of the event, or the noun where there is none, and the unit."""
    if number.kind not in (NumberKind.COUNT, NumberKind.QUANTITY, NumberKind.MONEY):
        return None
    if not (number.counts or number.event) or _interval(number) is None:
        return None
    noun = _head(number)
    return (number.event or "", "" if number.event else noun, number.unit or "")


def _head(number: Number) -> str:
    words = (number.counts or "").lower().partition(" of ")[0].split()
    head = words[-1] if words else ""
    head = _SAME_AS.get(head, head)
    return head[:-1] if head.endswith("s") and len(head) > 3 else head


def _contradict(first: Number, second: Number, ends: Sequence[int]) -> bool:
    if bisect_right(ends, first.span.start) == bisect_right(ends, second.span.start):
        return False
    one, two = _interval(first), _interval(second)
    if one is None or two is None or not _same_noun(first, second):
        return False
    if one[0] <= two[1] and two[0] <= one[1]:
        return False
    low, high = sorted((_size(first), _size(second)))
    if first.event:
        return high <= _FAR * low
    return low >= _SMALLEST and high <= _NEAR * low


def _size(number: Number) -> float:
    size = number.value if number.value is not None else number.low
    return float(size or 0)


def _same_noun(first: Number, second: Number) -> bool:
    """Tell whether two phrases can mean the same: "oil drums" and "drums", but no "tea chests"."""
    one, two = ((n.counts or "").lower().split() for n in (first, second))
    if not one or not two:
        return True
    if _head(first) != _head(second):
        return False
    return len(one) == 1 or len(two) == 1 or one[:-1] == two[:-1]


def _interval(number: Number) -> tuple[float, float] | None:
    """Return the least and the greatest value that a number leaves possible."""
    low, high = (
        (number.value, number.value) if number.value is not None else (number.low, number.high)
    )
    if not isinstance(low, int | float) or not isinstance(high, int | float) or low < 1:
        return None
    match number.modifier:
        case Modifier.APPROX:
            return low * (1 - _ROUGHLY), high * (1 + _ROUGHLY)
        case Modifier.OVER:
            return low, inf
        case Modifier.UNDER:
            return 0, high
        case _:
            return low, high
