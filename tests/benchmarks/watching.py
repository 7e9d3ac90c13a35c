"""Watches the whole program's window from inside, with a filter and a timer."""

import multiprocessing
import sys
import time
from pathlib import Path
from types import TracebackType

from measures import memory, moment
from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from desktop_app.app import Application
from desktop_app.session.events import Changed, Event, Rested

# What must not be loaded before the text is on the screen.
LATER = (
    "spacy",
    "onnxruntime",
    "tokenizers",
    "numpy",
    "sqlite_utils",
    "trafilatura",
    "lxml",
    "chardet",
)
_TICK = 2
_SETTLE = 500
_IDLE = 2000
_TOO_LONG = 200_000


class Watch(QObject):
    """Notes when text and marks are there and how long the event loop stood still.

    `seen` holds the moments "text", "marks" (the first) and "all" (the whole analysis), each as
    "wall" and "cpu" seconds since the process began; "early", the modules that were loaded at the
    first paint and should not have been; "gaps" and "busy", the milliseconds between two turns of
    the event loop by the wall and by the processor time of this thread, which other programs do
    not lengthen, while "working" and "idle"; and "memory" of window and worker in megabytes.
    With a second article, opened once all is idle, it holds "warm": the milliseconds from that
    one's text to its first marks, the worker being ready.
    """

    def __init__(self, application: Application, begun: float, second: Path | None = None) -> None:
        super().__init__()
        self.gaps: dict[str, list[float]] = {"working": [], "idle": []}
        self.busy: dict[str, list[float]] = {"working": [], "idle": []}
        self.seen: dict[str, object] = {"gaps": self.gaps, "busy": self.busy}
        self._application = application
        self._begun = begun
        self._reader = application.window.frame.article.reader
        self._final = False
        self._second = second
        self._first_shown: object = None
        self._text_at = 0.0
        self._phase: str | None = None
        self._last = (0.0, 0.0)
        self._ticker = QTimer(self, interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._ticker.timeout.connect(self._tick)
        self._reader.viewport().installEventFilter(self)
        application.session.listen(self._hear)
        # The program's own way is to show a message and go on; a measurement must end.
        sys.excepthook = self._fail
        QTimer.singleShot(_TOO_LONG, self._give_up)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what a paint of the article shows; the moment is after it."""
        if event.type() is QEvent.Type.Paint and self._reader.page.document is not None:
            if "text" not in self.seen:
                self.seen["text"] = {}
                QTimer.singleShot(0, self._text_is_there)
            elif "marks" not in self.seen and self._has_marks():
                self.seen["marks"] = {}
                QTimer.singleShot(0, lambda: self._note("marks"))
            elif self._first_shown is not None:
                self._watch_second()
        return super().eventFilter(watched, event)

    def _watch_second(self) -> None:
        if self._reader.page.document is self._first_shown or "warm" in self.seen:
            return
        if not self._text_at:
            self._text_at = time.perf_counter()
        elif self._has_marks():
            self.seen["warm"] = (time.perf_counter() - self._text_at) * 1000
            QTimer.singleShot(0, self._application.window.close)

    def _has_marks(self) -> bool:
        standing = self._reader.page.standing
        return standing is not None and bool(
            standing.analysis.entities or standing.analysis.numbers
        )

    def _text_is_there(self) -> None:
        self._note("text")
        self.seen["early"] = sorted(n for n in LATER if sys.modules.get(n) is not None)
        self._phase = "working"
        self._last = _now()
        self._ticker.start()

    def _hear(self, event: Event) -> None:
        if isinstance(event, Changed) and event.final and not self._final:
            self._final = True
            QTimer.singleShot(0, self._all_is_there)
        elif isinstance(event, Rested) and event.text:
            self.seen["fault"] = event.text
            self._give_up()

    def _all_is_there(self) -> None:
        self._note("all")
        QTimer.singleShot(_SETTLE, self._rest)

    def _rest(self) -> None:
        workers = [memory(child.pid) for child in multiprocessing.active_children() if child.pid]
        self.seen["memory"] = {"window": memory("self"), "worker": sum(workers)}
        self._phase = "idle"
        self._last = _now()
        QTimer.singleShot(_IDLE, self._end)

    def _end(self) -> None:
        self._phase = None
        if self._second is None:
            self._application.window.close()
        else:
            self._first_shown = self._reader.page.document
            self._application.open_files([self._second])

    def _fail(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, fault, trace)
        self.seen["fault"] = f"{kind.__name__}: {fault}"
        self._application.window.close()

    def _give_up(self) -> None:
        self.seen.setdefault("fault", "the marks did not come")
        self._application.window.close()

    def _note(self, what: str) -> None:
        self.seen[what] = moment(self._begun)

    def _tick(self) -> None:
        now = _now()
        if self._phase is not None:
            for kept, new, old in zip((self.gaps, self.busy), now, self._last, strict=True):
                kept[self._phase].append(round((new - old) * 1000, 2))
        self._last = now


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()
