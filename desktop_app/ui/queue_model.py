"""The table of analyses: what runs, then what waits in its order."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.analysis import Quality
from desktop_app.session.analysing import Task

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class QueueModel(QAbstractTableModel):
    """One row a task; the state of the first one tells how far it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: tuple[Task, ...] = ()
        self._runs = False
        self._share = 0.0

    def show_tasks(self, running: Task | None, waiting: tuple[Task, ...]) -> None:
        """Show what runs and what waits."""
        self.beginResetModel()
        same = running is not None and self._runs and self._tasks[:1] == (running,)
        self._share = self._share if same else 0.0
        self._runs = running is not None
        self._tasks = waiting if running is None else (running, *waiting)
        self.endResetModel()

    def show_share(self, share: float) -> None:
        """Show how much of what runs is done, 0 to 1."""
        self._share = share
        if self._runs:
            place = self.index(0, 1)
            self.dataChanged.emit(place, place)

    def task(self, row: int) -> Task | None:
        """Return the task of a row."""
        return self._tasks[row] if 0 <= row < len(self._tasks) else None

    def row_of(self, number: int) -> int:
        """Return the row of a task, or -1."""
        rows = (row for row, task in enumerate(self._tasks) if task.number == number)
        return next(rows, -1)

    def waits(self, row: int) -> bool:
        """Tell whether the task of a row waits."""
        return self.task(row) is not None and not (self._runs and row == 0)

    def can_rise(self, row: int) -> bool:
        """Tell whether another task that waits is in front of the one in this row."""
        return self.waits(row) and self.waits(row - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of tasks."""
        return 0 if parent.isValid() else len(self._tasks)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the title of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Article"), self.tr("State"), self.tr("Quality"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return the words of a cell."""
        row, task = index.row(), self._tasks[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (task.article.title, self._state(row), self._quality(task))[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return f"{task.article.title}, {self._state(row)}"
        return None

    def _state(self, row: int) -> str:
        if not self.waits(row):
            return self.tr("›  {:.0%} read").format(self._share)
        return self.tr("…  waits as number {:,}").format(row + (not self._runs))

    def _quality(self, task: Task) -> str:
        return self.tr("fast") if task.quality is Quality.FAST else self.tr("accurate")
