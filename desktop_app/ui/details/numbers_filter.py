"""What filters the table of figures: words, and a choice of kinds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.ui.details.figures import CHOICES, Kinds
from desktop_app.ui.details.wording import Say


class NumbersFilter(QWidget):
    """A field for words and a list of kinds; `changed` when either says something else."""

    changed = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("Filter figures"))
        self.field.setAccessibleName(say("Filter figures by words"))
        self.field.setClearButtonEnabled(True)
        self.choice = QComboBox()
        self.choice.setAccessibleName(say("Filter figures by kind"))
        for kinds in CHOICES:
            self.choice.addItem(say(kinds.words))
        self.field.textChanged.connect(self.changed)
        self.choice.currentIndexChanged.connect(self.changed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 16, 0)
        line.addWidget(self.field, 1)
        line.addWidget(self.choice)

    def start(self) -> None:
        """Give the keyboard to the field."""
        self.field.setFocus()

    @property
    def words(self) -> str:
        """The words that rows must hold."""
        return self.field.text()

    @property
    def kinds(self) -> Kinds:
        """The kinds that are shown."""
        return CHOICES[self.choice.currentIndex()]
