"""A picture is decoded only within limits, and only if its first bytes name a known format."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from desktop_app.session.pictures import Picture
from desktop_app.ui.pictures_window import PicturesWindow, drawn


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def claiming(width: int, height: int) -> bytes:
    """Return a small PNG whose head claims a size."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    good = png(1, 1)
    return good[:12] + head + struct.pack(">I", zlib.crc32(head)) + good[33:]


def test_a_picture_is_drawn(qapp):
    assert drawn(png(30, 20)).width() == 30


def test_a_very_large_picture_is_made_smaller(qapp):
    image = drawn(png(3000, 1500))
    assert (image.width(), image.height()) == (1400, 700)


def test_a_picture_that_would_fill_the_memory_is_not_decoded(qapp):
    assert drawn(claiming(30_000, 30_000)) is None


def test_what_is_no_picture_or_a_drawing_is_not_decoded(qapp):
    assert drawn(b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>") is None
    assert drawn(png(30, 20)[:40]) is None
    assert drawn(b"") is None


def test_the_window_begins_at_the_caption_asked_for(qtbot):
    pictures = [(Picture("First"), None), (Picture("Second", "A pier"), drawn(png(3, 2)))]
    window = PicturesWindow(pictures, "", "Second")
    qtbot.addWidget(window)
    assert window.list.currentRow() == 1
    assert window.picture.accessibleName() == "A pier"


def test_a_picture_that_cannot_be_drawn_says_so(qtbot):
    window = PicturesWindow([(Picture("First", data=b"x"), None)], "")
    qtbot.addWidget(window)
    assert "damaged, too large" in window.says.text()
