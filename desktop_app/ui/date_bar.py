"""Set the publication date, in place above the article."""

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop_app.core.dates import resolve
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import ui_pixels


def read_date(text: str) -> datetime.date | None:
    """Read a whole date as a reader types it: 2023-12-07, 7 December 2023, Dec 7, 2023.

    Returns:
        The date, or None for anything that is not one day of one year.
    """
    words = " ".join(text.split())
    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        found = resolve(words, None)
    try:
        return datetime.date.fromisoformat(str(found.value)) if found else None
    except ValueError:
        return None


class DateBar(QFrame):
    """A field for the date the article was published on; Enter sets it, Escape leaves it.

    Signals:
        date_set: The date, or None when it is said to be unknown.
        left: The bar was closed.
    """

    date_set = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        label = QLabel(self.tr("&Published on"))
        self.says = QLabel()
        self.says.setProperty("role", "soft")
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Publication date"))
        self.field.setPlaceholderText(self.tr("7 December 2023, or 2023-12-07"))
        FollowingText(self.field, lambda: self.field.setFixedWidth(ui_pixels(240)))
        self.field.textEdited.connect(lambda _: self.says.setText(""))
        label.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(label)
        row.addWidget(self.field)
        self.set_button = self._button(self.tr("Set date"), self._set)
        self.set_button.setProperty("primary", True)
        row.addWidget(self.set_button)
        self.unknown_button = self._button(self.tr("Not known"), self._unknown)
        row.addWidget(self.unknown_button)
        row.addWidget(self._button(self.tr("Cancel"), self._leave))
        row.addWidget(self.says, 1)
        self.hide()

    def ask(self, date: datetime.date | None) -> None:
        """Show the bar with the date that is known, if one is."""
        self.field.setText(date.isoformat() if date else "")
        self.says.setText("")
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the date with Enter, leave it with Escape."""
        match event.key():
            case Qt.Key.Key_Escape:
                self._leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._set()
            case _:
                super().keyPressEvent(event)

    def _set(self) -> None:
        date = read_date(self.field.text())
        if date is None:
            words = self.tr("This is no whole date. Write day, month and year.")
            self.says.setText(words)
            self.field.setAccessibleDescription(words)
            self.field.setFocus()
            return
        self.hide()
        self.date_set.emit(date)

    def _unknown(self) -> None:
        self.hide()
        self.date_set.emit(None)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.clicked.connect(slot)
        return button
