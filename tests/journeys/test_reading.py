from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis import Quote
from desktop_app.ui.left_out_window import LeftOutWindow
from desktop_app.ui.pictures_window import PicturesWindow
from desktop_app.ui.repair_window import RepairWindow
from tests.journeys.conftest import STORY, Journey, Start
from tests.loaders.pdf_files import pdf

PNG_ADDRESS = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwAD"
    "hgGAWjR9awAAAABJRU5ErkJggg=="
)


def first_quote(journey: Journey) -> Quote:
    assert journey.session.desk is not None
    return journey.session.desk.standing.analysis.quotes[0]


def shown(journey: Journey) -> str:
    assert journey.session.desk is not None
    return journey.session.desk.article.title


def test_the_text_is_there_before_its_marks(journey: Journey, article: Path) -> None:
    journey.open(article)
    assert journey.session.desk is not None
    assert not journey.session.desk.analysed
    assert "Holm Ferry Company" in journey.reader.toPlainText()
    journey.wait_for_marks()


def test_marks_of_every_layer_come(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    found = journey.session.desk.standing.analysis
    assert found.entities
    assert found.numbers
    assert found.quotes
    assert f"{len(found.quotes)} quotes" in journey.parts.status.text()


def test_a_click_on_a_quote_shows_who_speaks(journey: Journey, article: Path, qtbot: QtBot) -> None:
    journey.open_and_wait_for_marks(article)
    quote = next(
        q
        for q in journey.session.desk.standing.analysis.quotes
        if "3.2 million" in q.contents[0].of(STORY)
    )
    journey.reader.go_to(quote.contents[0])
    box = journey.reader.boxes(quote.contents[0])[0].rect
    inside = (box.center() - journey.reader.visible_area().topLeft()).toPoint()
    qtbot.mouseClick(journey.reader.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    journey.wait(lambda: journey.reader.selected_id is not None)
    speakers = [journey.session.desk.standing.analysis.source(s) for s in quote.speakers]
    assert [s.name for s in speakers if s] == ["Ada Lindqvist"]


def test_keys_walk_from_mark_to_mark(journey: Journey, article: Path, qtbot: QtBot) -> None:
    journey.open_and_wait_for_marks(article)
    journey.reader.setFocus()
    qtbot.keyClick(journey.reader, Qt.Key.Key_Q)
    first = journey.reader.selected_id
    qtbot.keyClick(journey.reader, Qt.Key.Key_Q)
    second = journey.reader.selected_id
    assert first == first_quote(journey).id
    assert second not in (None, first)
    qtbot.keyClick(journey.reader, Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)
    assert journey.reader.selected_id == first


def test_a_layer_is_switched_by_its_key(journey: Journey, article: Path, qtbot: QtBot) -> None:
    journey.open_and_wait_for_marks(article)
    quote = first_quote(journey)
    assert quote.id in journey.reader.marks_at(quote.contents[0].start)
    qtbot.keyClick(journey.reader, Qt.Key.Key_3)
    assert quote.id not in journey.reader.marks_at(quote.contents[0].start)


def test_attributed_claims_are_switched_by_key_menu_and_in_the_sources(
    journey: Journey, article: Path, qtbot: QtBot
) -> None:
    journey.open_and_wait_for_marks(article)
    qtbot.keyClick(journey.reader, Qt.Key.Key_4)
    assert not journey.parts.commands["layer_claims"].isChecked()
    journey.parts.details.claims_switched.emit(True)
    assert journey.parts.commands["layer_claims"].isChecked()


def test_page_furniture_is_kept_but_not_analysed(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    opened = journey.session.desk.article
    furniture = [s.of(opened.text) for s in opened.boilerplate]
    assert furniture[-2:] == ["Read more", "Leave a comment"]
    last = opened.boilerplate[-2]
    marks = journey.session.desk.standing.analysis.marks
    assert not any(s.overlaps(last) for m in marks for s in m.spans)


def test_what_was_copied_in_a_browser_is_opened(journey: Journey) -> None:
    data = QMimeData()
    data.setText("Storm night\nThe mayor said that all was well.")
    data.setHtml("<h1>Storm night</h1><p>The mayor said that all was well.</p>")
    QGuiApplication.clipboard().setMimeData(data)
    journey.do("paste")
    journey.wait(lambda: journey.session.desk is not None)
    assert "The mayor said that all was well." in journey.session.desk.article.text


def test_a_web_address_says_how_to_save_the_page(journey: Journey) -> None:
    data = QMimeData()
    data.setText("https://example.org/story")
    QGuiApplication.clipboard().setMimeData(data)
    journey.do("paste")
    journey.wait(lambda: bool(journey.parts.messages.messages))
    assert "Save the page" in journey.parts.messages.messages[0]


def test_bad_files_stop_none_of_the_same_drop(
    journey: Journey, article: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    data = QMimeData()
    files = (tmp_path / "missing.txt", empty, article)
    data.setUrls([QUrl.fromLocalFile(str(f)) for f in files])
    event = QDropEvent(
        QPointF(QPoint(600, 400)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    journey.window.dropEvent(event)
    journey.wait(lambda: journey.session.desk is not None)
    assert "Ferry line" in shown(journey)
    messages = " ".join(journey.parts.messages.messages)
    assert "missing.txt" in messages
    assert "empty.txt" in messages


def test_more_files_than_one_go_to_the_library(
    journey: Journey, article: Path, tmp_path: Path
) -> None:
    second = tmp_path / "second.txt"
    second.write_text(STORY.replace("Holm", "Varn"), encoding="utf-8")
    journey.open_and_wait_for_marks(article, second)
    journey.wait(lambda: journey.session.library.counts().articles == 2)
    journey.wait(lambda: all(row.analysed for row in journey.session.library.articles()))
    assert "Ferry line" in shown(journey)


def test_search_finds_an_article_and_opens_it(
    journey: Journey, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Orchard news\n\nThe pears were early, a grower said.", encoding="utf-8")
    journey.open_and_wait_for_marks(other)
    journey.open_and_wait_for_marks(article)
    journey.wait(lambda: "Ferry line" in shown(journey))
    library = journey.parts.library
    qtbot.keyClicks(library.search, "pears")
    journey.wait(lambda: library.articles.articles.rowCount() == 1)
    library.articles.activated.emit(library.articles.articles.index(0))
    journey.wait(lambda: "Orchard" in shown(journey))


def test_back_returns_to_the_place_before(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("next_quote")
    first = journey.reader.selected_id
    journey.do("next_quote")
    journey.do("back")
    assert journey.reader.selected_id == first


def test_reopening_needs_no_analysis(start: Start, article: Path) -> None:
    journey = start()
    journey.open_and_wait_for_marks(article)
    before = journey.session.desk.standing.analysis
    journey.quit()
    again = start()
    again.open(article)
    assert again.session.desk.analysed
    assert again.session.desk.standing.analysis == before


def test_what_was_left_out_of_a_page_is_shown(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "ferry.html"
    prose = "<p>The ferry was late again, said the harbour master of the small town on Monday.</p>"
    menu = "<nav class='menu'><ul><li><a href='/'>All our news</a></li></ul></nav>"
    file.write_text(f"<html><body>{menu}<article>{prose * 4}</article></body></html>", "utf-8")
    journey = start()
    journey.open(file)
    journey.wait_until_kept()
    journey.do("left_out")
    journey.wait(lambda: journey.window.findChild(LeftOutWindow) is not None)
    assert "All our news" in journey.window.findChild(LeftOutWindow).text.toPlainText()
    assert "All our news" not in journey.reader.toPlainText()


def test_a_locked_file_asks_for_its_password_which_is_kept_nowhere(
    start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "ferry.pdf"
    lines = [(72, 700, 10, "The ferry was late again, said the harbour master on Monday.")]
    file.write_bytes(pdf([lines], password="ebb and tide"))
    journey = start()
    journey.application.open_files([file])
    journey.wait(lambda: journey.window.findChild(QInputDialog) is not None)
    dialog = journey.window.findChild(QInputDialog)
    assert dialog.textEchoMode() is QLineEdit.EchoMode.Password
    dialog.setTextValue("ebb and tide")
    dialog.accept()
    journey.wait(lambda: journey.session.desk is not None)
    journey.wait_until_kept()
    kept = journey.session.library.path.read_bytes()
    assert b"ebb and tide" not in kept


def test_damaged_letters_are_repaired_on_the_reader_s_word(start: Start, tmp_path: Path) -> None:
    right = (
        "Straßen in Zürich\n\nDie Straße führt über eine Brücke, sagte der Bürgermeister am Montag."
    )
    file = tmp_path / "zurich.txt"
    file.write_bytes(right.encode().decode("cp1252", "replace").encode())
    journey = start()
    journey.open(file)
    journey.wait_until_kept()
    assert any("damaged" in text for text in journey.parts.messages.messages)
    damaged = journey.session.desk.id
    journey.do("repair")
    window = journey.window.findChild(RepairWindow)
    assert "Straßen" in window.table.item(0, 1).text()
    assert journey.session.desk.id == damaged
    window.open_button.click()
    journey.wait(lambda: "Straßen in Zürich" in journey.session.desk.article.text)
    assert journey.session.library.load(damaged).article.text != journey.session.desk.article.text


def test_the_pictures_of_a_page_are_shown_on_demand(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "ferry.html"
    prose = "<p>The ferry was late again, said the harbour master of the small town on Monday.</p>"
    figures = (
        f'<figure><img src="{PNG_ADDRESS}" alt="A ferry"><figcaption>At Karet</figcaption></figure>'
        '<img src="ferry_files/b.png" alt="The pier">'
    )
    file.write_text(f"<html><body><article>{prose * 4}{figures}</article></body></html>", "utf-8")
    journey = start()
    journey.open(file)
    journey.wait_until_kept()
    text = journey.session.desk.article.text
    journey.do("pictures")
    journey.wait(lambda: journey.window.findChild(PicturesWindow) is not None)
    shown = journey.window.findChild(PicturesWindow)
    assert not shown.picture.pixmap().isNull()
    assert shown.picture.accessibleName() == "A ferry"
    assert shown.says.text() == "At Karet\nDescribed as: A ferry"
    shown.list.setCurrentRow(1)
    assert shown.picture.pixmap().isNull()
    assert "not in the article's file" in shown.says.text()
    assert journey.session.desk.article.text == text


def test_a_file_without_pictures_says_why(start: Start, article: Path) -> None:
    journey = start()
    journey.open(article)
    journey.do("pictures")
    journey.wait(lambda: journey.window.findChild(PicturesWindow) is not None)
    assert "another kind of file" in journey.window.findChild(PicturesWindow).says.text()


def test_pictures_begin_at_the_caption_that_was_pointed_at(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "ferry.html"
    prose = "<p>The ferry was late again, said the harbour master of the small town on Monday.</p>"
    figures = "".join(
        f'<figure><img src="{PNG_ADDRESS}"><figcaption>{caption}</figcaption></figure>'
        for caption in ("The old pier at Karet", "The new pier at Karet")
    )
    file.write_text(
        f"<html><body><article>{prose * 2}{figures}{prose * 2}</article></body></html>", "utf-8"
    )
    journey = start()
    journey.open(file)
    journey.wait_until_kept()
    journey.do("furniture")
    cursor = journey.reader.document().find("The new pier")
    journey.reader.ensureCursorVisible()
    place = journey.reader.cursorRect(cursor).center()
    journey.reader.context_requested.emit("", journey.reader.viewport().mapToGlobal(place))
    QApplication.activePopupWidget().close()
    journey.do("pictures")
    journey.wait(lambda: journey.window.findChild(PicturesWindow) is not None)
    assert journey.window.findChild(PicturesWindow).list.currentRow() == 1
