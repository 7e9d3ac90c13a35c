"""The table of imported files."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.session.batch import Item, Outcome

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
# What turns the direction of the text around it, and would make a name read as another one.
_TURNING = dict.fromkeys(
    (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
    "\N{REPLACEMENT CHARACTER}",
)
_SIGNS = {
    Outcome.WAITING: "…",
    Outcome.READING: "›",
    Outcome.ASKING: "?",
    Outcome.NEW: "✓",
    Outcome.OPENED: "✓",
    Outcome.VERSION: "✓",
    Outcome.THERE: "=",
    Outcome.SPREAD: "⌄",
    Outcome.REFUSED: "✗",
    Outcome.CANCELLED: "–",
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Imports", text)


class ImportsModel(QAbstractTableModel):
    """One row an item: files in the order they came, each with its documents behind it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Item] = []
        self._rows: dict[int, int] = {}
        self._shown: dict[int, int] = {}
        self._columns: tuple[tuple[str, Callable[[Item], str]], ...] = (
            (_say("File"), lambda item: item.name),
            (_say("Result"), lambda item: f"{_SIGNS[item.outcome]}  {item.text}"),
            (_say("Title"), lambda item: item.title),
            (_say("Format"), lambda item: item.format),
            (_say("Details"), lambda item: item.detail),
        )

    def item(self, index: Index) -> Item | None:
        """Return the item of a row."""
        return self._items[index.row()] if index.isValid() else None

    def show_item(self, item: Item) -> int:
        """Show an item, or how it has changed; return its row."""
        row = self._rows.get(item.key)
        if row is None:
            row = self._place(item)
            self.beginInsertRows(_ROOT, row, row)
            self._items.insert(row, item)
            for moved in range(row, len(self._items)):
                self._rows[self._items[moved].key] = moved
            self.endInsertRows()
        else:
            self._items[row] = item
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
        return row

    def _place(self, item: Item) -> int:
        """Return the row of a new item; that of a document is behind those of its file."""
        if item.within is None:
            return len(self._items)
        shown = self._shown[item.within] = self._shown.get(item.within, 0) + 1
        return self._rows[item.within] + shown

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._items, self._rows, self._shown = [], {}, {}
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of items."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt takes values of any type
        """Return the name of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._columns[section][0]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a cell."""
        item = self.item(index)
        if item is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()][1](item).translate(_TURNING)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.name}: {item.text}" if index.column() == 0 else self.data(index)
        return None
