"""The verdict on a mark and the buttons that act on it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.analysis import Entity, Mark
from desktop_app.core.corrections import Verdict
from desktop_app.ui.details.flow import FlowLayout
from desktop_app.ui.details.rows import LABEL_WIDTH, fixed_label
from desktop_app.ui.details.wording import Say

_GAP = 6


class KeyedButton(QPushButton):
    """A button that shows its key, small and soft, behind its words."""

    def __init__(self, text: str, key: str) -> None:
        super().__init__(text)
        self._key = key
        self.setProperty("role", "action")
        self.setToolTip(f"{text} ({key})")
        self.setAccessibleName(text.rstrip("…"))
        self.setAccessibleDescription(key)

    def sizeHint(self) -> QSize:
        """Ask for room for words and key."""
        more = self.fontMetrics().horizontalAdvance(self._key) + _GAP
        return super().sizeHint() + QSize(more, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the button, its words and its key."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._write(painter)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        words, key = metrics.horizontalAdvance(self.text()), metrics.horizontalAdvance(self._key)
        left = (self.width() - words - key - _GAP) // 2
        colour = self.palette().buttonText().color()
        painter.setPen(colour)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), line, self.text())
        colour.setAlphaF(colour.alphaF() * 0.72)
        painter.setPen(colour)
        small = painter.font()
        small.setPixelSize(max(9, metrics.height() - 5))
        painter.setFont(small)
        painter.drawText(self.rect().adjusted(left + words + _GAP, 1, 0, 0), line, self._key)


class ActionsView(QWidget):
    """The verdict with its menu, and Accept, Reject, Change, Note; for names Same as and Divide."""

    verdict_chosen = Signal(object)
    change_wished = Signal()
    note_wished = Signal()
    merge_wished = Signal()
    split_wished = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._words = {
            Verdict.UNCHECKED: say("unchecked"),
            Verdict.ACCEPTED: say("accepted"),
            Verdict.REJECTED: say("rejected"),
        }
        self._say = say
        self._verdict = QPushButton()
        self._verdict.setProperty("role", "choice")
        self._verdict.setMenu(self._menu())
        label = fixed_label(say("Verdict"), LABEL_WIDTH)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self._verdict)
        line.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        lines.addLayout(line)
        lines.addLayout(self._buttons())
        self.show_verdict(Verdict.UNCHECKED)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the verdict that stands."""
        words = self._words[verdict]
        self._verdict.setText(f"{words} ⌄")
        self._verdict.setAccessibleName(f"{self._say('Verdict')}: {words}")
        self.accept.setEnabled(verdict is not Verdict.ACCEPTED)
        self.reject.setEnabled(verdict is not Verdict.REJECTED)

    def show_kind(self, mark: Mark | None) -> None:
        """Show the buttons that a mark of this kind has; one form alone cannot be divided."""
        self.merge.setVisible(isinstance(mark, Entity))
        self.split.setVisible(isinstance(mark, Entity) and len(mark.mentions) > 1)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for verdict, words in self._words.items():
            action = QAction(words, menu)
            action.triggered.connect(lambda _=False, v=verdict: self.verdict_chosen.emit(v))
            menu.addAction(action)
        return menu

    def _buttons(self) -> FlowLayout:
        say = self._say
        self.accept = KeyedButton(say("Accept"), "A")
        self.accept.setProperty("primary", True)
        self.reject = KeyedButton(say("Reject"), "R")
        self.change = KeyedButton(say("Change…"), "C")
        self.note = KeyedButton(say("Note"), "N")
        self.accept.clicked.connect(lambda: self.verdict_chosen.emit(Verdict.ACCEPTED))
        self.reject.clicked.connect(lambda: self.verdict_chosen.emit(Verdict.REJECTED))
        self.change.clicked.connect(self.change_wished)
        self.note.clicked.connect(self.note_wished)
        self.merge = KeyedButton(say("Same as…"), "U")
        self.split = KeyedButton(say("Divide…"), "V")
        self.merge.clicked.connect(self.merge_wished)
        self.split.clicked.connect(self.split_wished)
        flow = FlowLayout(gap=5)
        for button in (self.accept, self.reject, self.change, self.note, self.merge, self.split):
            flow.addWidget(button)
        return flow
