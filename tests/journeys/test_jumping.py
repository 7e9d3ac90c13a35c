"""Everything is reached by typing its name."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.jumping import Jumping
from desktop_app.ui.keying import Keying
from tests.journeys.conftest import Journey


def box_of(journey: Journey, qtbot: QtBot):
    qtbot.keyClick(journey.reader, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = journey.window.findChild(Jumping).box
    journey.wait(box.field.hasFocus)
    return box


def test_a_command_is_run_by_typing_a_part_of_it(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    box = box_of(journey, qtbot)
    qtbot.keyClicks(box.field, "next quo")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert not box.isVisible()
    journey.wait(journey.reader.hasFocus)
    quotes = {q.id for q in journey.session.desk.standing.analysis.quotes}
    assert journey.reader.selected_id in quotes


def test_a_name_is_found_and_selected(journey: Journey, article: Path, qtbot: QtBot) -> None:
    journey.open_and_wait_for_marks(article)
    box = box_of(journey, qtbot)
    qtbot.keyClicks(box.field, "person lindq")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    chosen = journey.session.desk.standing.analysis.mark(journey.reader.selected_id)
    assert chosen.name == "Ada Lindqvist"


def test_another_article_is_opened(
    journey: Journey, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Orchard news\n\nThe pears were early, a grower said.", encoding="utf-8")
    journey.open_and_wait_for_marks(other)
    journey.open_and_wait_for_marks(article)
    journey.wait(lambda: "Ferry" in journey.window.windowTitle())
    box = box_of(journey, qtbot)
    qtbot.keyClicks(box.field, "orchard")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    journey.wait(lambda: "Orchard" in journey.window.windowTitle())


def test_escape_closes_the_box_and_does_nothing(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("next_quote")
    chosen = journey.reader.selected_id
    box = box_of(journey, qtbot)
    qtbot.keyClick(box.field, Qt.Key.Key_Down)
    qtbot.keyClick(box.field, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert journey.reader.selected_id == chosen


def test_what_is_chosen_in_the_list_is_told_to_screen_readers(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open(article)
    box = box_of(journey, qtbot)
    qtbot.keyClicks(box.field, "sepia")
    assert box.field.accessibleDescription() == "Sepia, command"
    qtbot.keyClicks(box.field, "zzz")
    assert box.field.accessibleDescription() == "Nothing fits"


def test_a_key_of_the_reader_is_kept(journey: Journey, article: Path) -> None:
    keying = journey.window.findChild(Keying)
    window = keying.keys_window()
    commands = journey.parts.commands
    window.keys_changed.emit(commands.keys() | {"find": ("Ctrl+G",)})
    assert journey.application.preferences.settings.keys == ("find=Ctrl+G",)
    window.close()
