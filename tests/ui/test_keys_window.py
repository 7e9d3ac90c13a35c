"""The window of keys shows them all, changes them, and says what a change costs."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.keys_window import KeysWindow


@pytest.fixture
def commands(qtbot: QtBot) -> CommandSet:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = CommandSet(window, window.menuBar())
    made.window = window
    return made


@pytest.fixture
def keys(qtbot: QtBot, commands: CommandSet) -> KeysWindow:
    window = KeysWindow(commands)
    qtbot.addWidget(window)
    return window


def type_key(keys: KeysWindow, command: str, key: str) -> None:
    keys.choose(command)
    keys.editor.setKeySequence(QKeySequence(key))


def test_a_command_gets_another_key_at_once(keys: KeysWindow, commands: CommandSet) -> None:
    type_key(keys, "find", "Ctrl+G")
    assert keys.conflict.text() == ""
    keys.set_button.click()
    assert commands.keys()["find"] == ("Ctrl+G",)


def test_a_conflict_is_said_before_the_key_is_taken(keys: KeysWindow, commands: CommandSet) -> None:
    type_key(keys, "find", "J")
    assert "Next mark" in keys.conflict.text()
    assert commands.keys()["next_mark"] == ("J",)
    keys.set_button.click()
    assert commands.keys()["next_mark"] == ()
    assert commands.keys()["find"] == ("J",)


def test_the_usual_keys_come_back(keys: KeysWindow, commands: CommandSet) -> None:
    type_key(keys, "find", "J")
    keys.set_button.click()
    keys.choose("next_mark")
    keys.usual_button.click()
    assert commands.keys()["next_mark"] == ("J",)
    assert commands.keys()["find"] == ()
    keys.all_button.click()
    assert commands.keys() == commands.usual


def test_a_command_can_do_without_a_key(keys: KeysWindow, commands: CommandSet) -> None:
    keys.choose("find")
    keys.clear_button.click()
    assert commands.keys()["find"] == ()


def test_changes_are_told(qtbot: QtBot, keys: KeysWindow) -> None:
    type_key(keys, "find", "Ctrl+G")
    with qtbot.waitSignal(keys.keys_changed) as changed:
        keys.set_button.click()
    assert changed.args[0]["find"] == ("Ctrl+G",)


STANDARD = {
    "open": QKeySequence.StandardKey.Open,
    "undo": QKeySequence.StandardKey.Undo,
    "redo": QKeySequence.StandardKey.Redo,
    "copy": QKeySequence.StandardKey.Copy,
    "find": QKeySequence.StandardKey.Find,
    "find_next": QKeySequence.StandardKey.FindNext,
    "find_previous": QKeySequence.StandardKey.FindPrevious,
    "larger": QKeySequence.StandardKey.ZoomIn,
    "smaller": QKeySequence.StandardKey.ZoomOut,
    "back": QKeySequence.StandardKey.Back,
    "forward": QKeySequence.StandardKey.Forward,
    "full_screen": QKeySequence.StandardKey.FullScreen,
    "keys": QKeySequence.StandardKey.HelpContents,
}


@pytest.mark.parametrize("command", STANDARD)
def test_usual_keys_are_those_of_other_programs(commands: CommandSet, command: str) -> None:
    standard = {k.toString() for k in QKeySequence.keyBindings(STANDARD[command])}
    assert standard & set(commands.usual[command])
