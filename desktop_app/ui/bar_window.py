"""A window in which the tool bar is put together; the bar follows at once."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.bar_items import (
    FIND,
    FIXED,
    FOCUS,
    GAP,
    LAYER_ITEM,
    REPEATED,
    ROOM,
    THEME_ITEM,
    USUAL,
    arranged,
)
from desktop_app.ui.commands import MENUS, Command, plain
from desktop_app.ui.fonts import ui_pixels

_ITEM = Qt.ItemDataRole.UserRole
_COMMANDS = {c.name: c.text for _, entries in MENUS for c in entries if isinstance(c, Command)}


class BarWindow(QDialog):
    """What there is at the left, what is in the bar at the right.

    Signals:
        arranged: The items of the bar in their order, as a tuple; nothing for the usual bar.
    """

    arranged = Signal(object)

    def __init__(self, items: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tool bar"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(ui_pixels(620), ui_pixels(560))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find a command"))
        self.filter.setAccessibleName(self.tr("Find a command"))
        self.filter.setClearButtonEnabled(True)
        self.available = self._list(self.tr("What can be put into the bar"))
        self.bar = self._list(self.tr("What is in the bar, from left to right"))
        self.bar.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.add = self._button(self.tr("&Add"), self._add)
        self.remove = self._button(self.tr("&Remove"), self._remove)
        self.earlier = self._button(self.tr("&Up"), lambda: self._move(-1))
        self.later = self._button(self.tr("&Down"), lambda: self._move(1))
        self.usual = self._button(self.tr("Usual &tool bar"), lambda: self._reset(()))
        self._compose()
        self._connect()
        self._show(arranged(items, _COMMANDS))

    def items(self) -> tuple[str, ...]:
        """Return what is in the bar, in its order."""
        return tuple(self.bar.item(row).data(_ITEM) for row in range(self.bar.count()))

    def _add(self) -> None:
        chosen = self.available.currentItem()
        if chosen is not None and not chosen.isHidden():
            at = self.bar.currentRow() + 1 or self.bar.count()
            items = self.items()
            self._reset((*items[:at], chosen.data(_ITEM), *items[at:]), at)

    def _remove(self) -> None:
        row, items = self.bar.currentRow(), self.items()
        if row >= 0 and items[row] != FIXED:
            self._reset(items[:row] + items[row + 1 :], row)

    def _move(self, by: int) -> None:
        row, items = self.bar.currentRow(), list(self.items())
        if row >= 0 and 0 <= row + by < len(items):
            items.insert(row + by, items.pop(row))
            self._reset(tuple(items), row + by)

    def _reset(self, items: tuple[str, ...], row: int = 0) -> None:
        self._show(arranged(items, _COMMANDS), row)
        self._tell()

    def _tell(self) -> None:
        items = self.items()
        self.arranged.emit(() if items == USUAL else items)
        self._enable()

    def _show(self, items: tuple[str, ...], row: int = 0) -> None:
        chosen = self.available.currentItem()
        again = chosen.data(_ITEM) if chosen is not None else ""
        self.available.clear()
        self.bar.clear()
        for item in (LAYER_ITEM, FOCUS, THEME_ITEM, GAP, ROOM, *_COMMANDS):
            if item in REPEATED or item not in items:
                self._entry(item, self.available)
                if item == again:
                    self.available.setCurrentRow(self.available.count() - 1)
        for item in items:
            self._entry(item, self.bar)
        if self.available.currentRow() < 0:
            self.available.setCurrentRow(0)
        self.bar.setCurrentRow(min(row, len(items) - 1))
        self._hide()
        self._enable()

    def _entry(self, item: str, holder: QListWidget) -> None:
        entry = QListWidgetItem(self._title(item), holder)
        entry.setData(_ITEM, item)

    def _title(self, item: str) -> str:
        own = {
            LAYER_ITEM: self.tr("Layers of marks"),
            FOCUS: self.tr("Focus on who speaks"),
            FIND: self.tr("Find field"),
            THEME_ITEM: self.tr("Theme"),
            GAP: self.tr("— gap —"),
            ROOM: self.tr("— free room —"),
        }
        return own[item] if item in own else plain(_COMMANDS[item]).rstrip("…")

    def _hide(self) -> None:
        """Hide what has not the words that were typed."""
        words = self.filter.text().casefold().split()
        for row in range(self.available.count()):
            entry = self.available.item(row)
            title = entry.text().casefold()
            entry.setHidden(not all(word in title for word in words))

    def _enable(self) -> None:
        row, last = self.bar.currentRow(), self.bar.count() - 1
        self.add.setEnabled(self.available.currentItem() is not None)
        self.remove.setEnabled(row >= 0 and self.items()[row] != FIXED)
        self.earlier.setEnabled(row > 0)
        self.later.setEnabled(0 <= row < last)
        self.usual.setEnabled(self.items() != USUAL)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._hide)
        self.available.itemActivated.connect(lambda _: self._add())
        self.available.currentRowChanged.connect(lambda _: self._enable())
        self.bar.currentRowChanged.connect(lambda _: self._enable())
        self.bar.model().rowsMoved.connect(lambda *_: self._tell())
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.bar)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        for key, by in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            keys = QKeyCombination(Qt.KeyboardModifier.ControlModifier, key)
            moving = QShortcut(QKeySequence(keys), self.bar)
            moving.setContext(Qt.ShortcutContext.WidgetShortcut)
            moving.activated.connect(lambda by=by: self._move(by))

    def _list(self, name: str) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(name)
        made.setProperty("role", "box")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _button(self, words: str, does: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _compose(self) -> None:
        grid = QGridLayout()
        grid.addWidget(QLabel(self.tr("Commands")), 0, 0)
        grid.addWidget(QLabel(self.tr("Tool bar")), 0, 2)
        grid.addWidget(self.filter, 1, 0)
        grid.addWidget(self.available, 2, 0)
        grid.addWidget(self.bar, 1, 2, 2, 1)
        between = QVBoxLayout()
        between.addStretch(1)
        for button in (self.add, self.remove, self.earlier, self.later):
            between.addWidget(button)
        between.addStretch(1)
        grid.addLayout(between, 1, 1, 2, 1)
        foot = QHBoxLayout()
        foot.addWidget(QLabel(self.tr("Drag, or Ctrl+Up and Ctrl+Down, to order.")), 1)
        foot.addWidget(self.usual)
        lines = QVBoxLayout(self)
        lines.addLayout(grid, 1)
        lines.addLayout(foot)
