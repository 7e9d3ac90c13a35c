"""The panel of imports below the article: a table, its progress, and what is to be decided."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.session.batch import FAILED, UNDER_WAY, Item, Outcome
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import ui_pixels
from desktop_app.ui.importing.answers import Answers
from desktop_app.ui.importing.model import ImportsModel
from desktop_app.ui.progress_line import ProgressLine

_WIDTHS = (260, 220, 260, 150)
_ROW_HEIGHT = 26


class ImportPanel(QWidget):
    """Driven by items; says what the reader wants.

    Signals:
        stop_wished: Give up what is under way.
        retry_wished: Try again what failed.
        report_wished: Save the list.
        opened: The item whose article is to be opened.
    """

    stop_wished = Signal()
    retry_wished = Signal()
    report_wished = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_panel")
        self.setAccessibleName(self.tr("Imports"))
        self.model = ImportsModel(self)
        self.table = QTableView()
        self.answers = Answers()
        self.summary = QLabel()
        self.summary.setAccessibleName(self.tr("Progress of the import"))
        self.progress = ProgressLine()
        self.progress.setAccessibleName(self.tr("Progress of the import"))
        self.stop = self._button(self.tr("Stop"), self.tr("Stop importing"))
        self.retry = self._button(self.tr("Try again"), self.tr("Try again what failed"))
        self.report = self._button(self.tr("Save report…"), self.tr("Save import report"))
        self._counts = dict.fromkeys(Outcome, 0)
        self._states: dict[int, Outcome] = {}
        self._set_up(self.table)
        self._compose()
        self._connect()
        self._show_summary()

    @property
    def selected(self) -> Item | None:
        """The item of the current row."""
        return self.model.item(self.table.currentIndex())

    def knows(self, key: int) -> bool:
        """Tell whether an item is shown."""
        return key in self._states

    def show_item(self, item: Item) -> None:
        """Show an item that is new or has changed."""
        before = self._states.get(item.key)
        if before is not None:
            self._counts[before] -= 1
        self._counts[item.outcome] += 1
        self._states[item.key] = item.outcome
        row = self.model.show_item(item)
        nothing_asked = self.selected is None or self.selected.outcome is not Outcome.ASKING
        if item.outcome is Outcome.ASKING and nothing_asked:
            self.table.selectRow(row)
        if self.selected is not None and self.selected.key == item.key:
            self.answers.show_item(item)
        self._show_summary()

    def clear(self) -> None:
        """Show nothing."""
        self.model.clear()
        self._states.clear()
        self._counts = dict.fromkeys(Outcome, 0)
        self.answers.show_item(None)
        self._show_summary()

    def _show_summary(self) -> None:
        counts = self._counts
        spread = counts[Outcome.SPREAD]
        total = len(self._states) - spread
        waiting = sum(counts[o] for o in UNDER_WAY)
        done = total - waiting - counts[Outcome.ASKING]
        failed = sum(counts[o] for o in FAILED)
        said = [self.tr("{} of {} done").format(done, total)] if total else [self.tr("No imports")]
        for count, text in (
            (counts[Outcome.NEW] + counts[Outcome.VERSION], self.tr("{} imported")),
            (counts[Outcome.THERE], self.tr("{} there already")),
            (failed, self.tr("{} failed")),
            (counts[Outcome.ASKING], self.tr("{} to choose from")),
        ):
            if count:
                said.append(text.format(count))
        self.summary.setText(" · ".join(said))
        self.progress.show_share(done / total if total else 0)
        self.progress.setVisible(waiting > 0)
        self.stop.setEnabled(waiting > 0)
        self.retry.setEnabled(failed > 0)
        self.report.setEnabled(total > 0)

    def _select(self, index: QModelIndex) -> None:
        self.answers.show_item(self.model.item(index))

    def _open(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if item is not None:
            self.opened.emit(item)

    def _set_up(self, table: QTableView) -> None:
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Imported files"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        rows = table.verticalHeader()
        FollowingText(rows, lambda: rows.setDefaultSectionSize(ui_pixels(_ROW_HEIGHT)))
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        return button

    def _compose(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.summary)
        top.addWidget(self.progress)
        top.addStretch(1)
        for button in (self.stop, self.retry, self.report):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.answers)

    def _connect(self) -> None:
        self.stop.clicked.connect(self.stop_wished)
        self.retry.clicked.connect(self.retry_wished)
        self.report.clicked.connect(self.report_wished)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._select(now))
        self.table.activated.connect(self._open)
