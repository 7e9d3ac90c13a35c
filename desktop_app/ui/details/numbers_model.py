"""The table of every figure of an article."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop_app.core.analysis import Number
from desktop_app.core.corrections import Verdict
from desktop_app.ui.details.choosing import Index
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.number_card import claimant, date_words, modifier_words, written_number
from desktop_app.ui.details.wording import Say, is_dated, short_amount, value_text
from desktop_app.ui.fonts import ui_font

Cell = Callable[[Number, Lookup], str]
VALUE, DATE = 1, 5
_ROOT = QModelIndex()


class NumbersModel(QAbstractTableModel):
    """One row a number; cells are made when they are asked for, so that many cost nothing."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._lookup: Lookup | None = None
        self._rows: tuple[Number, ...] = ()
        self._order = (-1, Qt.SortOrder.AscendingOrder)
        self._columns: tuple[tuple[str, Cell], ...] = (
            (say("As written"), lambda n, found: written_number(n, found.text)),
            (say("Value"), lambda n, _: "" if is_dated(n) else value_text(n, short_amount)),
            (say("Unit"), lambda n, _: n.unit or ""),
            (say("What"), lambda n, _: n.counts or n.event or ""),
            (say("Modifier"), lambda n, _: modifier_words(n, say)),
            (say("Date"), lambda n, _: date_words(n) if is_dated(n) else ""),
            (say("Whose claim"), lambda n, found: claimant(n, found, say)),
        )

    def show_lookup(self, lookup: Lookup | None) -> None:
        """Show the numbers of an article, in the order chosen before."""
        rows = self._sorted(lookup)
        same = [n.id for n in rows] == [n.id for n in self._rows]
        if same and rows:
            self._lookup, self._rows = lookup, rows
            last = self.index(len(rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._lookup, self._rows = lookup, rows
        self.endResetModel()

    def number(self, index: Index) -> Number | None:
        """Return the number of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, mark_id: str) -> int | None:
        """Return the row of a mark, or None."""
        return next((i for i, n in enumerate(self._rows) if n.id == mark_id), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of figures."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._columns[section][0] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text; a rejected number is struck out and says so."""
        number = self.number(index)
        if number is None or self._lookup is None:
            return None
        heading, cell = self._columns[index.column()]
        words = cell(number, self._lookup)
        rejected = self._lookup.verdict(number.id) is Verdict.REJECTED
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                more = f" ({self._say('rejected')})" if rejected else ""
                return f"{heading}: {words}{more}"
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == VALUE:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if rejected:
                font = ui_font()
                font.setStrikeOut(True)
                return font
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column: values as values, everything else as words; -1 as in the text."""
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order)
        kept = [(i, self.number(i)) for i in self.persistentIndexList()]
        self._rows = self._sorted(self._lookup)
        rows = {n.id: row for row, n in enumerate(self._rows)}
        for old, number in kept:
            if number is not None:
                new = self.index(rows[number.id], old.column())
                self.changePersistentIndex(old, new)
        self.layoutChanged.emit()

    def as_text(self, rows: Iterable[int]) -> str:
        """Return rows as lines of tab-separated cells, with a line of headings."""
        lines = ["\t".join(heading for heading, _ in self._columns)]
        for row in rows:
            cells = (str(self.index(row, at).data() or "") for at in range(len(self._columns)))
            lines.append("\t".join(" ".join(words.split()) for words in cells))
        return "\n".join(lines)

    def _sorted(self, lookup: Lookup | None) -> tuple[Number, ...]:
        column, order = self._order
        if lookup is None:
            return ()
        numbers = lookup.standing.analysis.numbers
        if column < 0:
            return numbers
        reverse = order == Qt.SortOrder.DescendingOrder
        return tuple(sorted(numbers, key=self._key(column, lookup), reverse=reverse))

    def _key(self, column: int, lookup: Lookup) -> Callable[[Number], tuple[bool, Any]]:
        if column == VALUE:
            return lambda n: _rank(n.low if n.value is None else n.value)
        if column == DATE:
            return lambda n: (is_dated(n), str(n.value or n.low or n.partial or ""))
        cell = self._columns[column][1]
        return lambda n: (True, cell(n, lookup).casefold())


def _rank(value: float | int | str | None) -> tuple[bool, float]:
    return (True, float(value)) if isinstance(value, int | float) else (False, 0.0)
