"""Open the files of a command line."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from desktop_app.cli.console import Console
from desktop_app.core.errors import AppError
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.loader import Loaded
from desktop_app.loaders.opening import open_path
from desktop_app.settings import Settings, settings_file


class Opener:
    """Opens one file after the other within the limits that the settings state."""

    def __init__(self) -> None:
        self._limit = Settings.load(settings_file()).max_file_size
        self._loads = LoadClient()

    def __enter__(self) -> "Opener":
        """Return the opener itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process that reads hostile files."""
        self._loads.close()

    def open(self, path: Path) -> Loaded:
        """Open one file.

        Raises:
            LoadError: If it cannot be read as an article.
        """
        return open_path(path, self._loads, self._limit)


def articles_of(paths: Iterable[Path], console: Console) -> Iterator[Loaded]:
    """Open files in order; one that cannot be read is reported and left out."""
    with Opener() as opener:
        for path in paths:
            try:
                yield opener.open(path)
            except AppError as fault:
                console.fault(fault)
