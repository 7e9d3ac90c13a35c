"""Tooltips show the words of an article exactly as they are."""

from PySide6.QtGui import QTextDocument

from desktop_app.ui.reading.tooltips import verbatim


def test_words_that_look_like_html_are_words(qapp):
    lines = ("Quote · <img src='x'> & <b>co</b>", "Number · 3 < 4")
    document = QTextDocument()
    document.setHtml(verbatim(lines))
    assert document.toPlainText() == "\n".join(lines)


def test_nothing_to_say_is_no_tooltip():
    assert verbatim(()) == ""
