"""Load files: plain text at once, everything with a heavy parser in a process of its own."""

import contextlib
import multiprocessing
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import Loaded, Loader, Parsed, Source
from desktop_app.loaders.reading import SIZE_LIMIT, read_source
from desktop_app.loaders.registry import Registry
from desktop_app.loaders.worker import Limits, Request, parsed_from, serve


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
        self._worker = _Worker(limits or Limits())
        self._queue = ThreadPoolExecutor(1, "galley-loading")

    def __enter__(self) -> "LoadClient":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def load(self, path: Path, encoding: str = "") -> Loaded:
        """Open a file; blocks.

        Args:
            path: Where it lies.
            encoding: The encoding that the reader chose, empty to find it out.

        Raises:
            LoadError: If it cannot be opened as an article.
        """
        source = read_source(path, self._size_limit, encoding)
        choice = self._registry.choose(source)
        notices = _choice_notices(source, choice.loader, choice.by)
        return self._loaded(source, choice.loader, choice.by, str(path), notices)

    def load_as(self, source: Source, loader: str, by: str) -> Loaded:
        """Load bytes that came from no file with a loader chosen by name; blocks.

        Raises:
            LoadError: If they cannot be read as an article.
            LookupError: If there is no such loader.
        """
        return self._loaded(source, self._registry.named(loader), by, "", ())

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

    def _loaded(
        self, source: Source, loader: Loader, by: str, path: str, notices: tuple[str, ...]
    ) -> Loaded:
        parsed = self._worker.load(loader, source) if loader.isolated else loader.load(source)
        return Loaded(
            parsed.article,
            source.data,
            source.sha256,
            path,
            notices + parsed.notices,
            loader.name,
            by,
        )


class _Worker:
    """The worker process and the one pipe to it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        # Held while a file is read; process and connection change only under it.
        self._turn = threading.Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._closed = False

    def load(self, loader: Loader, source: Source) -> Parsed:
        """Read a source in the process; callers take turns.

        Raises:
            LoadError: Also if the process takes too long or dies.
        """
        with self._turn:
            try:
                answer = self._exchange(Request(loader.name, source))
            except (EOFError, OSError):
                self._discard()
                raise _stopped(source.name) from None
            if answer is None:
                self._discard()
                raise _took_too_long(source.name, self._limits.seconds)
        return parsed_from(answer)

    def kill(self) -> None:
        """Kill the process; a thread that waits for it gets a LoadError."""
        process = self._process
        if process is not None:
            with contextlib.suppress(ValueError):  # already closed by the thread that waited
                process.kill()

    def close(self) -> None:
        """Kill the process for good."""
        self._closed = True
        self.kill()
        with self._turn:
            self._discard()

    def _exchange(self, request: Request) -> bytes | None:
        connection = self._connection or self._start()
        connection.send(request)
        return connection.recv_bytes() if connection.poll(self._limits.seconds) else None

    def _start(self) -> Connection:
        if self._closed:
            raise EOFError
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=serve, args=(theirs, self._limits.memory), name="galley-loader", daemon=True
        )
        process.start()
        theirs.close()
        self._process, self._connection = process, ours
        return ours

    def _discard(self) -> None:
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if process is not None:
            process.kill()
            process.join()
            process.close()
        if connection is not None:
            connection.close()


def _choice_notices(source: Source, loader: Loader, by: str) -> tuple[str, ...]:
    """Say so when the content speaks against the name."""
    suffix = Path(source.name).suffix.lower()
    if by != "content" or not suffix or suffix in loader.suffixes:
        return ()
    return (f"Its name ends in {suffix}, but its content was read as {loader.media_types[0]}.",)


def _took_too_long(name: str, seconds: float) -> LoadError:
    return LoadError(
        name,
        f"Reading it took longer than {seconds:g} seconds.",
        "Copy the article's text and paste it.",
    )


def _stopped(name: str) -> LoadError:
    return LoadError(
        name,
        "Reading it was stopped, or the file brought the reading process down.",
        "Try again, or copy the article's text and paste it.",
    )


def _raise_bugs(future: Future[None]) -> None:
    """Let a bug in loading or in a callback be seen; executors would swallow it."""
    if not future.cancelled():
        fault = future.exception()
        if fault is not None:
            threading.excepthook(
                threading.ExceptHookArgs((type(fault), fault, fault.__traceback__, None))
            )
