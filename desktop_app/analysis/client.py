"""The window's side of the analysis worker; imports neither spaCy nor a model."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.analysis.messages import (
    Analyse,
    Cancel,
    Done,
    Failed,
    Part,
    Prepare,
    Progress,
    Ready,
    Reply,
    Request,
    Stop,
)
from desktop_app.core.analysis import Quality
from desktop_app.core.article import Article

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Listener = Callable[[Progress | Part | Done | Failed], None]
Post = Callable[[Callable[[], None]], None]

_GRACE = 2.0


def _run_worker(connection: Connection[Reply, Request]) -> None:
    """Begin the worker process; spaCy is imported there and only there."""
    from desktop_app.analysis.worker import serve  # noqa: PLC0415

    serve(connection)


class AnalysisClient:
    """Sends articles to one worker process and hands its replies to listeners.

    The process is started when it is first needed, off the caller's thread, and again
    after it died; what it was doing then is reported as failed.

    Args:
        post: Runs a function on the owner's thread; listeners are called through it.
        held: Whether to start nothing before `begin`: a process that starts beside a window
            takes half of a small machine from it.
    """

    def __init__(self, post: Post, *, held: bool = False) -> None:
        self._post = post
        self._jobs = itertools.count(1)
        self._listeners: dict[int, Listener] = {}
        self._sent: dict[int, int] = {}  # job -> id of the connection it went through
        self._outbox: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._begun = threading.Event()
        if not held:
            self._begun.set()
        self._process: SpawnProcess | None = None
        self._connection: Connection[Request, Reply] | None = None
        self._sender = threading.Thread(target=self._send, name="analysis-sender", daemon=True)
        self._closed = False
        self._sender.start()

    @property
    def process_id(self) -> int | None:
        """The worker's process id while it runs."""
        process = self._process
        return process.pid if process is not None else None

    def begin(self) -> None:
        """Start with what is asked for, if that was held back."""
        self._begun.set()

    def prepare(self, quality: Quality) -> None:
        """Let the worker load its models now."""
        self._outbox.put(Prepare(quality))

    def submit(self, article: Article, quality: Quality, listener: Listener, first: int = 0) -> int:
        """Ask for an analysis.

        Args:
            article: What to read.
            quality: Which models to read with.
            listener: Hears progress and parts, then once `Done` or `Failed`.
            first: The code point whose surroundings are read first.

        Returns:
            The job's number.
        """
        job = next(self._jobs)
        with self._lock:
            self._listeners[job] = listener
        self._outbox.put(Analyse(job, article, quality, first))
        return job

    def cancel(self, job: int) -> None:
        """Stop a job; its listener hears a cancelled `Failed` once the worker has stopped."""
        if job in self._listeners:
            self._outbox.put(Cancel(job))

    def close(self) -> None:
        """End the worker, by force if it does not end by itself."""
        self._closed = True
        self._begun.set()
        self._outbox.put(Stop())
        self._outbox.put(None)
        self._sender.join(_GRACE)
        process = self._process
        if process is None:
            return
        process.join(_GRACE)
        if process.is_alive():
            process.kill()
            process.join()

    def _send(self) -> None:
        while (request := self._outbox.get()) is not None:
            self._begun.wait()
            if self._connection is None:
                if self._closed or isinstance(request, Stop | Cancel):
                    continue
                self._connection = self._start()
            connection = self._connection
            if isinstance(request, Analyse):
                self._sent[request.job] = id(connection)
            try:
                connection.send(request)
            except OSError:
                self._lost(connection)

    def _start(self) -> Connection[Request, Reply]:
        import multiprocessing  # noqa: PLC0415 - not before it is needed, for the first text's sake

        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_run_worker, args=(theirs,), name="galley-analysis", daemon=True
        )
        process.start()
        theirs.close()
        self._process = process
        threading.Thread(
            target=self._receive, args=(ours,), name="analysis-receiver", daemon=True
        ).start()
        return ours

    def _receive(self, connection: Connection[Request, Reply]) -> None:
        while True:
            try:
                reply = connection.recv()
            except (EOFError, OSError):
                break
            if not isinstance(reply, Ready):
                self._deliver(reply)
        self._lost(connection)

    def _deliver(self, reply: Progress | Part | Done | Failed) -> None:
        with self._lock:
            ended = isinstance(reply, Done | Failed)
            take = self._listeners.pop if ended else self._listeners.get
            listener = take(reply.job, None)
            if ended:
                self._sent.pop(reply.job, None)
        if listener is not None:
            self._post(lambda: listener(reply))

    def _lost(self, connection: Connection[Request, Reply]) -> None:
        """Report what was asked through a connection that is gone; the next goes another way."""
        with self._lock:
            if self._connection is connection:
                self._connection = None
            lost = [job for job, through in self._sent.items() if through == id(connection)]
        if self._closed:
            return
        for job in lost:
            self._deliver(
                Failed(
                    job,
                    "The analysis stopped unexpectedly.",
                    "The text stays readable. Analyse again with F5.",
                )
            )
