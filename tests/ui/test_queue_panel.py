import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis import Quality
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.session.analysing import Task
from desktop_app.ui.queue_panel import QueuePanel


def task(number: int, title: str) -> Task:
    spans = paragraphs_of(title)
    article = Article(title, spans, title_span=spans[0])
    return Task(number, article, Quality.FAST, number=number)


RUNNING, FIRST, SECOND = task(1, "Ferry line"), task(2, "Storm night"), task(3, "Harbour wall")


@pytest.fixture
def panel(qtbot: QtBot) -> QueuePanel:
    panel = QueuePanel()
    qtbot.addWidget(panel)
    panel.show_tasks(RUNNING, (FIRST, SECOND))
    return panel


def cells(panel: QueuePanel) -> list[list[str]]:
    model = panel.model
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in rows]


def test_what_runs_stands_above_what_waits_in_its_order(panel: QueuePanel) -> None:
    panel.show_share(0.4)
    assert cells(panel) == [
        ["Ferry line", "›  40% read", "fast"],
        ["Storm night", "…  waits as number 1", "fast"],
        ["Harbour wall", "…  waits as number 2", "fast"],
    ]
    assert panel.summary.text() == "1 runs · 2 waiting"


def test_the_chosen_one_stays_chosen_as_the_queue_moves_on(panel: QueuePanel) -> None:
    panel.table.selectRow(2)
    panel.show_tasks(FIRST, (SECOND,))
    assert panel.chosen == SECOND


def test_stop_means_the_chosen_one(panel: QueuePanel, qtbot: QtBot) -> None:
    panel.table.selectRow(1)
    with qtbot.waitSignal(panel.stop_wished) as wished:
        panel.stop.click()
    assert wished.args == [FIRST.number]


def test_only_what_waits_behind_another_moves_up(panel: QueuePanel, qtbot: QtBot) -> None:
    able = []
    for row in range(3):
        panel.table.selectRow(row)
        able.append(panel.rise.isEnabled())
    assert able == [False, False, True]
    with qtbot.waitSignal(panel.rise_wished) as wished:
        panel.rise.click()
    assert wished.args == [SECOND.number]


def test_an_article_of_the_list_is_opened_by_a_key(panel: QueuePanel, qtbot: QtBot) -> None:
    panel.table.selectRow(1)
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert opened.args == [FIRST]


def test_an_empty_list_says_when_it_fills(panel: QueuePanel) -> None:
    panel.show_tasks(None, ())
    assert "analysed as they are opened" in panel.summary.text()
    assert not panel.stop.isEnabled()
    assert not panel.stop_all.isEnabled()


def test_each_row_says_to_screen_readers_what_it_is(panel: QueuePanel) -> None:
    row = panel.model.index(1, 0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Storm night, …  waits as number 1"
