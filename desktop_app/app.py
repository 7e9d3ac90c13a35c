"""The window's composition root: everything is made and joined here."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.analysis.client import AnalysisClient
from desktop_app.assets import resource
from desktop_app.core.analysis import Quality
from desktop_app.core.errors import LibraryError
from desktop_app.library.library import Library
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.suffixes import SUFFIXES
from desktop_app.session.events import Event, Refused
from desktop_app.session.handing_over import hand_over, socket_path
from desktop_app.session.session import Session
from desktop_app.settings import Settings, data_directory, settings_file
from desktop_app.ui import garbage
from desktop_app.ui.bridge import Poster
from desktop_app.ui.crash import CrashHandler
from desktop_app.ui.first_paint import FirstPaint
from desktop_app.ui.fonts import load_fonts, window_font
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.open_articles import front_article
from desktop_app.ui.preferences import Preferences

if TYPE_CHECKING:
    from desktop_app.ui.first_window import FirstWindow

SAMPLE = "harbour-wall.txt"
# After so long writing begins though no article was painted: loading it may take its time.
_PATIENCE_MS = 3000
_TURN_SECONDS = 0.0005


class Application:
    """One running window with all that stands behind it.

    Args:
        data: The folder of the library.
        preferences: The reader's settings.
        analyser: The analysis worker; it stays its owner's to close.
        poster: Brings results of other threads and processes to the window's thread.
    """

    def __init__(
        self, data: Path, preferences: Preferences, analyser: AnalysisClient, poster: Poster
    ) -> None:
        self.preferences = preferences
        loads = LoadClient(size_limit=preferences.settings.max_file_size)
        self.library = Library(data)
        self._left_badly = self.library.left_badly()
        self.session = Session(self.library, loads, analyser, poster.post, held=True)
        self.window = MainWindow(self.session, preferences, SUFFIXES)
        self.window.sample_wished.connect(self.open_sample)
        self._analyser = analyser
        self._poster = poster
        self._closed = False
        self._first: FirstWindow | None = None
        self._listen: Path | None = None

    def open_files(self, files: Sequence[Path | str]) -> None:
        """Open what was named on the command line; nothing to name is fine."""
        if files:
            self.session.open_paths(files)

    def restore(self) -> bool:
        """Open what was open last; tell whether there was anything."""
        article = front_article(self.preferences.settings.open_articles)
        if article is not None:
            self.session.open_stored(article)
        return self.session.desk is not None

    def listen_at(self, path: Path) -> None:
        """Take over what later starts of the program are given, once the first text is there."""
        self._listen = path

    def show(self, *, awaits_text: bool) -> None:
        """Show the window; what would delay the first text begins behind it.

        Args:
            awaits_text: Whether an article is on its way.
        """
        reader = self.window.frame.article.reader
        watched = reader.viewport() if awaits_text else self.window
        FirstPaint(watched, _PATIENCE_MS).done.connect(self._settle)
        self.session.listen(self._settle_when_refused)
        self.window.show()

    def open_sample(self) -> None:
        """Open the bundled sample article."""
        self.session.open_paths([resource("samples", SAMPLE)])

    def close(self) -> None:
        """Finish what is being written; nothing is shown afterwards."""
        self._closed = True
        if self._first is not None:
            self._first.close()
        self.session.close()

    def _take(self, files: tuple[str, ...]) -> None:
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.open_files(files)

    def _settle(self) -> None:
        self._analyser.begin()
        self._begin_listening()
        threading.Thread(target=self._load, name="window-parts", daemon=True).start()

    def _begin_listening(self) -> None:
        if self._listen is None or self._first is not None:
            return
        # Qt's network module is not needed before the first text.
        from desktop_app.ui.first_window import FirstWindow  # noqa: PLC0415

        self._first = FirstWindow(self._listen, self.window)
        self._first.taken.connect(self._take)

    def _load(self) -> None:
        """Import what the window lacks; on a thread, for it takes longer than a reader's blink."""
        import_module("desktop_app.ui.workings")
        self._poster.post(self._complete)

    def _complete(self) -> None:
        if not self._closed:
            self.window.complete_in_turns(self._settled)

    def _settled(self) -> None:
        garbage.look_again()
        if self.library.path.exists():
            self.window.workings.shelving.refresh()
        self.session.begin_writing()
        if self._left_badly:
            self._left_badly = False
            threading.Thread(target=self._check, name="library-check", daemon=True).start()

    def _settle_when_refused(self, event: Event) -> None:
        if isinstance(event, Refused):
            self._settle()

    def _check(self) -> None:
        try:
            health = self.library.check()
        except LibraryError as fault:
            refused = fault
        else:
            if health.sound:
                return
            refused = LibraryError(
                self.library.path.name,
                f"The library is damaged ({'; '.join(health.problems[:3])}).",
                "Close Galley and put the newest copy from the folder “backups” in its place.",
            )
        self._poster.post(lambda: self.session.refuse(refused))


def run(
    files: Sequence[str],
    data: Path | None,
    quality: Quality | None,
    started: Callable[[Application], None] = lambda _: None,
) -> int:
    """Open the window and return the exit code once it is closed.

    Args:
        files: Paths, or what was given for one, to open at the start.
        data: The folder of the library, None for the usual place.
        quality: Which reading models to use, None for what the settings say.
        started: Called with the application before its window is shown.
    """
    directory = data or data_directory()
    path = socket_path(directory)
    if path.exists() and hand_over(path, files):
        return 0
    settings = _settings(quality)
    _keep_light()
    qt = _made_qt(settings)
    preferences = Preferences(settings, settings_file())
    poster = Poster()
    analyser = AnalysisClient(poster.post, held=True)
    analyser.prepare(Quality(preferences.settings.quality))
    application = Application(directory, preferences, analyser, poster)
    crash = CrashHandler(directory / "crash.log", application.library.flush)
    crash.install()
    stop = _quit_on_signals(qt)
    application.listen_at(path)
    application.open_files(files)
    restored = not files and application.restore()
    started(application)
    application.show(awaits_text=bool(files) or restored)
    code = qt.exec()
    del stop
    application.close()
    analyser.close()
    return code


def _made_qt(settings: Settings) -> QApplication:
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Galley")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("io.github.galley_reader.Galley")
    load_fonts()
    qt.setFont(window_font(settings.scale))
    return qt


def _keep_light() -> None:
    """Prepare this process for one thread that must never wait and others that help it."""
    # sqlite-utils would load numpy, which doubles its time, for types that no table of ours has.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]
    garbage.hold_off()
    # Every call into Qt may give the interpreter away; a helper's turn must then be short.
    sys.setswitchinterval(_TURN_SECONDS)


def _settings(quality: Quality | None) -> Settings:
    try:
        settings = Settings.load(settings_file())
    except OSError:
        settings = Settings()  # an unreadable file costs the reader's choices, not the program
    return settings if quality is None else replace(settings, quality=quality.value)


def _quit_on_signals(qt: QApplication) -> QSocketNotifier:
    """Let SIGTERM and SIGINT close the window as the reader would.

    Python runs signal handlers between bytecodes, and none run while Qt waits; a byte in a
    pipe wakes it.
    """
    read, write = os.pipe()
    os.set_blocking(write, False)
    signal.set_wakeup_fd(write)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: qt.closeAllWindows())
    notifier = QSocketNotifier(read, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: os.read(read, 1))
    return notifier
