"""A widget that leads somewhere: by click, by Enter, with a focus ring of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.details.facts import Target
from desktop_app.ui.theme import Theme


class LinkView(QWidget):
    """Something that is read, and followed when it has a target. A subclass paints it."""

    activated = Signal(object)

    def __init__(self, target: Target | None, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._target = target
        if target is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paint_words(self, painter: QPainter) -> None:
        """Paint what is to be read; a subclass says what that is."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground under the pointer, the words, and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._target is not None and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("hover"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        if self._target is not None and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        self.paint_words(painter)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link on Enter or Space; go to the next or previous one on the arrows."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._follow()
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case _:
                super().keyPressEvent(event)

    def _follow(self) -> None:
        if self._target is not None:
            self.activated.emit(self._target)
