"""Read a file once, wholly, into memory: what is parsed, hashed and kept are the same bytes."""

import os
import stat
from pathlib import Path

from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import Source

SIZE_LIMIT = 64 * 1024 * 1024
"""Largest file that is opened, in bytes, unless a setting says otherwise."""

_MEGABYTE = 1024 * 1024


def read_source(path: Path, limit: int = SIZE_LIMIT, encoding: str = "") -> Source:
    """Read a file of at most `limit` bytes.

    Raises:
        LoadError: If it is missing, no regular file, unreadable, empty, too large or on
            another computer.
    """
    name = display_name(path)
    if leads_elsewhere(path):
        raise LoadError(
            name, "The path leads to another computer.", "Copy the file to this one and open that."
        )
    try:
        data = _read(path, name, limit)
    except FileNotFoundError:
        raise LoadError(
            name, "There is no such file.", "Check the name, or whether it was moved."
        ) from None
    except PermissionError:
        raise LoadError(
            name, "You may not read this file.", "Change its permissions or copy it."
        ) from None
    except OSError as fault:
        reason = f"It cannot be read ({fault.strerror or fault})."
        raise LoadError(name, reason, "Copy it to another place and try again.") from fault
    except ValueError:
        raise LoadError(name, "This is no file name.", "Choose the file again.") from None
    if not data:
        raise LoadError(name, "The file is empty.", "Save the article again and open the new file.")
    return Source(name, data, encoding)


def leads_elsewhere(path: Path) -> bool:
    """Tell whether a path names another computer, which even a look would connect to."""
    return str(path).startswith(("//", "\\\\"))


def display_name(path: Path) -> str:
    """Return a file's name for messages: one printable line."""
    name = path.name or str(path)
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)


def _read(path: Path, name: str, limit: int) -> bytes:
    # O_NONBLOCK: opening a named pipe must not wait for a writer.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise _irregular(name, mode)
        with os.fdopen(os.dup(descriptor), "rb") as file:
            data = file.read(limit + 1)
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise LoadError(
            name,
            f"The file is larger than {limit / _MEGABYTE:g} MB.",
            "Save the article alone, or raise the limit in the settings.",
        )
    return data


def _irregular(name: str, mode: int) -> LoadError:
    if stat.S_ISDIR(mode):
        return LoadError(name, "This is a folder.", "Open the files in it.")
    return LoadError(
        name, "This is a device or a pipe, not a file.", "Save its content to a file first."
    )
