"""The whole program in a window, on a library of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.analysis.client import AnalysisClient
from desktop_app.app import Application
from desktop_app.settings import Settings
from desktop_app.ui.bridge import Poster
from desktop_app.ui.fonts import load_fonts, window_font
from desktop_app.ui.preferences import Preferences

PATIENCE_MS = 60_000
Start = Callable[[], "Journey"]


class Journey:
    """One run of the program with what a reader does in it."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self.window = application.window
        self.parts = application.window.parts
        self.reader = self.parts.article.reader
        self.session = application.session
        self._qtbot = qtbot

    def open(self, *files: Path) -> None:
        self.application.open_files(files)
        self.wait(lambda: self.session.desk is not None)

    def open_and_wait_for_marks(self, *files: Path) -> None:
        self.open(*files)
        self.wait_for_marks()

    def wait_for_marks(self) -> None:
        self.wait(lambda: bool(self.session.desk and self.session.desk.analysed))
        self.wait_until_kept()

    def wait_until_kept(self) -> None:
        self.wait(lambda: bool(self.session.desk and self.session.desk.id is not None))
        self.application.library.flush()

    def wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def do(self, command: str) -> None:
        self.parts.commands[command].trigger()

    def quit(self) -> None:
        self.window.close()
        self.application.close()


@pytest.fixture(scope="session", autouse=True)
def _typefaces(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(scope="session")
def poster(qapp: QApplication) -> Poster:
    return Poster()


@pytest.fixture(scope="session")
def analyser(poster: Poster) -> Iterator[AnalysisClient]:
    """One worker for all journeys: loading its models is most of a short journey's time."""
    client = AnalysisClient(poster.post)
    yield client
    client.close()


@pytest.fixture
def start(
    tmp_path: Path, qtbot: QtBot, analyser: AnalysisClient, poster: Poster
) -> Iterator[Start]:
    running: list[Journey] = []
    font, blinking = QApplication.font(), QApplication.cursorFlashTime()

    def begin() -> Journey:
        kept = tmp_path / "settings.json"
        settings = Settings.load(kept) if kept.exists() else Settings(quality="fast")
        QApplication.setFont(window_font(settings.scale))
        preferences = Preferences(settings, kept)
        application = Application(tmp_path / "library", preferences, analyser, poster)
        journey = Journey(application, qtbot)
        with qtbot.waitExposed(journey.window):
            application.show(awaits_text=False)
        # Keys go to the active window, and a bare screen has nobody who makes one so.
        journey.window.activateWindow()
        qtbot.waitUntil(journey.window.isActiveWindow, timeout=PATIENCE_MS)
        running.append(journey)
        return journey

    yield begin
    for journey in running:
        journey.quit()
        journey.window.deleteLater()
        # Gone now, not whenever Python collects it beside threads that still run.
        QCoreApplication.sendPostedEvents(journey.window, QEvent.Type.DeferredDelete.value)
    QApplication.setFont(font)
    QApplication.setCursorFlashTime(blinking)


class Typist:
    """Presses keys on whatever has the focus, and does nothing else."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        self._qtbot.keyClick(self.focus(), key, modifiers or Qt.KeyboardModifier.NoModifier)

    def write(self, words: str) -> None:
        self._qtbot.keyClicks(self.focus(), words)

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    return Typist(qtbot)


@pytest.fixture
def journey(start: Start) -> Journey:
    return start()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


STORY = """Ferry line cuts its winter service

By Mira Tollan, Holm Gazette
4 November 2024

The Holm Ferry Company (HFC) will drop 12 sailings a week, its director said on Monday.

“We have lost about 3.2 million crowns since spring,” said Ada Lindqvist, who runs it. “I am sorry.”

She added that at least 40 people had written to her.

Holm and the Skarn council have repeatedly accused the company of neglecting the islands.

Read more

Leave a comment
"""
