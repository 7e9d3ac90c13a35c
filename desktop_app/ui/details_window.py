"""A window of its own for the details, and the way out of the main window and back."""

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.giving_way import GivingWay
from desktop_app.ui.panes import Panes
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.remembering import Remembering

_SIZE = (460, 760)
_TABS = ("selection", "sources", "numbers", "names", "notes")


class DetailsWindow(QWidget):
    """Holds the details; every key of the main window acts in it too.

    Signals:
        left: Escape was pressed: the reader wants to be back in the article.
        closed: The reader closed the window.
    """

    left = Signal()
    closed = Signal()

    def __init__(self, main: QWidget) -> None:
        super().__init__(main, Qt.WindowType.Window)
        self.setObjectName("details_window")
        self.setWindowTitle(self.tr("Details — Galley"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.addActions(main.actions())
        self.resize(*_SIZE)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the article with Escape, unless what has the focus took it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the details want another place."""
        super().closeEvent(event)
        self.closed.emit()


class StandingApart(QObject):
    """What View > Details in a window of their own does; kept from start to start."""

    def __init__(
        self, parts: Parts, panes: Panes, giving_way: GivingWay, preferences: Preferences
    ) -> None:
        super().__init__(panes)
        self._parts = parts
        self._panes = panes
        self._giving_way = giving_way
        self._preferences = preferences
        self._window: DetailsWindow | None = None
        self._switch = parts.commands["apart"]
        self._switch.toggled.connect(self._stand)
        for name in _TABS:
            parts.commands[f"tab_{name}"].triggered.connect(self._show)
        self._switch.setChecked(preferences.settings.details_apart)

    def close(self) -> None:
        """Go with the main window; the details will stand apart again at the next start."""
        if self._window is not None:
            self._keep()
            self._window.hide()

    def _stand(self, apart: bool) -> None:
        if apart:
            self._window = self._made_window()
            self._panes.give_away_details(self._window)
            self._parts.commands["toggle_details"].setChecked(True)
        elif self._window is not None:
            self._keep()
            self._panes.take_details_back(self._panes.width())
            self._window.deleteLater()
            self._window = None
            self._giving_way.show_details()
        self._preferences.change(details_apart=apart)

    def _show(self) -> None:
        """Bring the window to the front, for its tabs were asked for."""
        if self._window is not None:
            self._parts.commands["toggle_details"].setChecked(True)
            self._window.raise_()
            self._window.activateWindow()

    def _to_article(self) -> None:
        self._panes.window().activateWindow()
        self._parts.article.reader.setFocus()

    def _keep(self) -> None:
        if self._window is not None:
            geometry = self._window.saveGeometry().toBase64().toStdString()
            self._preferences.change(details_geometry=geometry)

    def _made_window(self) -> DetailsWindow:
        window = DetailsWindow(self._panes.window())
        kept = self._preferences.settings.details_geometry
        if kept:
            window.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        window.left.connect(self._to_article)
        window.closed.connect(lambda: self._switch.setChecked(False))
        Remembering(window).rested.connect(self._keep)
        return window
