"""Quotation marks, read without a parser: which stretches of a text stand in them.

Curly and angle marks pair by direction, straight ones by alternation, and the doubled single
marks of wire copy (``so'') count like double ones. Single marks count where the words around
them show that they open a quotation; apostrophes never do. Nothing reaches over the end of a
paragraph: a mark left open closes there, and when the next paragraph opens again the
quotation goes on (the news convention for long quotations).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_app.core.spans import Span

_OPENING = {"“": "”", "„": "”“", "‟": "”", "«": "»", '"': '"”', "``": "''", "''": "''"}
_DOUBLE = re.compile("``|''|[“”„‟«»\"]")
_SINGLE = {"‘": "’", "'": "'"}
_SINGLE_MARK = re.compile("[‘’']")
_FINAL = frozenset(".,?!…”")
_BEFORE_OPENING = frozenset(' \t\n([{—–-―/:“"')


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch in quotation marks, the marks included.

    `closed` is False when the paragraph ended before the closing mark, `continues` is True
    when, besides, the next paragraph opens with a mark again. `single` tells single marks.
    """

    span: Span
    closed: bool = True
    continues: bool = False
    single: bool = False

    def inner(self, text: str) -> Span:
        """Return the stretch without its marks."""
        wide = 2 if text[self.span.start : self.span.start + 2] in {"``", "''"} else 1
        end = self.span.end - wide if self.closed else self.span.end
        start = min(self.span.start + wide, end)
        return Span(start, end)


class Passages:
    """All passages of a text, in order, for overlap queries. They do not overlap."""

    def __init__(self, found: Sequence[Passage]) -> None:
        self._found = tuple(found)
        self._starts = [p.span.start for p in self._found]
        self._ends = [p.span.end for p in self._found]

    def __iter__(self) -> Iterator[Passage]:
        """Go through all passages in order."""
        return iter(self._found)

    def touching(self, span: Span) -> tuple[Passage, ...]:
        """Return the passages that share a code point with a span."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        return self._found[first:last]


def passages(text: str, paragraphs: Sequence[Span]) -> tuple[Passage, ...]:
    """Return the outermost quotations of each paragraph, in order.

    Args:
        text: the whole text.
        paragraphs: spans of the text, in order, not overlapping; marks elsewhere are ignored.
    """
    found = [p for paragraph in paragraphs for p in _in_paragraph(text, paragraph)]
    following = {a.end: b.start for a, b in pairwise(paragraphs)}
    starts = {p.span.start for p in found}
    return tuple(
        replace(p, continues=not p.closed and following.get(p.span.end) in starts) for p in found
    )


def _in_paragraph(text: str, paragraph: Span) -> list[Passage]:
    double = _double(text, paragraph)
    singles = _single(text, paragraph, Passages(double))
    return sorted([*double, *singles], key=lambda p: p.span)


def _double(text: str, paragraph: Span) -> list[Passage]:
    """Pair double marks with a stack, so that marks inside marks never cut a quotation."""
    found: list[Passage] = []
    stack: list[tuple[int, str]] = []
    for at, mark in _marks(text, paragraph):
        if stack and mark in _OPENING[stack[-1][1]] and not _must_open(text, paragraph, at, mark):
            start, _ = stack.pop()
            if not stack:
                found.append(Passage(Span(start, at + len(mark))))
        elif mark in _OPENING and _may_open(text, paragraph, at, mark):
            stack.append((at, mark))
    if stack:
        found.append(Passage(Span(stack[0][0], paragraph.end), closed=False))
    return found


def _marks(text: str, paragraph: Span) -> Iterator[tuple[int, str]]:
    for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        yield match.start(), match.group()


def _around(text: str, paragraph: Span, at: int, mark: str) -> tuple[str, str]:
    """Return the characters beside a mark, a space at the paragraph's edges."""
    after = at + len(mark)
    left = text[at - 1] if at > paragraph.start else " "
    right = text[after] if after < paragraph.end else " "
    return left, right


def _may_open(text: str, paragraph: Span, at: int, mark: str) -> bool:
    """Tell whether a mark can open.

    A straight one cannot behind a letter or digit (5'10"), before a space only with another
    space before it, and never as the last sign of a paragraph.
    """
    if mark not in {'"', "''"}:
        return True
    left, right = _around(text, paragraph, at, mark)
    if left.isalnum() or at + len(mark) == paragraph.end:
        return False
    return left.isspace() or not right.isspace()


def _must_open(text: str, paragraph: Span, at: int, mark: str) -> bool:
    """Tell whether a straight mark inside an open quotation opens another one.

    Before it stands a space, behind it a letter; and a plain space before a closing mark,
    as tokenised text has it, is followed by another space.
    """
    if mark not in {'"', "''"}:
        return False
    left, right = _around(text, paragraph, at, mark)
    return left.isspace() and right.isalnum()


def _single(text: str, paragraph: Span, double: Passages) -> list[Passage]:
    """Find quotations in single marks outside the double ones."""
    if not _SINGLE_MARK.search(text, paragraph.start, paragraph.end):
        return []
    closers = _single_closers(text, paragraph)
    found: list[Passage] = []
    at = paragraph.start
    for match in _SINGLE_MARK.finditer(text, paragraph.start, paragraph.end):
        start = match.start()
        if start < at or text[start] not in _SINGLE or not _opens_single(text, paragraph, start):
            continue
        end = _closer_of(closers[_SINGLE[text[start]]], start)
        if end is None:
            continue
        span = Span(start, end + 1)
        if not double.touching(span):
            found.append(Passage(span, single=True))
            at = span.end
    return found


def _opens_single(text: str, paragraph: Span, at: int) -> bool:
    left, right = _around(text, paragraph, at, text[at])
    return left in _BEFORE_OPENING and (right.isupper() or right.islower())


def _single_closers(text: str, paragraph: Span) -> dict[str, tuple[list[int], list[int]]]:
    """Places where a single quotation can close: sure ones, and those behind a word.

    A mark behind punctuation surely closes; one between a letter and no letter may be the
    apostrophe of a plural ("the workers' rights"), so one behind an s is left out.
    """
    found: dict[str, tuple[list[int], list[int]]] = {m: ([], []) for m in _SINGLE.values()}
    for match in _SINGLE_MARK.finditer(text, paragraph.start + 1, paragraph.end):
        at = match.start()
        if text[at] not in found:
            continue
        left, right = _around(text, paragraph, at, text[at])
        if right.isalnum() or left.isspace():
            continue
        sure, likely = found[text[at]]
        if left in _FINAL:
            sure.append(at)
        elif left not in "sS":
            likely.append(at)
    return found


def _closer_of(places: tuple[list[int], list[int]], start: int) -> int | None:
    following = [p[i] for p in places if (i := bisect_right(p, start + 1)) < len(p)]
    return min(following, default=None)
