"""The list of every note of an article, with how one is painted."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop_app.core.corrections import Note
from desktop_app.ui.details.choosing import Index
from desktop_app.ui.details.painting import lines_of, paint_ground, paint_line, paint_lines
from desktop_app.ui.details.passages import shortened
from desktop_app.ui.details.wording import date_text, quoted
from desktop_app.ui.fonts import reading_font, ui_pixels
from desktop_app.ui.theme import Theme

_ROOT = QModelIndex()
_TEXT_LINES = 3
_PASSAGE_HEIGHT = 22
_PASSAGE_PIXELS = 14


class NotesModel(QAbstractListModel):
    """Notes in the order of their places. `Qt.UserRole` gives the note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show notes; the same ones change nothing."""
        if notes != self._notes:
            self.beginResetModel()
            self._notes = notes
            self.endResetModel()

    def note(self, index: Index) -> Note | None:
        """Return the note of a row."""
        return self._notes[index.row()] if index.isValid() else None

    def row_of(self, note_id: str) -> QModelIndex:
        """Return the index of a note; an invalid one when it is not there."""
        found = next((row for row, n in enumerate(self._notes) if n.id == note_id), -1)
        return self.index(found, 0) if found >= 0 else QModelIndex()

    def row_on(self, mark_id: str) -> QModelIndex:
        """Return the index of the first note on a mark; an invalid one when there is none."""
        found = next((row for row, n in enumerate(self._notes) if n.mark == mark_id), -1)
        return self.index(found, 0) if found >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of notes."""
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a note's words; with its passage for screen readers."""
        note = self.note(index)
        if note is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return note.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{note.text} {quoted(shortened(note.anchor.exact))}"
            case Qt.ItemDataRole.UserRole:
                return note
        return None


class NotesDelegate(QStyledItemDelegate):
    """Paints a note: its passage, its words, when it was written."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for the room of a note."""
        width = self._view.viewport().width() - 18
        words = str(index.data())
        lines = lines_of(words, option.fontMetrics, width, _TEXT_LINES) + 1
        return QSize(
            120, lines * option.fontMetrics.lineSpacing() + ui_pixels(_PASSAGE_HEIGHT) + 22
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        note = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(note, Note):
            return
        painter.save()
        paint_ground(painter, option, self.theme)
        room = option.rect.adjusted(8, 6, -10, -6)
        soft, ink = self.theme.colour("soft"), self.theme.colour("ink")
        line = option.fontMetrics.lineSpacing()
        top = QRect(room.left(), room.top(), room.width(), ui_pixels(_PASSAGE_HEIGHT))
        painter.fillRect(QRect(top.left(), top.top() + 2, 2, top.height() - 4), soft)
        painter.setFont(reading_font(ui_pixels(_PASSAGE_PIXELS)))
        exact = " ".join(note.anchor.exact.split())
        paint_line(painter, top.adjusted(9, 0, 0, 0), exact, soft)
        painter.setFont(option.font)
        words = QRect(room.left(), top.bottom() + 4, room.width(), _TEXT_LINES * line)
        paint_lines(painter, words, note.text, ink, _TEXT_LINES)
        below = QRect(room.left(), room.bottom() - line, room.width(), line)
        paint_line(painter, below, date_text(note.written.date()), soft)
        painter.restore()
