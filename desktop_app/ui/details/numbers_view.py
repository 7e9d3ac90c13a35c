"""The Numbers tab: a table of every claim, with a filter above and the sentence below."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.details.choosing import on_choice
from desktop_app.ui.details.figures import FOLDED
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.numbers_filter import NumbersFilter
from desktop_app.ui.details.numbers_model import NumbersModel, hidden_when_folded
from desktop_app.ui.details.numbers_table import LOW, TALL, numbers_table
from desktop_app.ui.details.rows import wrapping_label
from desktop_app.ui.details.wording import Say, counted
from desktop_app.ui.fonts import ui_pixels

# Below this width the columns would be too narrow to be read side by side.
_WIDE = 720
_EDGE = 16


class NumbersView(QWidget):
    """A sortable, filterable table; a click shows the mark, Ctrl+C copies the selected rows.

    Signals: `mark_chosen` the id of a mark, `card_wished` nothing, `export_wished` the table as
    CSV.
    """

    mark_chosen = Signal(str)
    card_wished = Signal()
    export_wished = Signal(str)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self.model = NumbersModel(say, self)
        self.table = numbers_table(say)
        self.filter = NumbersFilter(say)
        self.sentence = wrapping_label("")
        self._summary = wrapping_label("", "soft")
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._connect()
        self._lay_out()
        self._fold(folded=True)

    def show_lookup(self, lookup: Lookup | None) -> None:
        """Show the numbers of an article."""
        self.model.show_lookup(lookup)
        self._fit()
        self._count()

    def show_mark(self, mark_id: str | None) -> None:
        """Select the row of a mark without a signal."""
        row = None if mark_id is None else self.model.row_of(mark_id)
        if row is None:
            self.table.clearSelection()
        elif row != self.table.currentIndex().row():
            self.table.selectRow(row)

    def copy(self) -> None:
        """Copy the selected rows, or all that are shown, as tab-separated text."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        if self.model.rowCount():
            text = self.model.as_text(rows or range(self.model.rowCount()))
            QGuiApplication.clipboard().setText(text)

    def export(self) -> None:
        """Ask for a file for the table as it is shown."""
        if self.model.rowCount():
            self.export_wished.emit(self.model.as_csv())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the columns where they find no room side by side."""
        super().resizeEvent(event)
        folded = event.size().width() < _WIDE
        if folded != self.model.folded:
            self._fold(folded=folded)

    def _fold(self, *, folded: bool) -> None:
        self.model.fold(folded)
        for column in hidden_when_folded():
            self.table.setColumnHidden(column, folded)
        header = self.table.horizontalHeader()
        mode = QHeaderView.ResizeMode
        for column in FOLDED:
            header.setSectionResizeMode(column, mode.Stretch if folded else mode.Interactive)
        self.table.setWordWrap(folded)
        self._fit_text()
        self._fit()

    def _fit_text(self) -> None:
        height = ui_pixels(TALL if self.model.folded else LOW)
        self.table.verticalHeader().setDefaultSectionSize(height)

    def _fit(self) -> None:
        if not self.model.folded:
            self.table.resizeColumnsToContents()

    def _filter(self) -> None:
        self.model.filter(self.filter.words, self.filter.kinds)
        self._count()

    def _count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        words = counted(total, self._say("figure"), self._say("figures"))
        if shown < total:
            words = f"{shown:,} {self._say('of')} {words}"
        self._summary.setText(f"{words}." if total else self._say("No figures found."))
        for button in self._buttons:
            button.setEnabled(shown > 0)

    def _choose(self, index: QModelIndex) -> None:
        number = self.model.number(index)
        several = len(self.table.selectionModel().selectedRows()) > 1
        if number is not None and not several:
            self.mark_chosen.emit(number.id)

    def _show_sentence(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self.sentence.setText(self.model.sentence(rows[0]) if len(rows) == 1 else "")
        self.sentence.setVisible(bool(self.sentence.text()))

    def _connect(self) -> None:
        on_choice(self.table, self._choose)
        self.table.doubleClicked.connect(self.card_wished)
        self.table.selectionModel().selectionChanged.connect(self._show_sentence)
        self.model.modelReset.connect(self._show_sentence)
        self.filter.changed.connect(self._filter)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def _lay_out(self) -> None:
        does = ((self._say("Copy"), self.copy), (self._say("Save as CSV…"), self.export))
        self._buttons = tuple(QPushButton(words) for words, _ in does)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, _EDGE, 0)
        line.addWidget(self._summary, 1)
        for button, (words, work) in zip(self._buttons, does, strict=True):
            button.setProperty("role", "link")
            button.setFlat(True)
            button.setAccessibleName(words)
            button.clicked.connect(work)
            line.addWidget(button)
        self._buttons[0].setToolTip(self._say("The selected rows, or all (Ctrl+C)"))
        self.sentence.setContentsMargins(0, 0, _EDGE, 0)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(_EDGE, 12, 0, 8)
        lines.setSpacing(8)
        lines.addWidget(self.filter)
        lines.addLayout(line)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.sentence)
        self.sentence.setAccessibleName(self._say("Sentence of the selected figure"))
        self.sentence.hide()
        self._count()
