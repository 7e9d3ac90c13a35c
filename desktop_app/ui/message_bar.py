"""Messages above the article: one for each fault, each said once, none in the way."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.errors import AppError

_SHOWN = 6


class MessageBar(QFrame):
    """Faults and notices, newest last, until they are dismissed or another article opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAccessibleName(self.tr("Messages"))
        self._messages: list[str] = []
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dismiss = QPushButton(self.tr("Dismiss"))
        dismiss.setAccessibleName(self.tr("Dismiss the messages"))
        dismiss.clicked.connect(self.dismiss)
        column = QVBoxLayout()
        column.addWidget(dismiss)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self._label, 1)
        row.addLayout(column)
        self.hide()

    @property
    def messages(self) -> tuple[str, ...]:
        """What is shown, oldest first."""
        return tuple(self._messages)

    def show_fault(self, fault: AppError) -> None:
        """Say what could not be done, why, and what the reader can do."""
        self.show_text(f"{fault.subject} — {fault.reason} {fault.next_step}")

    def show_text(self, text: str) -> None:
        """Say something; the same text twice is shown once."""
        if text not in self._messages:
            self._messages.append(text)
        more = len(self._messages) - _SHOWN
        shown = self._messages[-_SHOWN:]
        if more > 0:
            shown = [self.tr("{} earlier messages").format(more), *shown]
        self._label.setText("\n".join(shown))
        self._label.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._label, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Take all messages away."""
        self._messages.clear()
        self.hide()
