"""What a reader feels in a very long article: first painting, scrolling, hovering, jumping.

Times are of the processor, which other programs do not lengthen, in a window in memory.
"""

import gc
import os
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

WORDS, MARKS, MANY = 100_000, 10_000, 1_000_000
ROUNDS = 60
PAINTS = 7
GOAL = 16.0


def run(sets: Path) -> None:
    """Print each kind of step with its median, its 95th percentile and its longest."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform is chosen

    qt = QApplication([])
    print(f"{WORDS:,} words, {MARKS:,} marks, {ROUNDS} times each, CPU ms; goal {GOAL:.0f}")
    from desktop_app.ui import garbage  # noqa: PLC0415

    garbage.hold_off()
    garbage.look_again()
    rounds = [(_first_paint(WORDS, 0), _first_paint(WORDS, MARKS)) for _ in range(PAINTS)]
    bare, marked = (statistics.median(times) for times in zip(*rounds, strict=True))
    ratio = statistics.median(marks / none for none, marks in rounds)
    print(f"first paint: {marked:.0f}, without marks {bare:.0f}; ratio {ratio:.2f}, goal 1.3")
    pane = _pane(WORDS, MARKS)
    for name, step in _steps(pane).items():
        times = sorted(_taken(step, qt.processEvents) for _ in range(ROUNDS))
        late = times[len(times) * 95 // 100]
        print(
            f"{name:18} median {statistics.median(times):5.1f}  95 of 100 under {late:5.1f}  "
            f"longest {times[-1]:5.1f}"
        )
    # The last, for Qt goes on laying such a text out while others are measured.
    print(f"first paint of {MANY:,} words: {_first_paint(MANY, marks=0):.0f}; goal 300")


def _first_paint(words: int, marks: int) -> float:
    article = _article(words)
    standing = _standing(article, marks)
    pane = _empty()
    gc.collect()
    begun = time.process_time()
    pane.show_article(article)
    pane.reader.show_standing(standing)
    pane.grab()
    return (time.process_time() - begun) * 1000


def _steps(pane):
    from PySide6.QtCore import QPoint  # noqa: PLC0415

    reader = pane.reader
    bar = reader.verticalScrollBar()
    order = random.Random(7)
    paragraphs = reader.page.document.article.paragraphs

    def scroll() -> None:
        bar.setValue(bar.value() + 120)

    def hover() -> None:
        reader.marks_under(QPoint(order.randrange(600), order.randrange(700)))

    def jump() -> None:
        reader.go_to(order.choice(paragraphs))

    def toggle() -> None:
        reader.set_layers(names=bool(order.getrandbits(1)), numbers=True, quotes=True)

    def find() -> None:
        from desktop_app.ui.reading.find import Search  # noqa: PLC0415

        reader.find_words(Search(order.choice(("harbour board", "wall", "years"))))

    return {
        "scroll a little": scroll,
        "hover": hover,
        "jump": jump,
        "switch a layer": toggle,
        "next mark": reader.next_mark,
        "find as you type": find,
    }


def _taken(step: Callable[[], object], settle: Callable[[], None]) -> float:
    begun = time.process_time()
    step()
    settle()
    return (time.process_time() - begun) * 1000


def _pane(words: int, marks: int):
    article = _article(words)
    pane = _empty()
    pane.show_article(article)
    pane.reader.show_standing(_standing(article, marks))
    pane.show()
    from PySide6.QtTest import QTest  # noqa: PLC0415

    QTest.qWait(1500)
    return pane


def _empty():
    from desktop_app.ui.fonts import load_fonts  # noqa: PLC0415
    from desktop_app.ui.reading.pane import ArticlePane  # noqa: PLC0415
    from desktop_app.ui.theme import load_theme  # noqa: PLC0415

    load_fonts()
    pane = ArticlePane(load_theme("light"))
    pane.resize(1000, 800)
    return pane


def _article(words: int):
    from desktop_app.core.article import Article, paragraphs_of  # noqa: PLC0415

    line = "The Harbour Board met again and said that the wall would hold for {} years more. "
    text = "\n".join("".join(line.format(n) for _ in range(4)) for n in range(words // 60))
    return Article(text, paragraphs_of(text))


def _standing(article, marks: int):
    from desktop_app.core.analysis import (  # noqa: PLC0415
        Analysis,
        Entity,
        Label,
        Number,
        NumberKind,
        Origin,
        Quote,
        QuoteKind,
    )
    from desktop_app.core.review import Standing  # noqa: PLC0415
    from desktop_app.core.spans import Span  # noqa: PLC0415

    hand = Origin("hand", "1")
    places = [(p.start, n) for p in article.paragraphs for n in range(2)][: marks // 3]
    names, numbers, quotes = [], [], []
    for n, (start, sentence) in enumerate(places):
        at = article.text.index("The Harbour", start + sentence * 70)
        name = Span(at + 4, at + 17)
        names.append(Entity(f"e{n}", Label.ORGANISATION, "Harbour Board", (name,), 0.9, hand))
        number = Span(at + 66, at + 69)
        numbers.append(Number(f"n{n}", number, NumberKind.COUNT, 1, 0.9, hand))
        said = Span(at + 37, at + 75)
        quotes.append(Quote(f"q{n}", (said,), QuoteKind.INDIRECT, 0.9, hand))
    return Standing(article, Analysis(tuple(names), tuple(numbers), tuple(quotes)))
