"""Getting about in an article: finding, stepping, headings, notes, back to where one was."""

import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.anchors import anchor_of
from desktop_app.core.corrections import Note, WriteNote
from desktop_app.core.spans import Span
from desktop_app.ui.context_menu import ContextMenu
from desktop_app.ui.moving import Moving
from tests.journeys.conftest import Journey


def note_on(journey: Journey, words: str, note_id: str) -> None:
    text = journey.session.desk.article.text
    start = text.index(words)
    anchor = anchor_of(Span(start, start + len(words)), text)
    now = datetime.datetime(2025, 3, 1, tzinfo=datetime.UTC)
    journey.session.correct(WriteNote(Note(note_id, f"on {words}", anchor, None, now)))


def test_finding_is_done_by_keys_alone(journey: Journey, article: Path, qtbot: QtBot) -> None:
    journey.open_and_wait_for_marks(article)
    field = journey.parts.top_bar.find_field
    qtbot.keyClick(journey.reader, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    journey.wait(field.hasFocus)
    qtbot.keyClicks(field, "holm")
    options = journey.window.workings.finding.options
    assert options.count.text() == "1 of 3"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert options.count.text() == "2 of 3"
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert options.count.text() == "Not found"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    journey.wait(journey.reader.hasFocus)
    assert journey.reader.page.hits == ()
    assert not options.isVisible()


def test_finding_begins_with_the_selected_words(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.reader.go_to(Span(0, 5))
    cursor = journey.reader.textCursor()
    cursor.select(cursor.SelectionType.WordUnderCursor)
    journey.reader.setTextCursor(cursor)
    journey.do("find")
    assert journey.parts.top_bar.find_field.text() == "Ferry"


def test_a_pattern_that_cannot_be_read_is_said_under_the_field(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("find")
    journey.do("find_pattern")
    qtbot.keyClicks(journey.parts.top_bar.find_field, "(ferry")
    assert journey.window.workings.finding.options.count.text().startswith("No pattern")


def test_the_same_name_is_followed_through_the_article(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    names = journey.session.desk.standing.analysis.entities
    several = next(e for e in names if len(e.mentions) > 1)
    journey.reader.select(several.id)
    journey.do("next_same")
    assert journey.reader.selected_id == several.id
    assert journey.reader.page.place == several.mentions[1]


def test_notes_are_walked_in_reading_order(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    note_on(journey, "Monday", "late")
    note_on(journey, "winter service", "early")
    journey.do("next_note")
    assert "winter service" in journey.parts.status.text()
    journey.do("next_note")
    assert "Monday" in journey.parts.status.text()
    journey.do("previous_note")
    assert "winter service" in journey.parts.status.text()


def test_the_headings_of_an_article_are_a_menu(journey: Journey, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    body = "".join(
        f"<h2>Part {n}</h2>"
        + "".join(
            f"<p>On day {30 * n + day} the sea rose again, and the town counted its boats.</p>"
            for day in range(30)
        )
        for n in range(1, 6)
    )
    head = "<title>Sea</title></head><body><article><h1>Sea</h1>"
    page.write_text(f"<html><head>{head}{body}</article></body></html>", "utf-8")
    journey.open(page)
    moving = journey.window.findChild(Moving)
    menu = moving.headings()
    entry = next(a for a in menu.actions() if a.text() == "Part 5")
    entry.trigger()
    place = journey.session.desk.article.text.index("Part 5")
    journey.wait(lambda: bool(journey.reader.boxes(Span(place, place + 4))))
    (box,) = journey.reader.boxes(Span(place, place + 4))
    assert journey.reader.visible_area().contains(box.rect)


def test_the_place_in_an_article_is_kept_while_another_is_read(
    journey: Journey, article: Path, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("Long story\n\n" + "The mayor said that all was well.\n\n" * 90, "utf-8")
    journey.open_and_wait_for_marks(long)
    bar = journey.reader.verticalScrollBar()
    journey.wait(lambda: bar.maximum() > 900)
    bar.setValue(900)
    place = journey.reader.top_place()
    first = journey.session.desk.id
    journey.open(article)
    journey.wait(lambda: "Ferry" in journey.window.windowTitle())
    journey.wait_until_kept()
    journey.session.open_stored(first)
    assert journey.reader.top_place() == place


def test_every_mark_has_a_menu_of_what_can_be_done(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    quote = journey.session.desk.standing.analysis.quotes[0].id
    opened = []
    parts, selecting = journey.parts, journey.window.workings.selecting
    menus = ContextMenu(journey.window, parts, selecting, lambda menu, place: opened.append(place))
    menus.show_menu(quote, QPoint(10, 10))
    assert opened == [QPoint(10, 10)]
    assert journey.reader.selected_id == quote
    texts = [a.text().replace("&", "") for a in menus.menu_for(quote).actions()]
    assert texts[:4] == ["Accept mark", "Reject mark", "Change mark…", "Note…"]


def test_the_menu_of_a_name_joins_and_divides_it(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("next_name")
    name = journey.reader.selected_id
    menus = journey.window.findChild(ContextMenu)
    offered = {action.objectName() for action in menus.menu_for(name).actions()}
    assert {"merge", "split", "never"} <= offered
    journey.do("next_quote")
    quote = journey.reader.selected_id
    assert "merge" not in {action.objectName() for action in menus.menu_for(quote).actions()}
