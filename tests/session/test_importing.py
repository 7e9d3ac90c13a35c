"""Many files at once, what becomes of each, and what a reader decides about doubles."""

import csv
import datetime
import io
from pathlib import Path

import pytest

from desktop_app.core.anchors import anchor_of
from desktop_app.core.corrections import Note, WriteNote
from desktop_app.loaders.loader import Question
from desktop_app.session.batch import UNDER_WAY, Outcome, report
from desktop_app.session.events import Imported, Opened, Refused
from desktop_app.session.twins import Likeness
from tests import made_files as made
from tests.made_files import FIRST, SECOND, THIRD, TITLE


class Run:
    """An import with its end awaited."""

    def __init__(self, desk):
        self.desk = desk
        self.imports = desk.session.imports

    def take(self, *paths):
        self.desk.session.open_paths(list(paths))
        self.end()

    def end(self):
        self.desk.wait(lambda: not any(i.outcome in UNDER_WAY for i in self.imports.batch.items))
        self.desk.library.flush()
        while not self.desk.posted.empty():
            self.desk.posted.get()()
        self.desk.library.flush()

    def outcomes(self):
        return {item.name: item.outcome for item in self.imports.batch.items}

    def item(self, name):
        return next(item for item in self.imports.batch.items if item.name == name)


@pytest.fixture
def run(desk):
    return Run(desk)


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def story(*paragraphs: str) -> str:
    return "\n\n".join((TITLE, *paragraphs)) + "\n"


LONG = tuple(
    f"Paragraph {n} of the report says that gauge {n * 7} at pier {n} of Karet read {n}.5 metres."
    for n in range(12)
)


def test_each_file_has_a_result_and_a_bad_one_stops_none(run, tmp_path):
    good = write(tmp_path, "a.txt", story(FIRST))
    bad = write(tmp_path, "b.docx", b"PK\x03\x04 broken")
    other = write(tmp_path, "c.txt", f"Board answers\n\n{THIRD}")
    run.take(good, bad, other)
    assert run.outcomes() == {
        "a.txt": Outcome.NEW,
        "b.docx": Outcome.REFUSED,
        "c.txt": Outcome.NEW,
    }
    assert "damaged" in run.item("b.docx").detail
    assert run.desk.session.desk.article.title == TITLE


def test_a_result_says_by_what_the_format_was_known(run, tmp_path):
    run.take(write(tmp_path, "a.txt", story(FIRST)), write(tmp_path, "odd.txt", made.docx()))
    assert run.item("a.txt").format == "plain, by name"
    assert run.item("odd.txt").format == "docx, by content"


def test_a_folder_is_looked_through_to_its_depths(run, tmp_path):
    folder = tmp_path / "folder"
    write(folder, "a.txt", story(FIRST))
    write(folder, "deep/er/b.md", f"# Board answers\n\n{THIRD}")
    write(folder, "deep/picture.png", b"\x89PNG")
    write(folder, "page_files/frame.html", made.PAGE)
    write(folder, ".hidden/c.txt", story(SECOND))
    run.take(folder)
    assert run.outcomes() == {
        "folder": Outcome.SPREAD,
        "a.txt": Outcome.NEW,
        "b.md": Outcome.NEW,
    }
    assert run.item("folder").detail == "2 files"


def test_a_folder_without_articles_says_so(run, tmp_path):
    (tmp_path / "empty").mkdir()
    run.take(tmp_path / "empty")
    assert "no file in this folder" in run.item("empty").detail


def test_only_faults_of_what_was_named_are_told(run, tmp_path):
    folder = tmp_path / "folder"
    write(folder, "a.docx", b"PK\x03\x04 broken")
    run.take(folder, tmp_path / "gone.txt")
    assert [e.fault.subject for e in run.desk.heard(Refused)] == ["gone.txt"]
    assert run.item("a.docx").outcome is Outcome.REFUSED


def test_a_zip_gives_a_result_for_each_article_in_it(run, tmp_path):
    run.take(write(tmp_path, "files.zip", made.zip_of_files()))
    assert run.outcomes() == {
        "files.zip": Outcome.SPREAD,
        "files.zip › news/storm.html": Outcome.NEW,
        "files.zip › news/note.txt": Outcome.NEW,
    }


def test_the_articles_of_a_zip_stand_behind_it(run, tmp_path):
    run.take(
        write(tmp_path, "files.zip", made.zip_of_files()),
        write(tmp_path, "a.txt", f"Board answers\n\n{THIRD}"),
    )
    order = ["files.zip", "files.zip › news/storm.html", "files.zip › news/note.txt", "a.txt"]
    assert list(run.outcomes()) == order
    lines = csv.DictReader(io.StringIO(report(run.imports.batch.items)))
    assert [Path(line["file"]).name for line in lines] == ["files.zip"] * 3 + ["a.txt"]


