"""Rows of a card and groups of them, as widgets."""

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from desktop_app.ui.details.facts import Group, Row
from desktop_app.ui.details.wording import Say
from desktop_app.ui.fonts import ui_font
from desktop_app.ui.theme import Theme

LABEL_WIDTH = 88
SHORT_LABEL_WIDTH = 62
_FIRST = 8
_MORE = 50


def wrapping_label(text: str, role: str = "") -> QLabel:
    """Return a label of plain text that wraps and never asks for more width than there is."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if role:
        label.setProperty("role", role)
    return label


def fixed_label(text: str, width: int) -> QLabel:
    """Return a soft label of one width, for a column of labels."""
    label = wrapping_label(text, "soft")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
    label.setFixedWidth(width)
    return label


def group_title(text: str) -> QLabel:
    """Return the heading of a group of rows."""
    label = wrapping_label(text, "group")
    label.setFont(ui_font(weight=600))
    label.setContentsMargins(0, 14, 0, 2)
    return label


class RowView(QFrame):
    """One row: label at the left, text wrapped beside it; a link when it leads somewhere."""

    activated = Signal(object)

    def __init__(self, row: Row, label_width: int, theme: Theme) -> None:
        super().__init__()
        self._target = row.target
        self._accent = theme.colour("accent")
        self._hover = theme.colour("hover")
        self.setProperty("role", "row")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(8)
        if label_width:
            label = fixed_label(row.label, label_width)
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        text = wrapping_label("")
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setText(_rich(row, theme.roles.soft))
        line.addWidget(text, 1, Qt.AlignmentFlag.AlignTop)
        spoken = ": ".join(filter(None, (row.label, " ".join(filter(None, (row.text, row.soft))))))
        self.setAccessibleName(spoken)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if row.target is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link on Enter or Space; go to the next or previous row on the arrows."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._follow()
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the pointer or the focus on a link."""
        super().paintEvent(event)
        if self._target is None or not (self.hasFocus() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(self._accent, 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._hover)
            painter.drawRoundedRect(self.rect(), 4, 4)
        painter.end()

    def _follow(self) -> None:
        if self._target is not None:
            self.activated.emit(self._target)


class GroupView(QFrame):
    """Rows under a heading; the first few at once, the others when asked for."""

    activated = Signal(object)

    def __init__(self, group: Group, theme: Theme, say: Say) -> None:
        super().__init__()
        self._rows = group.rows
        self._shown = 0
        self._theme = theme
        self._say = say
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self._lines.addWidget(group_title(group.title))
        self.setAccessibleName(group.title)
        self._more = QPushButton()
        self._more.setProperty("role", "link")
        self._more.setFlat(True)
        self._more.clicked.connect(lambda: self._show(_MORE))
        self._lines.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(_FIRST)

    def _show(self, count: int) -> None:
        end = min(len(self._rows), self._shown + count)
        for row in self._rows[self._shown : end]:
            view = RowView(row, SHORT_LABEL_WIDTH, self._theme)
            view.activated.connect(self.activated)
            self._lines.insertWidget(self._lines.count() - 1, view)
        self._shown = end
        left = len(self._rows) - end
        self._more.setVisible(left > 0)
        if left > _MORE:
            text = f"{self._say('Show more')} ({left:,} {self._say('left')})"
        else:
            text = f"{self._say('Show all')} {len(self._rows):,}"
        self._more.setText(text)
        self._more.setAccessibleName(text)


def _rich(row: Row, soft_colour: str) -> str:
    text = html.escape(row.text)
    if row.emphasis is not None:
        start, end = row.emphasis
        before, words, after = row.text[:start], row.text[start:end], row.text[end:]
        text = f"{html.escape(before)}<u>{html.escape(words)}</u>{html.escape(after)}"
    text = text.replace("\n", "<br>")
    if row.soft:
        soft = html.escape(row.soft)
        text += f" <span style='color:{soft_colour}'><i>{soft}</i></span>"
    return text
