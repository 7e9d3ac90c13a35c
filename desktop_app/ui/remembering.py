"""Says when a window has come to rest at another place or size, so that it can be kept."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_REST_MS = 700
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)


class Remembering(QObject):
    """Watches a window; kept at once, a place outlives a crash.

    Signals:
        rested: The window stands elsewhere, or is of another size, than before.
    """

    rested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._pause = QTimer(self, singleShot=True, interval=_REST_MS)
        self._pause.timeout.connect(self.rested)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait until the window stands still."""
        if event.type() in _MOVES and isinstance(watched, QWidget) and watched.isVisible():
            self._pause.start()
        return False
