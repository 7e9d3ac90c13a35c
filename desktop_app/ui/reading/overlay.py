"""Marks drawn under the text: tints, underlines, outlines of the blocks in view."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextBlock

from desktop_app.core.analysis import Entity
from desktop_app.core.spans import Span
from desktop_app.ui.reading.document import ArticleDocument
from desktop_app.ui.reading.geometry import WordBox, boxes_in, joined_shape, word_boxes
from desktop_app.ui.reading.lines import Kind
from desktop_app.ui.reading.marks import Layer, Piece, role_of
from desktop_app.ui.reading.page import Page

RADIUS = 4.0
_FIRST_DEPTH = 4.0
_DEEPER = 3.0
_LINE = 1.5
_DOT = 2.5


def paint_marks(painter: QPainter, page: Page, area: QRectF) -> None:
    """Draw what lies under the text of an area.

    Args:
        painter: Set so that it draws in the document's pixels.
        page: What to draw.
        area: The part of the document that is in view.
    """
    document = page.document
    if document is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    blocks = tuple(blocks_in(document, area))
    _paint_folds(painter, page, document, blocks)
    placed = [(b, line.span) for b in blocks if (line := document.line(b)) and line.span]
    pieces = [(b, own, p) for b, own in placed for p in page.marks.within(own, page.layers)]
    for block, own, piece in pieces:
        if piece.layer.is_tinted:
            _paint_tint(painter, page, piece, boxes_in(document, block, own, piece.span))
    _paint_mentions(painter, page, document, placed)
    _paint_hits(painter, page, document, placed)
    for block, own, piece in pieces:
        if not piece.layer.is_tinted:
            _paint_underline(painter, page, piece, boxes_in(document, block, own, piece.span))
    _paint_outlines(painter, page, document, placed)


def blocks_in(document: ArticleDocument, area: QRectF) -> Iterator[QTextBlock]:
    """Yield the blocks that an area of the document shows, from the top."""
    layout = document.qt.documentLayout()
    at = layout.hitTest(area.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
    block = document.qt.findBlock(max(0, at))
    while block.isValid():
        if layout.blockBoundingRect(block).top() > area.bottom():
            return
        yield block
        block = block.next()


def _paint_folds(
    painter: QPainter, page: Page, document: ArticleDocument, blocks: Iterable[QTextBlock]
) -> None:
    pen = QPen(page.theme.colour("hairline"), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    for block in blocks:
        line, above = document.line(block), document.line(block.previous())
        after_text = above is not None and above.kind is not Kind.BYLINE
        if line is not None and line.kind is Kind.FOLD and after_text:
            rect = document.qt.documentLayout().blockBoundingRect(block)
            painter.drawLine(QLineF(rect.left(), rect.top() - 8, rect.right(), rect.top() - 8))


def _paint_tint(painter: QPainter, page: Page, piece: Piece, boxes: Iterable[WordBox]) -> None:
    # A quotation in a quotation is drawn in a fuller tint and a little lower than its outer one.
    colour = page.theme.colour(f"{piece.role}_tint")
    if piece.depth:
        colour = _mixed(colour, page.theme.colour(piece.role), 0.14)
    inset = min(piece.depth, 2) * 2.5
    rects = [box.rect.adjusted(0, inset, 0, -inset) for box in boxes]
    painter.fillPath(joined_shape(rects, RADIUS), colour)


def _paint_underline(painter: QPainter, page: Page, piece: Piece, boxes: Iterable[WordBox]) -> None:
    colour = page.theme.colour(piece.role)
    below = _FIRST_DEPTH + _DEEPER * min(piece.depth, 2)
    dots = QPen(colour, _DOT, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    dots.setDashPattern([0.01, 1.7])
    for box in boxes:
        if piece.layer is Layer.NAMES:
            width = box.right - box.left
            painter.fillRect(QRectF(box.left, box.baseline + below, width, _LINE), colour)
        else:
            y = box.baseline + below + _DOT / 2
            painter.setPen(dots)
            painter.drawLine(QPointF(box.left + _DOT / 2, y), QPointF(box.right - 1, y))


def _paint_mentions(
    painter: QPainter, page: Page, document: ArticleDocument, placed: list[tuple[QTextBlock, Span]]
) -> None:
    """Tint every mention of the chosen name; quotations and numbers have their outline."""
    mark = page.marks.mark(page.chosen) if page.chosen else None
    if not isinstance(mark, Entity) or page.standing is None:
        return
    role = role_of(mark, page.standing.analysis)
    colour = _mixed(page.theme.colour("paper"), page.theme.colour(role), 0.16)
    for block, own in placed:
        for span in mark.mentions:
            if span.overlaps(own):
                _fill(painter, colour, boxes_in(document, block, own, span))


def _paint_hits(
    painter: QPainter, page: Page, document: ArticleDocument, placed: list[tuple[QTextBlock, Span]]
) -> None:
    """Lay a ground under all that was found in view; hits lie in order, one after the other."""
    starts = [hit.start for hit in page.hits]
    colour = page.theme.colour("found")
    for block, own in placed:
        first = max(0, bisect_left(starts, own.start) - 1)
        for hit in page.hits[first : bisect_left(starts, own.end)]:
            if hit.overlaps(own):
                _fill(painter, colour, boxes_in(document, block, own, hit))


def _paint_outlines(
    painter: QPainter, page: Page, document: ArticleDocument, placed: list[tuple[QTextBlock, Span]]
) -> None:
    """Outline the chosen mark as a whole, and the current find."""
    shown = [own for _, own in placed]
    if page.hit is not None:
        _outline(painter, document, page.hit, QPen(page.theme.colour("ink"), 1.5), shown)
    mark = page.marks.mark(page.chosen) if page.chosen else None
    if mark is None or page.standing is None:
        return
    pen = QPen(page.theme.colour(role_of(mark, page.standing.analysis)), 2)
    if not page.marks.stands(mark.id):
        pen.setStyle(Qt.PenStyle.DashLine)
    spans = mark.spans
    if isinstance(mark, Entity) and page.place is not None:
        spans = (page.place,)
    for span in spans:
        _outline(painter, document, span, pen, shown)


def _outline(
    painter: QPainter, document: ArticleDocument, span: Span, pen: QPen, shown: list[Span]
) -> None:
    if not any(span.overlaps(own) for own in shown):
        return
    rects = [box.rect for box in word_boxes(document, span)]
    painter.strokePath(joined_shape(rects, RADIUS + 1), pen)


def _fill(painter: QPainter, colour: QColor, boxes: Iterable[WordBox]) -> None:
    path = QPainterPath()
    for rect in chain(box.rect.adjusted(0, 2, 0, -2) for box in boxes):
        path.addRoundedRect(rect, RADIUS - 1, RADIUS - 1)
    painter.fillPath(path, colour)


def _mixed(first: QColor, second: QColor, share: float) -> QColor:
    pairs = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
