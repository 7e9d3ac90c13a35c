"""Whether the last writer of a library left cleanly, told by locks that die with a process."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class Marker:
    """A locked file beside the library for as long as a process writes to it.

    A clean exit removes the file. One that is there and not locked was left by a process
    that died.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._file: IO[bytes] | None = None

    def set(self) -> None:
        """Make and lock this process's file; again has no effect.

        Raises:
            OSError: If the folder cannot be written.
        """
        if self._file is None:
            name = f"writing-{os.getpid()}-{os.urandom(4).hex()}"
            self._file = (self._directory / name).open("wb")
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def clear(self) -> None:
        """Remove this process's file, if there is one."""
        if self._file is not None:
            Path(self._file.name).unlink(missing_ok=True)
            self._file.close()
            self._file = None

    def left_badly(self) -> bool:
        """Tell whether some process died while it had the library open for writing."""
        return any(True for _ in self._abandoned())

    def forgive(self) -> None:
        """Remove the files of processes that died, after the library was checked."""
        for path in tuple(self._abandoned()):
            path.unlink(missing_ok=True)

    def _abandoned(self) -> Iterator[Path]:
        own = self._file.name if self._file else None
        for path in self._directory.glob("writing-*"):
            if str(path) != own and not _locked(path):
                yield path


def _locked(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return True  # gone since, or not ours to judge
    return False


@contextmanager
def alone(directory: Path) -> Iterator[None]:
    """Hold the folder's lock, waiting for a process that is making or migrating a library."""
    with (directory / "galley.lock").open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
