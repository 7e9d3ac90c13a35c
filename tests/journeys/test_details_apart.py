"""The details in a window of their own: beside the article, back by a key, kept between starts."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.details_window import DetailsWindow
from tests.journeys.conftest import Journey, Start


def own_window(journey: Journey) -> DetailsWindow:
    found = journey.parts.details.window()
    assert isinstance(found, DetailsWindow)
    return found


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key) -> None:
    widget.window().activateWindow()
    qtbot.waitUntil(widget.window().isActiveWindow)
    qtbot.keyClick(widget, key)


def test_details_stand_apart_and_come_back_by_the_same_key(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.window.resize(1450, 900)
    qtbot.keyClick(journey.reader, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    assert own_window(journey).isVisible()
    qtbot.keyClick(journey.reader, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    assert journey.parts.details.window() is journey.window
    assert journey.parts.details.isVisible()


def test_keys_of_the_article_act_in_the_details_too(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("apart")
    journey.do("next_quote")
    first = journey.reader.selected_id
    press(qtbot, journey.parts.details.selection, Qt.Key.Key_Q)
    assert journey.reader.selected_id not in {None, first}
    assert journey.parts.details._shown.mark_id == journey.reader.selected_id


def test_escape_leads_from_the_details_to_the_article(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("apart")
    journey.do("tab_sources")
    press(qtbot, journey.parts.details.tabs, Qt.Key.Key_Escape)
    journey.wait(journey.window.isActiveWindow)
    assert journey.reader.hasFocus()


def test_closing_their_window_brings_the_details_back(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("apart")
    own_window(journey).close()
    assert journey.parts.details.window() is journey.window
    assert not journey.parts.commands["apart"].isChecked()


def test_the_pane_key_hides_and_shows_their_window(journey: Journey) -> None:
    journey.do("apart")
    journey.do("toggle_details")
    assert not own_window(journey).isVisible()
    journey.do("tab_numbers")
    assert own_window(journey).isVisible()


def test_a_narrow_window_leaves_details_that_stand_apart_alone(
    journey: Journey, article: Path
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("apart")
    journey.window.resize(800, 700)
    journey.wait(lambda: journey.window.width() == 800)
    assert own_window(journey).isVisible()
    journey.do("apart")
    assert journey.parts.details.window() is journey.window
    assert journey.parts.details.isVisible()


def test_details_stand_apart_again_where_they_stood(start: Start) -> None:
    first = start()
    first.do("apart")
    own_window(first).setGeometry(40, 60, 500, 520)
    first.quit()
    settings = first.application.preferences.settings
    assert settings.details_apart
    again = start()
    assert own_window(again).geometry() == own_window(first).geometry()
    assert own_window(again).isVisible()
    assert not own_window(first).isVisible()
