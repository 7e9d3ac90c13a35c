"""The process that reads files, and the one pipe to it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import Entry, Parsed, Source
from desktop_app.loaders.messages import END, Request, Task, has_original, read_answer
from desktop_app.loaders.unpack import Unpacked
from desktop_app.loaders.worker import Limits, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

# A file whose documents bring the process down one after the other is given up.
_MOST_DEATHS = 3
# Room for the message that says that an answer is too long.
_MESSAGE = 64 * 1024


class LoadProcess:
    """Asks the process; it is started for the first question and replaced when it dies.

    Callers take turns. An iterator of answers keeps its turn until it is used up or closed.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        # Held while a file is read; process and connection change only under it.
        self._turn = threading.Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._closed = False
        self._cancelled = False

    def load(self, loader: str, source: Source) -> Parsed:
        """Read a source as one article.

        Raises:
            LoadError: Also if the process takes too long or dies.
        """
        for answer in self.ask(Request(loader, source)):
            if isinstance(answer, Unpacked) and isinstance(answer.result, Parsed):
                parsed = answer.result
            elif isinstance(answer, LoadError):
                raise answer
        return parsed

    def ask(self, request: Request) -> Iterator[Entry | Unpacked | LoadError]:
        """Yield the answers to a request, each as it comes.

        A document that brings the process down, or takes too long, is a LoadError in its
        place, and the ones behind it follow.

        Raises:
            LoadError: If the file was refused.
        """
        with self._turn:
            self._cancelled = False
            deaths = 0
            going = True
            while going:
                going = False
                try:
                    for answer in self._answers(request):
                        request = replace(request, skip=request.skip + 1)
                        deaths = 0
                        yield answer
                except _DiedError as death:
                    yield death.fault
                    deaths += 1
                    request = replace(request, skip=request.skip + 1)
                    stopped = self._cancelled or self._closed or deaths == _MOST_DEATHS
                    going = request.task is Task.EACH and not stopped

    def kill(self) -> None:
        """Kill the process; a thread that waits for it gets a LoadError."""
        self._cancelled = True
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

    def _answers(self, request: Request) -> Iterator[Entry | Unpacked]:
        """Yield what one process answers; it is discarded unless it came to its end."""
        ended = False
        refused: LoadError | None = None
        try:
            connection = self._connection or self._start()
            connection.send(request)
            while (answer := self._received(connection, request)) != END:
                follows = has_original(answer)
                original = self._received(connection, request) if follows else b""
                try:
                    found = read_answer(answer, original)
                except LoadError as fault:
                    refused = fault
                else:
                    yield found
            ended = True
        except (EOFError, OSError):
            raise _DiedError(_stopped(request.source.name)) from None
        finally:
            if not ended:
                self._discard()
        if refused is not None:
            raise refused

    def _received(self, connection: Connection, request: Request) -> bytes:
        if not connection.poll(self._limits.seconds):
            raise _DiedError(_took_too_long(request.source.name, self._limits.seconds))
        return connection.recv_bytes(self._limits.output + _MESSAGE)

    def _start(self) -> Connection:
        if self._closed:
            raise EOFError
        import multiprocessing  # noqa: PLC0415 - plain text needs no process, and comes sooner so

        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=serve, args=(theirs, self._limits), name="galley-loader", daemon=True
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


class _DiedError(Exception):
    """The process is gone; `fault` says so to the reader."""

    def __init__(self, fault: LoadError) -> None:
        super().__init__(fault)
        self.fault = fault


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
