"""Marks on the page: which lie where, which is selected, walking and finding."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Signal
from PySide6.QtGui import QTextCursor

from desktop_app.core.article import Article
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.find_view import FindView
from desktop_app.ui.reading.focus import Focus
from desktop_app.ui.reading.lines import Kind
from desktop_app.ui.reading.marks import Layer
from desktop_app.ui.reading.walking import Wanted, in_layers


class MarkView(FindView):
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
        shown = {Layer.NAMES: names, Layer.NUMBERS: numbers, Layer.QUOTES: quotes}
        shown[Layer.CLAIMS] = quotes and claims
        self.page.layers = frozenset(layer for layer, on in shown.items() if on)
        self._changed()

    def set_intensity(self, intensity: int) -> None:
        """Draw marks fainter or stronger; 100 is as they are meant."""
        self.page.intensity = intensity
        self._changed()

    def set_focus(self, focus: Focus | None) -> None:
        """Dim everything but what a focus is on, or nothing."""
        self.page.focus = focus
        self.page.light()
        self._changed()

    def select(self, mark_id: str | None, *, reveal: bool = True) -> None:
        """Select a mark, or none; emits nothing.

        A name is shown at the mention where the reader is, else at its first.
        """
        mark = self.page.marks.mark(mark_id) if mark_id else None
        if mark is None:
            self._choose(None, None, None, reveal=False)
            return
        at = self.page.at
        here = next((s for s in mark.spans if at is not None and s.holds(at)), None)
        if here is None:
            here = self.page.place if self.page.place in mark.spans else mark.spans[0]
            at = None
        self._choose(mark.id, here, at, reveal=reveal)

    def go_to(self, span: Span) -> None:
        """Bring a stretch of text into view and put the cursor there."""
        self.reveal(span)
        self._put_cursor(span.start)

    def reveal_chosen(self) -> None:
        """Bring the selected mark into view."""
        if self.page.place is not None:
            self.reveal(self.page.place)

    def next_mark(self, kind: Layer | None = None, *, backward: bool = False) -> str | None:
        """Select the next or previous mark of a layer, or of all layers shown."""
        return self.step(in_layers(kind, self.page.layers), backward=backward)

    def step(self, wanted: Wanted, *, backward: bool = False) -> str | None:
        """Select the next or previous mark among those that are wanted."""
        page = self.page
        place = page.place
        if place is None and (top := self.top_place()):
            place = Span(top, top)
        stop = page.marks.walk(place, wanted, backward=backward)
        if stop is None:
            return None
        self._choose(stop.mark, stop.span, None, reveal=True)
        self.mark_clicked.emit(stop.mark)
        return stop.mark

    def marks_at(self, place: int) -> tuple[str, ...]:
        """Return the ids of all shown marks that cover a code point, outermost first."""
        return self.page.marks.at(place, self.page.layers)

    def marks_here(self) -> tuple[str, ...]:
        """Return the ids of all shown marks where the selected one was reached."""
        return () if self.page.at is None else self.marks_at(self.page.at)

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

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own words, not what Qt made of them."""
        span, document = self.selected_span(), self.page.document
        if span is None or document is None:
            return super().createMimeDataFromSelection()
        data = QMimeData()
        data.setText(span.of(document.article.text))
        return data

    def selected_words(self) -> str:
        """Return the words that the reader selected, on one line."""
        span, document = self.selected_span(), self.page.document
        return " ".join(span.of(document.article.text).split()) if span and document else ""

    def here(self) -> int:
        """Return the place of the selected mark, else of the cursor if it can be seen."""
        if self.page.place is not None:
            return self.page.place.start
        document = self.page.document
        seen = self.viewport().rect().intersects(self.cursorRect())
        at = document.offset(self.textCursor().position()) if document and seen else None
        return self.top_place() if at is None else at

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
        self._choose(mark.id, span, place, reveal=False)
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

    def _choose(
        self, mark: str | None, place: Span | None, at: int | None, *, reveal: bool
    ) -> None:
        self.page.chosen = mark
        self.page.place = place
        self.page.at = place.start if at is None and place is not None else at
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
