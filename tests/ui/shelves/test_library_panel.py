import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.library.records import ArticleId, ArticleRow, Counts, Hit, ReadingStatus, Shelf
from desktop_app.ui.shelves.library_panel import LibraryPanel

NOW = datetime.datetime(2024, 5, 3, tzinfo=datetime.UTC)


def row(number: int, **changes: object) -> ArticleRow:
    known: dict[str, object] = {
        "id": ArticleId(number),
        "title": f"Storm {number}",
        "site": "Holm Gazette",
        "published": datetime.date(2024, 5, 3),
        "status": ReadingStatus.UNREAD,
        "starred": False,
        "added": NOW,
        "opened": None,
        "analysed": True,
        "sources": 3,
        "unnamed": 1,
    }
    return ArticleRow(**(known | changes))


@pytest.fixture
def panel(qtbot: QtBot) -> LibraryPanel:
    panel = LibraryPanel()
    qtbot.addWidget(panel)
    return panel


def accessible(panel: LibraryPanel, place: int) -> str:
    index = panel.articles.articles.index(place)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_row_tells_outlet_date_and_sources(panel: LibraryPanel) -> None:
    panel.show_rows((row(1),))
    told = accessible(panel, 0)
    assert told == "Storm 1, Holm Gazette · 3 May 2024 · 3 sources · 1 unnamed, unread"


def test_a_single_source_is_said(panel: LibraryPanel) -> None:
    panel.show_rows((row(1, sources=1, unnamed=0),))
    assert "single source" in accessible(panel, 0)


def test_a_list_is_chosen(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.show_counts(Counts(articles=2, unread=1))
    with qtbot.waitSignal(panel.shelf_chosen) as chosen:
        panel.shelves.setCurrentRow(1)
    assert chosen.args == [Shelf(status=ReadingStatus.UNREAD)]


def test_the_chosen_list_stays_chosen_when_counts_change(panel: LibraryPanel) -> None:
    panel.show_counts(Counts(articles=2))
    panel.shelves.setCurrentRow(3)
    panel.show_counts(Counts(articles=3))
    assert panel.shelf == Shelf(status=ReadingStatus.REVIEWED)


def test_enter_opens_an_article(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.show_rows((row(7),))
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        panel.articles.activated.emit(panel.articles.articles.index(0))
    assert chosen.args == [7]


def test_search_waits_for_a_pause_in_typing(panel: LibraryPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.words_changed) as changed:
        qtbot.keyClicks(panel.search, "gauge")
    assert changed.args == ["gauge"]


def test_hits_show_the_passage(panel: LibraryPanel) -> None:
    panel.show_hits((Hit(row(1), "the gauge failed", ()),))
    assert "the gauge failed" in accessible(panel, 0)


def test_an_empty_list_says_what_to_do(panel: LibraryPanel) -> None:
    panel.show_rows(())
    assert not panel._empty.isHidden()
