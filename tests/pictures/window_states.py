"""Draw the main states of the whole window, the same on every machine.

    python tests/pictures/window_states.py FOLDER

The articles stand in a library of their own with analyses that were made before, so nothing depends
on a model. The process draws off the screen with bundled fonts alone: it starts itself again with a
font configuration that names no others.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import fontpkg_heebo
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.analysis.client import AnalysisClient
from desktop_app.app import Application
from desktop_app.assets import resource
from desktop_app.core.analysis import Analysis, Entity, Label, Origin, Quote, QuoteKind
from desktop_app.core.article import Article, Metadata, paragraphs_of
from desktop_app.core.spans import Span
from desktop_app.core.wire import analysis_from_wire, article_from_wire
from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId
from desktop_app.settings import Settings
from desktop_app.ui.bridge import Poster
from desktop_app.ui.fonts import load_fonts, window_font
from desktop_app.ui.preferences import Preferences

USUAL, NARROW = (1440, 900), (760, 900)
KEPT = Path(__file__).with_name("kept") / "window"
_HEBREW = Path(fontpkg_heebo.__file__).with_name("files")
_SAMPLE = Path(__file__).with_name("harbour-wall.json")
_REST_MS, _MOST_RESTS = 400, 60
_ORIGIN = Origin("hand", "1")
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{}</dir><dir>{}</dir><cachedir>{}</cachedir></fontconfig>"""
_FROM_RIGHT = (
    "קיר הנמל קרס בארבעה מקומות",
    "„החלק הצפוני נפל ראשון, ואחר כך לא נשאר דבר שיחזיק את השאר”, אמרה מארן אוקפור "
    "בוועדת החקירה בעיירה איסטמור ביום חמישי.",
    "רשות הנמלים הצפונית Northern Ports Authority הכחישה שהתעלמה מן האזהרות.",
    "לפחות 11 בני אדם טופלו בבית החולים, וכ-60 סירות ניזוקו.",
)


@dataclass(frozen=True, slots=True)
class State:
    """One state of the window: which article, the commands that lead there, and its size."""

    article: str
    commands: tuple[str, ...]
    size: tuple[int, int] = USUAL


STATES = {
    "light": State("sample", ("theme_light", "next_quote", "next_quote")),
    "dark": State("sample", ("theme_dark", "next_number", "next_number")),
    "high-contrast": State("sample", ("theme_high-contrast", "tab_sources")),
    "narrow": State("sample", ("theme_light", "next_quote"), NARROW),
    "large-text": State("sample", ("theme_light", "scale_200", "next_name")),
    "from-right": State("from-right", ("theme_light", "scale_100", "next_quote")),
    "long": State("long", ("theme_light", "next_name")),
}


def sample() -> tuple[Article, Analysis]:
    """Return the bundled sample with the analysis that was made of it."""
    wire = json.loads(_SAMPLE.read_text("utf-8"))
    return article_from_wire(wire["article"]), analysis_from_wire(wire)


def from_right() -> tuple[Article, Analysis]:
    """Return an article that is set from the right."""
    text = "\n".join(_FROM_RIGHT)
    name, quote = text.index("Northern"), text.index("„")
    names = [Span(name, name + len("Northern Ports Authority"))]
    return marked(text, names, [Span(quote, text.index("”") + 1)])


def long() -> tuple[Article, Analysis]:
    """Return an article of 100,000 words with nearly 10,000 marks."""
    line = "The Harbour Board met again and said that the wall would hold for {} years more. "
    lines = ("".join(line.format(n) for _ in range(4)) for n in range(1600))
    text = "\n".join(["A hundred thousand words", *lines])
    starts = [at for at in range(len(text)) if text.startswith("The Harbour Board", at)]
    quoted = range(0, len(starts), 2)
    return marked(
        text,
        [Span(at + 4, at + 17) for at in starts],
        [Span(starts[n] + 37, starts[n] + 75) for n in quoted],
    )


