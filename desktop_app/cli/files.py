"""Open the files of a command line."""

from collections.abc import Iterable, Iterator

from desktop_app.cli.console import Console
from desktop_app.core.errors import AppError
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.loader import Loaded
from desktop_app.loaders.opening import open_path
from desktop_app.settings import Settings, settings_file


def load_client() -> LoadClient:
    """Return what opens files, within the limits that the settings state."""
    return LoadClient(size_limit=Settings.load(settings_file()).max_file_size)


def articles_of(paths: Iterable[str], console: Console) -> Iterator[Loaded]:
    """Open files in order; one that cannot be read is reported and left out."""
    with load_client() as client:
        for path in paths:
            try:
                loaded = open_path(path, client)
            except AppError as fault:
                console.fault(fault)
                continue
            yield loaded
