"""Files that could not be read and that the reader keeps all the same, as they came.

Each has a folder of its own below `refused/`, under the SHA-256 of its bytes: `about.json`
with the reason and the day, and the file under its own name in `original/`. A folder is put
in its place when it is whole.
"""

import datetime
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.core.errors import LibraryError
from desktop_app.library.faults import told

_ABOUT, _ORIGINAL, _UNFINISHED = "about.json", "original", ".new-"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as it came.

    Attributes:
        sha256: Hash of its bytes.
        name: Its name.
        reason: Why it could not be read.
        day: When it was kept.
        path: Where its bytes are now.
    """

    sha256: str
    name: str
    reason: str
    day: datetime.date
    path: Path


class RefusedFiles:
    """A folder of kept files, made by the first of them; blocks while it copies.

    Args:
        folder: Where they lie.
        clock: Says what day it is.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime.datetime]) -> None:
        self._folder = folder
        self._clock = clock

    def keep(self, file: Path, reason: str) -> KeptFile:
        """Copy a file; the same bytes are kept once, with the first reason.

        Raises:
            LibraryError: If it cannot be read or the copy not be written.
        """
        with _opened(file) as source, told(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            new = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=self._folder))
            try:
                (new / _ORIGINAL).mkdir()
                sha256 = _copied(source, new / _ORIGINAL / file.name)
                about = {"reason": reason, "day": self._clock().date().isoformat()}
                (new / _ABOUT).write_text(json.dumps(about), "utf-8")
                if not (self._folder / sha256).exists():
                    new.rename(self._folder / sha256)
            finally:
                shutil.rmtree(new, ignore_errors=True)
            return _read(self._folder / sha256)

    def all(self) -> tuple[KeptFile, ...]:
        """Return the kept files, oldest first.

        Raises:
            LibraryError: If the folder cannot be read.
        """
        with told(self._folder):
            folders = self._folder.glob(f"[!.]*/{_ABOUT}")
            return tuple(sorted((_read(f.parent) for f in folders), key=lambda k: (k.day, k.name)))

    def export(self, kept: KeptFile, target: Path) -> None:
        """Copy a kept file to another place.

        Raises:
            LibraryError: If that cannot be written.
        """
        try:
            shutil.copyfile(kept.path, target)
        except (OSError, shutil.SameFileError) as fault:
            reason = f"It cannot be copied to {target.name} ({fault.strerror or fault})."
            raise LibraryError(kept.name, reason, "Choose another folder or name.") from fault

    def delete(self, kept: KeptFile) -> None:
        """Delete a kept file for good.

        Raises:
            LibraryError: If the disk refuses to.
        """
        with told(self._folder):
            shutil.rmtree(self._folder / kept.sha256)


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as fault:
        reason = f"It cannot be read ({fault.strerror})."
        raise LibraryError(file.name, reason, "Allow reading it and try again.") from fault


def _copied(source: BinaryIO, target: Path) -> str:
    found = hashlib.sha256()
    with target.open("xb") as copy:
        while piece := source.read(_PIECE):
            found.update(piece)
            copy.write(piece)
    return found.hexdigest()


def _read(folder: Path) -> KeptFile:
    about = json.loads((folder / _ABOUT).read_text("utf-8"))
    path = next((folder / _ORIGINAL).iterdir())
    day = datetime.date.fromisoformat(about["day"])
    return KeptFile(folder.name, path.name, about["reason"], day, path)
