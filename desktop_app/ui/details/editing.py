"""Open the right editor for a mark or a note, and send what it makes."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis import Entity, Mark, Number
from desktop_app.core.anchors import anchor_of
from desktop_app.core.corrections import Correction, Judge, Note, Verdict
from desktop_app.core.spans import Span
from desktop_app.ui.details.editors import (
    EditorCard,
    NoteEditorCard,
    NumberEditorCard,
    QuoteEditorCard,
)
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.name_editors import NameEditorCard
from desktop_app.ui.details.notes_view import NotesView
from desktop_app.ui.details.selection_view import SelectionView
from desktop_app.ui.details.shown import Shown
from desktop_app.ui.details.wording import Say


class Editing(QObject):
    """Editors inside the card and on the Notes tab.

    `corrected` carries each Correction, `corrected_everywhere` each that is wished for all
    articles.
    """

    corrected = Signal(object)
    corrected_everywhere = Signal(object)

    def __init__(
        self,
        selection: SelectionView,
        notes: NotesView,
        say: Say,
        now: Callable[[], datetime.datetime],
        new_id: Callable[[], str],
    ) -> None:
        super().__init__(selection)
        self._selection = selection
        self._notes = notes
        self._say = say
        self._now = now
        self._new_id = new_id
        notes.corrected.connect(self.corrected)

    def change(self, mark: Mark, lookup: Lookup) -> None:
        """Open the editor of a mark in its card."""
        self.open(self._editor_of(mark, lookup))

    def note_mark(self, mark: Mark, lookup: Lookup) -> None:
        """Open an empty note on a mark in its card."""
        self.rewrite(self._blank(mark.spans[0], mark.id, lookup))

    def note_passage(self, span: Span, lookup: Lookup) -> None:
        """Open an empty note on a passage on the Notes tab."""
        self._notes.edit(self._blank(span, None, lookup))

    def rewrite(self, note: Note) -> None:
        """Open a note in the card."""
        self.open(NoteEditorCard(note, self._say))

    def judge(self, shown: Shown, verdict: Verdict) -> None:
        """Give the shown mark a verdict, after what is in an open editor."""
        self.keep_drafts()
        mark = shown.mark
        if mark is not None and shown.verdict is not verdict:
            self.corrected.emit(Judge(mark.id, verdict))

    def keep_drafts(self) -> None:
        """Take what is in an open editor for meant when the reader goes on; close editors."""
        if self._selection.editor is not None:
            self._selection.editor.apply()
        self._selection.close_editor()
        self._notes.keep_draft()

    def drop_drafts(self) -> None:
        """Close all editors and forget what was typed."""
        self._selection.close_editor()
        self._notes.close_editor()

    def open(self, editor: EditorCard) -> None:
        """Open an editor in the card."""
        editor.applied.connect(lambda found: self._apply(editor, found))
        self._selection.open_editor(editor)

    def _apply(self, editor: EditorCard, corrections: tuple[Correction, ...]) -> None:
        heard = self.corrected_everywhere if editor.everywhere else self.corrected
        self._selection.close_editor()
        for correction in corrections:
            heard.emit(correction)

    def _editor_of(self, mark: Mark, lookup: Lookup) -> EditorCard:
        match mark:
            case Entity():
                return NameEditorCard(mark, self._say)
            case Number():
                return NumberEditorCard(mark, self._say)
            case _:
                return QuoteEditorCard(mark, lookup.standing.analysis.sources, self._say)

    def _blank(self, span: Span, mark: str | None, lookup: Lookup) -> Note:
        return Note(self._new_id(), "", anchor_of(span, lookup.text), mark, self._now())
