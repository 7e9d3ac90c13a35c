import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.date_bar import DateBar, read_date

DATE = datetime.date(2023, 12, 8)


@pytest.fixture
def bar(qtbot: QtBot) -> DateBar:
    bar = DateBar()
    qtbot.addWidget(bar)
    bar.ask(DATE)
    return bar


@pytest.mark.parametrize(
    "typed",
    ["2023-12-08", "8 December 2023", "December 8, 2023", " 8 Dec  2023 ", "Dec. 8, 2023"],
)
def test_a_date_is_read_as_readers_type_it(typed: str) -> None:
    assert read_date(typed) == DATE


@pytest.mark.parametrize("typed", ["", "December 2023", "8 December", "yesterday", "2023", "x"])
def test_what_is_no_whole_date_is_none(typed: str) -> None:
    assert read_date(typed) is None


def test_enter_sets_the_date(bar: DateBar, qtbot: QtBot) -> None:
    bar.field.setText("7 December 2023")
    with qtbot.waitSignal(bar.date_set) as set_:
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert set_.args == [datetime.date(2023, 12, 7)]
    assert bar.isHidden()


def test_what_is_no_date_sets_nothing_and_says_so(bar: DateBar, qtbot: QtBot) -> None:
    bar.field.setText("some day")
    with qtbot.assertNotEmitted(bar.date_set):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert "no whole date" in bar.says.text()
    assert not bar.isHidden()


def test_an_unknown_date_begins_empty(bar: DateBar) -> None:
    bar.ask(None)
    assert bar.field.text() == ""


def test_escape_sets_nothing(bar: DateBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.date_set):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_a_date_can_be_said_to_be_unknown(bar: DateBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.date_set) as set_:
        bar.unknown_button.click()
    assert set_.args == [None]
