"""Bring many files in, decide about those that ask, and save what became of them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop_app.session.batch import UNDER_WAY, Outcome
from desktop_app.ui.importing.kept_files_window import KeptFilesWindow
from tests import made_files as made
from tests.journeys.conftest import Journey


def write(folder: Path, **files: bytes | str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def finished(journey: Journey) -> bool:
    items = journey.session.imports.batch.items
    return bool(items) and not any(i.outcome in UNDER_WAY for i in items)


@pytest.fixture
def importing(journey: Journey):
    return journey.window.workings.importing


def select(importing, name: str) -> None:
    model = importing.panel.model
    rows = range(model.rowCount())
    row = next(r for r in rows if model.data(model.index(r, 0)) == name)
    importing.panel.table.selectRow(row)


def test_one_file_needs_no_list(journey: Journey, importing, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    assert importing.dock.isHidden()
    journey.do("imports")
    assert importing.dock.isVisible()
    assert importing.panel.model.rowCount() == 1


def test_a_folder_is_imported_and_reported(
    journey: Journey, importing, article: Path, tmp_path: Path
) -> None:
    folder = write(
        tmp_path / "news",
        a_txt=f"{made.TITLE}\n\n{made.FIRST}\n\n{made.SECOND}",
        b_docx=b"PK\x03\x04 broken",
        c_warc=made.warc(),
    )
    journey.open(folder)
    journey.wait(lambda: finished(journey))
    assert importing.dock.isVisible()
    assert journey.session.desk.article.title == made.TITLE
    assert "1 imported · 1 failed · 1 to choose from" in importing.panel.summary.text()

    assert importing.panel.selected.name == "c.warc"
    importing.panel.answers.all_pages.click()
    importing.panel.answers.import_pages.click()
    journey.wait(lambda: finished(journey))
    journey.wait(lambda: "Board answers the council" in titles(journey))

    importing.write_report(tmp_path / "report.csv")
    report = (tmp_path / "report.csv").read_text("utf-8")
    assert report.count(",imported") == 3
    assert "could not be read" in report


def titles(journey: Journey) -> list[str]:
    journey.application.library.flush()
    return [row.title for row in journey.application.library.articles()]


def test_a_book_is_asked_about_once(journey: Journey, importing, tmp_path: Path) -> None:
    folder = write(tmp_path / "books", one_epub=made.epub(chapters=3))
    journey.application.open_files([folder / "one.epub"])
    journey.wait(lambda: finished(journey))
    assert importing.dock.isVisible()
    importing.panel.answers.always.setChecked(True)
    importing.panel.answers.one.click()
    journey.wait(lambda: titles(journey) == ["Karet Reader, May"])
    write(folder, two_epub=made.epub(chapters=2))
    journey.application.open_files([folder / "two.epub"])
    journey.wait(lambda: len(titles(journey)) == 2)
    assert journey.parts.commands["books_one"].isChecked()
    journey.do("books_ask")
    assert journey.session.imports.books == ""


def test_a_double_is_decided_with_a_button(journey: Journey, importing, tmp_path: Path) -> None:
    long = "".join(f"\n\nGauge {n} at pier {n} of Karet read {n * 3}.5 metres." for n in range(30))
    folder = write(
        tmp_path / "news",
        a_txt=f"Gauges of Karet{long}",
        b_txt=f"Gauges of Karet{long}\n\nNobody was hurt.",
    )
    journey.open(folder)
    batch = journey.session.imports.batch
    journey.wait(lambda: any(i.twin for i in batch.items))
    journey.wait_until_kept()
    journey.wait(lambda: len(titles(journey)) == 2)
    select(importing, "b.txt")
    importing.panel.answers.version.click()
    journey.wait(lambda: any(i.outcome is Outcome.VERSION for i in batch.items))
    assert "0 notes taken over" in importing.panel.answers.words.text()


def test_a_report_that_cannot_be_written_is_told(
    journey: Journey, importing, article: Path, tmp_path: Path
) -> None:
    journey.open_and_wait_for_marks(article)
    importing.write_report(tmp_path / "missing" / "report.csv")
    assert "The report cannot be written" in journey.parts.messages.messages[-1]


def test_a_refused_file_is_kept_on_request_and_tried_exported_and_deleted(
    journey: Journey, importing, tmp_path: Path
) -> None:
    folder = write(tmp_path / "news", a_docx=b"PK\x03\x04 broken")
    journey.application.open_files([folder])
    journey.wait(lambda: finished(journey))
    assert journey.session.refused_files.all() == ()
    select(importing, "a.docx")
    importing.panel.answers.keep_file.click()
    journey.wait(lambda: journey.window.findChild(KeptFilesWindow) is not None)
    window = journey.window.findChild(KeptFilesWindow)
    row = window.tree.topLevelItem(0)
    assert row.text(0) == "a.docx"
    assert "damaged" in row.text(1)

    window.export_to(tmp_path / "copy.docx")
    journey.wait((tmp_path / "copy.docx").exists)
    (folder / "a.docx").unlink()
    window.open_button.click()
    journey.wait(lambda: finished(journey) and journey.session.imports.batch.items[0].named)
    (again,) = journey.session.imports.batch.items
    assert (again.name, again.outcome) == ("a.docx", Outcome.REFUSED)

    window.delete_button.click()
    box = window.findChild(QMessageBox)
    next(b for b in box.buttons() if b.text() == "Delete").click()
    journey.wait(lambda: window.tree.topLevelItemCount() == 0)
    assert not window.open_button.isEnabled()
    assert journey.session.refused_files.all() == ()
    window.close()


def test_a_file_that_is_gone_cannot_be_kept(journey: Journey, importing, tmp_path: Path) -> None:
    journey.application.open_files([tmp_path / "gone.txt"])
    journey.wait(lambda: finished(journey))
    journey.do("imports")
    importing.panel.table.selectRow(0)
    journey.do("imports_keep")
    journey.wait(lambda: "no file on this computer" in journey.parts.messages.messages[-1])
