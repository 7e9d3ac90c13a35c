"""Every fault of the library has a reason and a next step; bugs stay bugs."""

import errno
import sqlite3
from pathlib import Path

import pytest

from desktop_app.core.errors import LibraryError
from desktop_app.library.faults import library_error, told

PATH = Path("/home/ida/data/galley.sqlite")


def fault(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("in SQLite's words")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("SQLITE_BUSY", "held the library"),
        ("SQLITE_BUSY_SNAPSHOT", "held the library"),
        ("SQLITE_FULL", "disk is full"),
        ("SQLITE_IOERR_WRITE", "refused to read or write"),
        ("SQLITE_READONLY_DIRECTORY", "only be read"),
        ("SQLITE_CANTOPEN", "cannot be opened"),
        ("SQLITE_NOTADB", "not a library"),
        ("SQLITE_CORRUPT_VTAB", "damaged"),
        ("SQLITE_MISMATCH", "in SQLite's words"),
    ],
)
def test_faults_of_sqlite_are_told_in_plain_words(name, reason):
    error = library_error(fault(name), PATH)
    assert reason in error.reason
    assert error.subject == str(PATH)
    assert error.next_step.endswith(".")


def test_faults_of_the_folder_are_told():
    assert "full" in library_error(OSError(errno.ENOSPC, "no space"), PATH).reason
    assert "opened" in library_error(PermissionError(errno.EACCES, "denied"), PATH).reason


@pytest.mark.parametrize("bug", [sqlite3.ProgrammingError, sqlite3.IntegrityError, KeyError])
def test_bugs_are_not_told_as_faults_of_the_world(bug):
    with pytest.raises(bug), told(PATH):
        raise bug("a bug")


def test_a_fault_while_reading_is_told():
    with pytest.raises(LibraryError, match="disk is full"), told(PATH):
        raise fault("SQLITE_FULL")
