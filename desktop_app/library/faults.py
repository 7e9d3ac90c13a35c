"""SQLite's and the disk's faults in words that a reader can act on."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.core.errors import LibraryError

_BY_NAME = {
    "SQLITE_BUSY": (
        "Another program has held the library for too long.",
        "Close other programs that use it and try again.",
    ),
    "SQLITE_FULL": ("The disk is full.", "Free some space and try again."),
    "SQLITE_IOERR": (
        "The disk refused to read or write.",
        "See whether the disk is full or failing, then try again.",
    ),
    "SQLITE_READONLY": (
        "The library may only be read.",
        "Allow writing to the file and its folder, or name another folder with --data.",
    ),
    "SQLITE_CANTOPEN": (
        "The library cannot be opened.",
        "See whether the folder exists and may be written, or name another with --data.",
    ),
    "SQLITE_NOTADB": (
        "This file is not a library.",
        "Move it away, or put a copy from the backups folder in its place.",
    ),
    "SQLITE_CORRUPT": (
        "The library is damaged.",
        "Close Galley and put the newest copy from the backups folder in its place.",
    ),
}
_OTHER = ("The library cannot be used: {}.", "Try again; a copy is in the backups folder.")
_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})


def library_error(fault: sqlite3.Error | OSError, path: Path) -> LibraryError:
    """Return what a fault of the database or its folder means for the reader."""
    if isinstance(fault, OSError):
        name = "SQLITE_FULL" if fault.errno in _SPACE else "SQLITE_CANTOPEN"
    else:
        # "SQLITE_IOERR_WRITE" and its like are told as what they extend.
        name = "_".join((getattr(fault, "sqlite_errorname", None) or "").split("_")[:2])
    reason, next_step = _BY_NAME.get(name, _OTHER)
    return LibraryError(str(path), reason.format(fault), next_step)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn faults of the database and its folder into LibraryError."""
    try:
        yield
    except (sqlite3.OperationalError, sqlite3.DatabaseError, OSError) as fault:
        if isinstance(fault, sqlite3.ProgrammingError | sqlite3.IntegrityError):
            raise  # ours, not the world's
        raise library_error(fault, path) from fault


def newer_library(path: Path) -> LibraryError:
    """Return the error of a library that a newer version of this program has made."""
    return LibraryError(
        str(path),
        "This library was made by a newer version of Galley.",
        "Update Galley, or name another folder with --data.",
    )


def foreign_database(path: Path) -> LibraryError:
    """Return the error of a database that belongs to another program."""
    return LibraryError(
        str(path),
        "This database belongs to another program.",
        "Move it away, or name another folder with --data.",
    )


def gone(path: Path) -> LibraryError:
    """Return the error of an article that is asked for and not there."""
    return LibraryError(
        str(path),
        "The article is no longer in the library.",
        "Open its file again to keep it anew.",
    )
