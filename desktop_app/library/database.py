"""Opening the library's file: for writing, made and migrated; for reading, as it is."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.library.backups import Backups
from desktop_app.library.faults import foreign_database, newer_library
from desktop_app.library.marker import alone
from desktop_app.library.migrations import APPLICATION_ID, VERSION, empty_database, migrate

if TYPE_CHECKING:
    from sqlite_utils import Database

BUSY_SECONDS = 5.0
READ_BUSY_SECONDS = 2.0


def open_for_writing(path: Path, backups: Backups) -> "Database":
    """Open the library for writing in this thread; make it or migrate it if need be.

    Raises:
        LibraryError: If it was made by a newer version or by another program.
        sqlite3.Error: If the file cannot be used.
        OSError: If its folder cannot be made or written.
    """
    from sqlite_utils import Database  # noqa: PLC0415 - heavy, and only the writer needs it

    path.parent.mkdir(parents=True, exist_ok=True)
    with alone(path.parent):
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            version = version_of(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            db = Database(connection, execute_plugins=False)
            if version < VERSION:
                _migrate(db, version, backups)
        except BaseException:
            connection.close()
            raise
    return db


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """Return a library's version, 0 for an empty file.

    Raises:
        LibraryError: If it was made by a newer version or by another program.
        sqlite3.Error: If the file cannot be read.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (program,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if program == APPLICATION_ID and version > VERSION:
        raise newer_library(path)
    if program != APPLICATION_ID and (tables or program):
        raise foreign_database(path)
    return int(version)


def _migrate(db: "Database", version: int, backups: Backups) -> None:
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        if version:
            backups.before_migration(version)
        migrate(db)
        db.conn.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise


class Readers:
    """Connections that only read, one for each thread that reads at the same time.

    Where there is no file they read an empty library in memory; nothing is ever made.
    `upgrade` is called once for a library of an older version; it must migrate it.
    """

    def __init__(self, path: Path, upgrade: Callable[[], None]) -> None:
        self._path = path
        self._upgrade = upgrade
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection; what is read through it in one transaction belongs together."""
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        if connection is None:
            connection, kept = self._open()
        else:
            kept = True
        try:
            connection.execute("BEGIN")
            yield connection
        except BaseException:
            kept = False
            raise
        finally:
            if kept:
                connection.execute("COMMIT")
                with self._lock:
                    self._idle.append(connection)
            else:
                connection.close()

    def close(self) -> None:
        """Close all idle connections; a later read opens anew."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _open(self) -> tuple[sqlite3.Connection, bool]:
        """Return a connection, and whether it may be kept for the next reader."""
        if not self._path.exists():
            return _readable(empty_database()), False
        connection = self._connected()
        try:
            version = version_of(connection, self._path)
            if not version:
                connection.close()
                return _readable(empty_database()), False
            if version < VERSION:
                self._upgrade()
        except BaseException:
            connection.close()
            raise
        return connection, True

    def _connected(self) -> sqlite3.Connection:
        """Connect without making a file; a folder that may not be written is read as it lies."""
        for options in ("mode=rw", "mode=ro", "mode=ro&immutable=1"):
            connection = sqlite3.connect(
                f"{self._path.absolute().as_uri()}?{options}",
                uri=True,
                timeout=READ_BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.OperationalError as fault:
                connection.close()
                if fault.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
                    refused = fault
                    continue
                raise
            except sqlite3.DatabaseError:
                connection.close()
                raise
            connection.execute("PRAGMA query_only = ON")
            return _readable(connection)
        raise refused


def _readable(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.row_factory = sqlite3.Row
    connection.isolation_level = None
    return connection
