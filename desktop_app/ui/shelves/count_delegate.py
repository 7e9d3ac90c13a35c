"""A row of a list with a count at its right edge."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem

COUNT = int(Qt.ItemDataRole.UserRole) + 1
_EDGE = 8


class CountDelegate(QStyledItemDelegate):
    """Draws the row as ever, then the number that its item holds under COUNT."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        super().paint(painter, option, index)
        place: QRect = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QApplication.palette().placeholderText().color())
        edge = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(edge), f"{index.data(COUNT):,}")
        painter.restore()
