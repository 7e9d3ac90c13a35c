"""The bar over the panes: usually open, back and forward, the layers, find, type and theme."""

from collections.abc import Sequence

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
from desktop_app.ui.bar_items import FIND, FOCUS, GAP, LAYER_ITEM, ROOM, THEME_ITEM, arranged
from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import ui_pixels
from desktop_app.ui.layer_button import LayerButton
from desktop_app.ui.theme import Theme

LAYERS = ("names", "numbers", "quotes")
_SIGNS = {"back": "‹", "forward": "›", "type": "Aa"}
_EXTENSION = "qt_toolbar_ext_button"
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
        self.setPlaceholderText(self.tr("Find in article  Ctrl+F"))
        self.setAccessibleName(self.tr("Find in article"))
        self.setClearButtonEnabled(True)
        FollowingText(self, self._fit_text)
        self.textEdited.connect(lambda _: self.wanted.emit(False))

    def _fit_text(self) -> None:
        self.setMinimumWidth(ui_pixels(96))
        self.setMaximumWidth(ui_pixels(230))

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
    """Puts the most used commands at hand; everything in it is in the menus too.

    Args:
        commands: What its buttons do.
        theme: Whose colours the layers are drawn in.
        items: What it holds, in order, as `bar_items` names it.
    """

    def __init__(
        self,
        commands: CommandSet,
        theme: Theme,
        items: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setWindowTitle(self.tr("Tool bar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._commands = commands
        self.find_field = FindField()
        self.layers = {
            name: LayerButton(commands[f"layer_{name}"], name, theme, self) for name in LAYERS
        }
        self.focus_button = self._menu(self.tr("Focus ⌄"), self.tr("Focus"), [])
        self.focus_button.setToolTip(self.tr("Dim everything but what sources say (D)"))
        self._places = {
            name: self.addWidget(widget)
            for name, widget in (
                (LAYER_ITEM, self._layer_frame()),
                (FOCUS, self.focus_button),
                (FIND, self.find_field),
                (THEME_ITEM, self._theme_button()),
            )
        }
        self._name_extension()
        self.arrange(items)

    def arrange(self, items: Sequence[str]) -> None:
        """Hold these items, in this order; what is kept for later use is hidden."""
        known = [name for name in items if name in self._commands.actions]
        for action in self.actions():
            self.removeAction(action)
            if action.data() in {GAP, ROOM}:
                action.deleteLater()
        for item in arranged(items, known):
            self.addAction(self._place(item))

    def show_find(self) -> None:
        """Unfold the bar where it has no room for the find field."""
        extension = self.findChild(QToolButton, _EXTENSION)
        if extension is not None and not self.find_field.isVisible():
            extension.click()

    def widget_of(self, item: str) -> QWidget:
        """Return what stands for an item in the bar, or the bar where it is not."""
        place = self._places.get(item)
        widget = self.widgetForAction(place) if place is not None else None
        return widget if widget is not None and widget.isVisible() else self

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

    def _name_extension(self) -> None:
        extension = self.findChild(QToolButton, _EXTENSION)
        if extension is not None:
            extension.setAccessibleName(self.tr("More of the tool bar"))
            extension.setToolTip(self.tr("More of the tool bar"))
            extension.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _place(self, item: str) -> QAction:
        if item == GAP:
            return self._spacer(item, self.addSeparator())
        if item == ROOM:
            room = QWidget()
            room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            return self._spacer(item, self.addWidget(room))
        if item not in self._places:
            self._places[item] = self.addWidget(self._button(item))
        return self._places[item]

    def _spacer(self, item: str, action: QAction) -> QAction:
        action.setData(item)
        return action

    def _layer_frame(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        row = QHBoxLayout(frame)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for number, button in enumerate(self.layers.values()):
            if number:
                row.addWidget(_line())
            row.addWidget(button)
        return frame

    def _theme_button(self) -> QToolButton:
        themes = [self._commands[f"theme_{name}"] for name in _THEMES]
        return self._menu("☀", self.tr("Theme"), themes)

    def _button(self, name: str) -> QToolButton:
        # The text is the button's own, so that the menu's words stay the menu's.
        action = self._commands[name]
        button = QToolButton(self)
        button.setText(_SIGNS.get(name, _name_of(action)))
        button.setCheckable(action.isCheckable())
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


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedWidth(1)
    return line


def _name_of(action: QAction) -> str:
    return action.text().replace("&", "").rstrip("…")


def _follow(button: QToolButton, action: QAction) -> None:
    """Bring a button in line with its command, whose keys may be the reader's own."""
    name, keys = _name_of(action), action.shortcut().toString()
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({keys})" if keys else name)
    button.setEnabled(action.isEnabled())
    button.setChecked(action.isChecked())
