"""Which panes are shown at which width of the window, and when the drawer opens."""

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.frame import Frame
from desktop_app.ui.panes import Panes, room_for_details, room_for_library
from desktop_app.ui.preferences import Preferences


class GivingWay(QObject):
    """Switches the panes as the window's width, the selection and the reader want it."""

    def __init__(self, panes: Panes, frame: Frame, preferences: Preferences) -> None:
        super().__init__(panes)
        self._preferences = preferences
        self._panes = panes
        self._commands = frame.commands
        self._reader = frame.article.reader
        self._shut = False
        FollowingText(panes, self._follow_text, at_once=False)
        self._commands["toggle_details"].triggered.connect(self._switched)
        self._commands["toggle_library"].triggered.connect(self._library_switched)

    def fit(self, before: int, now: int) -> None:
        """Fit the panes into another width; what the reader switched stays until a border."""
        self._panes.give_way(now)
        library = room_for_library(now)
        if room_for_library(before) != library or before <= 0:
            self._commands["toggle_library"].setChecked(library and not self._is_shut("library"))
        if self._panes.details_apart:
            return
        details = room_for_details(now)
        if room_for_details(before) != details or before <= 0:
            # A drawer takes room from the text, so it is open only while a mark is selected.
            chosen = bool(self._reader.selected_id)
            shown = not self._is_shut("details") if details else chosen
            self._commands["toggle_details"].setChecked(shown)

    def show_details(self) -> None:
        """Show the details where they are now."""
        self._shut = False
        self._commands["toggle_details"].setChecked(True)
        self._panes.show_details(True)

    def open_drawer(self) -> None:
        """Show the details of what was selected, unless the reader shut them away."""
        if self._panes.has_drawer and not self._shut:
            self._commands["toggle_details"].setChecked(True)
            QTimer.singleShot(0, self._reader, self._reader.reveal_chosen)

    def close_drawer(self) -> None:
        """Give the room back to the text; details that are a pane stay."""
        if self._panes.has_drawer:
            self._commands["toggle_details"].setChecked(False)

    def _follow_text(self) -> None:
        """Give way to larger text as in a narrower window."""
        self.fit(0, self._panes.width())

    def _switched(self, shown: bool) -> None:
        self._shut = not shown
        if room_for_details(self._panes.width()):
            self._keep("details", shown=shown)

    def _library_switched(self, shown: bool) -> None:
        if room_for_library(self._panes.width()):
            self._keep("library", shown=shown)

    def _is_shut(self, pane: str) -> bool:
        return pane in self._preferences.settings.shut_panes

    def _keep(self, pane: str, *, shown: bool) -> None:
        """Remember what the reader shut where there was room for it."""
        others = tuple(p for p in self._preferences.settings.shut_panes if p != pane)
        self._preferences.change(shut_panes=others if shown else (*others, pane))
