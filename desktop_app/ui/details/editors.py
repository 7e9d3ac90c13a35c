"""Editors that open inside a card: Enter applies, Escape cancels, nothing is modal."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.analysis import Number, Quote, Source, SourceKind
from desktop_app.core.corrections import Correction, Note, WriteNote
from desktop_app.ui.details.edits import (
    ValueFormatError,
    assignment,
    revaluation,
    typed_value,
)
from desktop_app.ui.details.rows import wrapping_label
from desktop_app.ui.details.wording import NO_SOURCE, Say
from desktop_app.ui.fonts import ui_pixels

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EditorCard(QFrame):
    """A small form with Apply and Cancel.

    `applied` carries a tuple of corrections (empty when nothing was changed), `cancelled`
    nothing; the owner closes the editor on either.
    """

    applied = Signal(object)
    cancelled = Signal()

    def __init__(self, title: str, say: Say) -> None:
        super().__init__()
        self.say = say
        self.setProperty("role", "editor")
        self.setAccessibleName(title)
        self._fields: list[QWidget] = []
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._fault = wrapping_label("", "fault")
        self._fault.hide()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(12, 10, 12, 10)
        lines.addWidget(wrapping_label(title, "soft"))
        lines.addLayout(self.form)
        lines.addWidget(self._fault)
        lines.addLayout(self._buttons())

    @property
    def everywhere(self) -> bool:
        """Whether what is changed here holds for all articles; for most marks it cannot."""
        return False

    def add_field(self, label: str, field: QWidget, *, show_label: bool = True) -> None:
        """Add a field with its label, in tab order."""
        field.setAccessibleName(label)
        line = field.lineEdit() if isinstance(field, QComboBox) else None
        if line is not None:
            line.setAccessibleName(label)
        self._fields.append(field)
        if show_label:
            self.form.addRow(label, field)
        else:
            self.form.addRow(field)

    def corrections(self) -> tuple[Correction, ...]:
        """Return what was changed; a subclass says what that is."""
        raise NotImplementedError

    def apply(self) -> None:
        """Send the corrections; say what is wrong instead when a field cannot be read."""
        try:
            found = self.corrections()
        except ValueFormatError as fault:
            self._fault.setText(self.say(str(fault)))
            self._fault.setAccessibleName(self._fault.text())
            self._fault.show()
            return
        self.applied.emit(found)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in order: the fields, then Cancel and Apply."""
        return (*self._fields, self._cancel, self._apply)

    def start(self) -> None:
        """Give the keyboard to the first field, its text selected."""
        for before, after in pairwise(self.stops()):
            self.setTabOrder(before, after)
        first = self.stops()[0]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(first, QLineEdit):
            first.selectAll()

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Escape from the window's own shortcuts while editing."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (*_ENTER, Qt.Key.Key_Escape)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Apply on Enter, cancel on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in _ENTER:
            self.cancelled.emit() if self._cancel.hasFocus() else self.apply()
        else:
            # Letters typed here never reach the card's own keys.
            event.accept()

    def _buttons(self) -> QHBoxLayout:
        self._apply = QPushButton(self.say("Apply"))
        self._cancel = QPushButton(self.say("Cancel"))
        self._apply.setProperty("primary", True)
        line = QHBoxLayout()
        line.addStretch(1)
        for button, does in ((self._cancel, self.cancelled.emit), (self._apply, self.apply)):
            button.setProperty("role", "action")
            button.setAccessibleName(button.text())
            button.clicked.connect(does)
            line.addWidget(button)
        return line


class NumberEditorCard(EditorCard):
    """Changes a number's value or range, and its unit."""

    def __init__(self, number: Number, say: Say) -> None:
        super().__init__(say("Change this number: one value, or a range"), say)
        self._number = number
        self.value = QLineEdit(typed_value(number.value))
        self.low = QLineEdit(typed_value(number.low))
        self.high = QLineEdit(typed_value(number.high))
        self.unit = QLineEdit(number.unit or "")
        self.add_field(say("Value"), self.value)
        self.add_field(say("From"), self.low)
        self.add_field(say("To"), self.high)
        self.add_field(say("Unit"), self.unit)

    def corrections(self) -> tuple[Correction, ...]:
        """Return the new value, if it is one."""
        texts = (self.value.text(), self.low.text(), self.high.text(), self.unit.text())
        new = revaluation(self._number, *texts)
        return () if new is None else (new,)


class QuoteEditorCard(EditorCard):
    """Says who speaks: a source of the article, somebody new, or no source at all."""

    def __init__(self, quote: Quote, sources: tuple[Source, ...], say: Say) -> None:
        super().__init__(say("Change who says this"), say)
        self._quote = quote
        self._sources = sources
        self.speaker = QComboBox()
        self.speaker.setEditable(True)
        self.speaker.addItems([s.name for s in sources])
        self.speaker.addItem(say(NO_SOURCE))
        self.kind = QComboBox()
        for kind in SourceKind:
            self.kind.addItem(say(kind.value).capitalize(), kind)
        current = next((s.name for s in sources if s.id in quote.speakers), say(NO_SOURCE))
        self.speaker.setCurrentText(current)
        self.speaker.currentTextChanged.connect(self._follow)
        self.add_field(say("Speaker"), self.speaker)
        self.add_field(say("Kind"), self.kind)
        self._follow(current)

    def corrections(self) -> tuple[Correction, ...]:
        """Return the new speaker, if it is another one."""
        typed = self.speaker.currentText()
        name = None if typed.strip() == self.say(NO_SOURCE) else typed
        new = assignment(self._quote, self._sources, name, SourceKind(self.kind.currentData()))
        return () if new is None else (new,)

    def start(self) -> None:
        """Give the keyboard to the speaker, the name selected."""
        super().start()
        line = self.speaker.lineEdit()
        if line is not None:
            line.selectAll()

    def _follow(self, typed: str) -> None:
        """Ask for a kind only where the name is new, and begin with a person there."""
        known = next((s for s in self._sources if s.name.casefold() == typed.casefold()), None)
        kind = known.kind if known is not None else SourceKind.PERSON
        self.kind.setCurrentIndex(list(SourceKind).index(kind))
        self.kind.setEnabled(known is None and typed != self.say(NO_SOURCE))


class NoteField(QPlainTextEdit):
    """A field of several lines where Enter finishes and Shift+Enter starts a new line."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish on Enter; leave Escape to the editor."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class NoteEditorCard(EditorCard):
    """Writes a note, or rewrites it; one without words changes nothing."""

    def __init__(self, note: Note, say: Say) -> None:
        super().__init__(say("Enter keeps the note, Shift+Enter starts a new line"), say)
        self._note = note
        self.field = NoteField(note.text)
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(ui_pixels(84))
        self.field.finished.connect(self.apply)
        self.add_field(say("Note"), self.field, show_label=False)

    def corrections(self) -> tuple[Correction, ...]:
        """Return the note as written, if it says something new."""
        text = self.field.toPlainText().strip()
        new = replace(self._note, text=text)
        return (WriteNote(new),) if text and new != self._note else ()
