"""The settings while the program runs: changed at once, saved at once."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.settings import Settings


class Preferences(QObject):
    """Holds the settings and writes every change to their file.

    A folder that cannot be written to costs the reader no work: the settings then last as
    long as the program, and `unsaved` says why.

    Signals:
        changed: The new settings.
    """

    changed = Signal(object)

    def __init__(self, settings: Settings, path: Path) -> None:
        super().__init__()
        self.settings = settings
        self.unsaved = ""
        self._path = path

    def change(self, **choices: Any) -> None:  # noqa: ANN401 - as many kinds as settings
        """Change some settings by their names."""
        new = replace(self.settings, **choices)
        if new == self.settings:
            return
        self.settings = new
        self._save()
        self.changed.emit(new)

    def remember_files(self, paths: list[Path]) -> None:
        """Put files first among the recent ones, the first of them on top."""
        new = self.settings
        for path in reversed(paths):
            new = new.with_recent(str(path.absolute()))
        self.settings = new
        self._save()
        self.changed.emit(new)

    def _save(self) -> None:
        try:
            self.settings.save(self._path)
        except OSError as fault:
            self.unsaved = str(fault)
