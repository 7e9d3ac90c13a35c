"""The whole program without a mouse, and what it tells to those who do not see it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from desktop_app.core.corrections import Verdict
from desktop_app.ui import selecting
from desktop_app.ui.elided_label import ElidedLabel
from desktop_app.ui.jumping import Jumping
from tests.journeys.conftest import STORY, Journey, Typist

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def test_from_opening_to_exporting_with_keys_alone(journey: Journey, typist: Typist) -> None:
    journey.reader.setFocus()
    copied = QMimeData()
    copied.setText(STORY)
    QGuiApplication.clipboard().setMimeData(copied)
    typist.press(Qt.Key.Key_V, CONTROL | SHIFT)
    journey.wait_for_marks()
    journey.wait(journey.reader.hasFocus)
    typist.press(Qt.Key.Key_Q)
    quote = journey.reader.selected_id
    typist.press(Qt.Key.Key_A)
    assert journey.session.desk.standing.verdict(quote) is Verdict.ACCEPTED
    typist.press(Qt.Key.Key_N)
    journey.wait(lambda: isinstance(typist.focus(), QPlainTextEdit))
    typist.write("Ask the company.")
    typist.press(Qt.Key.Key_Return, CONTROL)
    journey.wait(lambda: bool(journey.session.desk.standing.notes))
    journey.wait(journey.reader.hasFocus)
    typist.press(Qt.Key.Key_F, CONTROL)
    typist.write("islands")
    typist.press(Qt.Key.Key_Escape)
    typist.press(Qt.Key.Key_C, CONTROL | SHIFT)
    exported = QGuiApplication.clipboard().text()
    assert "We have lost about 3.2 million crowns" in exported
    assert "Ask the company." in exported


def test_every_control_that_takes_the_keys_has_a_name(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("next_quote")
    for tab in ("selection", "sources", "numbers", "names", "notes"):
        journey.parts.details.show_tab(tab)
        stops = (
            widget
            for widget in journey.window.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        unnamed = [type(widget).__name__ for widget in stops if not name_of(widget)]
        assert unnamed == []


def test_tab_goes_through_the_window_and_comes_back(
    journey: Journey, article: Path, typist: Typist
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.reader.setFocus()
    visited = []
    for _ in range(80):
        typist.press(Qt.Key.Key_Tab)
        if typist.focus() is journey.reader:
            break
        visited.append(name_of(typist.focus()))
    assert typist.focus() is journey.reader
    for name in ("Search the library", "Lists", "Articles", "Open", "Find in article"):
        assert name in visited


def test_the_article_is_a_text_for_screen_readers(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    interface = QAccessible.queryAccessibleInterface(journey.reader)
    assert interface.text(QAccessible.Text.Name) == "Article"
    text = interface.textInterface()
    assert "Holm Ferry Company" in text.text(0, text.characterCount())


def test_all_marks_are_a_list_with_what_they_are_and_where(
    journey: Journey, article: Path, typist: Typist
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.reader.setFocus()
    typist.press(Qt.Key.Key_L, CONTROL)
    box = journey.window.findChild(Jumping).box
    spoken = [
        box.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(box.list.count())
    ]
    assert len(spoken) == len(journey.session.desk.standing.stands.marks)
    assert all(re.search(r", paragraph \d+$", words) for words in spoken)
    assert any(words.startswith("Quote · Ada Lindqvist") for words in spoken)
    typist.write("quote lindqvist")
    typist.press(Qt.Key.Key_Return)
    quotes = {q.id for q in journey.session.desk.standing.analysis.quotes}
    assert journey.reader.selected_id in quotes


def test_a_selected_mark_is_spoken(
    journey: Journey, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey.open_and_wait_for_marks(article)
    spoken = []
    monkeypatch.setattr(selecting, "announce", lambda _, words: spoken.append(words))
    journey.do("next_quote")
    assert spoken[0].startswith("Quote · ")
    assert "Ada Lindqvist" in spoken[0]


def cut_off(window: QWidget) -> list[str]:
    """Return the words of controls that have less room than their words need."""
    controls = (QLabel, QAbstractButton, QTabBar, QLineEdit)
    found = []
    for kind in controls:
        for widget in window.findChildren(kind):
            shown = widget.isVisible() and not isinstance(widget, ElidedLabel)
            needs = widget.minimumSizeHint()
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            if shown and (widget.height() < needs.height() or widget.width() < needs.width()):
                found += [] if wraps else [f"{kind.__name__} {name_of(widget)} {widget.size()}"]
    return found


@pytest.mark.parametrize("width", [1440, 900])
def test_the_windows_text_grows_at_once_and_nothing_is_cut_off(
    journey: Journey, article: Path, width: int
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.window.resize(width, 900)
    journey.do("next_quote")
    parts = journey.parts
    seen = (parts.tabs, parts.status, parts.library.search, parts.top_bar.find_field)
    usual = [widget.font().pixelSize() for widget in seen]
    journey.do("scale_200")
    journey.wait(lambda: [w.font().pixelSize() for w in seen] == [2 * u for u in usual])
    assert journey.reader.page.style.size == 18
    for tab in ("selection", "sources", "numbers", "names", "notes"):
        parts.details.show_tab(tab)
        journey.wait(lambda: not cut_off(journey.window))
    journey.do("scale_100")
    journey.wait(lambda: [w.font().pixelSize() for w in seen] == usual)


def test_the_windows_text_and_the_articles_grow_apart(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("larger")
    larger = journey.reader.page.style.size
    journey.do("scale_up")
    assert journey.application.preferences.settings.scale == 110
    assert journey.reader.page.style.size == larger
    journey.do("smaller")
    assert QApplication.font().pixelSize() == 14


def test_finding_is_at_hand_where_the_bar_has_no_room(
    journey: Journey, article: Path, typist: Typist
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("scale_150")
    journey.window.resize(600, 800)
    journey.wait(lambda: not journey.parts.top_bar.find_field.isVisible())
    journey.reader.setFocus()
    typist.press(Qt.Key.Key_F, CONTROL)
    journey.wait(journey.parts.top_bar.find_field.hasFocus)
    typist.write("islands")
    assert journey.parts.top_bar.find_field.isVisible()


def test_nothing_moves_by_itself_when_the_reader_wants_it_so(journey: Journey) -> None:
    blinking = QApplication.cursorFlashTime()
    still = journey.parts.commands["still"]
    assert still.isEnabled()
    assert journey.window.isAnimated() is not still.isChecked()
    journey.do("still")
    assert QApplication.cursorFlashTime() == 0
    assert not journey.window.isAnimated()
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    journey.do("still")
    assert QApplication.cursorFlashTime() == blinking
    assert journey.window.isAnimated()


def test_the_text_can_be_twice_as_large(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    usual = journey.reader.page.style.size
    for _ in range(10):
        journey.do("larger")
    assert journey.reader.page.style.size >= 2 * usual
    assert journey.reader.horizontalScrollBar().maximum() == 0
