"""Put the lines of a PDF together to paragraphs; page heads, feet and numbers stand apart."""

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.loaders.hyphens import Vocabulary, joined
from desktop_app.loaders.pdf_lines import Line

# Running heads and feet stand in this share of the page at its edges.
_MARGIN = 0.12
# A line alone may be a running head of a single page: nearer to the edge, far from the text.
_EDGE = 0.08
_FAR = 2.5
_HEAD_SIZE = 1.2
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.)\s*)?\d{1,4}(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]\d]*$")
# A line that begins so much further right than its column, in letter heights, is indented.
_INDENT = 0.5
_WIDEST_INDENT = 3.5
_WIDE_GAP = 1.3
_OTHER_SIZE = 1.5
_SHORT = 0.12
_HEADING = 1.12


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text, and the height of its letters in points."""

    text: str
    size: float


@dataclass(frozen=True, slots=True)
class Reflowed:
    """A document's paragraphs in order, what stood in its margins, its usual letter height."""

    paragraphs: tuple[Paragraph, ...]
    margins: tuple[str, ...]
    size: float

    def is_heading(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph is set larger than the text."""
        return paragraph.size > self.size * _HEADING and len(paragraph.text) < 200


def reflow(lines: Sequence[Line], pages: int) -> Reflowed:
    """Return the paragraphs that lines in reading order make."""
    margins = _running(lines, pages)
    body = [line for line in lines if line not in margins]
    if not body:
        body, margins = list(lines), frozenset()
    columns = _Columns(body)
    words = Vocabulary(line.text for line in body)
    groups: list[list[Line]] = []
    for line in body:
        if groups and columns.continues(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    paragraphs = tuple(
        Paragraph(joined([line.text for line in group], words), group[0].size) for group in groups
    )
    aside = dict.fromkeys(line.text.replace("\u00ad", "-") for line in lines if line in margins)
    return Reflowed(paragraphs, tuple(aside), columns.size)


def _running(lines: Sequence[Line], pages: int) -> frozenset[Line]:
    """Return the lines in the margins that come again on other pages, and page numbers."""
    edge = [n for n in lines if n.base < _MARGIN or n.base > 1 - _MARGIN]
    places = Counter((_masked(n.text), round(n.base, 2)) for n in edge)
    usual = statistics.median(n.size for n in lines) if lines else 0.0
    return frozenset(
        n
        for n in edge
        if (pages > 1 and places[_masked(n.text), round(n.base, 2)] > 1)
        or _PAGE_NUMBER.fullmatch(n.text)
        or (n.size <= usual * _HEAD_SIZE and _stands_alone(n, lines))
    )


def _stands_alone(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a line at the very edge of a page stands far from all others."""
    if _EDGE < line.base < 1 - _EDGE:
        return False
    others = (abs(n.y - line.y) for n in lines if n.page == line.page and n is not line)
    return min((d for d in others if d > line.size / 2), default=0.0) > _FAR * line.size


def _masked(text: str) -> str:
    return _FIGURES.sub("#", text)


class _Columns:
    """How a document is set: its columns, their widths, the distance of lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lefts = Counter(round(line.left) for line in lines)
        letters = Counter[float]()
        for line in lines:
            letters[round(line.size, 1)] += len(line.text)
        self.size = letters.most_common(1)[0][0]
        self._rights: dict[int, float] = {}
        for line in lines:
            column = self._column(line)
            self._rights[column] = max(self._rights.get(column, 0.0), line.right)
        pairs = [(a, b) for a, b in itertools.pairwise(lines) if a.page == b.page]
        gaps = [a.y - b.y for a, b in pairs if 0 < a.y - b.y < 3 * a.size]
        self._lead = statistics.median(gaps) if gaps else self.size * 1.2
        indented = sum(self._is_indented(line) for line in lines)
        self._indents = indented > len(lines) / 40

    def continues(self, before: Line, line: Line) -> bool:
        """Tell whether a line goes on with the paragraph of the line before it."""
        if abs(line.size - before.size) > _OTHER_SIZE:
            return False
        divided = before.text.endswith("\u00ad")
        gap = before.y - line.y
        jumps = line.page != before.page or gap < -self._lead / 2 or gap > 3 * self._lead
        if jumps:
            return divided or self._continues_elsewhere(before, line)
        if abs(gap) <= self._lead / 2:
            return True
        if gap > _WIDE_GAP * self._lead or self._is_indented(line):
            return divided
        return divided or self._indents or not self._is_last(before)

    def _continues_elsewhere(self, before: Line, line: Line) -> bool:
        """The same for the first line of a column or page."""
        if self._is_indented(line) or self._is_short(before):
            return False
        ended = _SENTENCE_END.search(before.text)
        return self._indents or not ended

    def _is_last(self, line: Line) -> bool:
        return self._is_short(line) and bool(_SENTENCE_END.search(line.text))

    def _is_short(self, line: Line) -> bool:
        column = self._column(line)
        width = self._rights[column] - column
        return self._rights[column] - line.right > max(_SHORT * width, 2 * line.size)

    def _is_indented(self, line: Line) -> bool:
        return line.left - self._column(line) > _INDENT * line.size

    def _column(self, line: Line) -> int:
        """Return the left edge of a line's column: the commonest at or a little left of its own."""
        reach = round(_WIDEST_INDENT * line.size)
        at = round(line.left)
        near = ((self._lefts[x], x) for x in range(at - reach, at + 3) if x in self._lefts)
        return max(near)[1]
