"""A thin line that fills as work goes on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

_WIDTH, _HEIGHT = 120, 6
_LEAST = 0.04


class ProgressLine(QWidget):
    """Shows a share of work done.

    `QProgressBar` repaints at every value before it returns, through the style sheet; while
    an analysis reports batch after batch, that is what a reader who scrolls would feel.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedSize(_WIDTH, _HEIGHT)

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1; it is painted when the window has time."""
        self._share = min(1.0, max(_LEAST, share))
        self.setAccessibleDescription(f"{self._share:.0%}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line and the part that is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(whole, 3, 3)
        whole.setWidth(whole.width() * self._share)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
        painter.drawRoundedRect(whole, 3, 3)
