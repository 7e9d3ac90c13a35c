"""The reader sets the article's type and page; the text stays where it is."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import Journey


def test_lines_become_wider_looser_and_justified_by_keys(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open(article)
    before = journey.reader.page.style
    control = Qt.KeyboardModifier.ControlModifier
    both = control | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(journey.reader, Qt.Key.Key_Right, both)
    qtbot.keyClick(journey.reader, Qt.Key.Key_Down, both)
    qtbot.keyClick(journey.reader, Qt.Key.Key_J, control)
    after = journey.reader.page.style
    assert after.width > before.width
    assert after.leading > before.leading
    assert after.justified


def test_a_typeface_is_seen_at_once_and_kept(journey: Journey, article: Path) -> None:
    journey.open(article)
    journey.window.workings.typesetting.card().face_chosen.emit("Source Serif 4")
    assert journey.reader.page.style.font.families()[0] == "Source Serif 4"
    assert journey.application.preferences.settings.face == "Source Serif 4"


def test_the_page_has_a_theme_apart_from_the_window(journey: Journey, article: Path) -> None:
    journey.open(article)
    card = journey.window.workings.typesetting.card()
    journey.do("theme_light")
    card.page_chosen.emit("black")
    assert journey.reader.page.theme.name == "black"
    journey.do("theme_dark")
    assert journey.reader.page.theme.name == "black"
    card.page_chosen.emit("window")
    assert journey.reader.page.theme.name == "dark"


def test_the_card_shows_what_is_chosen(journey: Journey, article: Path) -> None:
    journey.open(article)
    card = journey.window.workings.typesetting.card()
    journey.do("larger")
    journey.do("wider")
    assert card.text_size.text() == "15 pt"
    assert card.measure.text() == "70 characters"
    assert card.page.currentData() == "window"


def test_nothing_but_the_text_is_shown_until_escape(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    bars = (journey.window.menuBar(), journey.parts.top_bar, journey.parts.status)
    panes = (journey.parts.library, journey.parts.details)
    shown = [widget.isVisible() for widget in (*bars, *panes)]
    journey.do("undistracted")
    assert not any(widget.isVisible() for widget in (*bars, *panes))
    qtbot.keyClick(journey.reader, Qt.Key.Key_Q)
    assert journey.reader.selected_id is not None
    qtbot.keyClick(journey.reader, Qt.Key.Key_Escape)
    journey.wait(lambda: [w.isVisible() for w in (*bars, *panes)] == shown)
