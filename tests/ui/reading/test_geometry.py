"""Words have boxes on the page, and shapes around them are one piece."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from desktop_app.core.spans import Span
from desktop_app.ui.reading.geometry import joined_shape


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
