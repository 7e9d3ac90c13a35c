"""The table of every figure of an article, sorted, filtered and, where it is narrow, folded."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop_app.core.analysis import Number
from desktop_app.core.corrections import Verdict
from desktop_app.exports.tables import csv_of
from desktop_app.ui.details.choosing import Index
from desktop_app.ui.details.figures import CHOICES, FOLDED, Column, Figures, Kinds
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.wording import Say
from desktop_app.ui.fonts import ui_font

_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_IN_ORDER = (-1, Qt.SortOrder.AscendingOrder)


class NumbersModel(QAbstractTableModel):
    """One row a number; cells are made when they are asked for, so that many cost nothing."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._lookup: Lookup | None = None
        self._figures: Figures | None = None
        self._rows: tuple[Number, ...] = ()
        self._order = _IN_ORDER
        self._words, self._kinds = "", CHOICES[0]
        self._folded = False
        self._headings = {
            Column.WRITTEN: say("As written"),
            Column.VALUE: say("Value"),
            Column.UNIT: say("Unit"),
            Column.WHAT: say("What"),
            Column.MODIFIER: say("Modifier"),
            Column.DATE: say("Date"),
            Column.SOURCE: say("Source"),
            Column.SENTENCE: say("Sentence"),
        }

    @property
    def folded(self) -> bool:
        """Whether unit, modifier and date stand in the column of the value."""
        return self._folded

    @property
    def total(self) -> int:
        """The number of figures, shown or filtered out."""
        return len(self._lookup.standing.analysis.numbers) if self._lookup else 0

    def show_lookup(self, lookup: Lookup | None) -> None:
        """Show the numbers of an article, in the order and through the filter chosen before."""
        figures = None if lookup is None else Figures(lookup, self._say)
        self._show(lookup, figures)

    def filter(self, words: str, kinds: Kinds) -> None:
        """Show only rows that hold all the words and are of some kinds."""
        if (words, kinds) != (self._words, self._kinds):
            self._words, self._kinds = words, kinds
            self._show(self._lookup, self._figures)

    def fold(self, folded: bool) -> None:
        """Say everything in few columns, or each thing in its own."""
        if folded != self._folded and self._rows:
            self._folded = folded
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self._folded = folded

    def number(self, index: Index) -> Number | None:
        """Return the number of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def sentence(self, index: Index) -> str:
        """Return the sentence of a row's number, and what it does not agree with."""
        number, figures = self.number(index), self._figures
        if number is None or figures is None:
            return ""
        return "\n".join(filter(None, (figures.sentence(number), self._differs(number, figures))))

    def row_of(self, mark_id: str) -> int | None:
        """Return the row of a mark, or None."""
        return next((i for i, n in enumerate(self._rows) if n.id == mark_id), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of figures that are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._is_right(section):
            return _RIGHT
        return self._headings[Column(section)] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text; a rejected number is struck out and says so."""
        number, lookup = self.number(index), self._lookup
        if number is None or lookup is None or self._figures is None:
            return None
        column = Column(index.column())
        rejected = lookup.verdict(number.id) is Verdict.REJECTED
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = self._figures.folded if self._folded else self._figures.cell
                return said(number, column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._told(number, column, rejected=rejected)
            case Qt.ItemDataRole.TextAlignmentRole if self._is_right(column):
                return _RIGHT
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
        self._rows = self._sorted(self._lookup, self._figures)
        rows = {n.id: row for row, n in enumerate(self._rows)}
        for old, number in kept:
            if number is not None:
                new = self.index(rows[number.id], old.column())
                self.changePersistentIndex(old, new)
        self.layoutChanged.emit()

    def as_text(self, rows: Iterable[int]) -> str:
        """Return rows as lines of tab-separated cells, with a line of headings."""
        return "\n".join("\t".join(line) for line in self._table(rows))

    def as_csv(self, rows: Iterable[int] | None = None) -> str:
        """Return rows, or all that are shown, as CSV with a line of headings."""
        return csv_of(self._table(range(len(self._rows)) if rows is None else rows))

    def _table(self, rows: Iterable[int]) -> list[list[str]]:
        """Return the headings and whole rows, whether they are shown folded or not."""
        lines = [[*self._headings.values(), self._say("Differs from")]]
        if self._figures is not None:
            lines.extend(self._figures.exact(self._rows[row]) for row in rows)
        return lines

    def _told(self, number: Number, column: Column, *, rejected: bool) -> str:
        assert self._figures is not None  # noqa: S101  (the caller looked)
        words = self._figures.cell(number, column)
        more = f" ({self._say('rejected')})" if rejected else ""
        told = f"{self._headings[column]}: {words}{more}"
        differs = self._differs(number, self._figures) if column is Column.VALUE else ""
        return f"{told}\n{differs}" if differs else told

    def _differs(self, number: Number, figures: Figures) -> str:
        others = figures.differences(number)
        return f"{self._say('Differs from')}: {others}" if others else ""

    def _is_right(self, column: int) -> bool:
        return column == Column.VALUE and not self._folded

    def _show(self, lookup: Lookup | None, figures: Figures | None) -> None:
        rows = self._sorted(lookup, figures)
        same = [n.id for n in rows] == [n.id for n in self._rows]
        if same and rows:
            self._lookup, self._figures, self._rows = lookup, figures, rows
            last = self.index(len(rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._lookup, self._figures, self._rows = lookup, figures, rows
        self.endResetModel()

    def _sorted(self, lookup: Lookup | None, figures: Figures | None) -> tuple[Number, ...]:
        if lookup is None or figures is None:
            return ()
        numbers = [
            n
            for n in lookup.standing.analysis.numbers
            if self._kinds.shows(n, lookup) and figures.matches(n, self._words)
        ]
        column, order = self._order
        if column >= 0:
            reverse = order == Qt.SortOrder.DescendingOrder
            numbers.sort(key=figures.key(Column(column)), reverse=reverse)
        return tuple(numbers)


def hidden_when_folded() -> tuple[Column, ...]:
    """Return the columns that a narrow pane leaves out."""
    return tuple(column for column in Column if column not in FOLDED)
