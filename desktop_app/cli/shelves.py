"""The library that a command line means."""

import argparse
from pathlib import Path

from desktop_app.core.errors import LibraryError
from desktop_app.library.library import Library
from desktop_app.settings import data_directory


def library_of(args: argparse.Namespace) -> Library:
    """Return the library of --data, else the reader's own.

    Raises:
        LibraryError: If --data names a file.
    """
    folder: Path = getattr(args, "data", None) or data_directory()
    if folder.exists() and not folder.is_dir():
        raise LibraryError(str(folder), "This is no folder.", "Name a folder after --data.")
    return Library(folder)
