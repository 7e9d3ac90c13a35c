"""The keys of every command, and how to change them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.commands import MENUS, Command, plain
from desktop_app.ui.fonts import ui_pixels
from desktop_app.ui.keys import Keys, given, holder

_NAME = Qt.ItemDataRole.UserRole


class KeysWindow(QDialog):
    """Lists the commands by menu with their keys; stays open beside the article.

    Signals:
        keys_changed: The keys of all commands, by name.
    """

    keys_changed = Signal(object)

    def __init__(self, commands: CommandSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(ui_pixels(480), ui_pixels(680))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Commands and their keys"))
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Key")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self._items: dict[str, QTreeWidgetItem] = {}
        self.editor = QKeySequenceEdit()
        self.editor.setMaximumSequenceLength(1)
        self.editor.setClearButtonEnabled(True)
        self.editor.setAccessibleName(self.tr("New key of the chosen command"))
        self.conflict = QLabel()
        self.conflict.setWordWrap(True)
        self.conflict.setMinimumHeight(34)
        self.set_button = self._button(self.tr("Set key"), self._set)
        self.clear_button = self._button(self.tr("No key"), self._clear)
        self.usual_button = self._button(self.tr("Usual key"), self._usual)
        self.all_button = self._button(self.tr("All usual keys"), self._all_usual)
        self._fill()
        self._compose()
        self.tree.currentItemChanged.connect(lambda *_: self._chosen())
        self.tree.itemActivated.connect(lambda *_: self.editor.setFocus())
        self.editor.keySequenceChanged.connect(lambda _: self._warn())
        self._chosen()

    def choose(self, command: str) -> None:
        """Choose a command in the list."""
        self.tree.setCurrentItem(self._items[command])

    def _fill(self) -> None:
        for title, entries in MENUS:
            top = QTreeWidgetItem(self.tree, [plain(title)])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for entry in entries:
                if isinstance(entry, Command):
                    item = QTreeWidgetItem(top, [plain(entry.text), ""])
                    item.setData(0, _NAME, entry.name)
                    self._items[entry.name] = item
            top.setExpanded(True)
        self._show_keys()

    def _compose(self) -> None:
        change = QHBoxLayout()
        change.addWidget(self.editor, 1)
        for button in (self.set_button, self.clear_button, self.usual_button):
            change.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(self.conflict, 1)
        foot.addWidget(self.all_button)
        lines = QVBoxLayout(self)
        lines.addWidget(self.tree, 1)
        lines.addLayout(change)
        lines.addLayout(foot)

    def _button(self, words: str, does: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _command(self) -> str:
        item = self.tree.currentItem()
        return item.data(0, _NAME) or "" if item is not None else ""

    def _typed(self) -> str:
        return self.editor.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _chosen(self) -> None:
        command = self._command()
        keys = self._commands.keys().get(command, ())
        self.editor.setKeySequence(QKeySequence(keys[0] if keys else ""))
        for widget in (self.editor, self.clear_button, self.usual_button):
            widget.setEnabled(bool(command))
        self._warn()

    def _warn(self) -> None:
        command, typed = self._command(), self._typed()
        keys = self._commands.keys()
        other = holder(typed, command, keys) if typed else None
        new = bool(command and typed) and typed not in keys.get(command, ())
        self.set_button.setEnabled(new)
        words = ""
        if other is not None:
            taken = self._commands[other].text().replace("&", "")
            words = self.tr("{} is the key of “{}”, which would lose it.").format(typed, taken)
        self.conflict.setText(words)

    def _set(self) -> None:
        self._change(given(self._typed(), self._command(), self._commands.keys()))

    def _clear(self) -> None:
        self._change(self._commands.keys() | {self._command(): ()})

    def _usual(self) -> None:
        command = self._command()
        usual = self._commands.usual[command]
        keys = self._commands.keys()
        for key in usual:
            keys = given(key, command, keys)
        self._change(keys | {command: usual})

    def _all_usual(self) -> None:
        self._change(self._commands.usual)

    def _change(self, keys: dict[str, Keys]) -> None:
        self._commands.set_keys(keys)
        self._show_keys()
        self._chosen()
        self.keys_changed.emit(keys)

    def _show_keys(self) -> None:
        for name, keys in self._commands.keys().items():
            self._items[name].setText(1, ", ".join(keys))
