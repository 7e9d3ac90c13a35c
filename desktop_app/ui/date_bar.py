"""Set the publication date, in place above the article."""

import datetime

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class DateBar(QFrame):
    """A field for the date the article was published on; Enter sets it, Escape leaves it.

    Signals:
        date_set: The date, or None when it is said to be unknown.
    """

    date_set = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        label = QLabel(self.tr("&Published on"))
        self.field = QDateEdit()
        self.field.setCalendarPopup(True)
        self.field.setDisplayFormat("d MMMM yyyy")
        self.field.setAccessibleName(self.tr("Publication date"))
        self.field.setMinimumWidth(170)
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
        row.addWidget(self._button(self.tr("Cancel"), self.hide))
        row.addStretch(1)
        self.hide()

    def ask(self, date: datetime.date | None) -> None:
        """Show the bar with a date to start from, today where there is none."""
        known = date or datetime.datetime.now().astimezone().date()
        self.field.setDate(QDate(known.year, known.month, known.day))
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the date with Enter, leave it with Escape."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.hide()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._set()
            case _:
                super().keyPressEvent(event)

    def _set(self) -> None:
        date = self.field.date()
        self.hide()
        self.date_set.emit(datetime.date(date.year(), date.month(), date.day()))

    def _unknown(self) -> None:
        self.hide()
        self.date_set.emit(None)

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.clicked.connect(slot)
        return button
