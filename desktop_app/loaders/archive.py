"""Read members of a zip file in memory: bounded, in place, never onto the disk."""

import io
import stat
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from desktop_app.core.errors import LoadError
from desktop_app.loaders.damaged import damaged
from desktop_app.loaders.loader import Source

MOST_MEMBERS = 20_000
MOST_BYTES = 200 * 1024 * 1024
# Text shrinks to a fifth or a tenth; what shrinks more than this was made to grow.
MOST_GROWTH = 100
_HARMLESS = 4 * 1024 * 1024
_PIECE = 256 * 1024
_ENCRYPTED = 0x1


class Archive:
    """The members of a zip file, read one at a time.

    All that is read counts against one budget, whatever the file declares, so that a bomb is
    refused as soon as it grows. Names that lead out of the archive are never read.

    Args:
        source: The file.
        kind: What it should be ("an EPUB book"), for messages.

    Raises:
        LoadError: If it is no sound zip file, or has too many members.
    """

    def __init__(self, source: Source, kind: str) -> None:
        self._name = source.name
        self._kind = kind
        self._left = MOST_BYTES
        with damaged(source.name, kind, zipfile.BadZipFile, zipfile.LargeZipFile):
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        if len(self._zip.filelist) > MOST_MEMBERS:
            raise self._refused(f"It holds more than {MOST_MEMBERS} files.")
        named = [m for m in self._zip.filelist if m.filename]
        self._members = {m.filename: m for m in named if not m.is_dir()}

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a member of this name."""
        return name in self._members

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the members in the order of the archive."""
        return iter(self._members)

    def read(self, name: str) -> bytes:
        """Return the bytes of a member.

        Raises:
            LoadError: If there is none, or it cannot or must not be read.
        """
        member = self._members.get(name)
        if member is None:
            raise LoadError(
                self._name,
                f"It should be {self._kind}, but its part “{name}” is missing.",
                "Save it again in the program that made it, and open the new file.",
            )
        self._check(member)
        with damaged(self._name, self._kind, zipfile.BadZipFile):
            return self._read(member)

    def _check(self, member: zipfile.ZipInfo) -> None:
        if outside(member.filename) or stat.S_ISLNK(member.external_attr >> 16):
            raise self._refused(f"Its part “{member.filename[:80]}” leads out of the file.")
        if member.flag_bits & _ENCRYPTED:
            raise LoadError(
                self._name,
                "It is protected with a password.",
                "Unpack or open it in its own program and save it without a password.",
            )
        if self._grows(member, member.file_size):
            raise self._refused("Its parts are far larger than the file.")

    def _read(self, member: zipfile.ZipInfo) -> bytes:
        pieces: list[bytes] = []
        size = 0
        with self._zip.open(member) as file:
            while piece := file.read(_PIECE):
                size += len(piece)
                self._left -= len(piece)
                if self._left < 0 or self._grows(member, size):
                    raise self._refused("Its parts are far larger than the file.")
                pieces.append(piece)
        return b"".join(pieces)

    def _grows(self, member: zipfile.ZipInfo, size: int) -> bool:
        bomb = size > max(_HARMLESS, member.compress_size * MOST_GROWTH)
        return bomb or size > MOST_BYTES

    def _refused(self, reason: str) -> LoadError:
        return LoadError(
            self._name, reason, "Do not trust this file; ask whoever made it for another one."
        )


def outside(name: str) -> bool:
    """Tell whether a member's name leads out of the folder that it would be unpacked into."""
    path = PurePosixPath(name.replace("\\", "/"))
    drive = name[1:2] == ":"
    return path.is_absolute() or ".." in path.parts or drive or "\x00" in name
