"""A field over the article in which every command, article and name is found by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.destinations import Destination, matching
from desktop_app.ui.fonts import ui_font, ui_pixels

_WIDTH, _ROWS, _ROW = 560, 12, 30
_TOP, _AROUND = 70, 90
_DESTINATION = Qt.ItemDataRole.UserRole
_MOVING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class JumpBox(QFrame):
    """Opens over the window, takes the keys, and gives them back when it closes.

    Signals:
        closed: It is closed; nothing was done, or what was chosen.
    """

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._destinations: tuple[Destination, ...] = ()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Go to anything"))
        self.field = _Field(self)
        self.field.setPlaceholderText(self.tr("Type a part of the name…"))
        self.field.setAccessibleName(self.tr("Go to anything"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Delegate(self.list))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(10, 10, 10, 10)
        lines.addWidget(self.field)
        lines.addWidget(self.list)
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.moved.connect(self._move)
        self.field.returnPressed.connect(lambda: self._go(self.list.currentItem()))
        self.field.left.connect(self.close_box)
        self.list.itemClicked.connect(self._go)
        self.hide()

    def open_with(self, destinations: Sequence[Destination]) -> None:
        """Open with what can be reached."""
        self._destinations = tuple(destinations)
        self.field.clear()
        self.setFixedWidth(min(ui_pixels(_WIDTH), self._window.width() - 40))
        self._fill()
        self.move((self._window.width() - self.width()) // 2, _TOP)
        self.raise_()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_box(self) -> None:
        """Close without doing anything."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _fill(self) -> None:
        self.list.clear()
        for destination in matching(self._destinations, self.field.text()):
            item = QListWidgetItem(destination.words)
            item.setData(_DESTINATION, destination)
            spoken = f"{destination.words}, {destination.kind} {destination.keys}".strip()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        row = ui_pixels(_ROW)
        fitting = max(3, (self._window.height() - _TOP - _AROUND) // row)
        rows = min(_ROWS, fitting, max(1, self.list.count()))
        self.list.setFixedHeight(rows * row + 4)
        self.adjustSize()
        self._tell()

    def _move(self, by: int) -> None:
        last = self.list.count() - 1
        if last >= 0:
            self.list.setCurrentRow(min(last, max(0, self.list.currentRow() + by)))
        self._tell()

    def _tell(self) -> None:
        """Let a screen reader, which is in the field, hear what is chosen in the list."""
        item = self.list.currentItem()
        spoken = item.data(Qt.ItemDataRole.AccessibleTextRole) if item else self.tr("Nothing fits")
        self.field.setAccessibleDescription(spoken)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            destination: Destination = item.data(_DESTINATION)
            self.close_box()
            destination.go()


class _Field(QLineEdit):
    """The keys that move in the list go there, Escape closes."""

    moved = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVING:
            far = key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
            back = key in {Qt.Key.Key_Up, Qt.Key.Key_PageUp}
            self.moved.emit((_ROWS - 1 if far else 1) * (-1 if back else 1))
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Escape is the box's, not the window's.
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class _Delegate(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        destination: Destination = index.data(_DESTINATION)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.highlight())
            painter.drawRoundedRect(option.rect, 6, 6)
        inner = option.rect.adjusted(10, 0, -10, 0)
        soft = f"{destination.kind}   {destination.keys}".rstrip()
        painter.setFont(ui_font(12))
        painter.setPen(QApplication.palette().placeholderText().color())
        painter.drawText(inner, _RIGHT, soft)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(soft) - 16
        painter.setFont(ui_font())
        painter.setPen(option.palette.windowText().color())
        words = painter.fontMetrics().elidedText(
            destination.words, Qt.TextElideMode.ElideRight, max(40, room)
        )
        painter.drawText(QRect(inner.left(), inner.top(), room, inner.height()), _LEFT, words)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(0, ui_pixels(_ROW))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
