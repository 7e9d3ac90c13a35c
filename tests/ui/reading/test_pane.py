"""The article pane joins text, margins and strip, and says how to begin."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from desktop_app.core.article import Article, paragraphs_of
from desktop_app.ui.reading.margin import NoteMargin, SpeakerMargin
from desktop_app.ui.reading.pane import FocusRing
from desktop_app.ui.reading.strip import OverviewStrip
from desktop_app.ui.theme import load_theme


def test_an_empty_pane_offers_to_open_and_to_paste(qtbot, pane):
    opener, paster = (b for b in pane.findChildren(QPushButton) if b.isVisible())
    with qtbot.waitSignal(pane.open_requested):
        opener.click()
    with qtbot.waitSignal(pane.paste_requested):
        paster.click()
    assert not pane.reader.isVisible()


def test_an_article_replaces_the_offer_and_gives_way_again(pane, article):
    pane.show_article(article)
    assert pane.reader.isVisible()
    pane.show_article(None)
    assert not pane.reader.isVisible()
    assert pane.reader.toPlainText() == ""


def test_a_click_on_a_margin_label_chooses_its_quote(qtbot, pane, reader):
    margin = pane.findChild(SpeakerMargin)
    margin.repaint()
    box = reader.boxes(reader.page.marks.mark("q1").contents[0])[0]
    y = round(box.baseline - reader.visible_area().top())
    with qtbot.waitSignal(reader.mark_clicked) as chosen:
        qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(15, y))
    assert chosen.args == ["q1"]
    assert reader.selected_id == "q1"


def test_a_click_on_a_pencil_tells_its_note(qtbot, pane, reader, standing):
    margin = pane.findChild(NoteMargin)
    margin.repaint()
    box = reader.boxes(standing.notes[0].anchor.span)[0]
    y = round(box.baseline - reader.visible_area().top()) - 5
    with qtbot.waitSignal(pane.note_clicked) as clicked:
        qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(margin.width() - 14, y))
    assert clicked.args == ["note1"]


def test_a_click_on_the_strip_goes_there(qtbot, pane):
    text = "\n".join(f"Paragraph {n} of the harbour report. " * 6 for n in range(60))
    pane.show_article(Article(text, paragraphs_of(text)))
    strip = pane.findChild(OverviewStrip)
    strip.repaint()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, strip.height() - 40))
    bar = pane.reader.verticalScrollBar()
    assert bar.value() > bar.maximum() * 0.8


def test_marks_show_in_the_strip(pane, reader):
    strip = pane.findChild(OverviewStrip)
    with_marks = strip.grab().toImage()
    reader.set_layers(names=False, numbers=False, quotes=False)
    assert strip.grab().toImage() != with_marks


def test_the_ring_shows_focus_that_came_by_key(qtbot, pane, reader):
    ring = pane.findChild(FocusRing)
    reader.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(ring.isVisible)
    reader.clearFocus()
    qtbot.waitUntil(lambda: not ring.isVisible())
    reader.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(reader.hasFocus)
    assert not ring.isVisible()


def test_every_theme_paints(pane, reader):
    pictures = []
    for name in ("light", "dark", "sepia", "black", "high-contrast"):
        pane.set_theme(load_theme(name))
        pictures.append(pane.grab().toImage())
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[:n])
    assert pictures[1].pixelColor(3, 300) == load_theme("dark").colour("paper")


def test_every_part_has_a_name_for_screen_readers(pane):
    for part in (SpeakerMargin, NoteMargin, OverviewStrip):
        assert pane.findChild(part).accessibleName()
