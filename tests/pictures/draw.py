"""Draw the main states of the real window: `make pictures`.

    python tests/pictures/draw.py [FOLDER]

Opens the bundled sample in a window with a library of its own, lets the worker analyse it and saves
what a reader sees as PNG files. FOLDER is tests/pictures/kept, whose pictures the documentation
shows; any other folder gets every state.
"""

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.analysis.client import AnalysisClient
from desktop_app.app import Application
from desktop_app.assets import resource
from desktop_app.core.analysis import Quality
from desktop_app.session.events import Changed, Event
from desktop_app.settings import Settings
from desktop_app.ui.bridge import Poster
from desktop_app.ui.fonts import load_fonts, ui_font
from desktop_app.ui.preferences import Preferences

KEPT = Path(__file__).with_name("kept")
USUAL, NARROW = (1440, 900), (760, 900)
_TOO_LONG = 240_000


@dataclass(frozen=True, slots=True)
class Picture:
    """One state of the window: its file name, the commands that lead to it, and its size."""

    name: str
    commands: tuple[str, ...]
    size: tuple[int, int] = USUAL
    kept: bool = False


PICTURES = (
    Picture("window", ("theme_light", "next_quote", "next_quote"), kept=True),
    Picture("window-dark", ("theme_dark",), kept=True),
    Picture("name", ("theme_light", "next_name", "next_name", "next_name")),
    Picture("number", ("next_number", "next_number")),
    Picture("number-dark", ("theme_dark",)),
    Picture("sources", ("theme_light", "tab_sources")),
    Picture("numbers", ("tab_numbers",)),
    Picture("names", ("tab_names",)),
    Picture("notes", ("tab_notes",)),
    Picture("furniture", ("tab_selection", "furniture")),
    Picture("change", ("furniture", "next_quote", "change")),
    Picture("sepia", ("theme_sepia",)),
    Picture("black", ("theme_black",)),
    Picture("high-contrast", ("theme_high-contrast",)),
    Picture("narrow", ("theme_light",), NARROW),
)


class Draughtsman:
    """Leads one window through its states and saves a picture of each.

    Args:
        application: The program, its window shown.
        folder: Where the pictures go.
        pictures: What to draw.
    """

    def __init__(
        self, application: Application, folder: Path, pictures: tuple[Picture, ...]
    ) -> None:
        self._window = application.window
        self._folder = folder
        self._pictures = pictures
        self._begun = False
        application.session.listen(self._hear)

    def _hear(self, event: Event) -> None:
        if isinstance(event, Changed) and event.final and not self._begun:
            self._begun = True
            QTimer.singleShot(0, self._draw_all)

    def _draw_all(self) -> None:
        try:
            for picture in self._pictures:
                self._draw(picture)
        finally:
            self._window.close()

    def _draw(self, picture: Picture) -> None:
        self._window.resize(*picture.size)
        for command in picture.commands:
            self._window.parts.commands[command].trigger()
            QTest.qWait(60)
        QTest.qWait(400)
        if picture.kept or self._folder != KEPT:
            place = self._folder / f"{picture.name}.png"
            self._window.grab().save(str(place))
            print(place)


def main() -> int:
    """Draw the pictures; return 1 if the analysis did not come."""
    parser = argparse.ArgumentParser(description="Draw the window.")
    parser.add_argument("folder", nargs="?", type=Path, default=KEPT)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    pictures = tuple(p for p in PICTURES if p.kept or args.folder != KEPT)
    with tempfile.TemporaryDirectory() as home:
        return _drawn(Path(home), args.folder, pictures)


def _drawn(home: Path, folder: Path, pictures: tuple[Picture, ...]) -> int:
    qt = QApplication(sys.argv[:1])
    load_fonts()
    qt.setFont(ui_font())
    poster = Poster()
    analyser = AnalysisClient(poster.post)
    analyser.prepare(Quality.ACCURATE)
    preferences = Preferences(Settings(), home / "settings.json")
    application = Application(home, preferences, analyser, poster)
    Draughtsman(application, folder, pictures)
    QTimer.singleShot(_TOO_LONG, lambda: qt.exit(1))
    application.open_files([resource("samples", "harbour-wall.txt")])
    application.show(awaits_text=True)
    code = qt.exec()
    application.close()
    analyser.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
