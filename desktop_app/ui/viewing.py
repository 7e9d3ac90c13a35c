"""How things look: layers, text size, theme, panes, find."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from desktop_app.core.analysis import Quality
from desktop_app.core.article import Article
from desktop_app.session.session import Session
from desktop_app.settings import Settings
from desktop_app.settings import Theme as Choice
from desktop_app.ui.appearance import chosen_style, chosen_theme, dress
from desktop_app.ui.left_out_window import LeftOutWindow
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.top_bar import LAYERS

# The bar has no button for attributed claims: they are a part of the quotes.
_SWITCHED = (*LAYERS, "claims")
_STEP = 1.5
_SMALLEST, _LARGEST = 9.0, 36.0


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
        self._apply_size()
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
        self._parts.article.set_theme(theme)
        self._parts.details.set_theme(theme)

    def _connect(self) -> None:
        commands = self._parts.commands
        for layer in _SWITCHED:
            commands[f"layer_{layer}"].triggered.connect(self._layers_switched)
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
        commands["larger"].triggered.connect(lambda: self._resize(_STEP))
        commands["smaller"].triggered.connect(lambda: self._resize(-_STEP))
        commands["usual_size"].triggered.connect(lambda: self._resize(None))
        commands["left_out"].triggered.connect(self._show_left_out)
        commands["full_screen"].triggered.connect(self._full_screen)
        commands["find"].triggered.connect(self._find)
        commands["find_next"].triggered.connect(lambda: self._go_on(backward=False))
        commands["find_previous"].triggered.connect(lambda: self._go_on(backward=True))
        commands["search"].triggered.connect(self._search)
        commands["furniture"].triggered.connect(self._parts.article.reader.toggle_furniture)
        find = self._parts.top_bar.find_field
        find.wanted.connect(self._found)
        find.left.connect(self._parts.article.reader.setFocus)
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

    def _resize(self, by: float | None) -> None:
        size = self._preferences.settings.text_size
        wanted = Settings().text_size if by is None else size + by
        self._preferences.change(text_size=min(_LARGEST, max(_SMALLEST, wanted)))
        self._apply_size()

    def _apply_size(self) -> None:
        view = self._parts.article.reader
        style = chosen_style(self._preferences.settings, view.page.style)
        if style != view.page.style:
            view.set_style(style)

    def _full_screen(self, wanted: bool) -> None:
        if wanted:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def _find(self) -> None:
        self._parts.top_bar.find_field.setFocus()
        self._parts.top_bar.find_field.selectAll()

    def _go_on(self, *, backward: bool) -> None:
        self._found(self._parts.top_bar.find_field.text(), backward)

    def _found(self, words: str, backward: bool) -> None:
        count = self._parts.article.reader.find_words(words, backward=backward)
        text = "" if not words else self.tr("{} found").format(count)
        self._parts.top_bar.found.setText(text)

    def _search(self) -> None:
        self._parts.commands["toggle_library"].setChecked(True)
        self._parts.library.search.setFocus()
        self._parts.library.search.selectAll()
