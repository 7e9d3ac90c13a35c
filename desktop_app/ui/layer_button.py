"""A button that switches one layer of marks and shows how that layer looks."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.ui.theme import Theme

_EDGE = 11
_GAP = 5
_RADIUS = 5


class LayerButton(QToolButton):
    """Draws the layer's name as the article draws its marks, then how many there are.

    A layer that is not shown is drawn without its mark, and softly.

    Args:
        action: The checkable command that switches the layer.
        layer: "names", "numbers" or "quotes".
        theme: Whose colours are used.
    """

    def __init__(
        self, action: QAction, layer: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self._layer = layer
        self._theme = theme
        self._name = action.text().replace("&", "")
        self._count = 0
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many marks the layer holds."""
        self._count = count
        keys = self.defaultAction().shortcut().toString()
        self.setAccessibleName(f"{self._name}, {count}")
        self.setToolTip(self.tr("{}: {} marks. Key {}").format(self._name, count, keys))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for name and count."""
        metrics = self.fontMetrics()
        count = metrics.horizontalAdvance(f"{self._count:,}")
        width = metrics.horizontalAdvance(self._name) + _GAP + count + 2 * _EDGE
        return QSize(width, metrics.height() + 11)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the whole button; Qt's own drawing would say by a ground alone what is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        self._draw_words(painter)

    def _draw_ground(self, painter: QPainter) -> None:
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chosen" if self.isDown() else "hover"))
            painter.drawRoundedRect(whole, _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, _RADIUS, _RADIUS)

    def _draw_words(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._name)
        base = round((self.height() + metrics.ascent() - metrics.descent()) / 2)
        shown, theme = self.isChecked(), self._theme
        if shown and self._layer == "quotes":
            tint = QRectF(_EDGE - 3, base - metrics.ascent(), width + 6, metrics.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("said_tint"))
            painter.drawRoundedRect(tint, 3, 3)
        elif shown:
            painter.setPen(self._line())
            painter.drawLine(QLineF(_EDGE, base + 4.5, _EDGE + width, base + 4.5))
        painter.setPen(theme.colour("ink" if shown else "soft"))
        painter.drawText(_EDGE, base, self._name)
        painter.setPen(theme.colour("soft"))
        painter.drawText(_EDGE + width + _GAP, base, f"{self._count:,}")

    def _line(self) -> QPen:
        if self._layer == "names":
            return QPen(self._theme.colour("person"), 1.5)
        dots = QPen(self._theme.colour("number"), 2, Qt.PenStyle.CustomDashLine)
        dots.setCapStyle(Qt.PenCapStyle.RoundCap)
        dots.setDashPattern([0.01, 1.8])
        return dots
