"""Where the main window stands and how wide its panes are, kept while it is open."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from desktop_app.ui.panes import Panes
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.remembering import Remembering

_SIZE = (1440, 900)


class WindowPlace:
    """Keeps place and layout as soon as they rest, so that a crash loses neither."""

    def __init__(self, window: QMainWindow, panes: Panes, preferences: Preferences) -> None:
        self._window = window
        self._panes = panes
        self._preferences = preferences
        self._restore()
        Remembering(window).rested.connect(self.keep)

    def keep(self) -> None:
        """Keep place and layout now."""
        settings = self._preferences.settings
        self._preferences.change(
            geometry=self._window.saveGeometry().toBase64().toStdString(),
            layout=self._panes.state() or settings.layout,
        )

    def _restore(self) -> None:
        settings = self._preferences.settings
        self._window.resize(*_SIZE)
        if settings.geometry:
            self._window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        if settings.layout:
            self._panes.restore(settings.layout)
