"""The text on the screen: shows an article safely, paints its marks, keeps its place."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop_app.core.article import Article
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.columns import Columns, share
from desktop_app.ui.reading.document import ArticleDocument
from desktop_app.ui.reading.geometry import WordBox, word_boxes
from desktop_app.ui.reading.marks import MarkSet
from desktop_app.ui.reading.overlay import paint_marks, paint_veil
from desktop_app.ui.reading.page import Page
from desktop_app.ui.reading.style import ReadingStyle
from desktop_app.ui.reading.summaries import byline
from desktop_app.ui.theme import Theme


class PageView(QTextBrowser):
    """A read-only page with an article; nothing in it loads, links or edits.

    Signals:
        page_changed(): Marks, layers, choice, layout or colours may have changed.
        scrolled(): The same page is shown at another height.
        columns_changed(Columns): The width was shared out anew.
    """

    page_changed = Signal()
    scrolled = Signal()
    columns_changed = Signal(object)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self._blank = QTextDocument(self)
        self.columns: Columns = share(self.width(), page.style.width, page.style.small)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setReadOnly(True)
        # The width of the text is the measure, whatever the window's: no new layout for it.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setUndoRedoEnabled(False)
        by = Qt.TextInteractionFlag
        self.setTextInteractionFlags(by.TextSelectableByMouse | by.TextSelectableByKeyboard)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.setPalette(_palette(self.palette(), page.theme))

    def show_article(self, article: Article | None) -> None:
        """Show an article from its beginning, without marks, or an empty page."""
        page = self.page
        shown = page.document  # Qt still has it until the next one is set
        page.clear()
        if article is not None:
            page.document = self._made(article)
        self._set_document()
        del shown
        self.verticalScrollBar().setValue(0)

    def show_standing(self, standing: Standing) -> None:
        """Show marks and notes; the text stays where it is.

        A standing of another text than the shown one is not shown.
        """
        document = self.page.document
        if document is None or standing.article.text != document.article.text:
            return
        self.page.standing = standing
        self.page.marks = MarkSet(standing)
        self.page.light()
        top = self._top_of_text()
        document.set_byline(byline(standing.article, standing))
        self._shift(self._top_of_text() - top)
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in the colours of a theme."""
        self.page.theme = theme
        self.setPalette(_palette(self.palette(), theme))
        if self.page.document is not None:
            self.page.document.recolour(theme.colour("soft"))
        self._changed()

    def set_style(self, style: ReadingStyle) -> None:
        """Set the text in another face, size or measure, with the same words at the top."""
        page = self.page
        page.style = style
        if page.document is not None:
            place = self.top_place()
            old, page.document = page.document, self._made(page.document.article)
            for group in old.groups:
                page.document.fold(group, folded=old.folded(group))
            if page.standing is not None:
                page.document.set_byline(byline(page.standing.article, page.standing))
            self._set_document()
            self._share_out()
            if place:
                self.scroll_to(place, 0)
            del old
        else:
            self._share_out()

    def top_place(self) -> int:
        """Return the place of the first words in view; 0 at the very top."""
        document = self.page.document
        if document is None or not self.verticalScrollBar().value():
            return 0
        position = self.cursorForPosition(QPoint(0, 0)).position()
        span = document.span(position, document.qt.characterCount() - 1)
        return span.start if span else 0

    def boxes(self, span: Span) -> list[WordBox]:
        """Return the boxes of a span's words, in pixels of the document."""
        return list(word_boxes(self.page.document, span)) if self.page.document else []

    def scroll_to(self, place: int, above: int) -> None:
        """Scroll so that a place of the text is `above` pixels below the upper edge."""
        found = self.boxes(Span(place, place + 1))
        if found:
            self._scroll(found[0].top - above)

    def reveal(self, span: Span) -> None:
        """Scroll as little as needed to have a span in view; open the fold it lies in."""
        document = self.page.document
        if document is None:
            return
        group = document.group_at(span.start)
        if group is not None:
            document.fold(group, folded=False)
        boxes = self.boxes(span)
        if not boxes:
            return
        view = self.visible_area()
        top, bottom = boxes[0].top, min(boxes[-1].bottom, boxes[0].top + view.height() * 0.6)
        if top < view.top() + 8 or bottom > view.bottom() - 8:
            self._scroll(top - view.height() * 0.3)

    def visible_area(self) -> QRectF:
        """Return the part of the document that is in view, in its pixels."""
        top = self.verticalScrollBar().value()
        return QRectF(0, top, self.viewport().width(), self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, the text over them, and over all a veil if the rest is dimmed."""
        self._paint(paint_marks)
        super().paintEvent(event)
        if self.page.focus is not None:
            self._paint(paint_veil)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width anew."""
        super().resizeEvent(event)
        self._share_out()

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:  # noqa: ARG002
        """Answer every request with a blank picture, so that Qt opens nothing by itself."""
        return QImage(1, 1, QImage.Format.Format_ARGB32)

    def _paint(self, paint: Callable[[QPainter, Page, QRectF], None]) -> None:
        area = self.visible_area()
        painter = QPainter(self.viewport())
        painter.translate(-area.topLeft())
        paint(painter, self.page, area)
        painter.end()

    def _made(self, article: Article) -> ArticleDocument:
        return ArticleDocument(article, self.page.style, self.page.theme.colour("soft"))

    def _set_document(self) -> None:
        document = self.page.document
        if document is None:
            self.setDocument(self._blank)
            self._changed()
            return
        self.setDocument(document.qt)
        self.setTextCursor(QTextCursor(document.qt))
        self.setCursorWidth(0)  # Qt keeps it in the document
        document.qt.documentLayout().documentSizeChanged.connect(self._changed)
        self._changed()

    def _share_out(self) -> None:
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        self.columns = share(width, self.page.style.width, self.page.style.small)
        self.setViewportMargins(self.columns.left, 0, self.columns.right, 0)
        if self.lineWrapColumnOrWidth() != self.columns.text:
            self.setLineWrapColumnOrWidth(self.columns.text)
        self.columns_changed.emit(self.columns)
        self._changed()

    def _scroll(self, top: float) -> None:
        """Scroll, in a document that Qt is still laying out as well: its bar comes behind."""
        bar, document = self.verticalScrollBar(), self.page.document
        if top > bar.maximum() and document is not None:
            layout = document.qt.documentLayout()
            layout.documentSizeChanged.emit(layout.documentSize())
        bar.setValue(round(top))

    def _top_of_text(self) -> float:
        document = self.page.document
        if document is None:
            return 0.0
        return document.qt.documentLayout().blockBoundingRect(document.below_byline()).top()

    def _shift(self, by: float) -> None:
        bar = self.verticalScrollBar()
        if by and bar.value():
            bar.setValue(bar.value() + round(by))

    def _changed(self) -> None:
        self.viewport().update()
        self.page_changed.emit()


def _palette(base: QPalette, theme: Theme) -> QPalette:
    """Return a palette of a theme's colours; what is behind the text stays open to the marks."""
    palette = QPalette(base)
    for role, name in _COLOURS.items():
        palette.setColor(role, theme.colour(name))
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    return palette


_COLOURS = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
}