def test_an_article_of_a_zip_that_is_read_again_keeps_its_place(run, tmp_path):
    zipped = write(tmp_path, "files.zip", made.zip_of_files())
    run.take(zipped, write(tmp_path, "a.txt", f"Board answers\n\n{THIRD}"))
    before = list(run.outcomes())
    for name in (before[1], "files.zip"):
        run.imports.batch.set(run.item(name).key, Outcome.CANCELLED)
        run.imports.retry([run.item(name).key])
        run.end()
    assert list(run.outcomes()) == before
    assert run.item("files.zip").outcome is Outcome.SPREAD
    assert run.item("files.zip").detail == "2 articles"


def test_what_was_refused_can_be_tried_again(run, tmp_path):
    run.take(write(tmp_path, "a.txt", story(FIRST)), tmp_path / "b.txt")
    write(tmp_path, "b.txt", f"Board answers\n\n{THIRD}")
    run.imports.retry([run.item("b.txt").key])
    run.end()
    assert run.item("b.txt").outcome is Outcome.NEW


def test_cancelling_leaves_what_was_imported(run, tmp_path):
    files = [write(tmp_path, f"{n}.txt", f"Text {n}\n\nWords {n} of it.") for n in range(30)]
    run.desk.session.open_paths(files)
    run.desk.wait(lambda: bool(run.desk.heard(Opened)))
    run.imports.cancel()
    run.end()
    outcomes = list(run.outcomes().values())
    assert outcomes[0] is Outcome.NEW
    assert set(outcomes) <= {Outcome.NEW, Outcome.CANCELLED}
    run.imports.retry([item.key for item in run.imports.batch.items])
    run.end()
    assert set(run.outcomes().values()) == {Outcome.NEW}


def test_one_import_right_behind_another_begins_a_new_list(run, tmp_path):
    run.desk.session.open_paths([write(tmp_path, "a.txt", story(FIRST))])
    run.desk.wait(lambda: bool(run.desk.heard(Opened)))
    run.take(write(tmp_path, "b.txt", f"Board answers\n\n{THIRD}"))
    assert run.outcomes() == {"b.txt": Outcome.NEW}


def test_a_file_that_is_named_comes_before_those_of_a_folder(run, tmp_path):
    for n in range(20):
        write(tmp_path / "folder", f"{n}.txt", f"Text {n}\n\nWords {n} of it.")
    run.desk.session.open_paths([tmp_path / "folder"])
    run.take(write(tmp_path, "now.txt", story(FIRST)))
    order = [e.item.name for e in run.desk.heard(Imported) if e.item.outcome is Outcome.NEW]
    assert (order[0], len(order)) == ("now.txt", 21)


def test_every_step_is_told(run, tmp_path):
    run.take(write(tmp_path, "a.txt", story(FIRST)))
    told = [e.item.outcome for e in run.desk.heard(Imported)]
    assert told[0] is Outcome.WAITING
    assert Outcome.READING in told
    assert told[-1] is Outcome.NEW


def test_a_report_has_a_line_for_each_item(run, tmp_path):
    run.take(write(tmp_path, "a.txt", f"=1+1 is no title\n\n{THIRD}"), tmp_path / "gone.txt")
    rows = list(csv.DictReader(io.StringIO(report(run.imports.batch.items))))
    assert [row["result"] for row in rows] == ["imported", "could not be read"]
    assert rows[0]["title"].startswith("'=")
    assert "no such file" in rows[1]["detail"]


def test_a_book_is_asked_about_and_then_read_as_wished(run, tmp_path):
    book = write(tmp_path, "book.epub", made.epub(chapters=3))
    run.take(book)
    item = run.item("book.epub")
    assert item.outcome is Outcome.ASKING
    assert item.contents.question is Question.BOOK
    run.imports.choose(item.key, None, as_one=True)
    run.end()
    assert run.item("book.epub").title == "Karet Reader, May"
    run.imports.books = "each"
    run.take(book)
    assert [i.title for i in run.imports.batch.items if i.document] == [
        "Chapter 1",
        "Chapter 2",
        "Chapter 3",
    ]


def test_pages_of_a_web_archive_are_chosen(run, tmp_path):
    run.take(write(tmp_path, "crawl.warc", made.warc()))
    item = run.item("crawl.warc")
    assert item.contents.question is Question.PAGES
    run.imports.choose(item.key, [item.contents.entries[1].name])
    run.end()
    (page,) = [i for i in run.imports.batch.items if i.document]
    assert page.title == "Board answers the council"


