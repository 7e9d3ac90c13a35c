"""Load files: plain text at once, everything with a heavy parser in a process of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import Contents, Entry, Loaded, Question, Source
from desktop_app.loaders.messages import Request, Task
from desktop_app.loaders.process import LoadProcess
from desktop_app.loaders.reading import SIZE_LIMIT, read_source
from desktop_app.loaders.registry import Choice, Registry
from desktop_app.loaders.unpack import Unpacked, whole
from desktop_app.loaders.worker import Limits


@dataclass(frozen=True, slots=True)
class File:
    """A file whose bytes were read and whose loader was chosen; `path` is empty for pasted text."""

    path: str
    source: Source
    choice: Choice

    @property
    def notices(self) -> tuple[str, ...]:
        """What to say where the content speaks against the name."""
        loader, name = self.choice.loader, self.source.name
        suffix = Path(name).suffix.lower()
        named = not suffix or name.lower().endswith(loader.suffixes)
        if self.choice.by != "content" or named:
            return ()
        kind = loader.media_types[0]
        return (f"Its name ends in {suffix}, but its content was read as {kind}.",)


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

    def __enter__(self) -> LoadClient:
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
        file = self.begin(path, encoding)
        return self._only(file) if file.choice.loader.load is None else self._loaded(file)

    def begin(self, path: Path, encoding: str = "") -> File:
        """Read a file's bytes and choose its loader; blocks.

        Raises:
            LoadError: If it cannot be opened.
        """
        source = read_source(path, self._size_limit, encoding)
        return File(str(path), source, self._registry.choose(source))

    def contents(self, file: File) -> Contents:
        """Say what is in a file and whether the reader is to be asked about it; blocks.

        Documents are listed only where there is something to choose.

        Raises:
            LoadError: If it cannot be read.
        """
        loader = file.choice.loader
        book = loader.load is not None and loader.documents is not None
        if not book and not loader.choosing:
            return Contents(Question.NONE, ())
        answers = self._worker.ask(Request(loader.name, file.source, Task.LIST))
        found = tuple(answer for answer in answers if isinstance(answer, Entry))
        question = Question.BOOK if book else Question.PAGES
        return Contents(question if len(found) > 1 else Question.NONE, found)

    def read(
        self, file: File, wanted: Sequence[str] | None = None, *, as_one: bool = False
    ) -> Iterator[Loaded | LoadError]:
        """Open all articles of a file, each as soon as it is read; blocks.

        A LoadError stands for a document that cannot be read; others follow it.

        Args:
            file: The file.
            wanted: Names of documents as `contents` lists them, None for all.
            as_one: Whether to take a book as one article.

        Raises:
            LoadError: If the file itself cannot be read, or not to its end.
        """
        loader = file.choice.loader
        if loader.documents is None or (as_one and loader.load is not None):
            yield self._loaded(file)
        else:
            yield from self._each(file, None if wanted is None else tuple(wanted))

    def load_as(self, source: Source, loader: str, by: str) -> Loaded:
        """Load bytes that came from no file with a loader chosen by name; blocks.

        Raises:
            LoadError: If they cannot be read as an article.
            LookupError: If there is no such loader.
        """
        return self._loaded(File("", source, Choice(self._registry.named(loader), by)))

    def load_all_as(self, source: Source, loader: str, by: str) -> Iterator[Loaded | LoadError]:
        """Load all documents of bytes that came from no file; blocks.

        Raises:
            LoadError: If they cannot be read.
            LookupError: If there is no such loader.
        """
        return self._each(File("", source, Choice(self._registry.named(loader), by)), None)

    def unlock(self, path: Path, password: str) -> Loaded:
        """Open a PDF with its password, which is kept nowhere; blocks.

        Raises:
            LoadError: Also if it is another one's password.
        """
        source = replace(read_source(path, self._size_limit), password=password)
        return replace(self.load_as(source, "pdf", "content"), path=str(path))

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

    def _loaded(self, file: File) -> Loaded:
        source, loader, by = file.source, file.choice.loader, file.choice.by
        parsed = (
            self._worker.load(loader.name, source) if loader.isolated else whole(loader, source)
        )
        notices = file.notices + parsed.notices
        return Loaded(
            parsed.article, source.data, source.sha256, file.path, notices, loader.name, by
        )

    def _each(
        self, file: File, wanted: tuple[str, ...] | None
    ) -> Generator[Loaded | LoadError, None, None]:
        request = Request(file.choice.loader.name, file.source, Task.EACH, wanted)
        for answer in self._worker.ask(request):
            if isinstance(answer, Unpacked):
                yield _document(answer, file)
            elif isinstance(answer, LoadError):
                yield answer

    def _only(self, file: File) -> Loaded:
        documents = self._each(file, None)
        with closing(documents):
            first, second = next(documents, None), next(documents, None)
        if isinstance(first, Loaded) and second is None:
            return first
        if isinstance(first, LoadError):
            raise first
        raise LoadError(
            file.source.name,
            "It holds several articles." if first else "There is no article in it.",
            "Import it into the library and choose one there."
            if first
            else "Check whether this is the file you meant.",
        )


def _document(answer: Unpacked, file: File) -> Loaded | LoadError:
    result = answer.result
    if isinstance(result, LoadError):
        where = f"{file.source.name} › {result.subject}"
        return LoadError(where, result.reason, result.next_step)
    return Loaded(
        article=result.article,
        original=answer.original,
        sha256=Source(answer.name, answer.original).sha256,
        path=file.path,
        notices=file.notices + result.notices,
        loader=file.choice.loader.name,
        chosen_by=file.choice.by,
        document=answer.name,
        extras=answer.extras,
    )


def _raise_bugs(future: Future[None]) -> None:
    """Let a bug in loading or in a callback be seen; executors would swallow it."""
    if not future.cancelled():
        fault = future.exception()
        if fault is not None:
            threading.excepthook(
                threading.ExceptHookArgs((type(fault), fault, fault.__traceback__, None))
            )
