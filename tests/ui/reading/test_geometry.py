"""Words have boxes on the page, and shapes around them are one piece."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.spans import Span
from desktop_app.ui.reading.geometry import joined_shape
from desktop_app.ui.reading.style import EDGE, ReadingStyle


def test_a_span_over_two_lines_has_a_box_in_each(reader, article):
    paragraph = article.paragraphs[2]
    boxes = reader.boxes(paragraph)
    assert len(boxes) >= 2
    assert all(upper.bottom == lower.top for upper, lower in pairwise(boxes))
    assert all(box.right > box.left for box in boxes)


def test_boxes_follow_the_words(reader, article):
    start = article.text.index("Brannock")
    first, second = (
        reader.boxes(Span(start, start + 8))[0],
        reader.boxes(Span(start, start + 13))[0],
    )
    assert first.left == second.left
    assert first.right < second.right


def test_a_span_over_two_paragraphs_has_boxes_in_both(reader, article):
    both = Span(article.paragraphs[1].end - 5, article.paragraphs[2].start + 5)
    boxes = reader.boxes(both)
    assert len(boxes) == 2
    assert boxes[1].top > boxes[0].bottom


def test_folded_words_have_no_box(reader, article):
    assert reader.boxes(article.boilerplate[1]) == []


def test_touching_rectangles_make_one_rounded_shape():
    shape = joined_shape([QRectF(50, 0, 100, 20), QRectF(0, 20, 80, 20)], 4)
    assert len(shape.toSubpathPolygons()) == 1
    assert shape.contains(QPointF(60, 20))
    assert not shape.contains(QPointF(50.2, 0.2))
    assert not shape.contains(QPointF(10, 10))


def test_rectangles_apart_stay_apart():
    shape = joined_shape([QRectF(100, 0, 50, 20), QRectF(0, 20, 80, 20)], 4)
    assert len(shape.toSubpathPolygons()) == 2


def test_the_last_word_of_a_justified_line_is_boxed_whole(pane, article):
    pane.reader.set_style(ReadingStyle(justified=True))
    pane.show_article(article)
    lines = pane.reader.boxes(article.paragraphs[2])
    right = pane.reader.columns.text - EDGE
    assert all(abs(line.right - right) < 6 for line in lines[:-1])


MIXED = "ونفت هيئة الموانئ Northern Ports Authority (NPA) أنها تجاهلت التحذيرات"


def test_words_among_letters_that_run_the_other_way_are_boxed_whole(pane):
    pane.show_article(Article(MIXED, paragraphs_of(MIXED)))
    start = MIXED.index("Northern")
    (whole,) = pane.reader.boxes(Span(start, start + len("Northern Ports Authority")))
    (first,) = pane.reader.boxes(Span(start, start + 1))
    (last,) = pane.reader.boxes(Span(start + 23, start + 24))
    assert whole.left <= first.left + 1 < first.right < last.left < last.right <= whole.right + 1


def test_words_that_lie_apart_in_a_line_of_both_directions_have_boxes_apart(pane):
    pane.show_article(Article(MIXED, paragraphs_of(MIXED)))
    boxes = pane.reader.boxes(Span(MIXED.index("الموانئ"), MIXED.index("Northern") + 8))
    assert len(boxes) == 2


def test_an_article_from_right_to_left_begins_at_the_right(pane):
    pane.show_article(Article(MIXED, paragraphs_of(MIXED)))
    document = pane.reader.page.document
    middle = pane.reader.columns.text / 2
    assert pane.reader.boxes(Span(0, 3))[0].left > middle
    byline = document.qt.begin()
    assert byline.layout().lineAt(0).naturalTextRect().left() > middle
