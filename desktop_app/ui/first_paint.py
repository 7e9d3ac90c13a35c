"""The moment at which something is on the screen for the first time."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_A_FRAME_MS = 16


class FirstPaint(QObject):
    """Watches a widget until it was painted once.

    Args:
        widget: What is watched; of a scroll area, the viewport.
        patience: Milliseconds after which `done` is emitted though nothing was painted.

    Signals:
        done: The widget was painted, or patience is over; emitted once.
    """

    done = Signal()

    def __init__(self, widget: QWidget, patience: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._waits = True
        widget.installEventFilter(self)
        QTimer.singleShot(patience, self, self._finish)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint; what follows it comes when the picture has left for the screen."""
        if event.type() is QEvent.Type.Paint and self._waits:
            QTimer.singleShot(_A_FRAME_MS, self, self._finish)
        return super().eventFilter(watched, event)

    def _finish(self) -> None:
        if self._waits:
            self._waits = False
            self._widget.removeEventFilter(self)
            self.done.emit()
