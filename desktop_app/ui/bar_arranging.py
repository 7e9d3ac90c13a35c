"""The tool bar as the reader wants it, kept from start to start."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.bar_window import BarWindow
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences


class BarArranging(QObject):
    """What View > Tool bar does, and the menu under the right mouse button on the bar."""

    def __init__(self, window: QWidget, parts: Parts, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._bar = parts.top_bar
        self._preferences = preferences
        self._command = parts.commands["tool_bar"]
        self._command.triggered.connect(lambda: self.bar_window().show())
        self._bar.customContextMenuRequested.connect(self._show_menu)

    def bar_window(self) -> BarWindow:
        """Return a window that shows and changes what is in the bar."""
        shown = BarWindow(self._preferences.settings.tool_bar, self._window)
        shown.arranged.connect(self._arrange)
        return shown

    def _arrange(self, items: tuple[str, ...]) -> None:
        self._bar.arrange(items)
        self._preferences.change(tool_bar=items)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self._bar)
        menu.addAction(self._command)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._bar.mapToGlobal(place))
