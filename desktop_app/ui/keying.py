"""The window of keys at work: what the reader changes there is kept."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.keys import Keys, keys_to
from desktop_app.ui.keys_window import KeysWindow
from desktop_app.ui.preferences import Preferences


class Keying(QObject):
    """What Help > Keys does."""

    def __init__(self, window: QWidget, commands: CommandSet, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._preferences = preferences
        commands["keys"].triggered.connect(lambda: self.keys_window().show())

    def keys_window(self) -> KeysWindow:
        """Return a window that shows and changes the keys."""
        shown = KeysWindow(self._commands, self._window)
        shown.keys_changed.connect(self._keep)
        return shown

    def _keep(self, keys: dict[str, Keys]) -> None:
        usual = self._commands.usual
        own = {name: chosen for name, chosen in keys.items() if chosen != usual.get(name)}
        self._preferences.change(keys=keys_to(own))