def marked(text: str, names: list[Span], quotes: list[Span]) -> tuple[Article, Analysis]:
    """Return an article with marks at these places."""
    entity = Entity("e0", Label.ORGANISATION, names[0].of(text), tuple(names), 0.9, _ORIGIN)
    said = tuple(
        Quote(f"q{n}", (span,), QuoteKind.INDIRECT, 0.9, _ORIGIN) for n, span in enumerate(quotes)
    )
    paragraphs = paragraphs_of(text)
    title = paragraphs[0].of(text)
    article = Article(text, paragraphs, Metadata(title=title), title_span=paragraphs[0])
    return article, Analysis((entity,), (), said, versions=(_ORIGIN,))


ARTICLES: dict[str, Callable[[], tuple[Article, Analysis]]] = {
    "sample": sample,
    "from-right": from_right,
    "long": long,
}


def filled(folder: Path) -> dict[str, ArticleId]:
    """Keep the articles in a new library and return their numbers."""
    kept = {}
    with Library(folder) as library:
        for name, make in ARTICLES.items():
            article, analysis = make()
            saved = library.save_article(article, name.encode(), f"{name}.txt").result()
            library.save_analysis(saved.id, analysis).result()
            kept[name] = saved.id
    return kept


class Draughtsman:
    """Leads one window from state to state."""

    def __init__(self, home: Path, qt: QApplication) -> None:
        self._qt = qt
        self._articles = filled(home)
        self._poster = Poster()
        self._analyser = AnalysisClient(self._poster.post, held=True)
        preferences = Preferences(Settings(), home / "settings.json")
        self.application = Application(home, preferences, self._analyser, self._poster)
        self.application.show(awaits_text=False)
        self.application.window.complete()

    def draw(self, state: State) -> QImage:
        """Bring the window into a state and return its picture."""
        window, session = self.application.window, self.application.session
        window.resize(*state.size)
        article = self._articles[state.article]
        if session.desk is None or session.desk.id != article:
            session.open_stored(article)
        window.workings.selecting.clear()
        window.parts.details.show_tab("selection")
        window.frame.article.reader.verticalScrollBar().setValue(0)
        for command in state.commands:
            window.parts.commands[command].trigger()
            QTest.qWait(30)
        self.application.library.flush()
        QTest.qWait(_REST_MS)
        window.parts.status.show_saved(None)
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        return self._at_rest()

    def _at_rest(self) -> QImage:
        """Return the window's picture once it stays the same: a long article takes a while."""
        window, last = self.application.window, QImage()
        for _ in range(_MOST_RESTS):
            seen = window.grab().toImage()
            if seen == last:
                break
            last = seen
            QTest.qWait(_REST_MS)
        return last

    def close(self) -> None:
        """Let the window go."""
        self.application.window.close()
        self.application.close()
        self._analyser.close()


def drawn() -> Iterator[tuple[str, QImage]]:
    """Yield the name and the picture of every state."""
    qt = QApplication(sys.argv[:1])
    load_fonts()
    for font in _HEBREW.glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    qt.setFont(window_font(100))
    with tempfile.TemporaryDirectory() as home:
        draughtsman = Draughtsman(Path(home), qt)
        for name, state in STATES.items():
            yield name, draughtsman.draw(state)
        draughtsman.close()


def alone_with_bundled_fonts(folder: Path) -> dict[str, str]:
    """Return the surroundings in which the same is drawn everywhere."""
    configuration = folder / "fonts.conf"
    fonts = resource("fonts", "Inter.ttf").parent
    configuration.write_text(_FONTS.format(fonts, _HEBREW, folder / "cache"), "utf-8")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "LC_", "XDG_"))}
    return kept | {
        "FONTCONFIG_FILE": str(configuration),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*.warning=false",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "GALLEY_BUNDLED_FONTS_ALONE": "1",
    }


def main() -> int:
    """Draw all states into a folder."""
    parser = argparse.ArgumentParser(description="Draw the main states of the window.")
    parser.add_argument("folder", nargs="?", type=Path, default=KEPT)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    if "GALLEY_BUNDLED_FONTS_ALONE" not in os.environ:
        with tempfile.TemporaryDirectory() as home:
            surroundings = alone_with_bundled_fonts(Path(home))
            return os.spawnve(os.P_WAIT, sys.executable, [sys.executable, *sys.argv], surroundings)
    for name, picture in drawn():
        picture.save(str(folder / f"{name}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
