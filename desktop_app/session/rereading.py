"""Read a file of the reader's once more: with a password, repaired, or what was left out of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from desktop_app.core.article import Article
from desktop_app.core.errors import AppError
from desktop_app.library.library import Library
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.decode import decode
from desktop_app.loaders.html import CHOSEN_FROM, LEFT_OUT
from desktop_app.loaders.loader import Loaded, Source
from desktop_app.loaders.mojibake import offer_repair
from desktop_app.loaders.pictures import HOLDING, PICTURES
from desktop_app.loaders.reading import display_name, read_source
from desktop_app.session.desk import Desk
from desktop_app.session.importing import Importing
from desktop_app.session.pictures import Picture, pictures_of

Image = TypeVar("Image")


class Rereading:
    """Reads files that the session knows already.

    Args:
        loads: Reads files, hostile ones in a process of its own.
        library: Where the bytes of kept articles are.
        imports: Takes in what becomes an article.
        refuse: Tells the reader of a fault.
    """

    def __init__(
        self,
        loads: LoadClient,
        library: Library,
        imports: Importing,
        refuse: Callable[[AppError], None],
    ) -> None:
        self._loads = loads
        self._library = library
        self._imports = imports
        self._refuse = refuse

    def unlock(self, name: str, password: str) -> None:
        """Open a file that was asked for and is locked; the password is kept nowhere."""
        paths = (Path(item.path) for item in reversed(self._imports.batch.items))
        path = next((p for p in paths if display_name(p) == name), None)
        if path is not None:
            self._imports.take_loaded(path, partial(self._loads.unlock, path, password))

    def read_left_out(self, desk: Desk, then: Callable[[Article], None]) -> bool:
        """Read what of an open article's page is not part of the article.

        Args:
            desk: The open article.
            then: Hears the pieces, as paragraphs of a text.

        Returns:
            Whether there can be any: other files are shown whole, page furniture folded.
        """
        if desk.article.media_type not in CHOSEN_FROM:
            return False

        def load() -> Loaded:
            source = Source(desk.article.media_type, self._bytes_of(desk))
            return self._loads.load_as(source, LEFT_OUT, "original")

        self._imports.take_aside(load, lambda loaded: then(loaded.article), self._refuse)
        return True

    def read_pictures(
        self,
        desk: Desk,
        draw: Callable[[bytes], Image],
        then: Callable[[tuple[tuple[Picture, Image], ...]], None],
        failed: Callable[[AppError], None],
    ) -> bool:
        """Read the pictures that an open article's own file holds.

        Args:
            desk: The open article.
            draw: Makes an image of bytes, off the owner's thread.
            then: Hears the pictures in the order of the file, each with its image.
            failed: Hears why there are none.

        Returns:
            Whether files of this kind are searched for pictures.
        """
        if desk.article.media_type not in HOLDING:
            return False

        def load() -> tuple[tuple[Picture, Image], ...]:
            source = Source(desk.article.media_type, self._bytes_of(desk))
            answers = self._loads.load_all_as(source, PICTURES, "original")
            return tuple((found, draw(found.data)) for found in pictures_of(answers))

        self._imports.take_aside(load, then, failed)
        return True

    def open_repaired(self, desk: Desk) -> None:
        """Open an article again with its damaged letters repaired, as one of its own."""
        name = Path(desk.file).name or desk.article.title
        loader = desk.article.loader.partition("/")[0]

        def load() -> Loaded:
            text = decode(Source(name, self._bytes_of(desk))).text
            repair = offer_repair(text)
            mended = (repair.text if repair else text).encode("utf-8", "surrogatepass")
            return self._loads.load_as(Source(name, mended), loader, "repair")

        self._imports.take_loaded(name, load)

    def _bytes_of(self, desk: Desk) -> bytes:
        if desk.id is None:
            return read_source(Path(desk.file)).data
        return self._library.original(desk.id)
