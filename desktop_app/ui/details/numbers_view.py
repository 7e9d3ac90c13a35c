"""The Numbers tab: a table of every claim."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from desktop_app.ui.details.choosing import on_choice
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.numbers_model import NumbersModel
from desktop_app.ui.details.rows import wrapping_label
from desktop_app.ui.details.wording import Say, counted

_NARROWEST, _WIDEST = 64, 220
_MEASURED_ROWS = 60
_ROW_HEIGHT = 28


class NumbersView(QWidget):
    """A sortable table; a click shows the mark, Ctrl+C copies the selected rows."""

    mark_chosen = Signal(str)
    card_wished = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self.model = NumbersModel(say, self)
        self.table = QTableView()
        self._summary = wrapping_label("", "soft")
        self._set_up(self.table)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        self.table.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        self.table.horizontalHeader().setMaximumSectionSize(_WIDEST)
        on_choice(self.table, self._choose)
        self.table.doubleClicked.connect(self.card_wished)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 12, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(self._summary)
        lines.addWidget(self.table, 1)

    def show_lookup(self, lookup: Lookup | None) -> None:
        """Show the numbers of an article."""
        self.model.show_lookup(lookup)
        self.table.resizeColumnsToContents()
        count = self.model.rowCount()
        words = counted(count, self._say("figure"), self._say("figures"))
        hint = self._say("Ctrl+C copies the selected rows")
        self._summary.setText(f"{words}. {hint}." if count else self._say("No figures found."))

    def show_mark(self, mark_id: str | None) -> None:
        """Select the row of a mark without a signal."""
        row = None if mark_id is None else self.model.row_of(mark_id)
        if row is None:
            self.table.clearSelection()
        elif row != self.table.currentIndex().row():
            self.table.selectRow(row)

    def copy(self) -> None:
        """Copy the selected rows as tab-separated text."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        if rows:
            QGuiApplication.clipboard().setText(self.model.as_text(rows))

    def _choose(self, index: QModelIndex) -> None:
        number = self.model.number(index)
        several = len(self.table.selectionModel().selectedRows()) > 1
        if number is not None and not several:
            self.mark_chosen.emit(number.id)

    def _set_up(self, table: QTableView) -> None:
        table.setAccessibleName(self._say("Figures of the article"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.horizontalHeader().setHighlightSections(False)
