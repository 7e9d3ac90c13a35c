"""Bars of who speaks how much: told apart by their pattern, not by colour alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.details.facts import Manner
from desktop_app.ui.theme import Theme

HEIGHT = 9
_RADIUS = 2.0
_STRIPE = 7


def paint_bar(painter: QPainter, rect: QRectF, manner: Manner, theme: Theme) -> None:
    """Fill a bar: solid for a named source, hatched for no one named."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = theme.colour(manner.value)
    if manner is Manner.UNNAMED:
        _hatch(painter, rect, colour)
    else:
        painter.setBrush(QBrush(colour))
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    painter.restore()


def _hatch(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setClipRect(rect)
    painter.setPen(QPen(colour, 2.6))
    at = rect.left() - rect.height()
    while at < rect.right() + rect.height():
        painter.drawLine(QPointF(at, rect.bottom()), QPointF(at + rect.height(), rect.top()))
        at += _STRIPE


class BarView(QWidget):
    """One bar whose length is a share of the room it has."""

    def __init__(self, share: float, manner: Manner, theme: Theme) -> None:
        super().__init__()
        self._share = share
        self._manner = manner
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for a bar's height."""
        return QSize(80, HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bar."""
        painter = QPainter(self)
        width = max(3.0, self.width() * self._share)
        top = (self.height() - HEIGHT) / 2
        paint_bar(painter, QRectF(0, top, width, HEIGHT), self._manner, self._theme)
        painter.end()
