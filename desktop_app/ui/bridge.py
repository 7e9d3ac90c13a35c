"""From other threads onto the window's thread."""

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

# Within a frame of 16 ms something is left for painting and for what the reader does.
_HELPING_SECONDS = 0.006


class Poster(QObject):
    """Runs functions on the thread that made it, in the order in which they were posted.

    Qt delivers all that was posted before it paints or hears of a key again. Thousands of
    results come in bursts, so they are run in helpings, and the window has its turn between.
    """

    _posted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[Callable[[], None]] = deque()
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._run)
        self._posted.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def post(self, function: Callable[[], None]) -> None:
        """Run a function on the owner's thread as soon as that is idle; never waits."""
        self._waiting.append(function)
        self._posted.emit()

    @Slot()
    def _take(self) -> None:
        if not self._next_turn.isActive():
            self._run()

    def _run(self) -> None:
        end = time.perf_counter() + _HELPING_SECONDS
        while self._waiting and time.perf_counter() < end:
            function = self._waiting.popleft()
            # Begun before, for a function may fail, or open a dialog that the rest must not await.
            self._next_turn.start()
            function()
        if not self._waiting:
            self._next_turn.stop()
