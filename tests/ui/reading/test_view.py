"""The article under the reader's hands: marks are found, walked, chosen and switched."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor

from desktop_app.core.analysis import Tier
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.corrections import Judge, Verdict
from desktop_app.core.review import applied
from desktop_app.core.spans import Span
from desktop_app.ui.reading.find import Found, Search
from desktop_app.ui.reading.marks import Layer
from desktop_app.ui.reading.style import ReadingStyle
from desktop_app.ui.theme import load_theme


def place_of(reader, words: str) -> int:
    return reader.page.document.article.text.index(words)


def point_on(reader, words: str) -> QPoint:
    """Return where the first letter of some words is in the viewport."""
    place = place_of(reader, words)
    (box, *_) = reader.boxes(Span(place, place + 1))
    top = reader.visible_area().top()
    return QPoint(round((box.left + box.right) / 2), round(box.baseline - 5 - top))


def click(qtbot, reader, words: str) -> None:
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=point_on(reader, words))


def long_article() -> Article:
    text = "\n".join(f"Paragraph {n} of the harbour report. " * 6 for n in range(80))
    return Article(text, paragraphs_of(text))


def select(reader, start: int, end: int) -> None:
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader.page.document.position(start))
    cursor.setPosition(reader.page.document.position(end), QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)


def test_marks_at_a_place_come_outermost_first(reader):
    assert reader.marks_at(place_of(reader, "two dozen")) == ("q5", "n9")
    assert reader.marks_at(place_of(reader, "The tide gate")) == ()


def test_marks_under_the_pointer_are_those_of_the_letter(reader):
    assert reader.marks_under(point_on(reader, "two dozen")) == ("q5", "n9")
    assert reader.marks_under(point_on(reader, "🚒")) == ("q5",)
    assert reader.marks_under(QPoint(reader.viewport().width() - 1, 2)) == ()


def test_a_hidden_layer_cannot_be_hit(reader):
    reader.set_layers(names=True, numbers=False, quotes=True)
    assert reader.marks_at(place_of(reader, "two dozen")) == ("q5",)


def test_claims_are_hidden_by_themselves_and_with_the_quotes(reader, standing):
    quotes = tuple(
        replace(q, tier=Tier.LIGHT) if q.id == "q5" else q for q in standing.analysis.quotes
    )
    reader.show_standing(replace(standing, analysis=replace(standing.analysis, quotes=quotes)))
    place = place_of(reader, "crew of")
    assert reader.marks_at(place) == ("q5",)
    for hidden in ({"quotes": True, "claims": False}, {"quotes": False, "claims": True}):
        reader.set_layers(names=True, numbers=True, **hidden)
        assert reader.marks_at(place) == ()


def test_a_rejected_mark_cannot_be_hit_but_can_be_selected(reader, standing):
    reader.show_standing(applied(standing, Judge("n9", Verdict.REJECTED)))
    assert reader.marks_at(place_of(reader, "two dozen")) == ("q5",)
    reader.select("n9")
    assert reader.selected_id == "n9"


def test_switching_a_layer_leaves_the_document_untouched(reader):
    revision = reader.document().revision()
    reader.set_layers(names=False, numbers=True, quotes=False)
    reader.repaint()
    assert reader.document().revision() == revision


def test_switching_a_layer_changes_the_picture(reader):
    with_names = reader.viewport().grab().toImage()
    reader.set_layers(names=False, numbers=True, quotes=True)
    without = reader.viewport().grab().toImage()
    reader.set_layers(names=True, numbers=True, quotes=True)
    assert with_names != without
    assert reader.viewport().grab().toImage() == with_names


def test_a_click_chooses_a_mark(qtbot, reader):
    with qtbot.waitSignal(reader.mark_clicked) as chosen:
        click(qtbot, reader, "Odile Farrant")
    assert chosen.args == ["e2"]
    assert reader.selected_id == "e2"


def test_clicks_on_nested_marks_go_inward_and_round(qtbot, reader):
    seen = []
    reader.mark_clicked.connect(seen.append)
    for _ in range(3):
        click(qtbot, reader, "two dozen")
        qtbot.mouseMove(reader.viewport(), QPoint(1, 1))
    assert seen == ["q5", "n9", "q5"]


def test_every_mark_at_any_place_is_reached_by_going_inward(reader):
    for place in range(len(reader.page.document.article.text)):
        marks = reader.marks_at(place)
        reader.select(None)
        reached = []
        for _ in marks:
            reader.choose_among(marks, place)
            reached.append(reader.selected_id)
        assert tuple(reached) == marks


def test_another_mark_of_the_same_place_is_shown_at_that_place(qtbot, reader):
    click(qtbot, reader, "two dozen")
    assert reader.marks_here() == ("q5", "n9")
    reader.select("n9")
    assert reader.marks_here() == ("q5", "n9")
    assert reader.page.place.of(reader.page.document.article.text) == "nearly two dozen"


def test_a_click_on_bare_text_chooses_nothing(qtbot, reader):
    reader.select("q1")
    with qtbot.assertNotEmitted(reader.mark_clicked):
        click(qtbot, reader, "flooded")
    assert reader.selected_id == "q1"


def test_hovering_tells_the_mark_and_its_end(qtbot, reader):
    seen = []
    reader.mark_hovered.connect(seen.append)
    qtbot.mouseMove(reader.viewport(), point_on(reader, "Odile"))
    qtbot.mouseMove(reader.viewport(), point_on(reader, "flooded"))
    assert seen == ["e2", ""]


def test_walking_goes_through_the_shown_marks_in_reading_order(reader):
    reader.set_layers(names=True, numbers=False, quotes=True)
    walked = [reader.next_mark() for _ in range(5)]
    assert walked == ["e1", "q1", "e2", "e3", "e3"]
    assert reader.next_mark(backward=True) == "e3"
    assert reader.next_mark(backward=True) == "e2"


def test_walking_by_kind_goes_round(reader):
    assert reader.next_mark(Layer.QUOTES, backward=True) == "q5"
    assert reader.next_mark(Layer.QUOTES) == "q1"


def test_walking_without_marks_goes_nowhere(pane, article):
    pane.show_article(article)
    assert pane.reader.next_mark() is None


def test_selecting_by_call_emits_nothing(qtbot, reader):
    with qtbot.assertNotEmitted(reader.mark_clicked):
        reader.select("q2")
    assert reader.selected_id == "q2"
    reader.select(None)
    assert reader.selected_id is None


def test_a_mark_that_is_gone_is_let_go(reader, standing, article):
    reader.select("n1")
    reader.show_standing(type(standing)(article, type(standing.analysis)()))
    assert reader.selected_id is None


def test_marks_arrive_without_moving_the_text(qtbot, pane, standing, article):
    pane.resize(700, 260)
    pane.show_article(article)
    bar = pane.reader.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 150)
    bar.setValue(150)
    words = pane.reader.top_place()
    select(pane.reader, 100, 120)
    pane.reader.show_standing(standing)
    assert pane.reader.top_place() == words
    assert pane.reader.selected_span() == Span(100, 120)


def test_marks_of_another_text_are_not_shown(pane, standing):
    pane.show_article(long_article())
    pane.reader.show_standing(standing)
    assert pane.reader.page.standing is None


def test_selecting_what_is_in_view_does_not_scroll(reader):
    reader.verticalScrollBar().setValue(0)
    reader.select("q1")
    assert reader.verticalScrollBar().value() == 0


def test_going_to_a_place_far_away_brings_it_into_view(pane):
    pane.show_article(long_article())
    reader = pane.reader
    place = place_of(reader, "Paragraph 70")
    reader.go_to(Span(place, place + 9))
    (box,) = reader.boxes(Span(place, place + 9))
    assert reader.visible_area().contains(box.rect)


def test_the_own_selection_is_told_in_code_points(qtbot, reader):
    start = place_of(reader, "flooded 🌊 before")
    with qtbot.waitSignal(reader.selection_changed):
        select(reader, start, start + 9)
    assert reader.selected_span() == Span(start, start + 9)
    assert reader.createMimeDataFromSelection().text() == "flooded 🌊"


def test_copied_words_keep_their_no_break_spaces(reader):
    start = place_of(reader, "Brannock\u00a0Quay")
    select(reader, start, start + 13)
    assert reader.createMimeDataFromSelection().text() == "Brannock\u00a0Quay"


def test_finding_counts_all_places_and_goes_round(reader):
    gate = Search("the gate")
    assert reader.find_words(gate) == Found(2, 1)
    assert reader.find_words(gate) == Found(2, 2)
    assert reader.find_words(gate) == Found(2, 1)
    assert reader.find_words(gate, backward=True) == Found(2, 2)
    assert reader.find_words(Search()) == Found()
    assert reader.page.hits == ()


def test_looking_again_goes_nowhere(reader):
    reader.find_words(Search("the gate"))
    second = reader.find_words(Search("the gate"))
    assert reader.find_again(Search("the gate")) == second


def test_finding_in_quotes_only_leaves_the_rest_out(reader):
    everywhere = reader.find_words(Search("the")).count
    assert everywhere > reader.find_words(Search("the", quoted=True)).count > 0


def test_a_bad_pattern_marks_nothing_and_says_why(reader):
    reader.find_words(Search("gate"))
    found = reader.find_words(Search("(gate", pattern=True))
    assert found.fault
    assert reader.page.hits == ()


def test_finding_opens_the_fold_that_hides_the_words(reader):
    (group,) = reader.page.document.groups
    assert reader.find_words(Search("leave a comment")).count == 1
    assert not reader.page.document.folded(group)


def test_the_side_buttons_of_the_mouse_go_back_and_forward(qtbot, reader):
    with qtbot.waitSignals([reader.back_wished, reader.forward_wished]):
        for button in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            qtbot.mouseClick(reader.viewport(), button, pos=QPoint(200, 200))


def test_a_click_on_the_folded_line_opens_it(qtbot, reader):
    (group,) = reader.page.document.groups
    last = reader.document().lastBlock()
    rect = reader.document().documentLayout().blockBoundingRect(last)
    point = rect.center().toPoint() - QPoint(0, reader.verticalScrollBar().value())
    point.setX(40)
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert not reader.page.document.folded(group)


def test_enter_opens_the_fold_under_the_cursor(qtbot, reader):
    (group,) = reader.page.document.groups
    cursor = reader.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    reader.setTextCursor(cursor)
    qtbot.keyClick(reader, Qt.Key.Key_Return)
    assert not reader.page.document.folded(group)
    reader.toggle_furniture()
    assert reader.page.document.folded(group)


def test_enter_chooses_the_mark_under_the_cursor(qtbot, reader):
    reader.go_to(Span(place_of(reader, "EWB"), place_of(reader, "EWB") + 3))
    with qtbot.waitSignal(reader.mark_clicked) as chosen:
        reader.activate()
    assert chosen.args == ["e3"]


def test_the_text_cursor_shows_only_while_keys_move_it(qtbot, reader):
    assert reader.cursorWidth() == 0
    qtbot.keyClick(reader, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reader.cursorWidth() > 0
    click(qtbot, reader, "flooded")
    assert reader.cursorWidth() == 0


@pytest.mark.parametrize("keys", ["J", "Shift+Q", "Return", "Ctrl+A"])
def test_keys_belong_to_the_window_first(qtbot, pane, reader, keys):
    shortcut = QShortcut(QKeySequence(keys), pane)
    reader.setFocus()
    qtbot.waitUntil(reader.hasFocus)
    with qtbot.waitSignal(shortcut.activated):
        pressed = QKeySequence(keys)[0]
        qtbot.keyClick(reader, pressed.key(), pressed.keyboardModifiers())


def test_no_link_and_no_resource_is_ever_loaded(reader):
    assert not reader.openLinks()
    for name in ("file:///etc/hostname", "/etc/hostname", "http://localhost/x.png"):
        answer = reader.loadResource(2, QUrl(name))
        assert not answer.isNull()
        assert answer.width() == 1


def test_words_that_look_like_html_are_words(pane):
    text = "<img src='file:///etc/hostname'> <b>bold</b> &amp; words"
    pane.show_article(Article(text, paragraphs_of(text)))
    assert text in pane.reader.toPlainText()


def test_another_size_keeps_the_words_at_the_top(pane):
    pane.show_article(long_article())
    reader = pane.reader
    place = place_of(reader, "Paragraph 40")
    reader.scroll_to(place, 0)
    reader.set_style(ReadingStyle(size=24))
    (box, *_) = reader.boxes(Span(place, place + 1))
    assert abs(box.top - reader.visible_area().top()) < 24 * 2


def test_another_theme_keeps_place_and_document(reader, pane):
    document = reader.document()
    pane.set_theme(load_theme("dark"))
    assert reader.document() is document
    ink = reader.palette().color(reader.foregroundRole()).name()
    assert re.fullmatch("#[0-9a-f]{6}", ink)


def test_the_article_has_a_name_for_screen_readers(reader):
    assert reader.accessibleName()
    assert reader.accessibleDescription()


@pytest.mark.parametrize("change", ["byline", "fold", "theme"])
def test_a_change_amid_the_layout_of_a_long_article_loses_none_of_it(qtbot, pane, change):
    text = "Read more\n" + "\n".join(f"Paragraph {n} of a long report." for n in range(400))
    paragraphs = paragraphs_of(text)
    pane.show_article(Article(text, paragraphs, boilerplate=paragraphs[:1]))
    document = pane.reader.page.document
    match change:
        case "byline":
            document.set_byline("2 min · no quotes")
        case "fold":
            document.fold(document.groups[0], folded=False)
        case _:
            pane.set_theme(load_theme("dark"))
    qtbot.waitUntil(lambda: document.qt.lastBlock().layout().lineCount() > 0)
    heights = [
        document.qt.documentLayout().blockBoundingRect(block).height()
        for block, _ in document.blocks(Span(0, len(text)))
    ]
    assert min(heights) > 0


def test_a_place_far_down_a_long_article_is_reached_before_all_of_it_is_laid_out(pane, standing):
    text = "\n".join(f"Paragraph {n} of a long report. " * 6 for n in range(1500))
    article = Article(text, paragraphs_of(text))
    pane.show_article(article)
    pane.reader.show_standing(type(standing)(article, type(standing.analysis)()))
    place = article.paragraphs[1200].start
    pane.reader.scroll_to(place, 0)
    assert pane.reader.top_place() == place
