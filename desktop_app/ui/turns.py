"""Long work in small steps, so that the window answers in between."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

_ENDED = object()


class Turns(QObject):
    """Takes one step a turn of the event loop; it goes when all are taken.

    Args:
        steps: What is done, up to the next `yield` each time.
        then: Called in a turn of its own behind the last step.
        parent: Whoever goes before the end takes the rest along.
    """

    def __init__(self, steps: Iterator[None], then: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._then = then
        # A timer, for Qt makes all calls that are queued, new ones too, before it paints.
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take)
        self._timer.start()

    def _take(self) -> None:
        if next(self._steps, _ENDED) is _ENDED:
            self._timer.stop()
            self.deleteLater()
            self._then()
