"""An article on paper: all of it, with its marks, its speakers and its notes."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from desktop_app.core.analysis import Analysis
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.review import Standing
from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.reading.sheets import Sheets, print_sheets, printed_area
from desktop_app.ui.theme import load_theme

A4 = QSizeF(670, 1000)


def sheets(standing, **choices):
    return Sheets(standing, load_theme("light"), "Literata", A4, **choices)


def picture(made, number=0):
    image = QImage(A4.toSize(), QImage.Format.Format_ARGB32)
    image.fill("white")
    painter = QPainter(image)
    made.paint(painter, number)
    painter.end()
    return image


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


def test_marks_and_speakers_are_printed_when_wished(standing):
    marked, plain = sheets(standing), sheets(standing, marks=False)
    assert picture(marked) != picture(plain)
    right = 560, 0, 110, 1000
    assert picture(plain).copy(*right) != picture(marked).copy(*right)


def test_notes_have_a_page_of_their_own_when_wished(standing):
    assert sheets(standing, notes=True).count == sheets(standing, notes=False).count + 1


def test_a_long_article_is_printed_on_many_pages_none_of_them_blank(qapp):
    text = "\n".join(f"Paragraph {n} of a long report. " * 8 for n in range(120))
    made = sheets(Standing(Article(text, paragraphs_of(text)), Analysis()))
    assert made.count > 3
    blank = QImage(A4.toSize(), QImage.Format.Format_ARGB32)
    blank.fill("white")
    body = 0, 0, 560, 900
    pages = [picture(made, number).copy(*body) for number in range(made.count)]
    assert all(page != blank.copy(*body) for page in pages)


def test_a_pdf_has_every_page(standing, tmp_path):
    path = tmp_path / "article.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made = Sheets(standing, load_theme("light"), "Literata", printed_area(writer))
    print_sheets(made, writer)
    del writer
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == made.count
