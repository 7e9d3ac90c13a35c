"""The main states of the article look as they did when somebody looked at them.

`make pictures` draws the kept pictures anew; look at them before you keep them.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.core.analysis import Analysis, Entity, Label, Origin, Quote, QuoteKind
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.appearance import dress
from desktop_app.ui.fonts import load_fonts, ui_font
from desktop_app.ui.reading.focus import Focus
from desktop_app.ui.reading.pane import ArticlePane
from desktop_app.ui.theme import load_theme

KEPT = Path(__file__).parents[2] / "pictures" / "kept" / "states"
ORIGIN = Origin("hand", "1")
# Another version of Qt or of the font library sets letters a hair differently.
A_HAIR, MOST_DIFFERENT = 48, 0.015
ARABIC = (
    "انهيار جدار الميناء في أربعة أماكن",
    "قالت مارين أوكافور: «ذهب القسم الشمالي أولاً، وبعد ذلك لم يبق شيء يمسك بالباقي» "
    "أمام لجنة التحقيق في بلدة إيستمور يوم الخميس.",
    "ونفت هيئة الموانئ الشمالية Northern Ports Authority أنها تجاهلت التحذيرات.",
)


def marked(article: Article, names: list[Span], quotes: list[Span]) -> Standing:
    entities = tuple(
        Entity(f"e{n}", Label.ORGANISATION, span.of(article.text), (span,), 0.9, ORIGIN)
        for n, span in enumerate(names)
    )
    said = tuple(
        Quote(f"q{n}", (span,), QuoteKind.INDIRECT, 0.9, ORIGIN) for n, span in enumerate(quotes)
    )
    return Standing(article, Analysis(entities, (), said))


def show_from_right(pane: ArticlePane) -> None:
    text = "\n".join(ARABIC)
    article = Article(text, paragraphs_of(text), title_span=paragraphs_of(text)[0])
    name, quote = text.index("Northern"), text.index("«")
    spans = [Span(name, name + len("Northern Ports Authority"))]
    pane.show_article(article)
    pane.reader.show_standing(marked(article, spans, [Span(quote, text.index("»") + 1)]))


def show_long(pane: ArticlePane) -> None:
    line = "The Harbour Board met again and said that the wall would hold for {} years more. "
    text = "\n".join("".join(line.format(n) for _ in range(4)) for n in range(1700))
    article = Article(text, paragraphs_of(text))
    starts = [p.start for p in article.paragraphs]
    names = [Span(at + 4, at + 17) for at in starts]
    quotes = [Span(at + 37, at + 75) for at in starts[::3]]
    pane.show_article(article)
    pane.reader.show_standing(marked(article, names, quotes))
    pane.reader.go_to(article.paragraphs[900])


def themed(name: str) -> Callable[[ArticlePane], None]:
    def show(pane: ArticlePane) -> None:
        pane.set_theme(load_theme(name))
        pane.reader.select("q1")

    return show


STATES: dict[str, Callable[[ArticlePane], object]] = {
    "light": themed("light"),
    "dark": themed("dark"),
    "sepia": themed("sepia"),
    "black": themed("black"),
    "high-contrast": themed("high-contrast"),
    "narrow": lambda pane: pane.resize(460, 700),
    "dimmed": lambda pane: pane.reader.set_focus(Focus()),
    "from-right": show_from_right,
    "long": show_long,
}


def different(first: QImage, second: QImage) -> float:
    """Return the share of pixels that differ by more than a hair."""
    assert first.size() == second.size()
    wide = QImage.Format.Format_RGB32
    pairs = zip(
        first.convertToFormat(wide).constBits().tobytes(),
        second.convertToFormat(wide).constBits().tobytes(),
        strict=True,
    )
    apart = sum(abs(a - b) > A_HAIR for a, b in pairs)
    return apart / (3 * first.width() * first.height())


@pytest.fixture
def dressed(qapp):
    """The look of the whole application, whatever other tests left behind."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    load_fonts()
    qapp.setFont(ui_font())
    dress(load_theme("light"))
    yield
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("state", STATES)
def test_a_state_looks_as_it_did(qtbot, dressed, pane, article, standing, state):
    pane.resize(760, 700)
    pane.show_article(article)
    pane.reader.show_standing(standing)
    STATES[state](pane)
    qtbot.waitUntil(lambda: bool(pane.reader.boxes(Span(0, 1))))
    pane.reader.clearFocus()
    seen = pane.grab().toImage()
    kept = KEPT / f"{state}.png"
    if os.environ.get("GALLEY_KEEP_PICTURES"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        assert seen.save(str(kept))
    assert different(seen, QImage(str(kept))) <= MOST_DIFFERENT
