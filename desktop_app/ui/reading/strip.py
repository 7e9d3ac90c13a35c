"""The overview strip: the whole article at a glance, beside the scroll bar."""

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop_app.core.spans import Span
from desktop_app.ui.reading.marks import Layer, Piece
from desktop_app.ui.reading.page_view import PageView

WIDTH = 12


@dataclass(frozen=True, slots=True)
class _Band:
    """Where one block of the text stands, in pixels of the document."""

    span: Span
    top: float
    height: float


class OverviewStrip(QWidget):
    """Where in the article marks and notes are; a click goes there.

    Quotations are broad bars, numbers short dashes at the right, names dots at the left,
    notes triangles.
    """

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self._view = view
        self._bands: list[_Band] = []
        self._pieces: list[Piece] = []
        self._known: tuple[object, ...] = ()
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of marks"))
        self.setToolTip(self.tr("Marks and notes in the whole article; click to go there"))
        view.page_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the strip's fixed width."""
        return QSize(WIDTH, 100)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place that was clicked."""
        self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QApplication.sendEvent(self._view.verticalScrollBar(), event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint all marks of the shown layers and all notes."""
        page = self._view.page
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), page.theme.colour("panel"))
        painter.setPen(page.theme.colour("hairline"))
        painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
        if page.document is None:
            return
        self._measure()
        painted: set[tuple[int, int, str]] = set()
        for piece in self._pieces:
            if piece.layer in page.layers:
                self._paint_piece(painter, piece, painted)
        for note in page.standing.notes if page.standing else ():
            self._paint_note(painter, note.anchor.span)
        mark = page.marks.mark(page.chosen) if page.chosen else None
        for span in mark.spans if mark else ():
            painter.setPen(QPen(page.theme.colour("ink"), 1.2))
            y, height = self._stretch(span)
            painter.drawRoundedRect(QRectF(2.5, y - 1, WIDTH - 4, height + 2), 1.5, 1.5)

    def _paint_piece(
        self, painter: QPainter, piece: Piece, painted: set[tuple[int, int, str]]
    ) -> None:
        y, height = self._stretch(piece.span)
        place = (round(y), round(height), piece.role)
        if place in painted:
            return
        painted.add(place)
        colour = self._view.page.theme.colour(piece.role)
        if piece.layer is Layer.QUOTES:
            painter.fillRect(QRectF(4, y, WIDTH - 7, height), colour)
        elif piece.layer is Layer.NUMBERS:
            painter.fillRect(QRectF(WIDTH - 4, y + 1, 3, 1.5), colour)
        else:
            painter.fillRect(QRectF(1.5, y + 1, 1.5, 1.5), colour)

    def _paint_note(self, painter: QPainter, span: Span) -> None:
        y, _ = self._stretch(span)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._view.page.theme.colour("accent"))
        points = [(WIDTH, y - 3), (WIDTH - 6, y), (WIDTH, y + 3)]
        painter.drawPolygon(QPolygonF([QPointF(x, py) for x, py in points]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _measure(self) -> None:
        """Find out anew where blocks and pieces are, if the text or the marks have changed."""
        page = self._view.page
        document = page.document
        if document is None:
            return
        size = document.qt.size()
        known = (document, page.marks, size.height(), size.width())
        if known == self._known:
            return
        self._known = known
        layout = document.qt.documentLayout()
        whole = Span(0, len(document.article.text))
        self._bands = [
            _Band(own, rect.top(), rect.height())
            for block, own in document.blocks(whole)
            for rect in (layout.blockBoundingRect(block),)
        ]
        self._pieces = page.marks.within(whole, frozenset(Layer))

    def _stretch(self, span: Span) -> tuple[float, float]:
        """Return top and height of a span in the strip's pixels."""
        top, bottom = self._height_of(span.start), self._height_of(span.end)
        scale = self._scale()
        return top * scale, max(2.5, (bottom - top) * scale)

    def _height_of(self, place: int) -> float:
        at = bisect_right(self._bands, place, key=lambda band: band.span.start) - 1
        if at < 0:
            return 0.0
        band = self._bands[at]
        share = (place - band.span.start) / max(1, len(band.span))
        return band.top + band.height * min(1.0, share)

    def _scale(self) -> float:
        document = self._view.page.document
        whole = document.qt.size().height() if document else 1.0
        return self.height() / max(1.0, whole, self._view.viewport().height())

    def _go(self, y: float) -> None:
        middle = y / self._scale() - self._view.viewport().height() / 2
        self._view.verticalScrollBar().setValue(round(middle))
