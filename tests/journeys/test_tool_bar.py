"""The tool bar as a reader puts it together."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.bar_items import FIND, LAYER_ITEM, ROOM
from desktop_app.ui.bar_window import BarWindow
from tests.journeys.conftest import Journey, Start


def arranging(journey: Journey) -> BarWindow:
    journey.do("tool_bar")
    found = journey.window.findChild(BarWindow)
    assert found is not None
    return found


def shown(journey: Journey) -> list[str]:
    bar = journey.parts.top_bar
    buttons = [b for b in bar.findChildren(QToolButton) if b.isVisible() and b.text()]
    return [b.text() for b in sorted(buttons, key=lambda b: b.mapTo(bar, QPoint()).x())]


def test_a_command_put_into_the_bar_works_there(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    arranging(journey).arranged.emit(("next_quote", "dim", FIND))
    journey.wait(lambda: shown(journey)[:2] == ["Next quote", "Dim everything but quotes"])
    buttons = {b.text(): b for b in journey.parts.top_bar.findChildren(QToolButton)}
    buttons["Next quote"].click()
    assert journey.reader.selected_id is not None
    buttons["Dim everything but quotes"].click()
    assert journey.parts.commands["dim"].isChecked()
    assert buttons["Dim everything but quotes"].isChecked()


def test_the_bar_is_the_same_at_the_next_start(start: Start) -> None:
    first = start()
    arranging(first).arranged.emit((LAYER_ITEM, ROOM, FIND, "accept"))
    first.quit()
    again = start()
    assert "Accept mark" in shown(again)
    assert "Open" not in shown(again)


def test_what_left_the_bar_comes_back_as_it_was(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    window, before = arranging(journey), shown(journey)
    window.arranged.emit((FIND,))
    assert not journey.parts.top_bar.layers["names"].isVisible()
    window.usual.setEnabled(True)
    window.usual.click()
    journey.wait(lambda: shown(journey) == before)
    assert journey.parts.top_bar.find_field.isVisible()


def test_what_opens_under_a_button_opens_under_the_bar_without_it(journey: Journey) -> None:
    bar = journey.parts.top_bar
    journey.wait(lambda: bar.widget_of("type") is not bar)
    arranging(journey).arranged.emit((FIND,))
    assert bar.widget_of("type") is bar
