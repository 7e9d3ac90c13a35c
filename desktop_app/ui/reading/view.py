"""The article under the reader's hands: clicks, hovering, keys and menus."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QWidget

from desktop_app.ui.reading.mark_view import MarkView
from desktop_app.ui.reading.page import Page
from desktop_app.ui.reading.summaries import summary
from desktop_app.ui.reading.tooltips import show_plain


class ReaderView(MarkView):
    """An article whose marks can be clicked, walked and selected with mouse and keys.

    Keys are the window's: it calls
    `next_mark`, `activate` and so on from its actions.

    Signals:
        mark_hovered(str): The pointer came over a mark; empty when it left.
        back_wished(), forward_wished(): The side buttons of the mouse.
        selection_changed(): The reader's own text selection changed.
        context_requested(str, QPoint): A menu is wanted for a mark (or, when empty, for the
            text), at a global position.
    """

    mark_hovered = Signal(str)
    back_wished = Signal()
    forward_wished = Signal()
    selection_changed = Signal()
    context_requested = Signal(str, QPoint)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        self._pressed: QPoint | None = None
        self._hovered = ""
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("The text with its marks. Walk through the marks with J and K.")
        )
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(self.selection_changed)

    def activate(self) -> None:
        """Do what Enter does where the cursor stands: select the mark, or open the fold."""
        if not self.toggle_fold_at(self.textCursor()):
            document = self.page.document
            place = document.offset(self.textCursor().position()) if document else None
            if place is not None:
                self.choose_among(self.marks_at(place), place)

    def event(self, event: QEvent) -> bool:
        """Leave every key to the window's actions first."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a line about each mark under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_summary(event)
            return True
        if event.type() is QEvent.Type.Leave:
            self._hover(())
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began; the text cursor shows only while keys move it."""
        self.setCursorWidth(0)
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a press and release at one place for a click on what lies there."""
        super().mouseReleaseEvent(event)
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        if event.button() is Qt.MouseButton.BackButton:
            self.back_wished.emit()
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.forward_wished.emit()
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        still = (point - pressed).manhattanLength() < QApplication.startDragDistance()
        if not still or self.textCursor().hasSelection():
            return
        if not self.toggle_fold_at(self.cursorForPosition(point)):
            place = self.place_under(point)
            if place is not None:
                self.choose_among(self.marks_at(place), place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which mark the pointer is over."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self.marks_under(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu about the mark under the pointer or, by key, the selected one."""
        chosen = self.page.chosen or ""
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            marks = self.marks_under(event.pos())
            chosen = chosen if chosen in marks else next(iter(marks), "")
        self.context_requested.emit(chosen, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll as readers expect; Shift and the side arrows move the text cursor."""
        step = _SCROLLING.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activate()
        elif step is not None and plain:
            self.verticalScrollBar().triggerAction(step)
        elif event.key() == Qt.Key.Key_Space:
            self.verticalScrollBar().triggerAction(_UP)
        else:
            self._bring_cursor_into_view()
            super().keyPressEvent(event)
            if event.key() in _MOVING:
                self.setCursorWidth(2)

    def _hover(self, marks: tuple[str, ...]) -> None:
        shape = Qt.CursorShape.PointingHandCursor if marks else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        first = next(iter(marks), "")
        if first != self._hovered:
            self._hovered = first
            self.mark_hovered.emit(first)

    def _show_summary(self, event: QHelpEvent) -> None:
        standing = self.page.standing
        marks = (self.page.marks.mark(mark_id) for mark_id in self.marks_under(event.pos()))
        lines = [summary(mark, standing) for mark in marks if mark is not None and standing]
        show_plain(lines, event.globalPos(), self.viewport())

    def _bring_cursor_into_view(self) -> None:
        if not self.viewport().rect().intersects(self.cursorRect()):
            self.setTextCursor(self.cursorForPosition(QPoint(0, 0)))


_UP = QAbstractSlider.SliderAction.SliderPageStepSub
_SCROLLING = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _UP,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
_MOVING = frozenset({*_SCROLLING, Qt.Key.Key_Left, Qt.Key.Key_Right})
