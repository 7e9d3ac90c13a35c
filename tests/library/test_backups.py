"""Copies of the library are whole, made once a day and kept by age."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.backups import Backups
from desktop_app.library.library import Library
from tests.library.conftest import WALL, article


@pytest.fixture
def backups(library, wall, clock):
    library.close()
    for path in Backups(library.path, clock).paths():
        path.unlink()
    return Backups(library.path, clock)


def names(backups):
    return [path.name for path in backups.paths()]


def make(backups):
    backups.keep_daily()
    backups.finish()


def test_the_first_write_of_a_day_makes_a_copy(folder, clock):
    with Library(folder, clock) as library:
        library.save_article(article(), WALL.encode(), "wall.txt").result()
        library._backups.finish()
        clock.pass_days(1)
        library.save_search("all", "wall").result()
        library.save_search("more", "wall").result()
    assert names(Backups(library.path, clock)) == [
        "galley-2025-03-14.sqlite",
        "galley-2025-03-15.sqlite",
    ]


def test_a_copy_is_a_whole_library(backups, tmp_path, wall):
    make(backups)
    elsewhere = tmp_path / "restored"
    elsewhere.mkdir()
    backups.paths()[0].rename(elsewhere / "galley.sqlite")
    with Library(elsewhere) as library:
        assert library.load(wall).article == article()


def test_a_copy_is_made_while_others_write(backups, library):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE articles SET starred = 1")
        make(backups)
        other.execute("ROLLBACK")
    assert names(backups) == ["galley-2025-03-14.sqlite"]


def test_a_day_has_one_copy(backups):
    make(backups)
    first = backups.paths()[0].stat().st_mtime_ns
    make(backups)
    assert backups.paths()[0].stat().st_mtime_ns == first


def test_seven_days_and_four_weeks_are_kept(backups, clock):
    for _ in range(60):
        make(backups)
        clock.pass_days(1)
    days = [name.removeprefix("galley-").removesuffix(".sqlite") for name in names(backups)]
    # The last day was Monday, 12 May 2025; before the seven days the Sundays are left.
    assert days == [
        "2025-04-27",
        "2025-05-04",
        *(f"2025-05-{day:02}" for day in range(6, 13)),
    ]


def test_copies_of_migrations_are_thinned_apart(backups, clock):
    make(backups)
    for _ in range(5):
        clock.pass_days(1)
        backups.before_migration(1)
    assert names(backups) == [
        "galley-2025-03-14.sqlite",
        "galley-before-migration-1-2025-03-17T093000.sqlite",
        "galley-before-migration-1-2025-03-18T093000.sqlite",
        "galley-before-migration-1-2025-03-19T093000.sqlite",
    ]


def test_a_copy_that_fails_harms_nothing(backups, library, caplog):
    shutil.rmtree(library.path.parent / "backups")
    (library.path.parent / "backups").touch()
    make(backups)
    assert "no daily copy" in caplog.text


def test_an_unfinished_copy_is_no_copy(backups, library):
    unfinished = library.path.parent / "backups" / "galley-2025-03-02.unfinished"
    unfinished.write_bytes(b"half")
    assert names(backups) == []
    make(backups)
    assert names(backups) == ["galley-2025-03-14.sqlite"]
    assert not unfinished.exists()
