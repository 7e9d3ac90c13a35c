"""The list of analyses below the article: how far each is, and ways to change their order."""

from PySide6.QtCore import Qt, Signal, SignalInstance
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

from desktop_app.session.analysing import Task
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import ui_pixels
from desktop_app.ui.progress_line import ProgressLine
from desktop_app.ui.queue_model import QueueModel

_ROW_HEIGHT = 26


class QueuePanel(QWidget):
    """Shows what runs and what waits; says what the reader wants.

    Signals:
        stop_wished: The number of the task to be stopped or forgotten.
        rise_wished: The number of the task that is to come earlier.
        stop_all_wished: Nothing is to run or wait any more.
        opened: The task whose article is to be shown.
    """

    stop_wished = Signal(int)
    rise_wished = Signal(int)
    stop_all_wished = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Analyses"))
        self.model = QueueModel(self)
        self.table = self._made_table()
        self.summary = QLabel()
        self.summary.setAccessibleName(self.tr("Analyses"))
        self.progress = ProgressLine()
        self.progress.setAccessibleName(self.tr("Progress of the analysis"))
        self.rise = self._button(self.tr("Move up"), self.tr("Analyse this article earlier"))
        self.stop = self._button(self.tr("Stop"), self.tr("Do not analyse this article"))
        self.stop_all = self._button(self.tr("Stop all"), self.tr("Stop all analyses"))
        self._compose()
        self._connect()
        self.show_tasks(None, ())

    @property
    def chosen(self) -> Task | None:
        """The task of the current row."""
        return self.model.task(self.table.currentIndex().row())

    def show_tasks(self, running: Task | None, waiting: tuple[Task, ...]) -> None:
        """Show what runs and what waits; the chosen task stays chosen."""
        chosen = self.chosen
        self.model.show_tasks(running, waiting)
        row = self.model.row_of(chosen.number) if chosen is not None else -1
        self.table.selectRow(max(row, 0))
        words = self.tr("Nothing runs. New articles are analysed as they are opened or imported.")
        if running is not None:
            words = self.tr("1 runs · {:,} waiting").format(len(waiting))
        self.summary.setText(words)
        self.progress.setVisible(running is not None)
        self.stop_all.setEnabled(running is not None or bool(waiting))
        self._fit()

    def show_share(self, share: float) -> None:
        """Show how much of what runs is done, 0 to 1."""
        self.model.show_share(share)
        self.progress.show_share(share)

    def _fit(self) -> None:
        row = self.table.currentIndex().row()
        self.stop.setEnabled(self.chosen is not None)
        self.rise.setEnabled(self.model.can_rise(row))

    def _wish(self, signal: SignalInstance) -> None:
        if self.chosen is not None:
            signal.emit(self.chosen.number)

    def _connect(self) -> None:
        self.stop.clicked.connect(lambda: self._wish(self.stop_wished))
        self.rise.clicked.connect(lambda: self._wish(self.rise_wished))
        self.stop_all.clicked.connect(self.stop_all_wished)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._fit())
        self.table.activated.connect(lambda at: self.opened.emit(self.model.task(at.row())))

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Articles that are analysed or wait"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        rows = table.verticalHeader()
        FollowingText(rows, lambda: rows.setDefaultSectionSize(ui_pixels(_ROW_HEIGHT)))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _compose(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.summary)
        top.addWidget(self.progress)
        top.addStretch(1)
        for button in (self.rise, self.stop, self.stop_all):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.table, 1)
