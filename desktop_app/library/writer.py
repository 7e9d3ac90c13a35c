"""The one writer of a library: a thread that commits what is submitted, in order.

What waits in the queue is committed together, each job in a savepoint of its own, so that
a bulk import is fast and one bad job spoils no other. A result is handed out only after
its transaction was committed.
"""

import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from desktop_app.core.errors import LibraryError
from desktop_app.library.backups import Backups
from desktop_app.library.database import open_for_writing
from desktop_app.library.faults import library_error, newer_library
from desktop_app.library.marker import Marker
from desktop_app.library.migrations import VERSION

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")
BATCH = 64


@dataclass(slots=True)
class _Job(Generic[T]):
    """What to do, whether it must survive a power cut once confirmed, and its outcome."""

    work: Callable[["Database"], T]
    durable: bool
    future: "Future[T]" = field(default_factory=Future)
    result: T | None = None
    fault: BaseException | None = None


class Writer:
    """Writes to a library from a thread that starts with the first job.

    Jobs that are `durable` are forced onto the disk before they are confirmed; others may
    be lost by a power cut, though never by a crash of the program.
    """

    def __init__(self, path: Path, backups: Backups, marker: Marker) -> None:
        self._path = path
        self._backups = backups
        self._marker = marker
        self._jobs: queue.Queue[_Job[Any] | None] = queue.Queue()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._closed = False
        self._db: Database | None = None

    def submit(self, work: Callable[["Database"], T], *, durable: bool = True) -> "Future[T]":
        """Queue a job and return its future; faults of the library come as LibraryError.

        Raises:
            RuntimeError: If the writer was closed.
        """
        job = _Job(work, durable)
        with self._starting:
            if self._closed:
                raise RuntimeError("the library is closed")
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="library", daemon=True)
                self._thread.start()
            self._jobs.put(job)
        return job.future

    def flush(self) -> None:
        """Wait until everything that was submitted is committed or refused."""
        self._jobs.join()

    def close(self) -> None:
        """Commit what waits, then leave the library cleanly; no job is taken afterwards."""
        with self._starting:
            closed, self._closed = self._closed, True
            if self._thread is None or closed:
                return
            self._jobs.put(None)
        self._thread.join()
        self._backups.finish()
        self._marker.clear()

    def _run(self) -> None:
        ending = False
        while not ending:
            batch, ending = self._next_batch()
            if batch:
                self._commit(batch)
            for _ in range(len(batch) + ending):
                self._jobs.task_done()
        self._disconnect()

    def _next_batch(self) -> tuple[list[_Job[Any]], bool]:
        """Wait for a job and take those behind it; tell whether the end was among them."""
        batch: list[_Job[Any]] = []
        job = self._jobs.get()
        while job is not None:
            batch.append(job)
            if len(batch) == BATCH:
                return batch, False
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                return batch, False
        return batch, True

    def _commit(self, batch: list[_Job[Any]]) -> None:
        jobs = [job for job in batch if job.future.set_running_or_notify_cancel()]
        try:
            db = self._begin(durable=any(job.durable for job in jobs))
            for job in jobs:
                _attempt(job, db)
            db.conn.execute("COMMIT")
        except (sqlite3.Error, OSError, LibraryError) as fault:
            self._disconnect()
            for job in jobs:
                job.fault = job.fault or fault
        else:
            self._backups.keep_daily()
        for job in jobs:
            self._hand_out(job)

    def _begin(self, *, durable: bool) -> "Database":
        if self._db is None:
            self._db = open_for_writing(self._path, self._backups)
            self._marker.set()
        connection = self._db.conn
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        connection.execute("BEGIN IMMEDIATE")
        # A newer version of the program may have migrated the library meanwhile.
        if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            raise newer_library(self._path)
        return self._db

    def _hand_out(self, job: _Job[Any]) -> None:
        fault = job.fault
        if isinstance(fault, sqlite3.OperationalError | sqlite3.DatabaseError | OSError):
            ours = isinstance(fault, sqlite3.ProgrammingError | sqlite3.IntegrityError)
            fault = fault if ours else library_error(fault, self._path)
        if fault is None:
            job.future.set_result(job.result)
        else:
            job.future.set_exception(fault)

    def _disconnect(self) -> None:
        """Close the connection, which rolls back what is open; the next job opens anew."""
        if self._db is not None:
            self._db.conn.close()
            self._db = None


def _attempt(job: _Job[Any], db: "Database") -> None:
    """Run a job in a savepoint; its fault is its own unless it ended the transaction.

    Raises:
        sqlite3.Error: If SQLite rolled the whole transaction back, as on a full disk.
    """
    try:
        with db.atomic():
            job.result = job.work(db)
    except BaseException as fault:
        job.fault = fault
        if not db.conn.in_transaction:
            raise
