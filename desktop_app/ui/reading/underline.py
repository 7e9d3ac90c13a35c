"""The lines under names and numbers: each kind has a shape, colour comes second."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_WIDTH = 1.5
_HAIR = 1.0
_APART = 2.25
_DOT = 2.5


class Shape(StrEnum):
    """How a line is drawn."""

    SOLID = "solid"
    DOUBLE = "double"
    DASHED = "dashed"
    DOTTED = "dotted"
    THIN = "thin"


# Persons and places share a shape: their colours differ for every kind of colour vision.
SHAPES = {
    "person": Shape.SOLID,
    "place": Shape.SOLID,
    "organisation": Shape.DOUBLE,
    "group": Shape.DASHED,
    "other": Shape.THIN,
    "number": Shape.DOTTED,
}


def paint_underline(
    painter: QPainter, role: str, colour: QColor, line: QRectF, thickness: float = 1.0
) -> None:
    """Draw the line of a mark.

    Args:
        painter: Where to draw.
        role: The theme's role of the mark, which decides on the shape.
        colour: What to draw with.
        line: Where: left, right and top count.
        thickness: By how much it is thicker than usual.
    """
    width = line.width()
    match SHAPES[role]:
        case Shape.SOLID:
            painter.fillRect(QRectF(line.left(), line.top(), width, _WIDTH * thickness), colour)
        case Shape.DOUBLE:
            for below in (0, _APART * thickness):
                rect = QRectF(line.left(), line.top() - 0.5 + below, width, _HAIR * thickness)
                painter.fillRect(rect, colour)
        case Shape.THIN:
            painter.fillRect(QRectF(line.left(), line.top(), width, _HAIR * thickness), colour)
        case Shape.DASHED:
            pen = QPen(colour, _WIDTH * thickness, Qt.PenStyle.CustomDashLine)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([4, 1.8])
            _stroke(painter, pen, line.left(), line.right(), line.top() + _WIDTH / 2)
        case Shape.DOTTED:
            pen = QPen(colour, _DOT * thickness, Qt.PenStyle.CustomDashLine)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 1.7])
            y = line.top() + _DOT / 2
            _stroke(painter, pen, line.left() + _DOT / 2, line.right() - 1, y)


def _stroke(painter: QPainter, pen: QPen, left: float, right: float, y: float) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))
