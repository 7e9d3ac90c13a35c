import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from desktop_app.core.analysis import Label, NumberKind
from desktop_app.core.corrections import Assign, Relabel, Revalue, Verdict
from desktop_app.ui.deleting import Deleting
from desktop_app.ui.information_window import InformationWindow
from desktop_app.ui.rules_window import RulesWindow
from tests.journeys.conftest import STORY, Journey, Start


def select_words(journey: Journey, words: str) -> None:
    document = journey.reader.page.document
    start = journey.session.desk.article.text.index(words)
    cursor = QTextCursor(document.qt)
    cursor.setPosition(document.position(start))
    end = document.position(start + len(words))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    journey.reader.setTextCursor(cursor)


def test_a_verdict_is_kept_and_can_be_taken_back(start: Start, article: Path) -> None:
    journey = start()
    journey.open_and_wait_for_marks(article)
    journey.do("next_quote")
    quote = journey.reader.selected_id
    journey.do("accept")
    assert journey.session.desk.standing.verdict(quote) is Verdict.ACCEPTED
    journey.do("undo")
    assert journey.session.desk.standing.verdict(quote) is Verdict.UNCHECKED
    journey.do("redo")
    journey.quit()
    again = start()
    again.open(article)
    assert again.session.desk.standing.verdict(quote) is Verdict.ACCEPTED


