"""Which article is analysed now and which wait: the open one always comes first."""

import itertools
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.analysis.client import AnalysisClient
from desktop_app.analysis.messages import Done, Failed, Part, Progress
from desktop_app.core.analysis import Analysis, Quality
from desktop_app.core.article import Article

Heard = Callable[["Task", Progress | Part | Done | Failed], None]


@dataclass(frozen=True, slots=True)
class Task:
    """An article to be analysed; `key` is what the asker knows it by.

    An `urgent` task is the open article's; `first` is the code point to read from. The queue
    gives each task a `number` of its own.
    """

    key: object
    article: Article
    quality: Quality
    first: int = 0
    urgent: bool = False
    number: int = 0


class AnalysisQueue:
    """Hands tasks to the worker one at a time.

    An urgent task pushes what runs off the worker; what was not urgent begins again later.

    Args:
        client: The worker.
        heard: Hears every reply with its task; a push-off is not reported.
        moved: Called when other tasks run or wait, or in another order.
    """

    def __init__(
        self, client: AnalysisClient, heard: Heard, moved: Callable[[], None] = lambda: None
    ) -> None:
        self._client = client
        self._heard = heard
        self._moved = moved
        self._numbers = itertools.count(1)
        self._waiting: deque[Task] = deque()
        self._running: Task | None = None
        self._job = 0
        self._pushed: set[int] = set()

    @property
    def waiting(self) -> int:
        """How many tasks wait behind the one that runs."""
        return len(self._waiting)

    @property
    def queue(self) -> tuple[Task, ...]:
        """The tasks that wait, in the order in which they will run."""
        return tuple(self._waiting)

    @property
    def running(self) -> Task | None:
        """The task on the worker."""
        return self._running

    def add(self, task: Task) -> None:
        """Queue a task, an urgent one in front."""
        task = replace(task, number=next(self._numbers))
        if task.urgent:
            if self._running is not None:
                self._push_off(self._running)
            self._waiting.appendleft(task)
        else:
            self._waiting.append(task)
        self._begin()
        self._moved()

    def cancel(self) -> None:
        """Stop the task that runs and forget those that wait."""
        self._waiting.clear()
        if self._running is not None:
            self._client.cancel(self._job)
        self._moved()

    def cancel_one(self, number: int) -> None:
        """Stop one task if it runs, forget it if it waits."""
        self._drop(lambda task: task.number == number)

    def cancel_article(self, fingerprint: str) -> None:
        """Stop and forget what was asked for one article."""
        self._drop(lambda task: task.article.fingerprint == fingerprint)

    def move_up(self, number: int) -> None:
        """Let a task that waits run before the one in front of it."""
        numbers = [task.number for task in self._waiting]
        at = numbers.index(number) if number in numbers else 0
        if at > 0:
            waiting = self._waiting
            waiting[at - 1], waiting[at] = waiting[at], waiting[at - 1]
            self._moved()

    def close(self) -> None:
        """Stop what runs, forget what waits, report nothing any more."""
        self.cancel()
        if self._running is not None:
            self._pushed.add(self._job)
            self._running = None

    def _drop(self, meant: Callable[[Task], bool]) -> None:
        if self._running is not None and meant(self._running):
            self._client.cancel(self._job)
        self._waiting = deque(task for task in self._waiting if not meant(task))
        self._moved()

    def _push_off(self, task: Task) -> None:
        self._client.cancel(self._job)
        self._pushed.add(self._job)
        if not task.urgent:
            self._waiting.appendleft(task)
        self._running = None

    def _begin(self) -> None:
        if self._running is not None or not self._waiting:
            return
        task = self._running = self._waiting.popleft()
        numbers: list[int] = []
        job = self._client.submit(
            task.article,
            task.quality,
            lambda reply: self._replied(numbers[0], task, reply),
            task.first,
        )
        numbers.append(job)
        self._job = job

    def _replied(self, job: int, task: Task, reply: Progress | Part | Done | Failed) -> None:
        ended = isinstance(reply, Done | Failed)
        if job in self._pushed:
            if ended:
                self._pushed.discard(job)
            return
        if ended:
            self._running = None
        self._heard(task, reply)
        if ended:
            self._begin()
            self._moved()


class Gathering:
    """Provisional parts of one article, handed on in ever larger helpings.

    Showing marks anew costs time by the number of all marks, so a long article whose every
    batch were shown would cost the square of its length. The first part goes on at once,
    the next when there are half as many again.
    """

    def __init__(self) -> None:
        self._fingerprint = ""
        self._handed = 0
        self._kept: list[Analysis] = []

    def add(self, part: Part) -> tuple[Analysis, ...]:
        """Take a part in; return what is to be shown now, often nothing."""
        if part.fingerprint != self._fingerprint:
            self._fingerprint, self._handed, self._kept = part.fingerprint, 0, []
        self._kept.append(part.analysis)
        if len(self._kept) <= self._handed // 2:
            return ()
        helping = tuple(self._kept)
        self._handed += len(helping)
        self._kept = []
        return helping
