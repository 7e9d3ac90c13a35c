"""Where words stand on the page: lines as rectangles, shapes around them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTextBlock, QTextLine

from desktop_app.core.spans import Span
from desktop_app.ui.reading.document import ArticleDocument

_PAD = 2.0
_BELOW = 0.31
_NEAR = 6.0
# Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")


@dataclass(frozen=True, slots=True)
class WordBox:
    """A part of one line, in pixels of the document.

    `top` and `bottom` reach to the neighbouring lines, so that boxes one below the other
    touch; the words stand on `baseline`.
    """

    left: float
    right: float
    baseline: float
    top: float
    bottom: float

    @property
    def rect(self) -> QRectF:
        """The box with a little room at both sides."""
        return QRectF(
            self.left - _PAD, self.top, self.right - self.left + 2 * _PAD, self.bottom - self.top
        )


class BlockLines:
    """The lines of one block as they are laid out now, asked about once for all its marks.

    Args:
        document: Whose block it is.
        block: The block.
        own: The part of the text that it shows.
    """

    def __init__(self, document: ArticleDocument, block: QTextBlock, own: Span) -> None:
        self.own = own
        self._document = document
        self._layout = block.layout()
        look = block.blockFormat()
        self._leading = look.lineHeight()
        self._filled = bool(look.alignment() & Qt.AlignmentFlag.AlignJustify)
        self._mixed = _RIGHT_TO_LEFT.search(own.of(document.article.text)) is not None
        self._origin = document.qt.documentLayout().blockBoundingRect(block).topLeft()

    def boxes(self, span: Span) -> Iterator[WordBox]:
        """Yield the boxes of the part of a span that the block shows."""
        start, end = self._document.positions_in(self.own, span)
        line = self._layout.lineForTextPosition(start)
        while line.isValid():
            begin = line.textStart()
            if begin >= end and begin != start:
                return
            first, last = max(start, begin), min(end, begin + line.textLength())
            if self._mixed:
                ends = _stretches(line, first, last)
            else:
                ends = [_stretch(line, first, last, self._filled)]
            for left, right in ends:
                yield _box(line, self._origin, left, right, self._leading)
            number = line.lineNumber() + 1
            if number >= self._layout.lineCount():
                return
            line = self._layout.lineAt(number)


def word_boxes(document: ArticleDocument, span: Span) -> Iterator[WordBox]:
    """Yield the boxes of a span's words, line by line; what is folded has none."""
    for block, own in document.blocks(span):
        yield from BlockLines(document, block, own).boxes(span)


def joined_shape(rects: Iterable[QRectF], radius: float) -> QPainterPath:
    """Return one shape around rectangles that touch, its corners rounded."""
    parts = QPainterPath()
    parts.setFillRule(Qt.FillRule.WindingFill)
    for rect in rects:
        parts.addRect(rect)
    shape = QPainterPath()
    for polygon in parts.simplified().toSubpathPolygons():
        _add_rounded(shape, polygon, radius)
    return shape


def _box(line: QTextLine, origin: QPointF, left: float, right: float, leading: float) -> WordBox:
    baseline = float(round(origin.y() + line.y() + line.ascent()))
    below = round(leading * _BELOW)
    return WordBox(
        origin.x() + left,
        origin.x() + right,
        baseline,
        baseline + below - leading,
        baseline + below,
    )


def _stretch(line: QTextLine, first: int, last: int, filled: bool) -> tuple[float, float]:
    """Return where words that run from left to right begin and end.

    What a line ends with, a space, stands beyond its natural width; `filled` lines are wider.
    """
    edges = (_x(line, first), _x(line, last))
    limit = line.x() + (line.width() if filled else line.naturalTextWidth())
    return min(edges), min(limit, max(edges))


def _stretches(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Return where words stand in a line of both directions: what follows may lie apart.

    A cursor between two directions has two places, letters have one.
    """
    rects = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    joined: list[tuple[float, float]] = []
    for left, right in sorted((rect.left(), rect.right()) for rect in rects):
        if joined and left <= joined[-1][1] + _NEAR:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def _x(line: QTextLine, position: int) -> float:
    # Qt gives the position back too, moved to where a cursor can stand.
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def _add_rounded(shape: QPainterPath, polygon: QPolygonF, radius: float) -> None:
    corners = _corners(polygon)
    count = len(corners)
    for n, corner in enumerate(corners):
        before, after = corners[n - 1], corners[(n + 1) % count]
        enter = _towards(corner, before, radius)
        leave = _towards(corner, after, radius)
        if n:
            shape.lineTo(enter)
        else:
            shape.moveTo(enter)
        shape.quadTo(corner, leave)
    shape.closeSubpath()


def _corners(polygon: QPolygonF) -> list[QPointF]:
    """Return the points where a closed outline turns."""
    points = [polygon.at(n) for n in range(polygon.size())]
    if len(points) > 1 and points[0] == points[-1]:
        points.pop()
    count = len(points)
    return [
        point
        for n, point in enumerate(points)
        if abs(_turn(points[n - 1], point, points[(n + 1) % count])) > 0.01
    ]


def _turn(before: QPointF, at: QPointF, after: QPointF) -> float:
    a, b = at - before, after - at
    return float(a.x() * b.y() - a.y() * b.x())


def _towards(corner: QPointF, other: QPointF, radius: float) -> QPointF:
    way = other - corner
    length = max(abs(way.x()), abs(way.y()))
    return corner + way * (min(radius, length / 2) / length if length else 0.0)
