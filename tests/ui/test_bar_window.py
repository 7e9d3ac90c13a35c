import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.bar_items import FIND, GAP, USUAL
from desktop_app.ui.bar_window import BarWindow


@pytest.fixture
def window(qtbot: QtBot) -> BarWindow:
    window = BarWindow(("open", GAP, FIND))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.bar.setFocus()
    return window


def choose(window: BarWindow, title: str) -> None:
    found = window.available.findItems(title, Qt.MatchFlag.MatchExactly)
    window.available.setCurrentItem(found[0])


def titles(window: BarWindow) -> list[str]:
    rows = range(window.available.count())
    entries = [window.available.item(row) for row in rows]
    return [entry.text() for entry in entries if not entry.isHidden()]


def test_an_added_command_comes_behind_the_chosen_one(window: BarWindow, qtbot: QtBot) -> None:
    window.bar.setCurrentRow(0)
    choose(window, "Accept mark")
    with qtbot.waitSignal(window.arranged) as told:
        window.add.click()
    assert told.args == [("open", "accept", GAP, FIND)]
    assert "Accept mark" not in titles(window)


def test_a_removed_one_can_be_had_again(window: BarWindow, qtbot: QtBot) -> None:
    window.bar.setCurrentRow(0)
    with qtbot.waitSignal(window.arranged) as told:
        qtbot.keyClick(window.bar, Qt.Key.Key_Delete)
    assert told.args == [(GAP, FIND)]
    assert "Open" in titles(window)


def test_the_find_field_stays(window: BarWindow) -> None:
    window.bar.setCurrentRow(2)
    assert not window.remove.isEnabled()


def test_keys_move_an_item(window: BarWindow, qtbot: QtBot) -> None:
    window.bar.setCurrentRow(2)
    qtbot.keyClick(window.bar, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert window.items() == ("open", FIND, GAP)
    qtbot.keyClick(window.bar, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert window.items() == ("open", GAP, FIND)


def test_the_mouse_moves_an_item(window: BarWindow, qtbot: QtBot) -> None:
    top = QModelIndex()
    with qtbot.waitSignal(window.arranged) as told:
        window.bar.model().moveRow(top, 0, top, 3)
    assert told.args == [(GAP, FIND, "open")]


def test_typing_finds_a_command(window: BarWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.filter, "export csv")
    assert titles(window) == ["Export marks as CSV"]


def test_the_usual_bar_comes_back_and_is_kept_as_such(window: BarWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.arranged) as told:
        window.usual.click()
    assert told.args == [()]
    assert window.items() == USUAL
    assert not window.usual.isEnabled()