def test_a_rejected_mark_no_longer_counts(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    before = len(journey.session.desk.standing.stands.quotes)
    journey.do("next_quote")
    journey.do("reject")
    assert len(journey.session.desk.standing.stands.quotes) == before - 1
    assert f"{before - 1} quote" in journey.parts.status.text()


def test_every_kind_of_correction_survives_a_restart(start: Start, article: Path) -> None:
    journey = start()
    journey.open_and_wait_for_marks(article)
    found = journey.session.desk.standing.analysis
    entity, number, quote = found.entities[0], found.numbers[0], found.quotes[-1]
    journey.session.correct(Relabel(entity.id, Label.OTHER))
    journey.session.correct(Revalue(number.id, 13, None, None, "sailing"))
    journey.session.correct(Assign(quote.id, name="Harbour union"))
    journey.quit()
    again = start()
    again.open(article)
    standing = again.session.desk.standing
    assert standing.analysis.mark(entity.id).label is Label.OTHER
    assert standing.analysis.mark(number.id).value == 13
    speakers = standing.analysis.mark(quote.id).speakers
    assert [standing.analysis.source(s).name for s in speakers] == ["Harbour union"]


def test_selected_words_become_a_mark(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    select_words(journey, "written to her")
    journey.do("add_name")
    added = journey.session.desk.standing.analysis.mark(journey.reader.selected_id)
    assert added.name == "written to her"


def test_a_note_on_a_passage_is_kept(start: Start, article: Path) -> None:
    journey = start()
    journey.open_and_wait_for_marks(article)
    select_words(journey, "winter service")
    journey.do("note")
    assert journey.parts.details.current_tab() == "notes"
    editor = journey.parts.details.notes.editor
    editor.findChild(QPlainTextEdit).setPlainText("Check with the timetable.")
    editor.apply()
    journey.wait(lambda: bool(journey.session.desk.standing.notes))
    journey.quit()
    again = start()
    again.open(article)
    (note,) = again.session.desk.standing.notes
    assert note.text == "Check with the timetable."
    assert note.anchor.exact == "winter service"


def test_a_note_that_is_being_written_is_kept_when_another_article_opens(
    journey: Journey, article: Path, tmp_path: Path
) -> None:
    journey.open_and_wait_for_marks(article)
    first = journey.session.desk.id
    journey.do("next_quote")
    journey.do("note")
    journey.parts.details.selection.editor.findChild(QPlainTextEdit).setPlainText("Half a th")
    other = tmp_path / "other.txt"
    other.write_text("Orchard news\n\nThe pears were early, a grower said.", encoding="utf-8")
    journey.application.open_files([other])
    journey.wait(lambda: "Orchard" in journey.session.desk.article.title)
    journey.application.library.flush()
    (note,) = journey.session.library.load(first).review.standing().notes
    assert note.text == "Half a th"


def test_a_new_publication_date_resolves_every_date_again(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)

    def monday() -> object:
        numbers = journey.session.desk.standing.analysis.numbers
        return next(n.value for n in numbers if n.kind is NumberKind.DATE and "Monday" in STORY)

    assert monday() == "2024-11-04"
    journey.do("published")
    journey.parts.date_bar.field.setText("13 November 2024")
    journey.parts.date_bar.set_button.click()
    assert monday() == "2024-11-11"
    journey.do("undo")
    assert monday() == "2024-11-04"


def test_what_is_known_of_an_article_is_set_right_and_undone(
    journey: Journey, article: Path
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("information")
    information = journey.window.findChild(InformationWindow)
    information.fields["title"].setText("A better title")
    information.fields["authors"].setText("Ida Renner")
    information.accept()
    known = journey.session.desk.standing.article.metadata
    assert (known.title, known.authors) == ("A better title", ("Ida Renner",))
    assert "A better title" in journey.parts.article.reader.toPlainText()
    journey.do("undo")
    journey.do("undo")
    assert journey.session.desk.standing.article == journey.session.desk.article
    assert "A better title" not in journey.parts.article.reader.toPlainText()


def test_marks_are_copied_as_markdown_and_csv(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("copy_markdown")
    assert "Ada Lindqvist" in QGuiApplication.clipboard().text()
    journey.do("copy_csv")
    assert QGuiApplication.clipboard().text().startswith("id,")


def test_marks_are_exported_to_a_file(journey: Journey, article: Path, tmp_path: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.parts.commands["copy_csv"].trigger()
    journey.window.workings.files.write(tmp_path / "marks.csv", QGuiApplication.clipboard().text())
    assert "Ada Lindqvist" in (tmp_path / "marks.csv").read_text("utf-8")


def test_the_table_of_numbers_goes_out_by_itself(
    journey: Journey, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.do("copy_figures")
    assert QGuiApplication.clipboard().text().startswith("As written\tValue\t")
    file = tmp_path / "numbers.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    journey.do("export_figures")
    assert file.read_text("utf-8").startswith("As written,Value,")
    journey.do("filter_figures")
    assert journey.parts.details.current_tab() == "numbers"


def test_an_unfinished_analysis_is_not_exported(journey: Journey, article: Path) -> None:
    QGuiApplication.clipboard().setText("before")
    journey.open(article)
    journey.do("copy_csv")
    assert QGuiApplication.clipboard().text() == "before"
    assert "still being analysed" in journey.parts.status.text()
    journey.wait_for_marks()


def test_an_article_can_be_deleted_for_good(
    journey: Journey, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey.open_and_wait_for_marks(article)
    monkeypatch.setattr(Deleting, "_sure", lambda self, title: True)
    journey.do("delete")
    journey.wait(lambda: bool(journey.parts.messages.messages))
    assert "was deleted" in journey.parts.messages.messages[-1]
    assert journey.session.desk is None
    assert journey.session.library.counts().articles == 0


def test_an_export_that_cannot_be_written_is_told(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    journey.window.workings.files.write(article / "no" / "folder.md", "text")
    assert "folder.md" in journey.parts.messages.messages[-1]


def test_killing_the_program_loses_nothing_that_was_kept(
    start: Start, article: Path, tmp_path: Path
) -> None:
    script = tmp_path / "reader.py"
    script.write_text(_READER, encoding="utf-8")
    words = [sys.executable, str(script), str(tmp_path / "library"), str(article)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        quote = program.stdout.readline().strip()
        os.kill(program.pid, signal.SIGKILL)
    again = start()
    again.open(article)
    assert again.session.desk.standing.verdict(quote) is Verdict.ACCEPTED


_READER = '''
"""Accepts the first quote and says which, once the window says that it is saved."""
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop_app.analysis.client import AnalysisClient
from desktop_app.app import Application
from desktop_app.core.corrections import Judge, Verdict
from desktop_app.session.events import Kept
from desktop_app.settings import Settings
from desktop_app.ui.bridge import Poster
from desktop_app.ui.preferences import Preferences

def main() -> None:
    qt = QApplication([])
    folder, article = Path(sys.argv[1]), Path(sys.argv[2])
    settings = Preferences(Settings(quality="fast"), folder.parent / "s.json")
    poster = Poster()
    application = Application(folder, settings, AnalysisClient(poster.post), poster)
    session = application.session
    application.open_files([article])
    application.show(awaits_text=True)
    state = {}

    def heard(event) -> None:
        desk = session.desk
        if "quote" not in state and desk and desk.analysed and desk.id:
            state["quote"] = desk.standing.analysis.quotes[0].id
            application.library.flush()
            session.correct(Judge(state["quote"], Verdict.ACCEPTED))
        elif "quote" in state and isinstance(event, Kept) and "shown" not in state:
            application.library.flush()
            state["shown"] = True
            print(state["quote"], flush=True)

    session.listen(heard)
    qt.exec()

if __name__ == "__main__":
    main()
'''


def test_a_corrected_name_is_a_rule_for_later_articles(
    start: Start, article: Path, tmp_path: Path
) -> None:
    journey = start()
    journey.open_and_wait_for_marks(article)
    people = [e for e in journey.session.desk.standing.analysis.entities if e.label is Label.PERSON]
    journey.parts.details.mark_selected.emit(people[0].id)
    journey.do("change")
    editor = journey.parts.details.selection.editor
    editor.kind.setCurrentText("Group")
    editor.later.setChecked(True)
    editor.apply()
    assert "rule" in journey.parts.status.text()
    journey.quit()
    later = tmp_path / "later.txt"
    later.write_text(f"More of it\n\n{people[0].name} came back on Friday.\n", encoding="utf-8")
    again = start()
    again.open_and_wait_for_marks(later)
    found = {e.name: e.label for e in again.session.desk.standing.analysis.entities}
    assert found[people[0].name] is Label.GROUP
    again.do("rules")
    (window,) = again.window.findChildren(RulesWindow)
    window.undo.click()
    found = {e.name: e.label for e in again.session.desk.standing.analysis.entities}
    assert found[people[0].name] is Label.PERSON
    window.close()


def test_names_are_joined_and_taken_back(journey: Journey, article: Path) -> None:
    journey.open_and_wait_for_marks(article)
    entities = journey.session.desk.standing.analysis.entities
    one, other = entities[0], entities[1]
    journey.parts.details.mark_selected.emit(one.id)
    journey.do("merge")
    editor = journey.parts.details.selection.editor
    editor.other.setCurrentIndex(editor.other.findData(other.id))
    editor.apply()
    whole = journey.session.desk.standing.analysis.mark(other.id)
    assert set(whole.mentions) == {*one.mentions, *other.mentions}
    assert journey.session.desk.standing.analysis.mark(one.id) is None
    journey.do("undo")
    assert journey.session.desk.standing.analysis.entities == entities
