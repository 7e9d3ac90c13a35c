"""The Selection tab: the card of one mark, or what to do when none is selected."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.details.actions import ActionsView
from desktop_app.ui.details.card_parts import HeadView, OverviewView, RowsView
from desktop_app.ui.details.editors import EditorCard
from desktop_app.ui.details.facts import Card, Group
from desktop_app.ui.details.rows import GroupView
from desktop_app.ui.details.shares import Share
from desktop_app.ui.details.stack import StackView
from desktop_app.ui.details.wording import Say
from desktop_app.ui.theme import Theme

MARGIN = 16


class SelectionView(QScrollArea):
    """Shows a card; what the reader does with it leaves as signals.

    The verdict and the buttons stay the same widgets from card to card, so that the focus
    stays where it is; the rest is made anew, and only when it says something else.
    """

    activated = Signal(object)
    edit_closed = Signal()

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme = theme
        self._say = say
        self._shown: tuple[object, ...] = ()
        self.editor: EditorCard | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("Selected mark"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stack = StackView(say)
        self.stack.activated.connect(self.activated)
        self.actions_view = ActionsView(say)
        self._head, self._tail = QWidget(), QWidget()
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self._lines = QVBoxLayout(self._page)
        self._lines.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._lines.setSpacing(8)
        for part in (self.stack, self._head, self.actions_view, self._tail):
            self._lines.addWidget(part)
        self._lines.addStretch(1)
        self.setWidget(self._page)

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in other colours."""
        self._theme = theme
        self._shown = ()

    def show_card(
        self, card: Card | None, groups: Sequence[Group], shares: tuple[Share, ...], totals: str
    ) -> None:
        """Show a card with further groups under it, and who speaks in the article."""
        new = (card, tuple(groups), shares, totals)
        if new == self._shown:
            return
        old, self._shown = self._shown, new
        self.setUpdatesEnabled(False)
        same = bool(old) and _mark_of(old[0]) == _mark_of(card)
        at = self.verticalScrollBar().value() if same else 0
        self._replace_head(_head(card, totals, self._theme, self._say))
        self.actions_view.setVisible(card is not None)
        if card is not None:
            self.actions_view.show_verdict(card.verdict)
        shown = (*(card.groups if card else ()), *groups)
        self._replace_tail(self._groups(shown, shares))
        self._order()
        self.verticalScrollBar().setValue(at)
        self.setUpdatesEnabled(True)

    def open_editor(self, editor: EditorCard) -> None:
        """Open an editor under the buttons; one that is open already is closed."""
        self.close_editor()
        self.editor = editor
        editor.cancelled.connect(self.close_editor)
        self._lines.insertWidget(self._lines.indexOf(self.actions_view) + 1, editor)
        editor.show()
        self._order()
        editor.start()
        self.ensureWidgetVisible(editor)

    def close_editor(self) -> None:
        """Close the editor, if one is open."""
        if self.editor is None:
            return
        editor, self.editor = self.editor, None
        editor.hide()
        self._lines.removeWidget(editor)
        editor.deleteLater()
        self.edit_closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the buttons' letters work from inside the card too."""
        buttons = {
            Qt.Key.Key_A: self.actions_view.accept,
            Qt.Key.Key_R: self.actions_view.reject,
            Qt.Key.Key_C: self.actions_view.change,
            Qt.Key.Key_N: self.actions_view.note,
            Qt.Key.Key_S: self.actions_view.merge,
            Qt.Key.Key_D: self.actions_view.split,
        }
        button = buttons.get(Qt.Key(event.key()))
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if button is not None and plain and button.isVisible():
            button.click()
        else:
            super().keyPressEvent(event)

    def _order(self) -> None:
        """Let Tab go through the card from top to bottom."""
        parts = (self.stack, self._head, self.actions_view, self.editor, self._tail)
        stops = [w for part in parts if part is not None for w in _stops(part)]
        for first, second in pairwise(stops):
            self.setTabOrder(first, second)

    def _groups(self, groups: Sequence[Group], shares: tuple[Share, ...]) -> QWidget:
        tail = QWidget()
        lines = QVBoxLayout(tail)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        for group in groups:
            view = GroupView(group, self._theme, self._say)
            view.activated.connect(self.activated)
            lines.addWidget(view)
        if shares:
            overview = OverviewView(shares, self._theme, self._say)
            overview.activated.connect(self.activated)
            lines.addWidget(overview)
        return tail

    def _replace_head(self, new: HeadView) -> None:
        new.activated.connect(self.activated)
        self._head = self._replaced(self._head, new)

    def _replace_tail(self, new: QWidget) -> None:
        self._tail = self._replaced(self._tail, new)

    def _replaced(self, old: QWidget, new: QWidget) -> QWidget:
        self._lines.replaceWidget(old, new)
        # A layout shows new children only later; shown at once, nothing flickers.
        old.hide()
        new.show()
        old.deleteLater()
        return new


def _stops(part: QWidget) -> list[QWidget]:
    """Return what Tab stops at in a part; lists that pop up are windows of their own."""
    if isinstance(part, EditorCard):
        return list(part.stops())
    own = (w for w in part.findChildren(QWidget) if w.window() is part.window())
    return [w for w in own if w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _mark_of(card: object) -> str | None:
    return card.mark if isinstance(card, Card) else None


def _head(card: Card | None, totals: str, theme: Theme, say: Say) -> HeadView:
    head = HeadView(theme)
    if card is None:
        head.show_nothing(say("Nothing selected"), say("Click a mark, or press J."), totals)
        return head
    head.show_card(card)
    head.add_rows(RowsView(card.rows, theme))
    return head
