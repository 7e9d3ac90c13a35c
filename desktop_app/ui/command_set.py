"""The actions of one window, by name, and the menu bar made of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop_app.ui.commands import MENUS, RECENT, SEPARATOR, Command, words
from desktop_app.ui.keys import Keys


class CommandSet:
    """The actions of one window, by name, and the menu bar made of them.

    Single letters are keys too: a field that is being typed into takes them first (Qt asks
    it by ShortcutOverride), everywhere else they act on the article.
    """

    def __init__(self, window: QWidget, bar: QMenuBar) -> None:
        self.actions: dict[str, QAction] = {}
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self.usual: dict[str, Keys] = {}
        self.recent = QMenu(words(RECENT), window)
        for title, entries in MENUS:
            menu = bar.addMenu(words(title))
            for entry in entries:
                if entry == SEPARATOR:
                    menu.addSeparator()
                elif isinstance(entry, str):
                    menu.addMenu(self.recent)
                else:
                    menu.addAction(self._made(entry, window))

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a command."""
        return self.actions[name]

    def keys(self) -> dict[str, Keys]:
        """Return the keys of every command, as they are now."""
        return {
            name: tuple(keys.toString() for keys in action.shortcuts())
            for name, action in self.actions.items()
        }

    def set_keys(self, changed: Mapping[str, Keys]) -> None:
        """Give commands other keys; names that no command has are passed over."""
        for name, keys in changed.items():
            action = self.actions.get(name)
            if action is not None:
                action.setShortcuts([QKeySequence(key) for key in keys])

    def confine(self, name: str, place: QWidget) -> None:
        """Let a command's keys act only while a place or what is in it has the focus."""
        action = self.actions[name]
        self._window.removeAction(action)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        place.addAction(action)

    def _made(self, command: Command, window: QWidget) -> QAction:
        action = QAction(words(command.text), window)
        action.setObjectName(command.name)
        action.setCheckable(command.checkable)
        usual = [QKeySequence(keys) for keys in command.keys]
        action.setShortcuts(usual)
        self.usual[command.name] = tuple(keys.toString() for keys in usual)
        window.addAction(action)
        if command.group:
            if command.group not in self._groups:
                self._groups[command.group] = QActionGroup(window)
            self._groups[command.group].addAction(action)
        self.actions[command.name] = action
        return action
