import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.date_bar import DateBar

DATE = datetime.date(2023, 12, 8)


@pytest.fixture
def bar(qtbot: QtBot) -> DateBar:
    bar = DateBar()
    qtbot.addWidget(bar)
    bar.ask(DATE)
    return bar


def test_enter_sets_the_date(bar: DateBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.date_set) as set_:
        qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert set_.args == [DATE]
    assert bar.isHidden()


def test_escape_sets_nothing(bar: DateBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.date_set):
        qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_a_date_can_be_said_to_be_unknown(bar: DateBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.date_set) as set_:
        bar.unknown_button.click()
    assert set_.args == [None]
