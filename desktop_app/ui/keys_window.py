"""The keys of every command."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.commands import MENUS, Command, CommandSet, plain


class KeysWindow(QDialog):
    """Lists the commands by menu with their keys; stays open beside the article."""

    def __init__(self, commands: CommandSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(440, 620)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Commands and their keys"))
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Key")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for title, entries in MENUS:
            top = QTreeWidgetItem(self.tree, [plain(title)])
            for entry in entries:
                if isinstance(entry, Command):
                    QTreeWidgetItem(top, [plain(entry.text), _keys(commands, entry)])
            top.setExpanded(True)
        QVBoxLayout(self).addWidget(self.tree)


def _keys(commands: CommandSet, command: Command) -> str:
    return ", ".join(keys.toString() for keys in commands[command.name].shortcuts())
