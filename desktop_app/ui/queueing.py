"""The list of analyses at work: it follows the session, and the reader's wishes go back to it."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

from desktop_app.library.records import ArticleId
from desktop_app.session.analysing import Task
from desktop_app.session.events import Event, Queued, Working
from desktop_app.session.session import Session
from desktop_app.ui.parts import Parts
from desktop_app.ui.queue_panel import QueuePanel

_HEIGHT = 220


class Queueing(QObject):
    """What Analysis > List of analyses does.

    The list is drawn anew only while it is shown, and once for whatever moved meanwhile:
    an import adds thousands of articles.
    """

    def __init__(self, window: QMainWindow, parts: Parts, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self._shown_by = parts.commands["queue"]
        self.panel = QueuePanel()
        self.dock = self._made_dock(window)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        self._connect(parts)
        session.listen(self._heard)

    def _heard(self, event: Event) -> None:
        match event:
            case Queued():
                self._show_soon()
            case Working(_, done, total) if self.dock.isVisible() and total:
                self.panel.show_share(done / total)
            case _:
                pass

    def _show_soon(self) -> None:
        if self.dock.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        queue = self._session.queue
        self.panel.show_tasks(queue.running, queue.queue)

    def _open(self, task: Task | None) -> None:
        if task is not None and isinstance(task.key, int):
            self._session.open_stored(ArticleId(task.key))

    def _connect(self, parts: Parts) -> None:
        queue = self._session.queue
        self._shown_by.toggled.connect(self.dock.setVisible)
        self.dock.visibilityChanged.connect(self._visible)
        self.panel.stop_wished.connect(queue.cancel_one)
        self.panel.rise_wished.connect(queue.move_up)
        self.panel.stop_all_wished.connect(self._session.cancel)
        self.panel.opened.connect(self._open)
        parts.status.list_wished.connect(self._shown_by.trigger)

    def _made_dock(self, window: QMainWindow) -> QDockWidget:
        dock = QDockWidget(self.tr("Analyses"), window)
        dock.setObjectName("queue")
        dock.setWidget(self.panel)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        window.resizeDocks([dock], [_HEIGHT], Qt.Orientation.Vertical)
        dock.hide()
        return dock

    def _visible(self, _shown: bool) -> None:
        self._shown_by.setChecked(not self.dock.isHidden())
        self._show_soon()
