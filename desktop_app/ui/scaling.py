"""The size of the window's own text, and whether anything in it may move by itself."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QStyle

from desktop_app.ui.appearance import chosen_theme, dress
from desktop_app.ui.fonts import window_font
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences

SCALES = (100, 125, 150, 200)
_STEPS = (90, 100, 110, 125, 150, 175, 200)
_EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Scaling(QObject):
    """Changes the size of menus, bars, lists and cards at once; the article has its own."""

    def __init__(self, window: QMainWindow, parts: Parts, preferences: Preferences) -> None:
        super().__init__(window)
        self._parts = parts
        self._preferences = preferences
        commands = parts.commands
        for scale in SCALES:
            commands[f"scale_{scale}"].triggered.connect(partial(self._scale, scale))
        commands["scale_up"].triggered.connect(lambda: self._step(1))
        commands["scale_down"].triggered.connect(lambda: self._step(-1))
        self._show()

    def _step(self, by: int) -> None:
        now = self._preferences.settings.scale
        others = [s for s in _STEPS if (s > now if by > 0 else s < now)]
        if others:
            self._scale(min(others, key=lambda s: abs(s - now)))

    def _scale(self, scale: int) -> None:
        self._preferences.change(scale=scale)
        QApplication.setFont(window_font(scale))
        theme = chosen_theme(self._preferences.settings)
        dress(theme)
        self._parts.details.set_theme(theme)
        reader = self._parts.article.reader
        reader.set_style(reader.page.style)
        self._show()

    def _show(self) -> None:
        scale = self._preferences.settings.scale
        nearest = min(SCALES, key=lambda s: abs(s - scale))
        self._parts.commands[f"scale_{nearest}"].setChecked(True)


class Stillness(QObject):
    """Lets nothing move by itself where the system or the reader wants it so.

    Qt passes on what the desktop says of animations as its user interface effects and as the
    length of its style's animations. A blinking cursor moves by itself too.
    """

    def __init__(self, window: QMainWindow, parts: Parts, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._effects = [effect for effect in _EFFECTS if QApplication.isEffectEnabled(effect)]
        self._blinking = QApplication.cursorFlashTime()
        duration = QStyle.StyleHint.SH_Widget_Animation_Duration
        self._system_is_still = QApplication.style().styleHint(duration) == 0
        self._command = parts.commands["still"]
        self._command.triggered.connect(self._choose)
        self._apply()

    def _choose(self, still: bool) -> None:
        self._preferences.change(still=still)
        self._apply()

    def _apply(self) -> None:
        chosen = self._preferences.settings.still
        still = chosen or self._system_is_still
        self._command.setChecked(still)
        self._command.setEnabled(not self._system_is_still)
        for effect in self._effects:
            QApplication.setEffectEnabled(effect, not still)
        self._window.setAnimated(not still)
        QApplication.setCursorFlashTime(0 if still else self._blinking)
