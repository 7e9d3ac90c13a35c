"""Make a view answer a click and Enter alike."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView

Index = QModelIndex | QPersistentModelIndex


def on_choice(view: QAbstractItemView, choose: Callable[[QModelIndex], None]) -> None:
    """Call a function with the index that is clicked, or current when Enter is pressed."""
    view.clicked.connect(choose)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        shortcut = QShortcut(QKeySequence(key), view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: choose(view.currentIndex()))
