"""The reader decides which marks are seen and how strongly."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.legend import LOOKS
from desktop_app.ui.reading.focus import Focus
from desktop_app.ui.reading.marks import ALL_LAYERS, Layer
from desktop_app.ui.teaching import Teaching
from tests.journeys.conftest import Journey


def test_one_layer_is_shown_alone_and_all_of_them_again(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("only_numbers")
    assert journey.reader.page.layers == {Layer.NUMBERS}
    journey.do("only_quotes")
    assert journey.reader.page.layers == {Layer.QUOTES, Layer.CLAIMS}
    journey.do("only_quotes")
    assert journey.reader.page.layers == ALL_LAYERS


def test_everything_but_quotes_is_dimmed_by_a_key(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    qtbot.keyClick(journey.reader, Qt.Key.Key_D)
    assert journey.reader.page.focus == Focus()
    assert "all quotations" in journey.parts.top_bar.focus_button.text()
    qtbot.keyClick(journey.reader, Qt.Key.Key_D)
    assert journey.reader.page.focus is None


def test_one_source_is_chosen_from_the_bar_and_let_go_with_its_article(
    journey: Journey, article: Path, tmp_path: Path
) -> None:
    journey.open_and_wait_for_marks(article)
    menu = journey.parts.top_bar.focus_button.menu()
    menu.aboutToShow.emit()
    entry = next(a for a in menu.actions() if a.text().startswith("Ada Lindqvist"))
    entry.trigger()
    assert journey.reader.page.focus.source is not None
    assert "Ada Lindqvist" in journey.parts.top_bar.focus_button.text()
    other = tmp_path / "other.txt"
    other.write_text("Orchard news\n\nThe pears were early, a grower said.", encoding="utf-8")
    journey.open(other)
    journey.wait(lambda: "Orchard" in journey.window.windowTitle())
    assert journey.reader.page.focus is None


def test_marks_are_drawn_as_strongly_as_the_reader_wants(journey: Journey, article: Path) -> None:
    journey.open(article)
    journey.do("stronger")
    assert journey.reader.page.intensity == 114
    card = journey.window.workings.typesetting.card()
    card.intensity.setValue(50)
    assert journey.reader.page.intensity == 50
    assert journey.application.preferences.settings.intensity == 50


def test_the_legend_leads_to_an_example_in_the_article(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    legend = journey.window.findChild(Teaching).legend()
    look = next(look for look in LOOKS if look.role == "number")
    legend.wished.emit(look)
    marks = journey.session.desk.standing.analysis
    assert journey.reader.selected_id in {number.id for number in marks.numbers}
    legend.close()
