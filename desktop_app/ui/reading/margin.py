"""The margins of the page: speakers at the right, pencils of notes at the left."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.fonts import plain_font
from desktop_app.ui.reading.columns import WIDE_LABELS
from desktop_app.ui.reading.margin_labels import MarginLabel, MarginLabels, pushed_down
from desktop_app.ui.reading.marks import Layer
from desktop_app.ui.reading.page_view import PageView
from desktop_app.ui.reading.tooltips import show_plain

_SIZE = 11.5
_LEADING = 15.0
_BASE = 0.77
_GAP = 6.0
_LOOK_BACK = 1500
_BAR = 3.0
_INDENT = 11.0
_DIMMED = 0.35


class Margin(QWidget):
    """A strip beside the text that scrolls with it and reports clicks on what it shows.

    Signals:
        clicked(str): The id of what was clicked.
    """

    clicked = Signal(str)

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._spots: list[tuple[QRectF, str, str]] = []
        self.setMouseTracking(True)
        view.page_changed.connect(self.update)
        view.scrolled.connect(self.update)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QApplication.sendEvent(self._view.verticalScrollBar(), event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report what was clicked."""
        found = self._spot(event.position())
        if found and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(found[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        over = self._spot(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Show the whole words of what is shortened."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._spot(QPointF(event.pos()))
            show_plain((found[2],) if found else (), event.globalPos(), self)
            return True
        return super().event(event)

    def _spot(self, point: QPointF) -> tuple[QRectF, str, str] | None:
        return next((spot for spot in self._spots if spot[0].contains(point)), None)

    def _top_of(self, span: Span) -> tuple[float, float] | None:
        """Return top and base line of a span's first line in this widget's pixels."""
        boxes = self._view.boxes(Span(span.start, span.start + 1))
        above = self._view.visible_area().top()
        return (boxes[0].top - above, boxes[0].baseline - above) if boxes else None


class SpeakerMargin(Margin):
    """Who speaks, beside each quotation: a bar, a short name and the cue."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._labels: MarginLabels | None = None
        self._made_for: tuple[Standing, bool] | None = None
        self.setAccessibleName(self.tr("Speakers beside the text"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the labels in view, pushed down where they would overlap."""
        self._spots = []
        page = self._view.page
        if page.standing is None or Layer.QUOTES not in page.layers:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._in_view(page.standing)
        blocks = [self._lines(label) for label, _ in shown]
        heights = [self._leading * len(lines) for lines in blocks]
        tops = pushed_down((top for _, top in shown), heights, _GAP)
        for (label, _), lines, top in zip(shown, blocks, tops, strict=True):
            self._paint_label(painter, label, lines, top)

    @property
    def _small(self) -> float:
        return self._view.page.style.small

    @property
    def _leading(self) -> float:
        return _LEADING * self._small

    def _in_view(self, standing: Standing) -> list[tuple[MarginLabel, float]]:
        """Return the labels in view and some before, which may push them, with their tops."""
        claims = Layer.CLAIMS in self._view.page.layers
        made_for, made_with = self._made_for or (None, claims)
        if self._labels is None or made_for is not standing or made_with != claims:
            self._labels = MarginLabels(standing, claims=claims)
            self._made_for = (standing, claims)
        found = []
        for label in self._labels.beginning_at(self._view.top_place() - _LOOK_BACK):
            place = self._top_of(label.place)
            if place is None:
                continue
            if place[0] > self.height():
                break
            found.append((label, place[1] - self._leading + 1))
        return found

    def _lines(self, label: MarginLabel) -> list[str]:
        if self._view.columns.initials:
            return [label.initials]
        metrics = QFontMetricsF(plain_font(_SIZE * self._small))
        room = min(self.width(), WIDE_LABELS * self._small) - _INDENT - 2
        lines = _wrapped(label.speaker, metrics, room, 2)
        return lines + (_wrapped(label.cues, metrics, room, 2) if label.cues else [])

    def _paint_label(
        self, painter: QPainter, label: MarginLabel, lines: list[str], top: float
    ) -> None:
        page = self._view.page
        chosen = page.chosen in label.marks
        lit = page.focus is None or page.lit.at(label.place.start)
        painter.setOpacity(1.0 if lit else _DIMMED)
        colour = page.theme.colour(label.role)
        height = self._leading * len(lines)
        pen = QPen(colour, _BAR + chosen, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if label.unsourced:
            pen.setDashPattern([1.6, 1.0])
        painter.setPen(pen)
        painter.drawLine(QPointF(2, top), QPointF(2, top + height))
        painter.setPen(colour)
        painter.setFont(plain_font(_SIZE * self._small, 600 if chosen else 450))
        for n, line in enumerate(lines):
            painter.drawText(QPointF(_INDENT, top + (n + _BASE) * self._leading), line)
        spot = QRectF(0, top, self.width(), height)
        words = f"{label.speaker} {label.cues}".strip()
        self._spots.append((spot, label.marks[0], words))


class NoteMargin(Margin):
    """A pencil beside every line that a note is on."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self.setAccessibleName(self.tr("Notes beside the text"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the pencils in view."""
        self._spots = []
        page = self._view.page
        if page.standing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for note in page.standing.notes:
            place = self._top_of(note.anchor.span)
            if place is None or not -40 < place[0] < self.height():
                continue
            spot = QRectF(self.width() - 22, place[1] - 13, 16, 16)
            if any(spot.intersects(other) for other, _, _ in self._spots):
                continue
            _paint_pencil(painter, spot, page.theme.colour("accent"))
            self._spots.append((spot, note.id, note.text))


def _paint_pencil(painter: QPainter, spot: QRectF, colour: QColor) -> None:
    painter.save()
    painter.translate(spot.center())
    painter.rotate(45)
    painter.setPen(QPen(colour, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    shaft = [(-2.2, -6.5), (2.2, -6.5), (2.2, 3), (0, 7), (-2.2, 3)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shaft]))
    painter.drawLine(QPointF(-2.2, -4), QPointF(2.2, -4))
    painter.restore()


def _wrapped(words: str, metrics: QFontMetricsF, room: float, most: int) -> list[str]:
    """Break words into lines; what is too much or too wide ends in an ellipsis."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > room and len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
