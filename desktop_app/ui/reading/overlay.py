"""Marks drawn under the text: tints, underlines, outlines of the blocks in view."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRegion, QTextBlock

from desktop_app.core.analysis import Entity
from desktop_app.core.spans import Span
from desktop_app.ui.reading.document import ArticleDocument
from desktop_app.ui.reading.geometry import BlockLines, WordBox, joined_shape, word_boxes
from desktop_app.ui.reading.ink import line, mixed, thickness, tint
from desktop_app.ui.reading.lines import Kind
from desktop_app.ui.reading.marks import Piece, role_of
from desktop_app.ui.reading.page import Page
from desktop_app.ui.reading.underline import paint_underline

RADIUS = 4.0
_FIRST_DEPTH = 4.0
_DEEPER = 3.0
_VEIL = 0.6


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
    placed = [
        BlockLines(document, block, shown.span)
        for block in blocks
        if (shown := document.line(block)) and shown.span
    ]
    pieces = [(lines, p) for lines in placed for p in page.marks.within(lines.own, page.layers)]
    for lines, piece in pieces:
        if piece.layer.is_tinted:
            _paint_tint(painter, page, piece, lines.boxes(piece.span))
    _paint_mentions(painter, page, placed)
    _paint_hits(painter, page, placed)
    for lines, piece in pieces:
        if not piece.layer.is_tinted:
            _paint_underline(painter, page, piece, lines.boxes(piece.span))
    _paint_outlines(painter, page, document, placed)


def paint_veil(painter: QPainter, page: Page, area: QRectF) -> None:
    """Dim what lies over an area but for what the focus is on; drawn over the text.

    Args:
        painter: Set so that it draws in the document's pixels.
        page: What stands out.
        area: The part of the document that is in view.
    """
    document = page.document
    if document is None:
        return
    dimmed = QRegion(area.toAlignedRect())
    for block in blocks_in(document, area):
        shown = document.line(block)
        if shown is None or shown.span is None:
            continue
        lines = BlockLines(document, block, shown.span)
        for span, _ in page.lit.touching(shown.span):
            for box in lines.boxes(span):
                dimmed -= QRegion(box.rect.toAlignedRect())
    veil = page.theme.colour("paper")
    veil.setAlphaF(_VEIL)
    painter.setClipRegion(dimmed)
    painter.fillRect(area, veil)


def blocks_in(document: ArticleDocument, area: QRectF) -> Iterator[QTextBlock]:
    """Yield the blocks that an area of the document shows, from the top."""
    layout = document.qt.documentLayout()
    at = layout.hitTest(area.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
    block = document.qt.findBlock(max(0, at))
    # While Qt still lays out a long text it may take its last line for the one that is hit.
    while block.blockNumber() > 0 and layout.blockBoundingRect(block).top() > area.top():
        block = block.previous()
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
        fold, above = document.line(block), document.line(block.previous())
        after_text = above is not None and above.kind is not Kind.BYLINE
        if fold is not None and fold.kind is Kind.FOLD and after_text:
            rect = document.qt.documentLayout().blockBoundingRect(block)
            painter.drawLine(QLineF(rect.left(), rect.top() - 8, rect.right(), rect.top() - 8))


def _paint_tint(painter: QPainter, page: Page, piece: Piece, boxes: Iterable[WordBox]) -> None:
    # A quotation in a quotation is drawn in a fuller tint and a little lower than its outer one.
    colour = tint(page.theme, piece.role, page.intensity, piece.depth)
    inset = min(piece.depth, 2) * 2.5
    rects = [box.rect.adjusted(0, inset, 0, -inset) for box in boxes]
    painter.fillPath(joined_shape(rects, RADIUS), colour)


def _paint_underline(painter: QPainter, page: Page, piece: Piece, boxes: Iterable[WordBox]) -> None:
    colour = line(page.theme, piece.role, page.intensity)
    below = _FIRST_DEPTH + _DEEPER * min(piece.depth, 2)
    for box in boxes:
        under = QRectF(box.left, box.baseline + below, box.right - box.left, 0)
        paint_underline(painter, piece.role, colour, under, thickness(page.intensity))


def _paint_mentions(painter: QPainter, page: Page, placed: list[BlockLines]) -> None:
    """Tint every mention of the chosen name; quotations and numbers have their outline."""
    mark = page.marks.mark(page.chosen) if page.chosen else None
    if not isinstance(mark, Entity) or page.standing is None:
        return
    role = role_of(mark, page.standing.analysis)
    colour = mixed(page.theme.colour("paper"), page.theme.colour(role), 0.16)
    for lines in placed:
        for span in mark.mentions:
            if span.overlaps(lines.own):
                _fill(painter, colour, lines.boxes(span))


def _paint_hits(painter: QPainter, page: Page, placed: list[BlockLines]) -> None:
    """Lay a ground under all that was found in view; hits lie in order, one after the other."""
    if not page.hits:
        return
    colour = page.theme.colour("found")
    for lines in placed:
        own = lines.own
        # Spans are ordered as places are; an empty one lies before all others of its start.
        first = max(0, bisect_left(page.hits, Span(own.start, own.start)) - 1)
        for hit in page.hits[first : bisect_left(page.hits, Span(own.end, own.end))]:
            if hit.overlaps(own):
                _fill(painter, colour, lines.boxes(hit))


def _paint_outlines(
    painter: QPainter, page: Page, document: ArticleDocument, placed: list[BlockLines]
) -> None:
    """Outline the chosen mark as a whole, and the current find."""
    shown = [lines.own for lines in placed]
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
