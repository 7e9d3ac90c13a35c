"""A row of a list with a count at its right edge."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.fonts import ui_font

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
        """Draw one row, the chosen one in semibold."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            option.font = ui_font(weight=600)
        super().paint(painter, option, index)
        place: QRect = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.save()
        painter.setFont(option.font)
        palette = QApplication.palette()
        painter.setPen((palette.text() if chosen else palette.placeholderText()).color())
        edge = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(edge), f"{index.data(COUNT):,}")
        painter.restore()
