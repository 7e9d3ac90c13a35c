"""Nothing but the text: bars and panes go away together, and come back as they were."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop_app.ui.parts import Parts

_PANES = ("toggle_library", "toggle_details")


class Undistracted(QObject):
    """Full screen with the text alone; keys work as ever, and Shift+F11 or Esc ends it."""

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._commands = parts.commands
        bars = (window.menuBar(), parts.top_bar, window.statusBar())
        self._bars: tuple[QWidget, ...] = bars
        self._shown: dict[str, bool] = {}
        self._was_full = False
        self._commands["undistracted"].toggled.connect(self._switch)
        self._commands["deselect"].triggered.connect(self._leave)

    def _switch(self, wanted: bool) -> None:
        if wanted:
            self._was_full = self._window.isFullScreen()
            self._shown = {name: self._commands[name].isChecked() for name in _PANES}
        for bar in self._bars:
            bar.setVisible(not wanted)
        for name in _PANES:
            self._commands[name].setChecked(not wanted and self._shown[name])
        self._commands["full_screen"].setChecked(wanted or self._was_full)

    def _leave(self) -> None:
        if self._commands["undistracted"].isChecked():
            self._commands["undistracted"].setChecked(False)
