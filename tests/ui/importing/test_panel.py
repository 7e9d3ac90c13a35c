from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.loaders.loader import Contents, Entry, Question
from desktop_app.session.batch import Item, Outcome
from desktop_app.session.twins import Likeness, Twin
from desktop_app.ui.importing.panel import ImportPanel

PAGES = Contents(Question.PAGES, (Entry("https://a.example/", "Storm", 9), Entry("b", "", 9)))
BOOK = Contents(Question.BOOK, (Entry("one", "One", 9), Entry("two", "Two", 9)))
TWIN = Twin(Likeness.NEARLY, "Storm", "00")


@pytest.fixture
def panel(qtbot: QtBot) -> ImportPanel:
    panel = ImportPanel()
    qtbot.addWidget(panel)
    panel.resize(1200, 400)
    panel.show()
    return panel


def item(key: int, outcome: Outcome, **more: object) -> Item:
    return replace(Item(key, Path(f"{key}.txt")), outcome=outcome, **more)


def cells(panel: ImportPanel) -> list[list[str]]:
    model = panel.model
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def buttons(panel: ImportPanel) -> set[str]:
    found = panel.answers.findChildren(QAbstractButton)
    return {b.text().replace("&", "") for b in found if b.isVisible()}


def test_each_item_is_a_row_with_its_result(panel: ImportPanel) -> None:
    panel.show_item(item(0, Outcome.NEW, title="Storm", format="plain, by name"))
    panel.show_item(item(1, Outcome.REFUSED, detail="The file is empty."))
    assert cells(panel) == [
        ["0.txt", "✓  imported", "Storm", "plain, by name", ""],
        ["1.txt", "✗  could not be read", "", "", "The file is empty."],
    ]


def test_a_changed_item_keeps_its_row(panel: ImportPanel) -> None:
    panel.show_item(item(0, Outcome.WAITING))
    panel.show_item(item(1, Outcome.WAITING))
    panel.show_item(item(0, Outcome.NEW))
    assert [row[1] for row in cells(panel)] == ["✓  imported", "…  waiting"]


def test_a_document_stands_behind_its_file_and_what_is_selected_stays_so(
    panel: ImportPanel,
) -> None:
    for key in range(3):
        panel.show_item(item(key, Outcome.WAITING))
    panel.table.selectRow(2)
    for key, within in ((3, 0), (4, 1), (5, 0)):
        panel.show_item(item(key, Outcome.NEW, document=f"d{key}", within=within))
    panel.show_item(item(2, Outcome.REFUSED))
    panel.show_item(item(5, Outcome.CANCELLED, document="d5", within=0))
    names = ["0.txt", "3.txt › d3", "5.txt › d5", "1.txt", "4.txt › d4", "2.txt"]
    assert [row[0] for row in cells(panel)] == names
    assert cells(panel)[2][1] == "–  cancelled"
    assert panel.selected is not None
    assert (panel.selected.key, panel.selected.outcome) == (2, Outcome.REFUSED)


def test_the_summary_counts_what_is_done(panel: ImportPanel) -> None:
    assert panel.summary.text() == "No imports"
    for key, outcome in enumerate((Outcome.SPREAD, Outcome.NEW, Outcome.THERE, Outcome.WAITING)):
        panel.show_item(item(key, outcome))
    assert panel.summary.text() == "2 of 3 done · 1 imported · 1 there already"
    assert panel.stop.isEnabled()
    panel.show_item(item(3, Outcome.REFUSED))
    assert panel.summary.text() == "3 of 3 done · 1 imported · 1 there already · 1 failed"
    assert not panel.stop.isEnabled()
    assert panel.retry.isEnabled()


def test_what_is_asked_is_selected_and_can_be_answered(panel: ImportPanel, qtbot: QtBot) -> None:
    panel.show_item(item(0, Outcome.NEW))
    panel.show_item(item(1, Outcome.ASKING, contents=PAGES))
    assert panel.selected is not None
    assert panel.selected.key == 1
    assert buttons(panel) == {"Import chosen", "Choose all or none"}
    panel.answers.pages.item(1).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(panel.answers.pages_chosen) as chosen:
        panel.answers.import_pages.click()
    assert chosen.args == [["b"]]
    panel.answers.all_pages.click()
    with qtbot.waitSignal(panel.answers.pages_chosen) as chosen:
        panel.answers.import_pages.click()
    assert chosen.args == [["https://a.example/", "b"]]


def test_nothing_is_imported_where_nothing_is_chosen(panel: ImportPanel, qtbot: QtBot) -> None:
    panel.show_item(item(0, Outcome.ASKING, contents=PAGES))
    with qtbot.assertNotEmitted(panel.answers.pages_chosen):
        panel.answers.import_pages.click()


@pytest.mark.parametrize(("name", "as_one"), [("one", True), ("each", False)])
def test_a_book_is_answered_once_for_all(
    panel: ImportPanel, qtbot: QtBot, name: str, as_one: bool
) -> None:
    panel.show_item(item(0, Outcome.ASKING, contents=BOOK))
    panel.answers.always.setChecked(True)
    with qtbot.waitSignal(panel.answers.book_wished) as wished:
        getattr(panel.answers, name).click()
    assert wished.args == [as_one, True]


@pytest.mark.parametrize(
    ("outcome", "twin", "offered"),
    [
        (Outcome.NEW, TWIN, {"Same article", "New version", "Keep both"}),
        (Outcome.THERE, replace(TWIN, likeness=Likeness.TEXT), {"New version", "Keep both"}),
        (Outcome.THERE, replace(TWIN, likeness=Likeness.BYTES), set()),
        (Outcome.NEW, None, set()),
        (Outcome.REFUSED, None, {"Try again", "Keep the file"}),
    ],
)
def test_what_can_be_done_fits_the_result(
    panel: ImportPanel, outcome: Outcome, twin: Twin | None, offered: set[str]
) -> None:
    panel.show_item(item(0, outcome, twin=twin))
    panel.table.selectRow(0)
    assert buttons(panel) == offered


def test_the_double_is_named(panel: ImportPanel) -> None:
    panel.show_item(item(0, Outcome.NEW, twin=TWIN))
    panel.table.selectRow(0)
    assert panel.answers.words.text() == "0.txt: imported: nearly the same text as “Storm”."


def test_every_control_has_a_name(panel: ImportPanel) -> None:
    controls = [panel.table, panel.answers.pages, panel.stop, panel.retry, panel.report]
    controls += panel.answers.findChildren(QAbstractButton)
    assert all(c.accessibleName() or c.text() for c in controls if isinstance(c, QWidget))


def test_a_cleared_panel_is_empty(panel: ImportPanel) -> None:
    panel.show_item(item(0, Outcome.NEW))
    panel.clear()
    assert cells(panel) == []
    assert not panel.knows(0)
    assert panel.summary.text() == "No imports"


def test_a_name_that_turns_the_text_around_shows_that_it_does(panel: ImportPanel) -> None:
    panel.show_item(replace(item(0, Outcome.NEW), path=Path("a\u202etxt.exe")))
    assert cells(panel)[0][0] == "a\ufffdtxt.exe"
