"""The bundled faces can be read and have their weights."""

from PySide6.QtGui import QFontInfo, QFontMetricsF

from desktop_app.ui.fonts import READING_FACE, WINDOW_FACE, load_fonts, reading_font, ui_font


def test_every_bundled_font_can_be_read(qapp):
    assert load_fonts() == ()


def test_the_bundled_faces_are_used(qapp):
    load_fonts()
    assert QFontInfo(reading_font(18)).family() == READING_FACE
    assert QFontInfo(ui_font()).family() == WINDOW_FACE


def test_a_heavier_weight_sets_wider(qapp):
    load_fonts()
    regular, semibold = reading_font(32), reading_font(32, 600)
    words = "Harbour wall failed"
    wide = QFontMetricsF(semibold).horizontalAdvance(words)
    assert wide > QFontMetricsF(regular).horizontalAdvance(words)


def test_a_face_of_the_system_can_be_chosen(qapp):
    font = reading_font(18, 400, "DejaVu Sans")
    assert font.families()[0] == "DejaVu Sans"
