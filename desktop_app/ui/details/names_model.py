"""The list of every name of an article, under its types or in one order."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop_app.core.analysis import Entity, Label
from desktop_app.core.corrections import Verdict
from desktop_app.core.joining import forms_of
from desktop_app.ui.details.choosing import Index
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.wording import LABELS, Say
from desktop_app.ui.fonts import ui_font

NAME, TYPE, TIMES = range(3)
_ROOT = QModelIndex()
_LABELS = tuple(Label)


class NamesModel(QAbstractTableModel):
    """Names with type and count. Sorted by type, each type has a heading row of its own."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._lookup: Lookup | None = None
        self._rows: list[Entity | Label] = []
        self._counts: dict[Label, int] = {}
        self._filter = ""
        self._order = (TYPE, Qt.SortOrder.AscendingOrder)
        self._headings = (say("Name"), say("Type"), say("Times"))

    def show_lookup(self, lookup: Lookup | None) -> None:
        """Show the names of an article, with filter and order as they were."""
        self._lookup = lookup
        self._arrange()

    def set_filter(self, words: str) -> None:
        """Show only names with the words in one of their forms, in whatever case."""
        self._filter = words.strip().casefold()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by type also sets the headings."""
        self._order = (TYPE if column < 0 else column, order)
        self._arrange()

    def entity(self, index: Index) -> Entity | None:
        """Return the name of a row, None for a heading."""
        item = self._rows[index.row()] if index.isValid() else None
        return item if isinstance(item, Entity) else None

    def row_of(self, mark_id: str) -> int | None:
        """Return the row of a name, or None."""
        found = (at for at, item in enumerate(self._rows) if _key(item) == mark_id)
        return next(found, None)

    def heading_rows(self) -> list[int]:
        """Return the rows that are headings."""
        return [at for at, item in enumerate(self._rows) if isinstance(item, Label)]

    def names(self) -> int:
        """Return how many names are shown."""
        return sum(self._counts.values())

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows, headings among them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return 3."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be read but not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.entity(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text; a rejected name is struck out and says so."""
        if not index.isValid():
            return None
        item = self._rows[index.row()]
        if isinstance(item, Label):
            return self._heading(item, index.column(), role)
        return self._cell(item, index.column(), role)

    def _heading(self, label: Label, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.FontRole:
            return ui_font(weight=600)
        if role != Qt.ItemDataRole.DisplayRole or column != NAME:
            return None
        return f"{self._say(LABELS[label]).capitalize()} · {self._counts[label]:,}"

    def _cell(self, entity: Entity, column: int, role: int) -> object:
        lookup = self._lookup
        rejected = lookup is not None and lookup.verdict(entity.id) is Verdict.REJECTED
        words = (entity.name, self._say(LABELS[entity.label]), f"{len(entity.mentions):,}")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words[column]
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                more = f" ({self._say('rejected')})" if rejected else ""
                return f"{words[column]}{more}"
            case Qt.ItemDataRole.TextAlignmentRole if column == TIMES:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if rejected:
                font = ui_font()
                font.setStrikeOut(True)
                return font
        return None

    def _arrange(self) -> None:
        entities = self._lookup.standing.analysis.entities if self._lookup else ()
        found = [e for e in entities if self._matches(e)]
        column, order = self._order
        reverse = order == Qt.SortOrder.DescendingOrder
        if column == NAME:
            found.sort(key=lambda e: e.name.casefold(), reverse=reverse)
        else:
            found.sort(key=lambda e: len(e.mentions), reverse=column != TIMES or reverse)
        counts = {label: sum(e.label is label for e in found) for label in _LABELS}
        rows: list[Entity | Label] = [*found]
        if column == TYPE:
            rows = self._grouped(found, reverse=reverse)
        if rows and [_key(row) for row in rows] == [_key(row) for row in self._rows]:
            self._rows, self._counts = rows, counts
            last = self.index(len(rows) - 1, len(self._headings) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows, self._counts = rows, counts
        self.endResetModel()

    def _matches(self, entity: Entity) -> bool:
        """Tell whether the filter's words are in the name or in one of its forms."""
        if not self._filter or self._filter in entity.name.casefold():
            return True
        text = self._lookup.text if self._lookup else ""
        return any(self._filter in form.casefold() for form, _ in forms_of(entity, text))

    def _grouped(self, found: list[Entity], *, reverse: bool) -> list[Entity | Label]:
        rows: list[Entity | Label] = []
        for label in reversed(_LABELS) if reverse else _LABELS:
            own = [e for e in found if e.label is label]
            if own:
                rows += [label, *own]
        return rows


def _key(row: Entity | Label) -> str:
    return row.id if isinstance(row, Entity) else row.value
