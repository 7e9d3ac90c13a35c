"""What belongs to finding, under the field: the count, on and back, and how to find."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.reading.find import Found

HOWS = ("find_case", "find_whole", "find_pattern", "find_quoted")
_SHORT = {
    "find_case": "Aa",
    "find_whole": "“word”",
    "find_pattern": ".*",
    "find_quoted": "in quotes",
    "find_previous": "‹",
    "find_next": "›",
}
_GAP = 6


class FindOptions(QFrame):
    """Hangs over the article while something is looked for; the text does not move for it."""

    def __init__(self, commands: CommandSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("How to find"))
        self.count = QLabel()
        self.count.setAccessibleName(self.tr("Places found"))
        above = QHBoxLayout()
        above.addWidget(self.count, 1)
        for name in ("find_previous", "find_next"):
            above.addWidget(_button(name, commands[name]))
        below = QHBoxLayout()
        below.setSpacing(2)
        for name in HOWS:
            below.addWidget(_button(name, commands[name]))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(10, 6, 8, 8)
        lines.setSpacing(4)
        lines.addLayout(above)
        lines.addLayout(below)
        self.hide()

    def show_found(self, found: Found, words: str) -> None:
        """Say how many places there are and which of them is shown."""
        if found.fault:
            text = self.tr("No pattern: {}").format(found.fault)
        elif not words.strip():
            text = ""
        elif not found.count:
            text = self.tr("Not found")
        else:
            text = self.tr("{:,} of {:,}").format(found.number, found.count)
        self.count.setText(text)
        self.count.setToolTip(text)

    def hang_under(self, field: QWidget) -> None:
        """Take the place under a field, right edge under right edge."""
        self.setFixedWidth(max(self.sizeHint().width(), field.width()))
        self.adjustSize()
        left = field.width() - self.width()
        corner = field.mapTo(self._window, QPoint(left, field.height() + _GAP))
        self.move(max(_GAP, corner.x()), corner.y())
        self.raise_()
        self.show()


def _button(name: str, action: QAction) -> QToolButton:
    button = QToolButton()
    button.setText(_SHORT[name])
    words = action.text().replace("&", "")
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({action.shortcut().toString()})")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    if action.isCheckable():
        button.setCheckable(True)
        button.setChecked(action.isChecked())
        action.toggled.connect(button.setChecked)
    return button
