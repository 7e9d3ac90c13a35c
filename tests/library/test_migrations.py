"""A library is made, migrated with a copy kept, or refused; never guessed at."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.core.errors import LibraryError
from desktop_app.library import migrations, rows
from desktop_app.library.library import Library
from desktop_app.library.migrations import VERSION
from tests.library.conftest import WALL, article


@pytest.fixture
def first_version(folder, monkeypatch):
    """A library as the first step alone makes it, with one article."""
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", migrations.STEPS[:1])
        patch.setattr(migrations, "VERSION", 1)
        for module in ("database", "writer"):
            patch.setattr(f"desktop_app.library.{module}.VERSION", 1)
        patch.setattr(rows, "article_row", lambda a, row=rows.article_row: _without_newer(row(a)))
        with Library(folder) as library:
            library.save_article(article(), WALL.encode(), "wall.txt").result()
            library._backups.finish()
    for path in (folder / "backups").iterdir():
        path.unlink()
    return folder


def _without_newer(row):
    return {
        key: value for key, value in row.items() if key not in {"modified", "shapes", "title_own"}
    }


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def test_a_new_library_has_the_newest_version_and_no_copy_of_nothing(library):
    library.save_search("all", "wall").result()
    assert version(library.path) == VERSION
    assert not list(library.path.parent.glob("backups/*before*"))


def test_an_older_library_is_copied_before_it_is_migrated(first_version):
    with Library(first_version) as library:
        library.save_search("all", "wall").result()
        assert version(library.path) == VERSION
    (copy,) = (first_version / "backups").glob("galley-before-migration-1-*.sqlite")
    assert version(copy) == 1
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (1,)


def test_reading_an_older_library_migrates_it_first(first_version):
    with Library(first_version) as library:
        assert [hit.row.id for hit in library.search("harbour")] == [1]
        assert version(library.path) == VERSION


def test_a_migration_that_fails_changes_nothing(first_version, monkeypatch):
    def broken(db):
        db.execute("DROP TABLE notes")
        db.execute("INSERT INTO nowhere VALUES (1)")

    monkeypatch.setattr(migrations, "STEPS", (migrations.STEPS[0], broken))
    with Library(first_version) as library:
        with pytest.raises(LibraryError, match="cannot be used"):
            library.save_search("all", "wall").result()
        assert version(library.path) == 1
    with closing(sqlite3.connect(first_version / "galley.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM notes").fetchone() == (0,)


def make_newer(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")


def test_a_newer_library_is_refused_and_left_alone(library, wall, folder):
    library.close()
    make_newer(library.path)
    with Library(folder) as again:
        with pytest.raises(LibraryError, match="newer version"):
            again.articles()
        with pytest.raises(LibraryError, match="newer version"):
            again.set_starred(wall, True).result()
    assert version(library.path) == VERSION + 1


def test_a_library_that_a_newer_program_migrates_meanwhile_is_written_no_more(library, wall):
    make_newer(library.path)
    with pytest.raises(LibraryError, match="newer version"):
        library.set_starred(wall, True).result()


def test_a_database_of_another_program_is_refused(folder):
    folder.mkdir()
    with closing(sqlite3.connect(folder / "galley.sqlite")) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with Library(folder) as library:
        with pytest.raises(LibraryError, match="another program"):
            library.articles()
        with pytest.raises(LibraryError, match="another program"):
            library.save_search("all", "wall").result()


def test_an_empty_file_becomes_a_library(folder):
    folder.mkdir()
    (folder / "galley.sqlite").touch()
    with Library(folder) as library:
        assert library.articles() == ()
        library.save_article(article(), WALL.encode(), "wall.txt").result()
        assert len(library.articles()) == 1


def test_changing_anything_but_words_leaves_the_index_alone(library, wall):
    def index_size(db):
        return db.execute("SELECT count(*), max(id) FROM articles_fts_data").fetchone()

    before = library._writer.submit(index_size).result()
    library.set_position(wall, 7)
    library.set_starred(wall, True).result()
    assert library._writer.submit(index_size).result() == before
