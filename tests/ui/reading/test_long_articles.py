"""Of a very long article only what is in view costs anything at the first painting."""

import pytest

from desktop_app.core.analysis import Analysis, Entity, Label, Origin, Quote, QuoteKind
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.margin import SpeakerMargin
from desktop_app.ui.reading.marks import MarkSet, Piece
from desktop_app.ui.reading.pane import ArticlePane
from desktop_app.ui.reading.speakers import Speakers
from desktop_app.ui.reading.strip import OverviewStrip
from desktop_app.ui.theme import load_theme

PARAGRAPH = "The Estuary Board said that the gate would hold for many years more. " * 4
COUNT = 1200


def long_standing() -> Standing:
    text = "\n".join([PARAGRAPH] * COUNT)
    article = Article(text, paragraphs_of(text))
    hand = Origin("hand", "1")
    starts = [p.start for p in article.paragraphs]
    names = [
        Entity(f"e{n}", Label.ORGANISATION, "Estuary Board", (Span(at + 4, at + 17),), 0.9, hand)
        for n, at in enumerate(starts)
    ]
    quotes = [
        Quote(f"q{n}", (Span(at + 23, at + 68),), QuoteKind.INDIRECT, 0.9, hand)
        for n, at in enumerate(starts)
    ]
    return Standing(article, Analysis(tuple(names), (), tuple(quotes)))


@pytest.fixture
def shown(qtbot):
    standing = long_standing()
    pane = ArticlePane(load_theme("light"))
    qtbot.addWidget(pane)
    pane.resize(1000, 800)
    pane.show_article(standing.article)
    pane.reader.show_standing(standing)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def test_the_first_painting_works_out_the_marks_in_view_alone(shown, monkeypatch):
    drawn, labelled = [], []
    piece, label = MarkSet._piece, Speakers.label
    monkeypatch.setattr(MarkSet, "_piece", lambda s, *a: drawn.append(a) or piece(s, *a))
    monkeypatch.setattr(Speakers, "label", lambda s, q: labelled.append(q) or label(s, q))
    shown.reader.show_standing(long_standing())
    for kind in (SpeakerMargin, OverviewStrip):
        shown.findChild(kind).repaint()
    shown.reader.viewport().repaint()
    assert 0 < len(drawn) < 100
    assert 0 < len(labelled) < 50


def test_the_strip_shows_all_marks_a_little_later(qtbot, shown):
    strip = shown.findChild(OverviewStrip)
    strip.repaint()
    before = strip.grab().toImage()
    marks = shown.reader.page.marks
    assert isinstance(next(iter(marks)), Piece)
    assert len(marks) == 2 * COUNT
    qtbot.waitUntil(lambda: strip.grab().toImage() != before)


def test_marks_that_changed_while_the_strip_collects_them_are_collected_anew(qtbot, shown):
    strip = shown.findChild(OverviewStrip)
    strip.repaint()
    empty = strip.grab().toImage()
    standing = long_standing()
    shown.reader.show_standing(Standing(standing.article, Analysis(standing.analysis.entities)))
    qtbot.waitUntil(lambda: strip.grab().toImage() != empty)
    roles = {role for _, role in strip._bars}
    assert roles == {"organisation"}


def test_a_byline_that_stays_the_same_is_not_written_again(shown):
    changes = []
    standing = shown.reader.page.standing
    shown.reader.page.document.qt.contentsChanged.connect(lambda: changes.append(None))
    shown.reader.show_standing(standing)
    assert changes == []
