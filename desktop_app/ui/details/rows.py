"""Rows of a card and groups of them, as widgets."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from desktop_app.ui.details.facts import Group, Row
from desktop_app.ui.details.links import LinkView
from desktop_app.ui.details.wording import Say
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import ui_font, ui_pixels
from desktop_app.ui.reading.offsets import Offsets, shown
from desktop_app.ui.theme import Theme

LABEL_WIDTH = 88
SHORT_LABEL_WIDTH = 62
_USUAL_WIDTH = 336
_COLUMN_GAP = 8
_ROW_PADDING = 2
_LABEL_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
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
    FollowingText(label, lambda: label.setFixedWidth(ui_pixels(width)))
    return label


def group_title(text: str) -> QLabel:
    """Return the heading of a group of rows."""
    label = wrapping_label(text, "group")
    label.setFont(ui_font(weight=600))
    label.setContentsMargins(0, 14, 0, 2)
    return label


class RowView(LinkView):
    """One row: label at the left, text wrapped beside it; a link when it leads somewhere.

    It paints its words itself: a card has dozens of rows, and labels with style sheets take
    longer to make than a reader waits for a key.
    """

    def __init__(self, row: Row, label_width: int, theme: Theme) -> None:
        super().__init__(row.target, theme)
        self._label = row.label
        self._label_width = ui_pixels(label_width)
        self._words = QTextLayout()
        self._words.setCacheEnabled(True)
        self._set_words(row)
        self._width = -1
        self._heights: dict[int, float] = {}
        self._label_height = self._measured_label()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        spoken = " ".join(filter(None, (row.text, row.soft)))
        self.setAccessibleName(": ".join(filter(None, (row.label, spoken))))

    def hasHeightForWidth(self) -> bool:
        """Need more height when there is less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of label and words at a width."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(width)
        return max(self._label_height, ceil(self._heights[width])) + 2 * _ROW_PADDING

    def sizeHint(self) -> QSize:
        """Ask for the usual width of the pane."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(self.width() or _USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Ask for one line at least."""
        return QSize(0, self.fontMetrics().lineSpacing() + 2 * _ROW_PADDING)

    def paint_words(self, painter: QPainter) -> None:
        """Paint label and words."""
        painter.setPen(self.theme.colour("soft"))
        painter.drawText(self._label_room(), _LABEL_FLAGS, self._label)
        painter.setPen(self.theme.colour("ink"))
        if self._width != self.width():
            self._lay_out(self.width())
        self._words.draw(painter, QPointF(self._left(), _ROW_PADDING))

    def _set_words(self, row: Row) -> None:
        text = shown(f"{row.text} {row.soft}" if row.soft else row.text)
        self._words.setText(text)
        self._words.setFont(self.font())
        at = Offsets(text)
        ranges = []
        if row.emphasis is not None:
            underlined = QTextCharFormat()
            underlined.setFontUnderline(True)
            start, end = row.emphasis
            ranges.append(_range(at.position(start), at.position(end), underlined))
        if row.soft:
            soft = QTextCharFormat()
            soft.setFontItalic(True)
            soft.setForeground(self.theme.colour("soft"))
            end = len(text)
            ranges.append(_range(at.position(end - len(row.soft)), at.position(end), soft))
        self._words.setFormats(ranges)

    def _left(self) -> int:
        return self._label_width + _COLUMN_GAP if self._label_width else 0

    def _label_room(self) -> QRect:
        return QRect(0, _ROW_PADDING, self._label_width, max(0, self.height() - _ROW_PADDING))

    def _measured_label(self) -> int:
        if not self._label:
            return 0
        room = QRect(0, 0, self._label_width, 1000)
        return self.fontMetrics().boundingRect(room, _LABEL_FLAGS, self._label).height()

    def _lay_out(self, width: int) -> float:
        """Lay the words out at a width and return their height."""
        room = max(40, width - self._left())
        self._words.beginLayout()
        y = 0.0
        while (line := self._words.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, y))
            y += line.height()
        self._words.endLayout()
        self._width = width
        return y


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


def _range(start: int, end: int, words: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, words
    return found
