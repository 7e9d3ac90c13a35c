import datetime

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.status_line import StatusLine


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    return line


def test_work_that_runs_can_be_cancelled(line: StatusLine, qtbot: QtBot) -> None:
    line.show_work("analysing", 1, 4)
    with qtbot.waitSignal(line.cancel_wished):
        line._cancel.click()


def test_nothing_that_rests_can_be_cancelled(line: StatusLine) -> None:
    line.show_work("analysing", 1, 4)
    line.show_idle("done")
    assert line._cancel.isHidden()
    assert line._progress.isHidden()


def test_the_time_of_the_last_save_is_shown(line: StatusLine) -> None:
    line.show_saved(datetime.datetime(2024, 5, 3, 12, 4, 31, tzinfo=datetime.UTC))
    assert "saved 12:04:31" in line.text()


def test_what_waits_is_named_and_the_rest_counted(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    cancel = line.findChild(QPushButton)
    line.show_waiting(tuple(f"Article {n} <b>" for n in range(14)))
    assert "Article 11 &lt;b&gt;" in cancel.toolTip()
    assert cancel.accessibleDescription().endswith("and 2 more")
    line.show_waiting(())
    assert cancel.toolTip() == ""
