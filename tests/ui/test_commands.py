from collections import Counter

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.commands import MENUS, Command, plain

COMMANDS = [c for _, entries in MENUS for c in entries if isinstance(c, Command)]


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_no_two_commands_have_the_same_key() -> None:
    keys = Counter(keys for command in COMMANDS for keys in command.keys)
    assert [k for k, count in keys.items() if count > 1] == []


def test_no_two_commands_have_the_same_name() -> None:
    names = Counter(command.name for command in COMMANDS)
    assert max(names.values()) == 1


def test_every_command_has_a_menu_entry(window: QMainWindow) -> None:
    commands = CommandSet(window, window.menuBar())
    shown = {a for menu in window.menuBar().actions() for a in menu.menu().actions()}
    assert set(commands.actions.values()) <= shown


def test_access_keys_of_a_menu_differ() -> None:
    for title, entries in MENUS:
        marked = [c.text for c in entries if isinstance(c, Command)]
        letters = Counter(t[t.index("&") + 1].lower() for t in marked if "&" in t)
        assert max(letters.values()) == 1, plain(title)


def test_one_of_a_group_is_chosen_at_a_time(window: QMainWindow) -> None:
    commands = CommandSet(window, window.menuBar())
    commands["theme_dark"].setChecked(True)
    commands["theme_light"].setChecked(True)
    assert not commands["theme_dark"].isChecked()
