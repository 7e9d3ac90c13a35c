"""Files and pasted text on their way to an article, off the owner's thread."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from desktop_app.core.article import Article
from desktop_app.core.errors import AppError
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.decode import decode
from desktop_app.loaders.html import LEFT_OUT
from desktop_app.loaders.loader import Loaded, Source
from desktop_app.loaders.mojibake import offer_repair
from desktop_app.loaders.opening import open_pasted, open_path

Post = Callable[[Callable[[], None]], None]


class Intake:
    """Loads one thing after another; a file that cannot be read stops none behind it.

    Args:
        loads: Reads files, hostile ones in a process of its own.
        post: Runs a function on the owner's thread.
        arrived: Hears what was loaded and whether it is the first of its batch.
        refused: Hears why something could not be loaded.
    """

    def __init__(
        self,
        loads: LoadClient,
        post: Post,
        arrived: Callable[[Loaded, bool], None],
        refused: Callable[[AppError], None],
    ) -> None:
        self._loads = loads
        self._post = post
        self._arrived = arrived
        self._refused = refused
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="intake")

    def take_files(self, paths: Sequence[Path | str]) -> None:
        """Load files; the first that can be read is the one to show."""
        self._thread.submit(self._load_files, tuple(paths))

    def take_pasted(self, text: str, html: str) -> None:
        """Load what was copied; HTML goes through the HTML loader."""
        load = partial(open_pasted, text, html, self._loads)
        self._thread.submit(self._load, load, True)

    def take_locked(self, path: Path, password: str) -> None:
        """Load a file that opens with a password."""
        self._thread.submit(self._load, partial(self._loads.unlock, path, password), True)

    def take_repaired(self, data: Callable[[], bytes], name: str, loader: str) -> None:
        """Load a file again, its damaged letters repaired.

        Args:
            data: Fetches the file's bytes; called off the owner's thread.
            name: The file's name.
            loader: The loader that reads it.
        """
        self._thread.submit(self._load, partial(self._repaired, data, name, loader), True)

    def take_left_out(self, data: Callable[[], bytes], then: Callable[[Article], None]) -> None:
        """Read what of a page is not part of its article.

        Args:
            data: Fetches the page's bytes; called off the owner's thread.
            then: Hears the pieces as paragraphs of a text.
        """
        self._thread.submit(self._read_left_out, data, then)

    def close(self) -> None:
        """Finish what is being loaded, forget the rest."""
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._loads.close()

    def _load_files(self, paths: tuple[Path | str, ...]) -> None:
        first = True
        for path in paths:
            load = partial(open_path, path, self._loads)
            first = not self._load(load, first) and first

    def _repaired(self, data: Callable[[], bytes], name: str, loader: str) -> Loaded:
        text = decode(Source(name, data())).text
        repair = offer_repair(text)
        mended = (repair.text if repair else text).encode("utf-8", "surrogatepass")
        return self._loads.load_as(Source(name, mended), loader, "repair")

    def _read_left_out(self, data: Callable[[], bytes], then: Callable[[Article], None]) -> None:
        try:
            loaded = self._loads.load_as(Source("page.html", data()), LEFT_OUT.name, "original")
        except AppError as fault:
            self._post(partial(self._refused, fault))
            return
        self._post(partial(then, loaded.article))

    def _load(self, load: Callable[[], Loaded], first: bool) -> bool:
        try:
            loaded = load()
        except AppError as fault:
            self._post(partial(self._refused, fault))
            return False
        self._post(partial(self._arrived, loaded, first))
        return True
