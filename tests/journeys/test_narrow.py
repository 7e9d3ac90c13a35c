"""Reading in a narrow window: the details are a drawer that comes with a selected mark."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import Journey, Start


def narrow(journey: Journey) -> None:
    journey.window.resize(800, 700)
    journey.wait(lambda: journey.window.width() == 800)


def test_a_chosen_mark_opens_the_drawer_and_escape_closes_it(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    narrow(journey)
    assert not journey.parts.details.isVisible()
    journey.do("next_quote")
    assert journey.parts.details.isVisible()
    qtbot.keyClick(journey.reader, Qt.Key.Key_Escape)
    assert journey.reader.selected_id is None
    assert not journey.parts.details.isVisible()


def test_the_chosen_mark_stays_in_view_when_the_drawer_opens(
    journey: Journey, article: Path
) -> None:
    journey.open_and_wait_for_marks(article)
    narrow(journey)
    journey.do("previous_mark")
    journey.wait(journey.parts.details.isVisible)
    reader = journey.reader
    journey.wait(
        lambda: reader.boxes(reader.page.place)[0].bottom <= reader.visible_area().bottom()
    )


def test_a_drawer_that_the_reader_shut_stays_shut(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    narrow(journey)
    journey.do("next_quote")
    journey.do("toggle_details")
    journey.do("next_quote")
    assert not journey.parts.details.isVisible()


def test_a_wide_window_has_its_panes_back(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    narrow(journey)
    journey.window.resize(1450, 900)
    journey.wait(journey.parts.details.isVisible)
    assert journey.parts.library.isVisible()


def test_a_pane_that_the_reader_shut_is_shut_at_the_next_start(start: Start) -> None:
    first = start()
    first.window.resize(1450, 900)
    first.wait(first.parts.library.isVisible)
    first.do("toggle_library")
    assert first.application.preferences.settings.shut_panes == ("library",)
    narrow(first)
    first.window.resize(1450, 900)
    first.wait(first.parts.details.isVisible)
    assert not first.parts.library.isVisible()
    first.quit()
    again = start()
    again.window.resize(1450, 900)
    again.wait(again.parts.details.isVisible)
    assert not again.parts.library.isVisible()
    again.do("toggle_library")
    assert again.application.preferences.settings.shut_panes == ()
