"""The menu under the right mouse button, and under the menu key: what can be done here."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from desktop_app.core.analysis import Entity
from desktop_app.ui.parts import Parts
from desktop_app.ui.selecting import Selecting

_ON_A_MARK = (
    ("accept", "reject", "change", "note"),
    ("next_same", "previous_same", "next_kind", "previous_kind"),
)
_ON_A_NAME = ("merge", "split", "never")
_ON_WORDS = (("copy", "find"), ("add_name", "add_number", "add_quote", "note"))
_ON_TEXT = (
    ("back", "forward"),
    ("layer_names", "layer_numbers", "layer_quotes", "layer_claims"),
)


class ContextMenu(QObject):
    """Selects the mark that is asked about, then shows the commands that act on it.

    Args:
        parent: Its owner.
        parts: Where menus are asked for.
        selecting: Selects.
        popup: Opens a menu at a global position.
    """

    def __init__(
        self,
        parent: QObject,
        parts: Parts,
        selecting: Selecting,
        popup: Callable[[QMenu, QPoint], object] = QMenu.popup,
    ) -> None:
        super().__init__(parent)
        self._popup = popup
        self._parts = parts
        self._selecting = selecting
        parts.article.reader.context_requested.connect(self.show_menu)

    def menu_for(self, mark: str) -> QMenu:
        """Return the menu for a mark or, where it is empty, for the selected words or the text."""
        reader = self._parts.article.reader
        groups: tuple[tuple[str, ...], ...]
        groups = _ON_WORDS if reader.selected_span() else _ON_A_MARK if mark else _ON_TEXT
        if mark and isinstance(reader.page.marks.mark(mark), Entity) and groups is _ON_A_MARK:
            groups = (*groups, _ON_A_NAME)
        groups = (*groups, ("pictures",))
        menu = QMenu(reader)
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            menu.addActions([self._parts.commands[name] for name in group])
        return menu

    def show_menu(self, mark: str, place: QPoint) -> None:
        """Open the menu at a global position."""
        reader = self._parts.article.reader
        if mark and not reader.selected_span() and mark != reader.selected_id:
            self._selecting.select(mark)
        elif not mark and not reader.selected_span():
            # "Pictures of this article" begins at the caption that was pointed at.
            reader.setTextCursor(reader.cursorForPosition(reader.viewport().mapFromGlobal(place)))
        menu = self.menu_for(mark)
        menu.aboutToHide.connect(menu.deleteLater)
        self._popup(menu, place)
