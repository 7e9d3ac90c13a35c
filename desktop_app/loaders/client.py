"""Load files: plain text at once, everything with a heavy parser in a process of its own."""

import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import Entry, Loaded, Loader, Source
from desktop_app.loaders.messages import Request, Task
from desktop_app.loaders.process import LoadProcess
from desktop_app.loaders.reading import SIZE_LIMIT, read_source
from desktop_app.loaders.registry import Choice, Registry
from desktop_app.loaders.unpack import Unpacked, whole
from desktop_app.loaders.worker import Limits


class LoadClient:
    """Opens files and pasted pages; one client serves any number of threads.

    The worker process is started for the first file that needs it and replaced when it dies or
    takes too long. Close the client to end it.
    """

    def __init__(
        self,
        registry: Registry | None = None,
        limits: Limits | None = None,
        size_limit: int = SIZE_LIMIT,
    ) -> None:
        self._registry = registry or Registry()
        self._size_limit = size_limit
        self._worker = LoadProcess(limits or Limits())
        self._queue = ThreadPoolExecutor(1, "galley-loading")

    def __enter__(self) -> "LoadClient":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def load(self, path: Path, encoding: str = "") -> Loaded:
        """Open a file as one article; blocks.

        Args:
            path: Where it lies.
            encoding: The encoding that the reader chose, empty to find it out.

        Raises:
            LoadError: If it cannot be opened as an article, or holds several.
        """
        source, choice = self._opened(path, encoding)
        if choice.loader.load is None:
            return self._only(path, source, choice)
        return self._loaded(source, choice, str(path))

    def contents(self, path: Path) -> tuple[Entry, ...]:
        """List the documents of a file that holds several articles; blocks.

        Returns nothing for a file that is one article.

        Raises:
            LoadError: If it cannot be opened.
        """
        source, choice = self._opened(path)
        if choice.loader.documents is None:
            return ()
        request = Request(choice.loader.name, source, Task.LIST)
        return tuple(a for a in self._worker.ask(request) if isinstance(a, Entry))

    def read(
        self, path: Path, wanted: Sequence[str] | None = None, *, as_one: bool = False
    ) -> Iterator[Loaded | LoadError]:
        """Open all articles of a file, each as soon as it is read; blocks.

        A LoadError stands for a document that cannot be read; others follow it.

        Args:
            path: Where it lies.
            wanted: Names of documents as `contents` lists them, None for all.
            as_one: Whether to take a book as one article.

        Raises:
            LoadError: If the file itself cannot be opened, or not read to its end.
        """
        source, choice = self._opened(path)
        loader = choice.loader
        if loader.documents is None or (as_one and loader.load is not None):
            yield self._loaded(source, choice, str(path))
        else:
            names = None if wanted is None else tuple(wanted)
            yield from self._each(path, source, choice, names)

    def load_as(self, source: Source, loader: str, by: str) -> Loaded:
        """Load bytes that came from no file with a loader chosen by name; blocks.

        Raises:
            LoadError: If they cannot be read as an article.
            LookupError: If there is no such loader.
        """
        return self._loaded(source, Choice(self._registry.named(loader), by), "")

    def submit(self, path: Path, callback: Callable[[Loaded | LoadError], None]) -> None:
        """Open a file in the background, one after the other.

        `callback` gets the result, or the LoadError, in the background thread; files that are
        still waiting when the client is closed are dropped without a call.
        """
        self._queue.submit(self._load_and_tell, path, callback).add_done_callback(_raise_bugs)

    def cancel(self) -> None:
        """Give up the file that the worker process is reading, if any."""
        self._worker.kill()

    def close(self) -> None:
        """End the worker process and drop what is waiting."""
        self._queue.shutdown(wait=False, cancel_futures=True)
        self._worker.close()
        self._queue.shutdown(wait=True)

    def _load_and_tell(self, path: Path, callback: Callable[[Loaded | LoadError], None]) -> None:
        result: Loaded | LoadError
        try:
            result = self.load(path)
        except LoadError as fault:
            result = fault
        callback(result)

    def _opened(self, path: Path, encoding: str = "") -> tuple[Source, Choice]:
        source = read_source(path, self._size_limit, encoding)
        return source, self._registry.choose(source)

    def _loaded(self, source: Source, choice: Choice, path: str) -> Loaded:
        loader = choice.loader
        parsed = (
            self._worker.load(loader.name, source) if loader.isolated else whole(loader, source)
        )
        notices = _choice_notices(source, loader, choice.by) + parsed.notices
        return Loaded(
            parsed.article, source.data, source.sha256, path, notices, loader.name, choice.by
        )

    def _each(
        self, path: Path, source: Source, choice: Choice, wanted: tuple[str, ...] | None
    ) -> Generator[Loaded | LoadError, None, None]:
        notices = _choice_notices(source, choice.loader, choice.by)
        request = Request(choice.loader.name, source, Task.EACH, wanted)
        for answer in self._worker.ask(request):
            if isinstance(answer, Unpacked):
                yield _document(answer, path, notices, choice.by)
            elif isinstance(answer, LoadError):
                yield answer

    def _only(self, path: Path, source: Source, choice: Choice) -> Loaded:
        documents = self._each(path, source, choice, None)
        with closing(documents):
            first, second = next(documents, None), next(documents, None)
        if isinstance(first, Loaded) and second is None:
            return first
        if isinstance(first, LoadError):
            raise first
        raise LoadError(
            source.name,
            "It holds several articles." if first else "There is no article in it.",
            "Import it into the library and choose one there."
            if first
            else "Check whether this is the file you meant.",
        )


def _document(
    answer: Unpacked, path: Path, notices: tuple[str, ...], by: str
) -> Loaded | LoadError:
    result = answer.result
    if isinstance(result, LoadError):
        return LoadError(f"{path.name} › {result.subject}", result.reason, result.next_step)
    source = Source(answer.name, answer.original)
    return Loaded(
        article=result.article,
        original=answer.original,
        sha256=source.sha256,
        path=str(path),
        notices=notices + result.notices,
        loader=answer.loader,
        chosen_by=by,
        document=answer.name,
        extras=answer.extras,
    )


def _choice_notices(source: Source, loader: Loader, by: str) -> tuple[str, ...]:
    """Say so when the content speaks against the name."""
    suffix = Path(source.name).suffix.lower()
    if by != "content" or not suffix or source.name.lower().endswith(loader.suffixes):
        return ()
    return (f"Its name ends in {suffix}, but its content was read as {loader.media_types[0]}.",)


def _raise_bugs(future: Future[None]) -> None:
    """Let a bug in loading or in a callback be seen; executors would swallow it."""
    if not future.cancelled():
        fault = future.exception()
        if fault is not None:
            threading.excepthook(
                threading.ExceptHookArgs((type(fault), fault, fault.__traceback__, None))
            )
