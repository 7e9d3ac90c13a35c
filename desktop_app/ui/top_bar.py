"""The bar over the panes: open, back and forward, the layers, find, text size and theme."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from desktop_app.core.review import Standing
from desktop_app.ui.commands import CommandSet
from desktop_app.ui.layer_button import LayerButton
from desktop_app.ui.theme import Theme

LAYERS = ("names", "numbers", "quotes")
_THEMES = ("system", "light", "sepia", "dark", "black", "high-contrast")


class FindField(QLineEdit):
    """Find in the article: Enter goes on, Shift+Enter back, Escape gives the keys back.

    Signals:
        wanted: Other words were typed, or the next place (True: the one before) is wished for.
        left: The reader is done with finding.
    """

    wanted = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find  Ctrl+F"))
        self.setAccessibleName(self.tr("Find in article"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(96)
        self.setMaximumWidth(230)
        self.textEdited.connect(lambda _: self.wanted.emit(False))

    def set_fault(self, fault: str) -> None:
        """Say why what was typed cannot be looked for; nothing when it can."""
        self.setAccessibleDescription(fault)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through what is found."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.wanted.emit(back)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class TopBar(QToolBar):
    """Puts the most used commands at hand; everything in it is in the menus too."""

    def __init__(self, commands: CommandSet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setWindowTitle(self.tr("Tool bar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.find_field = FindField()
        self.layers = {
            name: LayerButton(commands[f"layer_{name}"], name, theme, self) for name in LAYERS
        }
        self._compose(commands)

    def show_counts(self, standing: Standing | None) -> None:
        """Show how many marks each layer holds."""
        found = standing.stands if standing else None
        self.layers["names"].show_count(len(found.entities) if found else 0)
        self.layers["numbers"].show_count(len(found.numbers) if found else 0)
        self.layers["quotes"].show_count(len(found.quotes) if found else 0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        for button in self.layers.values():
            button.set_theme(theme)

    def _compose(self, commands: CommandSet) -> None:
        self.addWidget(self._button(commands["open"], self.tr("Open")))
        self.addWidget(self._button(commands["back"], "‹"))
        self.addWidget(self._button(commands["forward"], "›"))
        self.addSeparator()
        frame = QFrame()
        frame.setProperty("role", "card")
        row = QHBoxLayout(frame)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for button in self.layers.values():
            row.addWidget(button)
        self.addWidget(frame)
        self.focus_button = self._menu(self.tr("Focus ▾"), self.tr("Focus"), [])
        self.focus_button.setToolTip(self.tr("Dim everything but what sources say (D)"))
        self.addWidget(self.focus_button)
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(room)
        self.addWidget(self.find_field)
        self.type_button = self._button(commands["type"], "Aa")
        self.addWidget(self.type_button)
        themes = [commands[f"theme_{name}"] for name in _THEMES]
        self.addWidget(self._menu("◐", self.tr("Theme"), themes))

    def _button(self, action: QAction, text: str) -> QToolButton:
        # The text is the button's own, so that the menu's words stay the menu's.
        button = QToolButton(self)
        button.setText(text)
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: _follow(button, action))
        _follow(button, action)
        return button

    def _menu(self, text: str, name: str, actions: list[QAction]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        menu = QMenu(button)
        menu.addActions(actions)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button


def _follow(button: QToolButton, action: QAction) -> None:
    """Bring a button in line with its command, whose keys may be the reader's own."""
    name = action.text().replace("&", "").rstrip("…")
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({action.shortcut().toString()})")
    button.setEnabled(action.isEnabled())
