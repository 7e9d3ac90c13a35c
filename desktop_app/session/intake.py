"""Files and pasted text on their way to an article, off the owner's thread."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import PriorityQueue
from typing import Protocol, TypeVar

from desktop_app.core.errors import AppError, LoadError
from desktop_app.loaders.client import File, LoadClient
from desktop_app.loaders.clipboard import refuse_web_address
from desktop_app.loaders.folders import articles_in
from desktop_app.loaders.loader import Contents, Loaded, Question
from desktop_app.loaders.reading import leads_elsewhere
from desktop_app.loaders.registry import Registry
from desktop_app.session.twins import Twin, Twins

# The owner's thread takes in so many files at a time and goes on with other things.
_TOLD_TOGETHER = 20
Aside = TypeVar("Aside")
Post = Callable[[Callable[[], None]], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What to read of a file.

    Attributes:
        key: The number under which the asker knows it.
        path: The file, a folder, or what the reader typed.
        wanted: Names of documents, None for all.
        as_one: Whether to take a book as one article; None to ask.
        named: Whether the reader named it: such files come before those of a folder.
    """

    key: int
    path: Path | str
    wanted: tuple[str, ...] | None = None
    as_one: bool | None = None
    named: bool = True


class Hears(Protocol):
    """Who hears what became of a wish; all on the owner's thread."""

    def reading(self, key: int) -> None:
        """A file is being read."""

    def found(self, key: int, files: Sequence[Path], count: int) -> None:
        """A folder holds these files, and so many in all."""

    def asks(self, key: int, contents: Contents) -> None:
        """The reader is to choose."""

    def arrived(self, key: int, loaded: Loaded) -> None:
        """An article was read."""

    def likened(self, loaded_from: str, twin: Twin) -> None:
        """An article that arrived, known by the hash of its bytes, is like another one."""

    def refused(self, key: int, fault: AppError, document: str) -> None:
        """A file, or a document in it, could not be read."""

    def ended(self, key: int, *, cancelled: bool) -> None:
        """Nothing more comes of a file."""


class Intake:
    """Loads one thing after another; a file that cannot be read stops none behind it.

    Args:
        loads: Reads files, hostile ones in a process of its own.
        twins: Looks for what is there already.
        post: Runs a function on the owner's thread.
        hears: Hears what became of each.
    """

    def __init__(self, loads: LoadClient, twins: Twins, post: Post, hears: Hears) -> None:
        self._loads = loads
        self._twins = twins
        self._post = post
        self._hears = hears
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="intake")
        self._waiting: PriorityQueue[tuple[bool, int, Callable[[], None]]] = PriorityQueue()
        self._taken = 0
        self._round = 0
        self._lock = threading.Lock()

    def take(self, wish: Wish) -> None:
        """Read a file, or look through a folder, once those before it are read.

        Files that the reader named come before those that were found in folders.
        """
        self._do(partial(self._read, wish, self._round), first=wish.named)

    def take_article(self, key: int, load: Callable[[], Loaded]) -> None:
        """Take what a function loads in; it may raise an AppError."""
        self._do(partial(self._load, key, load), first=True)

    def cancel(self) -> None:
        """Give up what is being read and what waits."""
        with self._lock:
            self._round += 1
        self._loads.cancel()

    def take_aside(
        self,
        load: Callable[[], Aside],
        then: Callable[[Aside], None],
        failed: Callable[[AppError], None],
    ) -> None:
        """Load what is no article to keep.

        Args:
            load: Loads it, off the owner's thread.
            then: Hears what was loaded.
            failed: Hears why it could not be.
        """
        self._do(partial(self._load_aside, load, then, failed), first=True)

    def close(self) -> None:
        """Give up what is being read, forget the rest."""
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._loads.close()

    def _do(self, work: Callable[[], None], *, first: bool) -> None:
        self._taken += 1
        self._waiting.put((not first, self._taken, work))
        self._thread.submit(self._do_next)

    def _do_next(self) -> None:
        _, _, work = self._waiting.get_nowait()
        work()

    def _read(self, wish: Wish, asked_in: int) -> None:
        if self._is_over(asked_in):
            self._tell(partial(self._hears.ended, wish.key, cancelled=True))
            return
        self._tell(partial(self._hears.reading, wish.key))
        try:
            self._open(wish, asked_in)
        except AppError as fault:
            if not self._is_over(asked_in):
                self._tell(partial(self._hears.refused, wish.key, fault, ""))
        self._tell(partial(self._hears.ended, wish.key, cancelled=self._is_over(asked_in)))

    def _open(self, wish: Wish, asked_in: int) -> None:
        if isinstance(wish.path, str):
            refuse_web_address(wish.path)
        path = Path(wish.path)
        if not leads_elsewhere(path) and path.is_dir():
            found = _inside(path)
            for at in range(0, len(found), _TOLD_TOGETHER):
                together = found[at : at + _TOLD_TOGETHER]
                self._tell(partial(self._hears.found, wish.key, together, len(found)))
            return
        file = self._loads.begin(path)
        contents = self._question(wish, file)
        if contents is not None:
            self._tell(partial(self._hears.asks, wish.key, contents))
            return
        for loaded in self._loads.read(file, wish.wanted, as_one=bool(wish.as_one)):
            if self._is_over(asked_in):
                return
            self._hand_over(wish.key, loaded)

    def _question(self, wish: Wish, file: File) -> Contents | None:
        """Return what the reader is to choose from, None where there is nothing to ask."""
        if wish.wanted is not None:
            return None
        contents = self._loads.contents(file)
        answered = contents.question is Question.BOOK and wish.as_one is not None
        return None if contents.question is Question.NONE or answered else contents

    def _hand_over(self, key: int, loaded: Loaded | LoadError) -> None:
        if isinstance(loaded, LoadError):
            document = loaded.subject.partition(" › ")[2]
            self._tell(partial(self._hears.refused, key, loaded, document))
            return
        self._tell(partial(self._hears.arrived, key, loaded))
        twin = self._twins.nearly(loaded)
        if twin is not None:
            self._tell(partial(self._hears.likened, loaded.sha256, twin))

    def _load(self, key: int, load: Callable[[], Loaded]) -> None:
        try:
            self._hand_over(key, load())
        except AppError as fault:
            self._tell(partial(self._hears.refused, key, fault, ""))

    def _load_aside(
        self,
        load: Callable[[], Aside],
        then: Callable[[Aside], None],
        failed: Callable[[AppError], None],
    ) -> None:
        try:
            loaded = load()
        except AppError as fault:
            self._tell(partial(failed, fault))
            return
        self._tell(partial(then, loaded))

    def _is_over(self, asked_in: int) -> bool:
        with self._lock:
            return asked_in != self._round

    def _tell(self, tell: Callable[[], None]) -> None:
        self._post(tell)


def _inside(folder: Path) -> list[Path]:
    """Return the articles in a folder.

    Raises:
        LoadError: If there are none.
    """
    found = list(articles_in(folder, Registry()))
    if not found:
        raise LoadError(
            folder.name,
            "There is no file in this folder that Galley reads.",
            "Choose another folder, or its files.",
        )
    return found
