"""The bundled faces can be read and have their weights."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF

from desktop_app.ui.fonts import (
    READING_FACE,
    READING_FACES,
    WINDOW_FACE,
    load_face,
    load_fonts,
    reading_font,
    system_faces,
    ui_font,
)


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


@pytest.mark.parametrize("face", list(READING_FACES))
def test_every_face_for_reading_is_there_once_it_is_wanted(qapp, face):
    load_fonts()
    load_face(face)
    assert QFontInfo(reading_font(18, face=face)).family() == face


def test_faces_of_the_system_are_offered_beside_the_bundled_ones(qapp):
    load_fonts()
    assert "DejaVu Sans" in system_faces()
    assert READING_FACE not in system_faces()
