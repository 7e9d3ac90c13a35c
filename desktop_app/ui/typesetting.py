"""How the article is set: typeface, size, width of lines, leading, theme, strength of marks."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.settings import Settings
from desktop_app.ui.appearance import chosen_page, chosen_style
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.reading.ink import FAINTEST, STRONGEST
from desktop_app.ui.type_card import TypeCard

_SIZES, _SIZE_STEP = (9.0, 36.0), 1.5
_MEASURES, _MEASURE_STEP = (40, 110), 4
_LEADINGS, _LEADING_STEP = (125, 220), 9
_INTENSITY_STEP = 14


class Typesetting(QObject):
    """Changes the text's look by the settings; the first words in view stay where they are."""

    def __init__(self, window: QWidget, parts: Parts, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._preferences = preferences
        self._card: TypeCard | None = None
        self._connect()

    def apply(self) -> None:
        """Bring the article in line with the settings."""
        settings = self._preferences.settings
        view = self._parts.article.reader
        style = chosen_style(settings, view.page.style)
        if style != view.page.style:
            view.set_style(style)
        page = chosen_page(settings)
        if page != view.page.theme:
            self._parts.article.set_theme(page)
        if settings.intensity != view.page.intensity:
            view.set_intensity(settings.intensity)
        self._parts.commands["justified"].setChecked(settings.justified)
        if self._card is not None:
            self._card.show_settings(settings)

    def card(self) -> TypeCard:
        """Return the card with all choices, made when it is first asked for."""
        if self._card is None:
            self._card = TypeCard(self._parts.commands, self._window)
            self._card.face_chosen.connect(lambda face: self._choose(face=face))
            self._card.page_chosen.connect(lambda page: self._choose(page=page))
            self._card.intensity_chosen.connect(lambda value: self._choose(intensity=value))
            self._card.show_settings(self._preferences.settings)
        return self._card

    def _connect(self) -> None:
        commands = self._parts.commands
        commands["larger"].triggered.connect(lambda: self._resize(_SIZE_STEP))
        commands["smaller"].triggered.connect(lambda: self._resize(-_SIZE_STEP))
        commands["usual_size"].triggered.connect(
            lambda: self._choose(text_size=Settings().text_size)
        )
        commands["wider"].triggered.connect(lambda: self._widen(_MEASURE_STEP))
        commands["narrower"].triggered.connect(lambda: self._widen(-_MEASURE_STEP))
        commands["looser"].triggered.connect(lambda: self._loosen(_LEADING_STEP))
        commands["tighter"].triggered.connect(lambda: self._loosen(-_LEADING_STEP))
        commands["stronger"].triggered.connect(lambda: self._strengthen(_INTENSITY_STEP))
        commands["fainter"].triggered.connect(lambda: self._strengthen(-_INTENSITY_STEP))
        commands["justified"].triggered.connect(lambda on: self._choose(justified=on))
        commands["type"].triggered.connect(
            lambda: self.card().open_under(self._parts.top_bar.widget_of("type"))
        )

    def _resize(self, by: float) -> None:
        least, most = _SIZES
        wanted = self._preferences.settings.text_size + by
        self._choose(text_size=min(most, max(least, wanted)))

    def _widen(self, by: int) -> None:
        least, most = _MEASURES
        self._choose(measure=min(most, max(least, self._preferences.settings.measure + by)))

    def _loosen(self, by: int) -> None:
        least, most = _LEADINGS
        self._choose(leading=min(most, max(least, self._preferences.settings.leading + by)))

    def _strengthen(self, by: int) -> None:
        wanted = self._preferences.settings.intensity + by
        self._choose(intensity=min(STRONGEST, max(FAINTEST, wanted)))

    def _choose(self, **choices: object) -> None:
        self._preferences.change(**choices)
        self.apply()
