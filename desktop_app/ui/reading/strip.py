"""The overview strip: the whole article at a glance, beside the scroll bar."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop_app.core.spans import Span
from desktop_app.ui.reading.document import ArticleDocument
from desktop_app.ui.reading.marks import Layer, MarkSet
from desktop_app.ui.reading.page_view import PageView
from desktop_app.ui.reading.profile import Profile, density, profile_of, rows_of
from desktop_app.ui.theme import Theme
from desktop_app.ui.turns import Turns

WIDTH = 12
_SLICE = 24
_MOST_DENSE = 0.28
_HELPING = 500
_HOOKS = 100


class OverviewStrip(QWidget):
    """Where in the article marks, notes and finds are; a click goes there.

    Quotations are broad bars, numbers short dashes at the right, names dots at the left,
    notes triangles, and what was found are edged lines from side to side. The ground is the
    deeper, the more of a stretch is quoted.
    """

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self._view = view
        self._profile = Profile()
        self._scale = 1.0
        # Tops and heights in whole pixels, by layer and role; many marks may be one bar.
        self._bars: dict[tuple[Layer, str], set[tuple[int, int]]] = {}
        self._rows: list[int] = []
        self._rows_of: tuple[object, ...] = ()
        self._density: tuple[tuple[int, float], ...] = ()
        self._known: tuple[object, ...] = ()
        self._shown: ArticleDocument | None = None
        self._picture = QPixmap()
        self._drawn: tuple[object, ...] = ()
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
        self._measure(page.document)
        painter.drawPixmap(0, 0, self._bars_drawn())
        self._paint_hits(painter)
        for note in page.standing.notes if page.standing else ():
            self._paint_note(painter, note.anchor.span)
        mark = page.marks.mark(page.chosen) if page.chosen else None
        spans = mark.spans if mark else ()
        for span in spans:
            self._paint_chosen(painter, span, across=len(spans) <= _HOOKS)

    def _bars_drawn(self) -> QPixmap:
        """Return all bars as a picture, drawn anew only when they are others."""
        page, ratio = self._view.page, self.devicePixelRatioF()
        drawn = (self._bars, page.layers, page.theme, ratio)
        if drawn != self._drawn:
            self._drawn = drawn
            self._picture = QPixmap(round(WIDTH * ratio), max(1, round(self.height() * ratio)))
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            if Layer.QUOTES in page.layers:
                self._paint_density(painter)
            painter.setPen(Qt.PenStyle.NoPen)
            for (layer, role), bars in self._bars.items():
                if layer in page.layers:
                    painter.setBrush(_ink(page.theme, layer, role))
                    painter.drawRects([_bar(layer, top, height) for top, height in bars])
            painter.end()
        return self._picture

    def _paint_density(self, painter: QPainter) -> None:
        """Ground the strip the more, the more of a stretch is quoted."""
        colour = self._view.page.theme.colour("said")
        for top, share in self._density:
            colour.setAlphaF(_MOST_DENSE * share)
            painter.fillRect(QRectF(1, top, WIDTH - 1, _SLICE), colour)

    def _paint_hits(self, painter: QPainter) -> None:
        """Paint a line for each row of pixels in which something was found."""
        page = self._view.page
        known = (page.hits, self._scale)
        if known != self._rows_of:
            self._rows_of = known
            places = [hit.start for hit in page.hits]
            self._rows = rows_of(places, self._profile, self._scale)
        ink, ground = page.theme.colour("ink"), page.theme.colour("found")
        for row in self._rows:
            painter.fillRect(QRectF(1, row - 1, WIDTH - 1, 3.5), ink)
        for row in self._rows:
            painter.fillRect(QRectF(2, row - 0.25, WIDTH - 3, 2), ground)

    def _paint_chosen(self, painter: QPainter, span: Span, *, across: bool) -> None:
        """Paint a hook: across the whole strip, and down at the left as far as the mark goes.

        Hundreds of them would cover all else, so they stay at the left.
        """
        y, height = self._pixels(span)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._view.page.theme.colour("ink"))
        painter.drawRect(QRectF(1, y, 2, max(height, 2)))
        if across:
            painter.drawRect(QRectF(1, y, WIDTH - 1, 1.5))

    def _paint_note(self, painter: QPainter, span: Span) -> None:
        y, _ = self._pixels(span)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._view.page.theme.colour("accent"))
        points = [(WIDTH, y - 3), (WIDTH - 6, y), (WIDTH, y + 3)]
        painter.drawPolygon(QPolygonF([QPointF(x, py) for x, py in points]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _measure(self, document: ArticleDocument) -> None:
        """Find out anew where the marks are, if the text, its layout or the marks changed."""
        page = self._view.page
        size = (self.height(), self._view.viewport().height(), self._view.columns.text)
        blocks = document.qt.blockCount()
        known = (document, page.marks, page.style, blocks, size)
        if known == self._known:
            return
        self._known = known
        self._profile = profile_of(document)
        deep = max(1.0, self._profile.height, self._view.viewport().height())
        self._scale = self.height() / deep
        if document is not self._shown:
            self._shown = document
            self._bars, self._density = {}, ()
        steps = self._collected(page.marks)
        if len(page.marks) <= _HELPING:
            for _ in steps:
                pass
        else:
            Turns(steps, self.update, self)

    def _collected(self, marks: MarkSet) -> Iterator[None]:
        """Collect the bars of all marks, a helping a step; what changes meanwhile ends it."""
        known = self._known
        bars: dict[tuple[Layer, str], set[tuple[int, int]]] = defaultdict(set)
        for number, piece in enumerate(marks, 1):
            bars[piece.layer, piece.role].add(self._pixels(piece.span))
            if number % _HELPING == 0:
                yield
                if self._known is not known:
                    return
        self._bars = bars
        quoted = chain.from_iterable(bars[kind] for kind in bars if kind[0].is_tinted)
        self._density = density(quoted, self.height(), _SLICE)

    def _pixels(self, span: Span) -> tuple[int, int]:
        """Return top and height of a span in whole pixels of the strip."""
        scale = self._scale
        top = self._profile.depth(span.start) * scale
        return round(top), max(3, round(self._profile.depth(span.end) * scale - top))

    def _go(self, y: float) -> None:
        place = self._profile.place(y / self._scale)
        self._view.scroll_to(place, self._view.viewport().height() // 2)


def _bar(layer: Layer, top: int, height: int) -> QRectF:
    if layer.is_tinted:
        return QRectF(4, top, 5, height)
    if layer is Layer.NUMBERS:
        return QRectF(WIDTH - 4.5, top + 1, 3.5, 1.5)
    return QRectF(2, top + 1, 2, 1.5)


def _ink(theme: Theme, layer: Layer, role: str) -> QColor:
    colour = theme.colour(role)
    if layer is Layer.NAMES:
        colour.setAlphaF(0.55)
    return colour
