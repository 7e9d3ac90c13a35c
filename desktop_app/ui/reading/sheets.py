"""An article on sheets of paper: text, marks, speakers in the margin, notes at the end."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
)

from desktop_app.core.review import Standing
from desktop_app.ui.fonts import plain_font, reading_font
from desktop_app.ui.reading.document import ArticleDocument
from desktop_app.ui.reading.geometry import word_boxes
from desktop_app.ui.reading.margin_labels import MarginLabel, MarginLabels
from desktop_app.ui.reading.marks import MarkSet
from desktop_app.ui.reading.overlay import paint_marks
from desktop_app.ui.reading.page import Page
from desktop_app.ui.reading.style import ReadingStyle
from desktop_app.ui.reading.summaries import byline
from desktop_app.ui.theme import Theme

_LABELS = 110.0
_FOOT = 26.0
_SIZE = 15
_LABEL_SIZE = 10.5
_LEADING = 13.0
_INCH = 96.0


class Sheets:
    """The pages of one article, painted one by one in units of a 96th of an inch.

    Args:
        standing: What is printed.
        theme: Whose colours are used; a light one.
        face: The typeface of the text.
        size: Width and height of the printed area of a page.
        marks: Whether marks and the speakers beside them are printed.
        notes: Whether the reader's notes follow at the end.
    """

    def __init__(
        self,
        standing: Standing,
        theme: Theme,
        face: str,
        size: QSizeF,
        *,
        marks: bool = True,
        notes: bool = True,
    ) -> None:
        self._size = QSizeF(size.width(), size.height() - _FOOT)
        self._standing = standing
        self._page = Page(theme, ReadingStyle(face, _SIZE))
        document = ArticleDocument(standing.article, self._page.style, theme.colour("soft"))
        document.set_byline(byline(standing.article, standing))
        document.qt.setPageSize(QSizeF(size.width() - _LABELS, self._size.height()))
        self._page.document = document
        self._page.standing = standing
        self._page.marks = MarkSet(standing if marks else None)
        self._labels = tuple(MarginLabels(standing)) if marks else ()
        self._notes = self._made_notes(face) if notes and standing.notes else None

    @property
    def count(self) -> int:
        """How many pages there are."""
        own = self._document.qt.pageCount()
        return own + (self._notes.pageCount() if self._notes else 0)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, counted from 0, with its number and the title at the foot."""
        own = self._document.qt.pageCount()
        if number < own:
            self._paint_text(painter, number)
        elif self._notes is not None:
            _paint_document(painter, self._notes, self._area(number - own), self._page.theme)
        self._paint_foot(painter, number)

    @property
    def _document(self) -> ArticleDocument:
        assert self._page.document is not None  # noqa: S101 - set when it was made
        return self._page.document

    def _area(self, number: int) -> QRectF:
        return QRectF(QPointF(0, number * self._size.height()), self._size)

    def _paint_text(self, painter: QPainter, number: int) -> None:
        area = self._area(number)
        painter.save()
        painter.translate(0, -area.top())
        painter.setClipRect(area)
        paint_marks(painter, self._page, area)
        painter.restore()
        _paint_document(painter, self._document.qt, area, self._page.theme)
        painter.save()
        painter.translate(self._size.width() - _LABELS + 8, -area.top())
        free = area.top()
        for label, top in self._labels_in(area):
            free = self._paint_label(painter, label, max(top, free)) + 4
        painter.restore()

    def _labels_in(self, area: QRectF) -> Iterator[tuple[MarginLabel, float]]:
        for label in self._labels:
            boxes = list(word_boxes(self._document, label.place))
            if boxes and area.top() <= boxes[0].top < area.bottom():
                yield label, boxes[0].top

    def _paint_label(self, painter: QPainter, label: MarginLabel, top: float) -> float:
        """Paint who speaks and how; return where it ends."""
        metrics = QFontMetricsF(plain_font(_LABEL_SIZE))
        lines = [
            metrics.elidedText(words, Qt.TextElideMode.ElideRight, _LABELS - 20)
            for words in (label.speaker, label.cues)
            if words
        ]
        colour = self._page.theme.colour(label.role)
        pen = QPen(colour, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if label.unsourced:
            pen.setDashPattern([1.6, 1.0])
        painter.setPen(pen)
        painter.drawLine(QPointF(2, top + 3), QPointF(2, top + 3 + _LEADING * len(lines)))
        painter.setPen(colour)
        painter.setFont(plain_font(_LABEL_SIZE))
        for n, line in enumerate(lines, 1):
            painter.drawText(QPointF(9, top + n * _LEADING), line)
        return top + _LEADING * len(lines)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        painter.setFont(plain_font(_LABEL_SIZE))
        painter.setPen(self._page.theme.colour("soft"))
        foot = QRectF(0, self._size.height(), self._size.width() - _LABELS, _FOOT)
        title = painter.fontMetrics().elidedText(
            self._standing.article.title, Qt.TextElideMode.ElideRight, round(foot.width() - 60)
        )
        below = Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, below | Qt.AlignmentFlag.AlignLeft, title)
        painter.drawText(foot, below | Qt.AlignmentFlag.AlignRight, f"{number + 1} / {self.count}")

    def _made_notes(self, face: str) -> QTextDocument:
        made = QTextDocument()
        made.setDefaultFont(reading_font(_SIZE - 1, face=face))
        lines = ["Notes", ""]
        for note in self._standing.notes:
            lines += [f"“{' '.join(note.anchor.exact.split())}”", note.text, ""]
        made.setPlainText("\n".join(lines))
        made.setPageSize(QSizeF(self._size.width() - _LABELS, self._size.height()))
        return made


def print_sheets(sheets: Sheets, device: QPagedPaintDevice) -> None:
    """Paint all sheets on a printer or into a PDF file."""
    painter = QPainter(device)
    scale = device.logicalDpiX() / _INCH
    painter.scale(scale, scale)
    for number in range(sheets.count):
        if number:
            device.newPage()
        sheets.paint(painter, number)
    painter.end()


def printed_area(device: QPagedPaintDevice) -> QSizeF:
    """Return how large the printed area of a page is, in 96ths of an inch."""
    pixels = device.pageLayout().paintRectPixels(round(_INCH))
    return QSizeF(pixels.width(), pixels.height())


def _paint_document(painter: QPainter, document: QTextDocument, area: QRectF, theme: Theme) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
    context.clip = area
    painter.save()
    painter.translate(0, -area.top())
    painter.setClipRect(area)
    document.documentLayout().draw(painter, context)
    painter.restore()
