"""Three panes where there is room, a drawer where there is not."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.ui.panes import DETAILS_NEED, Panes


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    panes = Panes(QLabel("article"))
    qtbot.addWidget(panes)
    panes.put_library(QLabel("library"))
    panes.put_details(QLabel("details"))
    panes.resize(1440, 700)
    panes.show()
    return panes


def test_three_panes_stand_side_by_side(panes: Panes) -> None:
    panes.give_way(1440)
    assert not panes.has_drawer
    assert panes.count() == 3


def test_details_become_a_drawer_under_the_article(panes: Panes) -> None:
    panes.give_way(DETAILS_NEED - 1)
    assert panes.has_drawer
    assert panes.count() == 2


def test_the_drawer_becomes_a_pane_again(panes: Panes) -> None:
    widths = panes.state()
    panes.give_way(800)
    panes.give_way(1440)
    assert not panes.has_drawer
    panes.restore(widths)
    assert panes.state() == widths


def test_details_that_are_hidden_stay_hidden_on_the_way(panes: Panes) -> None:
    details = panes.widget(2)
    details.hide()
    panes.give_way(800)
    assert details.isHidden()


def test_widths_are_kept_only_while_there_are_three(panes: Panes) -> None:
    panes.give_way(800)
    assert panes.state() is None


def test_parts_that_come_late_take_the_place_kept_for_them(qtbot: QtBot) -> None:
    panes = Panes(QLabel("article"))
    qtbot.addWidget(panes)
    panes.give_way(800)
    details = QLabel("details")
    panes.put_details(details)
    assert panes.has_drawer
    assert details.minimumWidth() > 0
