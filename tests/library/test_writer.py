"""One writer: what it confirmed is kept, whatever happens to the process or the disk."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.errors import LibraryError
from desktop_app.library import database
from desktop_app.library.library import Library
from desktop_app.library.records import ReadingStatus
from tests.library.conftest import FERRY, WALL, article

# Keeps articles one after the other and says so after each confirmation, until it is killed.
WRITES = """
import sys
from pathlib import Path
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.library.library import Library

library = Library(Path(sys.argv[1]))
count = int(sys.argv[2])
for number in range(count):
    text = f"Article {number} of {sys.argv[3]}."
    saved = library.save_article(Article(text, paragraphs_of(text)), text.encode(), "file")
    library.set_starred(saved.result().id, True).result()
    print(saved.result().id, flush=True)
library.close()
"""


def writing(folder: Path, count: int, name: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITES, str(folder), str(count), name]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def intact(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("confirmed", [1, 17])
def test_a_writer_that_is_killed_loses_nothing_it_confirmed(folder, confirmed):
    with writing(folder, 10_000, "one") as process:
        seen = [int(process.stdout.readline()) for _ in range(confirmed)]
        process.send_signal(signal.SIGKILL)
    with Library(folder) as library:
        assert library.left_badly()
        kept = {row.id for row in library.articles(limit=10_000) if row.starred}
        assert kept >= set(seen)
        assert library.check().sound
        assert not library.left_badly()
    assert intact(folder / "galley.sqlite")


def test_two_processes_write_side_by_side(folder):
    with Library(folder) as library, writing(folder, 25, "one") as one:
        for number in range(25):
            text = f"Mine {number}."
            library.save_article(article(text), text.encode(), "file")
        library.flush()
        assert one.wait() == 0
        assert library.counts().articles == 50
        assert not library.left_badly()


def test_a_clean_exit_leaves_no_mark(library, wall, folder):
    library.close()
    assert not Library(folder).left_badly()
    assert [path.name for path in folder.glob("*-wal")] == []


def test_what_waits_is_written_before_closing(folder):
    library = Library(folder)
    futures = [library.save_article(article(f"{n}"), str(n).encode(), "file") for n in range(200)]
    library.close()
    assert {future.result().id for future in futures} == set(range(1, 201))


def test_results_come_in_the_order_of_the_jobs(library):
    order: list[int] = []
    for number in range(100):
        library._writer.submit(lambda db, n=number: order.append(n))
    library.flush()
    assert order == list(range(100))


def test_a_job_that_fails_spoils_no_other(library, wall):
    gate = threading.Event()
    library._writer.submit(lambda db: gate.wait())
    starred = library.set_starred(wall, True)

    def half(db):
        db["articles"].update(wall, {"position": 7})
        raise ValueError("a bug")

    failing = library._writer.submit(half)
    status = library.set_status(wall, ReadingStatus.REVIEWED)
    gate.set()
    with pytest.raises(ValueError, match="a bug"):
        failing.result()
    starred.result()
    status.result()
    stored = library.load(wall)
    assert (stored.starred, stored.status, stored.position) == (True, ReadingStatus.REVIEWED, 0)


def test_a_full_disk_is_told_and_loses_nothing(library, wall):
    def fill(db):
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")

    library._writer.submit(fill).result()
    text = "A very long story. " * 20_000
    with pytest.raises(LibraryError, match="The disk is full") as told:
        library.save_article(article(text), text.encode(), "long.txt").result()
    assert told.value.next_step == "Free some space and try again."
    assert library.counts().articles == 1
    library.set_starred(wall, True).result()
    assert library.load(wall).starred


def test_a_disk_that_refuses_is_told(folder, library, wall):
    library.close()
    script = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "from pathlib import Path; from desktop_app.core.article import Article;"
        "from desktop_app.library.library import Library; from desktop_app.core.errors import *;\n"
        "library = Library(Path(sys.argv[1])); library.set_starred(1, True).result()\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))\n"
        "try: library.save_article(Article('a b ' * 400_000, ()), b'x', 'x').result()\n"
        "except LibraryError as fault: print(fault.reason)\n"
        "print(library.counts().articles, library.load(1).starred)"
    )
    command = [sys.executable, "-c", script, str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout == "The disk refused to read or write.\n1 True\n"
    assert intact(folder / "galley.sqlite")


def test_a_library_that_is_locked_for_too_long_is_told(library, wall):
    library._writer.submit(lambda db: db.conn.execute("PRAGMA busy_timeout = 10")).result()
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="held the library for too long"):
            library.set_starred(wall, True).result()
        assert library.load(wall).starred is False
        other.execute("COMMIT")
    library.set_starred(wall, True).result()
    assert library.load(wall).starred


def test_the_writer_waits_its_turn_for_some_seconds():
    assert database.BUSY_SECONDS >= 5


@pytest.mark.parametrize("use", ["articles", "write"])
def test_a_file_that_is_no_database_is_refused_and_left_alone(folder, use):
    folder.mkdir()
    path = folder / "galley.sqlite"
    path.write_bytes(b"These are my notes. " * 500)
    with Library(folder) as library, pytest.raises(LibraryError, match="not a library"):
        library.articles() if use == "articles" else library.save_search("a", "b").result()
    assert path.read_bytes() == b"These are my notes. " * 500


def test_damage_is_found_by_the_check_and_told_when_read(library, wall, folder):
    library.save_article(article(FERRY * 400), b"ferry", "ferry.txt").result()
    library.close()
    path = folder / "galley.sqlite"
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xa5" * (len(data) - 8192)
    path.write_bytes(data)
    with Library(folder) as again:
        with pytest.raises(LibraryError, match="damaged") as told:
            again.load(wall)
        assert "backups folder" in told.value.next_step
        assert not again.check().sound


def test_a_search_index_out_of_step_is_mended(library, wall):
    library._writer.submit(
        lambda db: db.execute("INSERT INTO articles_fts(articles_fts) VALUES ('delete-all')")
    ).result()
    assert library.search("harbour") == ()
    health = library.check()
    assert health.sound
    assert health.index_mended
    assert [hit.row.id for hit in library.search("harbour")] == [wall]


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with (
        Library(tmp_path / "file" / "data") as library,
        pytest.raises(LibraryError, match="cannot be opened"),
    ):
        library.save_search("all", "wall").result()


@pytest.fixture
def read_only():
    """A folder with a library that this process may read and not write."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        folder = Path(name)
        with Library(folder) as library:
            library.save_article(article(), WALL.encode(), "wall.txt").result()
        folder.chmod(0o555)
        for path in folder.iterdir():
            path.chmod(0o555 if path.is_dir() else 0o444)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        yield folder
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


def test_a_library_in_a_folder_that_may_not_be_written_can_be_read(read_only):
    with Library(read_only) as library:
        assert len(library.articles()) == 1
        assert library.load(library.articles()[0].id).article == article()
        with pytest.raises(LibraryError, match=r"may only be read|cannot be opened") as told:
            library.save_search("all", "wall").result()
        assert "--data" in told.value.next_step