def test_the_same_file_is_not_kept_twice(run, tmp_path):
    one = write(tmp_path, "a.txt", story(FIRST))
    two = write(tmp_path, "b.txt", story(FIRST))
    run.take(one, two)
    assert run.item("b.txt").outcome is Outcome.THERE
    assert run.item("b.txt").twin.likeness is Likeness.BYTES
    assert run.desk.library.counts().articles == 1


def test_the_same_text_in_another_file_is_offered_and_can_be_kept(run, tmp_path):
    run.take(
        write(tmp_path, "a.txt", story(FIRST)),
        write(tmp_path, "b.txt", story(FIRST).replace("\n", "\r\n")),
    )
    item = run.item("b.txt")
    assert item.twin.likeness is Likeness.TEXT
    assert TITLE in item.text
    assert run.desk.library.counts().articles == 1
    run.imports.keep_both(item.key)
    run.end()
    assert run.item("b.txt").outcome is Outcome.NEW
    assert run.desk.library.counts().articles == 2


def test_nearly_the_same_text_is_kept_and_said(run, tmp_path):
    run.take(
        write(tmp_path, "a.txt", story(*LONG)),
        write(tmp_path, "b.txt", story(*LONG[:-1], SECOND)),
        write(tmp_path, "c.txt", f"Board answers\n\n{THIRD}"),
    )
    assert run.item("b.txt").twin.likeness is Likeness.NEARLY
    assert run.item("b.txt").outcome is Outcome.NEW
    assert run.item("c.txt").twin is None


def test_a_double_of_an_earlier_import_is_found_in_the_library(run, tmp_path):
    run.take(write(tmp_path, "a.txt", story(*LONG)))
    run.take(write(tmp_path, "b.txt", story(*LONG[1:], SECOND)))
    assert run.item("b.txt").twin.title == TITLE


def test_a_double_can_be_taken_back(run, tmp_path):
    run.take(
        write(tmp_path, "a.txt", story(*LONG)), write(tmp_path, "b.txt", story(*LONG[:-1], SECOND))
    )
    run.imports.take_back(run.item("b.txt").key)
    run.end()
    assert run.item("b.txt").outcome is Outcome.THERE
    assert run.desk.library.counts().articles == 1


def test_a_newer_version_takes_notes_tags_and_star_over(run, tmp_path):
    run.take(write(tmp_path, "a.txt", story(*LONG)))
    session, library = run.desk.session, run.desk.library
    text = session.desk.article.text
    for number, words in enumerate((LONG[2], LONG[-1])):
        start = text.index(words)
        span = next(p for p in session.desk.article.paragraphs if p.start == start)
        when = datetime.datetime(2024, 5, 5, tzinfo=datetime.UTC)
        note = Note(f"n{number}", "Ask.", anchor_of(span, text), None, when)
        session.correct(WriteNote(note))
    session.set_starred(starred=True)
    library.set_tags(session.desk.id, ("karet",))
    library.flush()
    run.take(write(tmp_path, "b.txt", story(SECOND, *LONG[:-1])))
    run.imports.make_version(run.item("b.txt").key)
    run.end()
    item = run.item("b.txt")
    assert item.outcome is Outcome.VERSION
    assert item.detail.startswith(f"1 note taken over from “{TITLE}”. 1 not found")
    new = library.load(library.find_original(item.sha256))
    (note,) = new.review.standing().notes
    assert note.anchor.span.of(new.article.text) == LONG[2]
    assert (new.starred, new.tags) == (True, ("karet",))
    assert library.counts().articles == 2


def test_tags_and_highlights_of_an_export_come_along(run, tmp_path):
    run.take(write(tmp_path, "wallabag.json", made.wallabag()))
    item = run.item("wallabag.json › entry 1")
    assert item.detail == "1 highlight kept as notes."
    stored = run.desk.library.load(run.desk.library.find_original(item.sha256))
    (note,) = stored.review.standing().notes
    assert (note.text, note.anchor.exact) == ("Ask the board.", SECOND)
    assert stored.tags == ("storm",)


def test_highlights_of_an_article_that_is_there_become_its_notes(run, tmp_path):
    run.take(write(tmp_path, "page.html", made.single_file()))
    page = run.desk.session.desk.id
    for _ in range(2):
        run.take(write(tmp_path, "hypothesis.json", made.hypothesis()))
    stored = run.desk.library.load(page)
    assert [n.text for n in stored.review.standing().notes] == ["Read again.", "Ask the board."]
    assert run.desk.library.counts().articles == 1
    assert run.desk.session.desk.review.standing().notes == stored.review.standing().notes


def test_a_path_to_another_computer_is_refused_without_a_look(run):
    run.take("//host/share")
    assert "another computer" in run.item("share").detail
