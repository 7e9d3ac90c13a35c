"""Bars of who speaks how much: told apart by their pattern, not by colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from desktop_app.ui.details.facts import Manner
from desktop_app.ui.theme import Theme

HEIGHT = 9
_RADIUS = 2.0
_STRIPE = 7


def paint_bar(
    painter: QPainter, rect: QRectF, manner: Manner, theme: Theme, *, named: bool
) -> None:
    """Fill a bar: solid for a named source, hatched for no one named."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = theme.colour(manner.value)
    if not named:
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
