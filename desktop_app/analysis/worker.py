"""The analysis worker: a process of its own that reads articles one after the other."""

import os
import signal
import time
import traceback
from collections import deque
from multiprocessing.connection import Connection

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
from desktop_app.analysis.pipeline import Pipeline, Read, load_pipeline
from desktop_app.analysis.readable import readable
from desktop_app.core.analysis import Quality
from desktop_app.core.errors import AppError

# The window comes first on a busy machine.
_NICENESS = 5


def serve(connection: "Connection[Reply, Request]") -> None:
    """Answer requests until told to stop or until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_NICENESS)
    try:
        _Worker(connection).run()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


class _Worker:
    def __init__(self, connection: "Connection[Reply, Request]") -> None:
        self._connection = connection
        self._pipelines: dict[Quality, Pipeline] = {}
        self._waiting: deque[Request] = deque()

    def run(self) -> None:
        while True:
            match self._next():
                case Stop():
                    return
                case Prepare(quality):
                    self._prepare(quality)
                case Analyse() as request:
                    self._answer(request)
                case Cancel(job):
                    self._connection.send(_cancelled(job))

    def _next(self) -> Request:
        return self._waiting.popleft() if self._waiting else self._connection.recv()

    def _prepare(self, quality: Quality) -> None:
        try:
            self._pipeline(quality)
        except AppError:
            return  # the first article will say so
        self._connection.send(Ready(quality))

    def _pipeline(self, quality: Quality) -> Pipeline:
        if quality not in self._pipelines:
            self._pipelines = {quality: load_pipeline(quality)}
        return self._pipelines[quality]

    def _answer(self, request: Analyse) -> None:
        try:
            reply = self._analyse(request)
        except AppError as fault:
            reply = Failed(request.job, fault.reason, fault.next_step)
        except (ValueError, RuntimeError, LookupError, TypeError, MemoryError, AttributeError):
            # Ours, not the world's: the worker lives on, and says what happened on its log.
            traceback.print_exc()
            reply = Failed(
                request.job,
                "The analysis met an error of its own.",
                "The text stays readable. Report the article if you may share it.",
            )
        self._connection.send(reply)

    def _analyse(self, request: Analyse) -> Done | Failed:
        started = time.perf_counter()
        article = request.article
        text = readable(article)
        self._connection.send(Progress(request.job, 0, 1))
        pipeline = self._pipeline(request.quality)
        batches = pipeline.batches(article)
        reads: dict[int, Read] = {}
        for place in _order([b.span.end for b in batches], request.first):
            if self._cancelled(request.job):
                return _cancelled(request.job)
            reads[place] = pipeline.read_batch(text, batches[place])
            if len(batches) > 1:
                part = pipeline.provisional(article, reads[place])
                self._connection.send(Part(request.job, article.fingerprint, part))
            self._connection.send(Progress(request.job, len(reads), len(batches)))
        doc = pipeline.join(article, [reads[place] for place in sorted(reads)])
        analysis = pipeline.finish(doc)
        seconds = time.perf_counter() - started
        return Done(request.job, article.fingerprint, analysis, seconds)

    def _cancelled(self, job: int) -> bool:
        while self._connection.poll():
            self._waiting.append(self._connection.recv())
        wish = Cancel(job)
        stop = wish in self._waiting or Stop() in self._waiting
        if wish in self._waiting:
            self._waiting.remove(wish)
        return stop


def _order(ends: list[int], first: int) -> list[int]:
    """Return the batches' places, those from code point `first` on before those above it."""
    begin = next((place for place, end in enumerate(ends) if end > first), 0)
    return [*range(begin, len(ends)), *range(begin)]


def _cancelled(job: int) -> Failed:
    return Failed(job, "The analysis was cancelled.", "Analyse again with F5.", cancelled=True)
