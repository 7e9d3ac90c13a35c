"""An article becomes plain blocks, and every place converts to Qt's position and back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from desktop_app.core.article import Article, Metadata, paragraphs_of
from desktop_app.core.spans import Span
from desktop_app.ui.reading.document import ArticleDocument
from desktop_app.ui.reading.lines import Kind, lines_of
from desktop_app.ui.reading.style import ReadingStyle

SOFT = QColor("#777777")
PIECES = st.sampled_from(["wall ", "\u00a0", "😀", "“tide”", "e\u0301", "\u2028", "🚒🌊", "x"])
PARAGRAPHS = st.lists(st.lists(PIECES, min_size=1, max_size=8).map("".join), max_size=6)


def made(article: Article) -> ArticleDocument:
    return ArticleDocument(article, ReadingStyle(), SOFT)


def plain(text: str, **more: object) -> Article:
    return Article(text, paragraphs_of(text), **more)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(PARAGRAPHS, st.booleans())
def test_every_place_comes_back_from_its_position(theme, paragraphs, titled):
    text = "\n\n".join(paragraphs)
    article = plain(text, metadata=Metadata(title="A title 😀" if titled else "", site="Post"))
    document = made(article)
    for paragraph in article.paragraphs:
        for place in range(paragraph.start, paragraph.end + 1):
            assert document.offset(document.position(place)) == place


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(PARAGRAPHS)
def test_words_stand_where_the_map_says(theme, paragraphs):
    article = plain("\n".join(paragraphs))
    document = made(article)
    for paragraph in article.paragraphs:
        for place in range(paragraph.start, paragraph.end):
            character = article.text[place]
            if character > "\uffff" or character in "\u2028\u00a0":
                continue
            assert document.qt.characterAt(document.position(place)) == character


def test_header_lines_are_no_places_of_the_text(theme, article):
    document = made(article)
    byline = document.below_byline().previous()
    assert document.line(byline).kind is Kind.BYLINE
    assert document.offset(byline.position()) is None
    assert document.offset(0) is None


def test_a_title_in_the_text_is_shown_once(theme, article):
    kinds = [line.kind for line in lines_of(article)]
    assert kinds.count(Kind.TITLE) == 1
    assert kinds[:3] == [Kind.OUTLET, Kind.TITLE, Kind.BYLINE]
    assert next(iter(lines_of(article))).words == "Eastmoor Post"


def test_a_title_beside_the_text_is_a_header_line(theme):
    title = next(iter(lines_of(plain("Words.", metadata=Metadata(title="Title")))))
    assert (title.kind, title.words, title.span) == (Kind.TITLE, "Title", None)


def test_a_place_between_paragraphs_is_the_end_of_the_first(theme):
    article = plain("One.\n\n\nTwo.")
    document = made(article)
    assert document.offset(document.position(5)) == 4


def test_a_selection_from_header_to_body_is_the_body(theme, article):
    document = made(article)
    start = document.below_byline().previous().position()
    end = document.position(article.paragraphs[1].start + 8)
    assert document.span(start, end).of(article.text) == "The tide"


def test_a_selection_of_the_header_alone_is_nothing(theme, article):
    document = made(article)
    assert document.span(0, 5) is None


def test_an_empty_text_has_only_its_header(theme):
    document = made(plain(""))
    assert document.position(0) == 0
    assert document.span(0, 3) is None


def test_furniture_is_folded_to_one_line_that_names_it(theme, article):
    document = made(article)
    last = document.qt.lastBlock()
    assert document.line(last).kind is Kind.FOLD
    assert "3 lines" in document.line(last).words
    assert "“Share this”" in document.line(last).words


def test_open_furniture_can_be_folded_again(theme, article):
    document = made(article)
    folded = document.qt.toPlainText()
    (group,) = document.groups
    document.fold(group, folded=False)
    shown = [document.line(block).words for block, _ in document.blocks(Span(0, 10**6))]
    assert shown[-3:] == ["Share this", "Read more", "Leave a comment"]
    place = article.boilerplate[1].start
    assert document.offset(document.position(place)) == place
    document.fold(group, folded=True)
    assert document.qt.toPlainText() == folded
    assert not document.qt.isEmpty()


@pytest.mark.parametrize("group_first", [True, False])
def test_several_groups_fold_by_themselves(theme, group_first):
    text = "Menu\nHome\nBody one.\nShare\nBody two.\nMore"
    paragraphs = paragraphs_of(text)
    furniture = tuple(p for n, p in enumerate(paragraphs) if n in {0, 1, 3, 5})
    document = made(Article(text, paragraphs, boilerplate=furniture))
    first, second, third = document.groups
    for group in (first, third) if group_first else (third, first):
        document.fold(group, folded=False)
    assert [document.folded(group) for group in (first, second, third)] == [False, True, False]
    for paragraph in (*paragraphs[:3], paragraphs[4], paragraphs[5]):
        assert document.offset(document.position(paragraph.start)) == paragraph.start


def test_the_byline_can_change_without_moving_places(theme, article):
    document = made(article)
    document.set_byline("Somebody Else · a much longer line 😀")
    for paragraph in article.body:
        assert document.offset(document.position(paragraph.start + 1)) == paragraph.start + 1


def test_another_colour_leaves_every_line_at_its_height(theme, article):
    document = made(article)
    document.qt.setTextWidth(600)
    layout = document.qt.documentLayout()
    blocks = [document.qt.findBlockByNumber(n) for n in range(document.qt.blockCount())]
    before = [layout.blockBoundingRect(block) for block in blocks]
    document.recolour(QColor("#123456"))
    assert [layout.blockBoundingRect(block) for block in blocks] == before
