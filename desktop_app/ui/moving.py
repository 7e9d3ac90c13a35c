"""Ways through the article: from mark to mark, to notes, to headings."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from desktop_app.core.analysis import Analysis, Mark
from desktop_app.core.corrections import Note
from desktop_app.session.session import Session
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading.marks import Layer
from desktop_app.ui.reading.walking import Wanted, of_the_kind, of_the_same
from desktop_app.ui.selecting import Selecting

_LAYERS = {
    "mark": None,
    "quote": Layer.QUOTES,
    "number": Layer.NUMBERS,
    "name": Layer.NAMES,
}
_ALIKE: dict[str, Callable[[Mark, Analysis], Wanted]] = {
    "same": of_the_same,
    "kind": of_the_kind,
}
_LONGEST = 70


class Moving(QObject):
    """What the Go menu does beside back and forward."""

    def __init__(
        self, parent: QObject, parts: Parts, session: Session, selecting: Selecting
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._selecting = selecting
        self._reader = parts.article.reader
        parts.article.note_clicked.connect(self._show_note)
        parts.commands["headings"].triggered.connect(self.show_headings)
        for name, layer in _LAYERS.items():
            self._step_with(name, partial(self._reader.next_mark, layer))
        for name, alike in _ALIKE.items():
            self._step_with(name, partial(self._step_alike, alike))
        self._step_with("note", self._step_note)

    def headings(self) -> QMenu:
        """Return a menu of the title and all headings, each leading to its place."""
        menu = QMenu(self.tr("Headings"), self._reader)
        desk = self._session.desk
        spans = desk.article.headings if desk else ()
        title = desk.article.title_span if desk else None
        for span in ((title,) if title else ()) + spans:
            words = " ".join(span.of(desk.article.text).split()) if desk else ""
            shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
            entry = menu.addAction(shown.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, span=span: self._selecting.go_to(span))
        if not spans:
            menu.addAction(self.tr("This article has no headings")).setEnabled(False)
        return menu

    def show_headings(self) -> None:
        """Open the menu of headings over the article."""
        menu = self.headings()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._reader.mapToGlobal(QPoint(self._reader.columns.left, 8)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _step_with(self, name: str, step: Callable[..., object]) -> None:
        for direction, backward in (("next", False), ("previous", True)):
            command = self._parts.commands[f"{direction}_{name}"]
            command.triggered.connect(
                lambda _=False, step=step, backward=backward: step(backward=backward)
            )

    def _step_alike(self, alike: Callable[[Mark, Analysis], Wanted], *, backward: bool) -> None:
        page = self._reader.page
        mark = page.marks.mark(page.chosen) if page.chosen else None
        if mark is None or page.standing is None:
            self._parts.status.show_message(self.tr("Select a mark first."))
            return
        self._reader.step(alike(mark, page.standing.stands), backward=backward)

    def _step_note(self, *, backward: bool) -> None:
        notes = self._session.desk.standing.notes if self._session.desk else ()
        if not notes:
            self._parts.status.show_message(self.tr("There are no notes on this article."))
            return
        self._show(_next(notes, self._reader.here(), backward=backward))

    def _show_note(self, note_id: str) -> None:
        notes = self._session.desk.standing.notes if self._session.desk else ()
        note = next((note for note in notes if note.id == note_id), None)
        if note is not None:
            self._show(note)

    def _show(self, note: Note) -> None:
        if note.mark is not None:
            self._selecting.select(note.mark)
        else:
            self._selecting.clear()
            self._selecting.go_to(note.anchor.span)
        self._parts.status.show_message(self.tr("Note: {}").format(" ".join(note.text.split())))


def _next(notes: tuple[Note, ...], place: int, *, backward: bool) -> Note:
    """Return the note after a place, or the one before it; past the end it begins anew."""
    ordered = sorted(notes, key=lambda note: note.anchor.start)
    if backward:
        before = [note for note in ordered if note.anchor.start < place]
        return before[-1] if before else ordered[-1]
    return next((note for note in ordered if note.anchor.start > place), ordered[0])
