"""The Qt binding keeps its references to None.

Some versions of PySide6 lose one with every call that returns nothing. Where None can die (Python
3.11) such a version aborts the process after a few thousand calls, so it must not be installed.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit

CALLS = 300
STRAY = 30  # references that other threads or caches may take or give back meanwhile


class Sender(QObject):
    """An object with a signal that nobody hears."""

    sent = Signal(int)


def references_lost(call: Callable[[], object]) -> int:
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


def test_text_calls_keep_references_to_none(qtbot):
    edit = QPlainTextEdit("hello world\n" * 50)
    qtbot.addWidget(edit)
    cursor = QTextCursor(edit.document())
    form = QTextCharFormat()
    assert references_lost(lambda: cursor.setPosition(3)) < STRAY
    assert references_lost(lambda: form.setBackground(QColor("red"))) < STRAY
    assert references_lost(lambda: cursor.mergeCharFormat(form)) < STRAY
    assert references_lost(lambda: edit.viewport().update()) < STRAY


def test_widget_calls_keep_references_to_none(qtbot):
    label = QLabel("text")
    qtbot.addWidget(label)
    sender = Sender()
    assert references_lost(lambda: label.setText("text")) < STRAY
    assert references_lost(lambda: label.setGeometry(1, 1, 9, 9)) < STRAY
    assert references_lost(lambda: sender.sent.emit(1)) < STRAY


@pytest.mark.usefixtures("qapp")
def test_painter_calls_keep_references_to_none():
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    red = QColor("red")
    assert references_lost(lambda: painter.fillRect(QRect(0, 0, 5, 5), red)) < STRAY
    assert references_lost(lambda: painter.setPen(red)) < STRAY
    painter.end()
