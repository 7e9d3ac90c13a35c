"""Paint words into list rows: elided, wrapped to a few lines, in two weights."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.ui.theme import Theme

_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Paint the ground of a row: chosen, under the pointer, or nothing; and the focus ring."""
    state = option.state
    rect = option.rect.adjusted(1, 1, -1, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(theme.colour("chosen"))
        painter.drawRoundedRect(rect, 5, 5)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(rect, 5, 5)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.colour("accent"))
        painter.drawRoundedRect(rect, 5, 5)


def paint_line(
    painter: QPainter, rect: QRect, text: str, colour: QColor, *, right: bool = False
) -> None:
    """Paint one line of text, elided where the room ends."""
    painter.setPen(colour)
    room = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.drawText(rect, _RIGHT if right else _LINE, room)


def paint_lines(painter: QPainter, rect: QRect, text: str, colour: QColor, lines: int) -> None:
    """Paint a text wrapped to at most so many lines, the last one elided."""
    height = painter.fontMetrics().lineSpacing()
    for at, words in enumerate(_wrapped(text, painter.fontMetrics(), rect.width(), lines)):
        line = QRect(rect.left(), rect.top() + at * height, rect.width(), height)
        paint_line(painter, line, words, colour)


def lines_of(text: str, metrics: QFontMetrics, width: int, lines: int) -> int:
    """Return how many lines `paint_lines` needs for a text, at most `lines`."""
    return len(_wrapped(text, metrics, width, lines))


def _wrapped(text: str, metrics: QFontMetrics, width: int, lines: int) -> list[str]:
    """Break a text into lines of whole words; the last line takes all that is left."""
    found = [""]
    words = text.split()
    for at, word in enumerate(words):
        longer = f"{found[-1]} {word}".strip()
        if not found[-1] or metrics.horizontalAdvance(longer) <= width:
            found[-1] = longer
        elif len(found) < lines:
            found.append(word)
        else:
            found[-1] = " ".join((found[-1], *words[at:]))
            break
    return found
