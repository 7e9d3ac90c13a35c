"""Our own faults: save first, then write down what happened, then say so."""

import datetime
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app import __version__


class CrashHandler:
    """Takes over from Python's handlers of exceptions that nobody caught.

    Args:
        log: Where what happened is written down; nothing of an article's text goes there.
        save: Brings everything that was confirmed onto the disk.
    """

    def __init__(self, log: Path, save: Callable[[], None]) -> None:
        self._log = log
        self._save = save
        self._handling = False

    def install(self) -> None:
        """Be called for every exception that nobody catches, on any thread."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_in_thread

    def handle(
        self,
        kind: type[BaseException],
        fault: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Save, write down, tell; a fault of the handling itself goes to the terminal only."""
        sys.__excepthook__(kind, fault, trace)
        if self._handling or issubclass(kind, KeyboardInterrupt):
            return
        self._handling = True
        try:
            self._save()
            self._write_down(kind, fault, trace)
            self._tell(fault)
        finally:
            self._handling = False

    def _handle_in_thread(self, what: threading.ExceptHookArgs) -> None:
        fault = what.exc_value
        if fault is not None:
            sys.__excepthook__(what.exc_type, fault, what.exc_traceback)
            self._write_down(what.exc_type, fault, what.exc_traceback)

    def _write_down(
        self,
        kind: type[BaseException],
        fault: BaseException,
        trace: TracebackType | None,
    ) -> None:
        now = datetime.datetime.now().astimezone()
        lines = traceback.format_exception(kind, fault, trace)
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("a", encoding="utf-8") as file:
            file.write(f"{now:%Y-%m-%d %H:%M:%S} Galley {__version__}\n{''.join(lines)}\n")

    def _tell(self, fault: BaseException) -> None:
        if QApplication.instance() is None:
            return
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            "Galley",
            QApplication.translate(
                "CrashHandler",
                "Galley met an error of its own. What you confirmed is saved.\n\n"
                "{}\n\nDetails are in {}.",
            ).format(f"{type(fault).__name__}: {fault}", self._log),
        )
        box.exec()
