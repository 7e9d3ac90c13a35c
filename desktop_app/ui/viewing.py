"""How things look: layers, theme, panes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from desktop_app.core.analysis import Quality
from desktop_app.core.article import Article
from desktop_app.session.session import Session
from desktop_app.settings import Theme as Choice
from desktop_app.ui.appearance import chosen_page, chosen_theme, dress
from desktop_app.ui.left_out_window import LeftOutWindow
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.top_bar import LAYERS

# The bar has no button for attributed claims: they are a part of the quotes.
_SWITCHED = (*LAYERS, "claims")


class Viewing(QObject):
    """What the View menu does, kept in the settings."""

    def __init__(
        self, window: QMainWindow, parts: Parts, session: Session, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._session = session
        self._preferences = preferences
        self._connect()
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.apply_theme())

    def apply(self) -> None:
        """Bring everything in line with the settings."""
        settings = self._preferences.settings
        commands = self._parts.commands
        for layer in _SWITCHED:
            commands[f"layer_{layer}"].setChecked(layer in settings.layers)
        commands[f"theme_{settings.theme.value}"].setChecked(True)
        commands[f"quality_{settings.quality}"].setChecked(True)
        commands["keep"].setChecked(settings.keep_opened)
        self._session.quality = Quality(settings.quality)
        self._session.keep = settings.keep_opened
        self._apply_layers()
        self.apply_theme()

    def _show_left_out(self) -> None:
        desk = self._session.desk
        read = self._session.rereading.read_left_out
        if desk is None or not read(desk, self._left_out_read):
            self._parts.status.show_message(
                self.tr("Nothing was left out: page furniture is folded in its place (F8).")
            )

    def _left_out_read(self, left_out: Article) -> None:
        LeftOutWindow(left_out, self._window).show()

    def apply_theme(self) -> None:
        """Draw the whole window in the chosen theme."""
        theme = chosen_theme(self._preferences.settings)
        dress(theme)
        self._parts.top_bar.set_theme(theme)
        self._parts.article.set_theme(chosen_page(self._preferences.settings))
        self._parts.details.set_theme(theme)

    def _connect(self) -> None:
        commands = self._parts.commands
        for layer in _SWITCHED:
            commands[f"layer_{layer}"].triggered.connect(self._layers_switched)
        for layer in LAYERS:
            commands[f"only_{layer}"].triggered.connect(partial(self._only, layer))
        self._parts.details.claims_switched.connect(commands["layer_claims"].trigger)
        for choice in Choice:
            commands[f"theme_{choice.value}"].triggered.connect(
                lambda _=False, choice=choice: self._choose_theme(choice)
            )
        for quality in Quality:
            commands[f"quality_{quality.value}"].triggered.connect(
                lambda _=False, quality=quality: self._choose_quality(quality)
            )
        commands["keep"].triggered.connect(self._choose_keeping)
        commands["full_screen"].toggled.connect(self._full_screen)
        commands["left_out"].triggered.connect(self._show_left_out)
        commands["search"].triggered.connect(self._search)
        commands["furniture"].triggered.connect(self._parts.article.reader.toggle_furniture)
        for name in ("selection", "sources", "numbers", "names", "notes"):
            commands[f"tab_{name}"].triggered.connect(
                lambda _=False, name=name: self._parts.details.show_tab(name)
            )

        figures = self._parts.details.numbers
        works = {"export": figures.export, "copy": figures.copy, "filter": figures.filter.start}
        for name, work in works.items():
            commands[f"{name}_figures"].triggered.connect(
                lambda _=False, work=work: self._on_figures(work)
            )

    def _on_figures(self, work: Callable[[], None]) -> None:
        """Do something with the table of numbers, which is shown for it."""
        self._parts.details.show_tab("numbers")
        work()

    def _layers_switched(self) -> None:
        commands = self._parts.commands
        shown = tuple(name for name in _SWITCHED if commands[f"layer_{name}"].isChecked())
        self._preferences.change(layers=shown)
        self._apply_layers()

    def _only(self, layer: str) -> None:
        """Show one layer alone; when it is alone already, all of them."""
        meant = {layer, "claims"} if layer == "quotes" else {layer}
        alone = set(self._preferences.settings.layers) == meant
        for name in _SWITCHED:
            self._parts.commands[f"layer_{name}"].setChecked(alone or name in meant)
        self._layers_switched()

    def _apply_layers(self) -> None:
        shown = self._preferences.settings.layers
        self._parts.article.reader.set_layers(
            names="names" in shown,
            numbers="numbers" in shown,
            quotes="quotes" in shown,
            claims="claims" in shown,
        )
        self._parts.details.show_claims("claims" in shown)

    def _choose_theme(self, choice: Choice) -> None:
        self._preferences.change(theme=choice)
        self.apply_theme()

    def _choose_quality(self, quality: Quality) -> None:
        self._preferences.change(quality=quality.value)
        self._session.quality = quality
        self._session.analyse_again()

    def _choose_keeping(self, keep: bool) -> None:
        self._preferences.change(keep_opened=keep)
        self._session.keep = keep

    def _full_screen(self, wanted: bool) -> None:
        if wanted:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def _search(self) -> None:
        self._parts.commands["toggle_library"].setChecked(True)
        self._parts.library.search.setFocus()
        self._parts.library.search.selectAll()
