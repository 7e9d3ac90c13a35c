"""The Notes tab: every note with its passage, to go to, rewrite and remove."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.corrections import Note, RemoveNote
from desktop_app.ui.details.choosing import on_choice
from desktop_app.ui.details.editors import NoteEditorCard
from desktop_app.ui.details.notes_model import NotesDelegate, NotesModel
from desktop_app.ui.details.rows import wrapping_label
from desktop_app.ui.details.wording import Say, counted
from desktop_app.ui.theme import Theme


class NotesView(QWidget):
    """A list of notes; a click goes to the passage, F2 rewrites, Delete removes."""

    note_chosen = Signal(object)
    corrected = Signal(object)
    edit_closed = Signal()

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._say = say
        self.editor: NoteEditorCard | None = None
        self.model = NotesModel(self)
        self.list = QListView()
        self._delegate = NotesDelegate(theme, self.list)
        self._summary = wrapping_label("", "soft")
        self.edit_button = self._button(say("Edit"), self._edit_current)
        self.remove_button = self._button(say("Remove"), self._remove_current)
        self._set_up(self.list)
        self._buttons = QWidget()
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.edit_button)
        line.addWidget(self.remove_button)
        line.addStretch(1)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(16, 12, 8, 12)
        self._lines.setSpacing(8)
        self._lines.addWidget(self._summary)
        self._lines.addWidget(self.list, 1)
        self._lines.addWidget(self._buttons)
        self.show_notes(())

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show the notes of an article, the current one still current."""
        current = self.model.note(self.list.currentIndex())
        self.model.show_notes(notes)
        if current is not None:
            self.list.setCurrentIndex(self.model.row_of(current.id))
        words = counted(len(notes), self._say("note"), self._say("notes"))
        none = self._say("No notes yet. Press N on a mark or on selected text.")
        self._summary.setText(words if notes else none)
        self._buttons.setVisible(bool(notes))
        self._follow()

    def show_mark(self, mark_id: str | None) -> None:
        """Make the first note on a mark the current one, without a signal."""
        current = self.model.note(self.list.currentIndex())
        if mark_id is not None and (current is None or current.mark != mark_id):
            found = self.model.row_on(mark_id)
            if found.isValid():
                self.list.setCurrentIndex(found)

    def edit(self, note: Note) -> None:
        """Open the editor on a note; a blank one is written when it gets words."""
        self.close_editor()
        self.editor = NoteEditorCard(note, self._say)
        self.editor.applied.connect(self._apply)
        self.editor.cancelled.connect(self.close_editor)
        self._lines.addWidget(self.editor)
        self.editor.show()
        self.editor.start()

    def keep_draft(self) -> None:
        """Keep what was typed into an open editor, and close it."""
        if self.editor is not None:
            self.editor.apply()

    def close_editor(self) -> None:
        """Close the editor, if one is open."""
        if self.editor is None:
            return
        editor, self.editor = self.editor, None
        editor.hide()
        editor.deleteLater()
        self.edit_closed.emit()

    def _apply(self, corrections: tuple[object, ...]) -> None:
        self.close_editor()
        for correction in corrections:
            self.corrected.emit(correction)

    def _choose(self, index: QModelIndex) -> None:
        note = self.model.note(index)
        self._follow()
        if note is not None:
            self.note_chosen.emit(note)

    def _edit_current(self) -> None:
        note = self.model.note(self.list.currentIndex())
        if note is not None:
            self.edit(note)

    def _remove_current(self) -> None:
        note = self.model.note(self.list.currentIndex())
        if note is not None:
            self.corrected.emit(RemoveNote(note.id))

    def _follow(self) -> None:
        chosen = self.list.currentIndex().isValid()
        self.edit_button.setEnabled(chosen)
        self.remove_button.setEnabled(chosen)

    def _button(self, text: str, does: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "action")
        button.setAccessibleName(text)
        button.clicked.connect(does)
        return button

    def _set_up(self, view: QListView) -> None:
        view.setAccessibleName(self._say("Notes on the article"))
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        view.selectionModel().currentChanged.connect(self._follow)
        on_choice(view, self._choose)
        for key, does in (
            (Qt.Key.Key_F2, self._edit_current),
            (Qt.Key.Key_Delete, self._remove_current),
        ):
            shortcut = QShortcut(QKeySequence(key), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(does)
