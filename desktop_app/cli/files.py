"""Open the files of a command line."""

from collections.abc import Iterable, Iterator

from desktop_app.cli.console import Console
from desktop_app.core.errors import LoadError
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.loader import Loaded
from desktop_app.loaders.opening import open_all
from desktop_app.settings import Settings, settings_file


def load_client() -> LoadClient:
    """Return what opens files, within the limits that the settings state.

    Raises:
        LoadError: If the settings are there but cannot be read.
    """
    path = settings_file()
    try:
        limit = Settings.load(path).max_file_size
    except OSError as fault:
        reason = f"The settings cannot be read ({fault.strerror})."
        raise LoadError(str(path), reason, "Give yourself the right to read the file.") from fault
    return LoadClient(size_limit=limit)


def articles_of(
    paths: Iterable[str], console: Console, *, as_one: bool = False
) -> Iterator[Loaded]:
    """Open files in order, all articles of each; what cannot be read is reported and left out."""
    with load_client() as client:
        for path in paths:
            for loaded in open_all(path, client, as_one=as_one):
                if isinstance(loaded, LoadError):
                    console.fault(loaded)
                else:
                    yield loaded
