"""A button that switches one layer of marks and shows how that layer looks."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

from desktop_app.ui.theme import Theme

_EDGE = 11
_GAP = 5


class LayerButton(QToolButton):
    """Draws the layer's name as the article draws its marks, then how many there are.

    Args:
        action: The checkable command that switches the layer.
        layer: "names", "numbers" or "quotes".
    """

    def __init__(self, action: QAction, layer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self._layer = layer
        self._name = action.text().replace("&", "")
        self._count = 0
        self._line = QColor()
        self._tint = QColor()
        self._soft = QColor()
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
        role = {"names": "person", "numbers": "number", "quotes": "said"}[self._layer]
        self._line = theme.colour(role)
        self._tint = theme.colour("said_tint")
        self._soft = theme.colour("soft")
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for name and count."""
        metrics = self.fontMetrics()
        count = metrics.horizontalAdvance(f"{self._count:,}")
        width = metrics.horizontalAdvance(self._name) + _GAP + count + 2 * _EDGE
        return QSize(width, metrics.height() + 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button without Qt's own text, then ours."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._name)
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        shown = self.isChecked()
        if shown and self._layer == "quotes":
            tint = QRectF(_EDGE - 3, base - metrics.ascent(), width + 6, metrics.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tint)
            painter.drawRoundedRect(tint, 3, 3)
        elif shown:
            dotted = self._layer == "numbers"
            style = Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self._line, 2, style))
            painter.drawLine(_EDGE, round(base + 4), _EDGE + width, round(base + 4))
        painter.setPen(self.palette().windowText().color() if shown else self._soft)
        painter.drawText(_EDGE, round(base), self._name)
        painter.setPen(self._soft)
        painter.drawText(_EDGE + width + _GAP, round(base), f"{self._count:,}")
