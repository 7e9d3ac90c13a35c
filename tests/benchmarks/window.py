"""One window, opened and watched from inside: what `start`, `stall` and `memory` run.

    python tests/benchmarks/window.py galley|bare FILE BEGUN

A fresh process opens FILE in the whole program or in a bare QTextBrowser and prints what it saw as
one JSON object. BEGUN is the moment it was started, by the clock of `time.monotonic`. The program
is started as `python -m desktop_app` starts it, with nothing replaced in it.
"""

# Imports stand where they are needed: a bare window must not pay for the program's.
# ruff: noqa: PLC0415
import json
import sys
from pathlib import Path

from measures import memory, moment

_SETTLE = 500
# An article beside the one that is opened; it is opened when that is done with.
SECOND = "second.txt"


def bare(file: str, begun: float) -> dict[str, object]:
    """Show a text in a QTextBrowser and nothing else."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QTextBrowser

    seen: dict[str, object] = {}

    def text_is_there() -> None:
        seen["text"] = moment(begun)
        QTimer.singleShot(_SETTLE, measure)

    def measure() -> None:
        seen["memory"] = {"window": memory("self")}
        qt.quit()

    class Browser(QTextBrowser):
        painted = False

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not Browser.painted:
                Browser.painted = True
                QTimer.singleShot(0, text_is_there)

    qt = QApplication(sys.argv[:1])
    browser = Browser()
    browser.setPlainText(Path(file).read_text("utf-8"))
    browser.resize(1440, 900)
    browser.show()
    qt.exec()
    return seen


def galley(file: str, begun: float) -> dict[str, object]:
    """Open a file in the whole program, until it was idle for a while with all its marks."""
    from desktop_app import cli

    launch = cli.launch_of([file])
    from desktop_app.app import Application, run

    watches = []

    def watch(application: Application) -> None:
        from watching import Watch

        second = Path(file).with_name(SECOND)
        watches.append(Watch(application, begun, second if second.exists() else None))

    run(launch.files, launch.data, launch.quality, started=watch)
    return watches[0].seen


if __name__ == "__main__":
    kind = {"bare": bare, "galley": galley}[sys.argv[1]]
    print(json.dumps(kind(sys.argv[2], float(sys.argv[3]))))
