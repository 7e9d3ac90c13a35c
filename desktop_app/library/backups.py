"""Copies of the library: one before each migration, one a day, kept by age."""

import datetime
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from desktop_app.library.marker import alone

DAYS = 7
WEEKS = 4
MIGRATIONS = 3

Clock = Callable[[], datetime.datetime]
_log = logging.getLogger(__name__)


class Backups:
    """The folder of copies beside a library.

    Daily copies are made in a thread of their own, from a snapshot, while writing goes on.
    """

    def __init__(self, library: Path, clock: Clock) -> None:
        self._library = library
        self._folder = library.parent / "backups"
        self._clock = clock
        self._day: datetime.date | None = None
        self._thread: threading.Thread | None = None

    def paths(self) -> tuple[Path, ...]:
        """Return all copies, by name."""
        return tuple(sorted(self._folder.glob("galley-*.sqlite")))

    def before_migration(self, version: int) -> Path:
        """Copy the library as it is, before it is migrated from a version.

        Raises:
            sqlite3.Error: If it cannot be copied.
            OSError: If the folder cannot be made.
        """
        moment = self._clock().strftime("%Y-%m-%dT%H%M%S")
        target = self._folder / f"galley-before-migration-{version}-{moment}.sqlite"
        self._copy(target)
        _thin(sorted(self._folder.glob("galley-before-migration-*.sqlite")), MIGRATIONS)
        return target

    def keep_daily(self) -> None:
        """Start today's copy in the background unless there is one."""
        today = self._clock().date()
        busy = self._thread is not None and self._thread.is_alive()
        if self._day == today or busy:
            return
        self._day = today
        target = self._folder / f"galley-{today.isoformat()}.sqlite"
        if not target.exists():
            self._thread = threading.Thread(target=self._make_daily, args=(target,), daemon=True)
            self._thread.start()

    def finish(self) -> None:
        """Wait for the copy that is being made, if any."""
        if self._thread is not None:
            self._thread.join()

    def holding(self, sha256: str) -> tuple[Path, ...]:
        """Return the copies that hold an original."""
        return tuple(path for path in self.paths() if _holds(path, sha256))

    def _make_daily(self, target: Path) -> None:
        try:
            self._copy(target)
            self._forget_old()
        except (sqlite3.Error, OSError) as fault:
            # The reader's work is not touched by this; tomorrow tries again.
            _log.warning("no daily copy of the library: %s", fault)

    def _copy(self, target: Path) -> None:
        """Copy a snapshot of the library; the target appears whole or not at all."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with alone(self._folder):
            for left_over in self._folder.glob("*.unfinished"):
                left_over.unlink()
            if target.exists():
                return
            unfinished = target.with_suffix(".unfinished")
            connection = sqlite3.connect(self._library, timeout=30, isolation_level=None)
            with closing(connection) as source:
                source.execute("VACUUM INTO ?", (str(unfinished),))
            unfinished.replace(target)

    def _forget_old(self) -> None:
        dated = {day: p for p in self.paths() if (day := _day_of(p)) is not None}
        kept = set(sorted(dated)[-DAYS:])
        weeks: dict[tuple[int, int], datetime.date] = {}
        for day in sorted(dated):
            weeks[day.isocalendar()[:2]] = day
        kept |= {weeks[week] for week in sorted(weeks)[-WEEKS:]}
        for day in dated.keys() - kept:
            dated[day].unlink(missing_ok=True)


def _day_of(path: Path) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(path.stem.removeprefix("galley-"))
    except ValueError:
        return None


def _thin(paths: Iterable[Path], keep: int) -> None:
    by_age = sorted(paths, key=lambda p: p.stat().st_mtime)
    for path in by_age[:-keep]:
        path.unlink(missing_ok=True)


def _holds(path: Path, sha256: str) -> bool:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
        try:
            found = copy.execute("SELECT 1 FROM originals WHERE sha256 = ?", (sha256,))
            return found.fetchone() is not None
        except sqlite3.DatabaseError:
            return False
