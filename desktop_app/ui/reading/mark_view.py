"""Marks on the page: which lie where, which is selected, walking and finding."""

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtGui import QTextCursor

from desktop_app.core.article import Article
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.document import Kind
from desktop_app.ui.reading.find import find_all, next_hit
from desktop_app.ui.reading.marks import Layer
from desktop_app.ui.reading.page_view import PageView


class MarkView(PageView):
    """A page whose marks can be asked for, selected and walked by calls.

    Places and spans are code points of `Article.text`.

    Signals:
        mark_clicked(str): The reader chose a mark, by click, walking or Enter; it is selected.
    """

    mark_clicked = Signal(str)

    @property
    def selected_id(self) -> str | None:
        """The selected mark."""
        return self.page.chosen

    def show_standing(self, standing: Standing) -> None:
        """Show marks and notes; a selected mark that is no longer there is let go.

        Another title or site than the shown one is set above the text, which stays in its place.
        """
        shown = self.page.document
        if shown and _has_other_head(standing.article, shown.article):
            place = self.top_place()
            self.show_article(standing.article)
            self.scroll_to(place, 0)
        super().show_standing(standing)
        if self.page.chosen and self.page.marks.mark(self.page.chosen) is None:
            self.select(None)

    def set_layers(self, *, names: bool, numbers: bool, quotes: bool, claims: bool = True) -> None:
        """Show and hide whole layers of marks; claims are shown only where quotes are."""
        shown = {
            Layer.NAMES: names,
            Layer.NUMBERS: numbers,
            Layer.QUOTES: quotes,
            Layer.CLAIMS: quotes and claims,
        }
        self.page.layers = frozenset(layer for layer, on in shown.items() if on)
        self._changed()

    def select(self, mark_id: str | None, *, reveal: bool = True) -> None:
        """Select a mark, or none; emits nothing. A name is shown at its first mention."""
        mark = self.page.marks.mark(mark_id) if mark_id else None
        if mark is None:
            self._choose(None, None, reveal=False)
            return
        known = self.page.place in mark.spans if self.page.place else False
        self._choose(mark.id, self.page.place if known else mark.spans[0], reveal=reveal)

    def go_to(self, span: Span) -> None:
        """Bring a stretch of text into view and put the cursor there."""
        self.reveal(span)
        self._put_cursor(span.start)

    def next_mark(self, kind: Layer | None = None, *, backward: bool = False) -> str | None:
        """Select the next or previous mark of a layer, or of all layers shown."""
        page = self.page
        place = page.place
        if place is None and (top := self.top_place()):
            place = Span(top, top)
        stop = page.marks.walk(place, kind, page.layers, backward=backward)
        if stop is None:
            return None
        self._choose(stop.mark, stop.span, reveal=True)
        self.mark_clicked.emit(stop.mark)
        return stop.mark

    def marks_at(self, place: int) -> tuple[str, ...]:
        """Return the ids of all shown marks that cover a code point, outermost first."""
        return self.page.marks.at(place, self.page.layers)

    def marks_under(self, point: QPoint) -> tuple[str, ...]:
        """Return the ids of all shown marks under a point of the viewport, outermost first."""
        place = self.place_under(point)
        return () if place is None else self.marks_at(place)

    def place_under(self, point: QPoint) -> int | None:
        """Return the code point whose letter lies under a point of the viewport."""
        document = self.page.document
        if document is None:
            return None
        near = document.offset(self.cursorForPosition(point).position())
        where = QPointF(point) + self.visible_area().topLeft()
        for place in () if near is None else (near, near - 1):
            if place >= 0 and any(
                box.rect.contains(where) for box in self.boxes(Span(place, place + 1))
            ):
                return place
        return None

    def selected_span(self) -> Span | None:
        """Return the reader's own text selection, or None."""
        cursor = self.textCursor()
        if self.page.document is None or not cursor.hasSelection():
            return None
        return self.page.document.span(cursor.selectionStart(), cursor.selectionEnd())

    def find_words(self, words: str, *, backward: bool = False) -> int:
        """Show every place of some words and go to the next; nothing typed clears them.

        Returns:
            How many places there are.
        """
        page = self.page
        hits = find_all(page.document.article.text, words) if page.document else ()
        again = hits == page.hits and page.hit is not None
        start = page.hit.start if page.hit else self.top_place()
        page.hits = hits
        page.hit = next_hit(hits, start + (again and not backward), backward=backward)
        if page.hit is not None:
            self.reveal(page.hit)
        self._changed()
        return len(hits)

    def choose_among(self, marks: tuple[str, ...], place: int) -> None:
        """Select one of the marks at a place: the outermost, then at each call one further in."""
        if not marks:
            return
        chosen = self.page.chosen
        further = marks.index(chosen) + 1 if chosen in marks else 0
        mark = self.page.marks.mark(marks[further % len(marks)])
        if mark is None:
            return
        span = next((span for span in mark.spans if span.holds(place)), mark.spans[0])
        self._choose(mark.id, span, reveal=False)
        self.mark_clicked.emit(mark.id)

    def toggle_furniture(self) -> None:
        """Open all page furniture, or fold all of it when any is open."""
        document = self.page.document
        if document is None:
            return
        fold = any(not document.folded(group) for group in document.groups)
        for group in document.groups:
            document.fold(group, folded=fold)
        self._changed()

    def toggle_fold_at(self, cursor: QTextCursor) -> bool:
        """Open or fold the page furniture whose line a cursor is on; tell whether it is on one."""
        document = self.page.document
        line = document.line(cursor.block()) if document else None
        if document is None or line is None or line.kind is not Kind.FOLD or line.group is None:
            return False
        document.fold(line.group, folded=not document.folded(line.group))
        self._changed()
        return True

    def _choose(self, mark: str | None, place: Span | None, *, reveal: bool) -> None:
        self.page.chosen = mark
        self.page.place = place
        if reveal and place is not None:
            self.go_to(place)
        self._changed()

    def _put_cursor(self, place: int) -> None:
        if self.page.document is None:
            return
        scrolled = self.verticalScrollBar().value()
        cursor = QTextCursor(self.page.document.qt)
        cursor.setPosition(self.page.document.position(place))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)


def _has_other_head(article: Article, shown: Article) -> bool:
    known, before = article.metadata, shown.metadata
    same = (known.title, known.site) == (before.title, before.site)
    return article.text == shown.text and not same
