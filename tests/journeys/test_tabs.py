"""Several articles open at once, and open again at the next start."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import STORY, Journey


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text("Orchard news\n\nThe pears were early, a grower said.", encoding="utf-8")
    return path


def both(journey: Journey, article: Path, other: Path) -> None:
    journey.open_and_wait_for_marks(other)
    journey.open(article)
    shows(journey, "Ferry")
    journey.wait_for_marks()


def shows(journey: Journey, word: str) -> None:
    journey.wait(lambda: word in journey.window.windowTitle())


def titles(journey: Journey) -> list[str]:
    bar = journey.parts.tabs
    return [bar.tabText(n) for n in range(bar.count())]


def test_one_article_needs_no_bar_and_two_have_one(
    journey: Journey, article: Path, other: Path
) -> None:
    journey.open_and_wait_for_marks(other)
    assert not journey.parts.tabs.isVisible()
    journey.open(article)
    journey.wait(journey.parts.tabs.isVisible)
    assert titles(journey) == ["Orchard news", "Ferry line cuts its winter service"]


def test_keys_go_from_article_to_article(
    journey: Journey, article: Path, other: Path, qtbot: QtBot
) -> None:
    both(journey, article, other)
    qtbot.keyClick(journey.reader, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    shows(journey, "Orchard")
    journey.do("previous_tab")
    shows(journey, "Ferry")


def test_a_closed_article_gives_way_to_the_one_beside_it_and_can_come_back(
    journey: Journey, article: Path, other: Path
) -> None:
    both(journey, article, other)
    journey.do("close")
    shows(journey, "Orchard")
    assert titles(journey) == ["Orchard news"]
    journey.do("reopen")
    shows(journey, "Ferry")
    assert len(titles(journey)) == 2


def test_closing_the_last_article_leaves_an_empty_window(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("close")
    assert journey.session.desk is None
    assert journey.window.windowTitle() == "Galley"
    assert journey.reader.page.document is None
    assert journey.session.library.counts().articles == 1


def test_opening_an_article_again_goes_to_its_tab(
    journey: Journey, article: Path, other: Path
) -> None:
    both(journey, article, other)
    journey.open(other)
    shows(journey, "Orchard")
    assert len(titles(journey)) == 2


def test_a_deleted_article_takes_its_tab_with_it(
    journey: Journey, article: Path, other: Path
) -> None:
    both(journey, article, other)
    journey.session.delete(lambda *_: None)
    journey.wait(lambda: titles(journey) == ["Orchard news"])


def test_what_was_open_is_open_at_the_next_start(
    journey: Journey, article: Path, other: Path
) -> None:
    both(journey, article, other)
    journey.do("previous_tab")
    shows(journey, "Orchard")
    kept = journey.application.preferences.settings.open_articles
    assert [entry.split(" ", 1)[1] for entry in kept] == [
        "Orchard news",
        STORY.splitlines()[0],
    ]
    journey.session.put_away()
    assert journey.application.restore()
    shows(journey, "Orchard")


def test_a_crash_costs_neither_place_nor_layout(journey: Journey, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("Storm night\n\n" + "\n\n".join(f"It rose {n} times." for n in range(900)))
    journey.open_and_wait_for_marks(long)
    before = journey.application.preferences.settings.geometry
    journey.window.resize(1000, 640)
    journey.reader.verticalScrollBar().setValue(4000)
    place = journey.reader.top_place()
    assert place > 0
    journey.wait(lambda: journey.application.preferences.settings.geometry != before)

    def kept() -> bool:
        journey.application.library.flush()
        return journey.application.library.load(journey.session.desk.id).position > 0

    journey.wait(kept)
