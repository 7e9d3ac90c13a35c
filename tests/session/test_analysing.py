from dataclasses import dataclass, field

from desktop_app.analysis.messages import Done, Failed, Part, Progress
from desktop_app.core.analysis import Analysis, Quality
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.session.analysing import AnalysisQueue, Gathering, Task


@dataclass
class Worker:
    """Takes jobs and answers when the test says so."""

    taken: list[Article] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)
    listeners: dict[int, object] = field(default_factory=dict)

    def submit(self, article: Article, quality: Quality, listener, first: int = 0) -> int:
        self.taken.append(article)
        job = len(self.taken)
        self.listeners[job] = listener
        return job

    def cancel(self, job: int) -> None:
        self.cancelled.append(job)

    def finish(self, job: int) -> None:
        article = self.taken[job - 1]
        self.listeners[job](Done(job, article.fingerprint, Analysis(), 0.0))

    def give_up(self, job: int) -> None:
        self.listeners[job](Failed(job, "", "", cancelled=True))


def task(text: str, *, urgent: bool = False) -> Task:
    return Task(text, Article(text, paragraphs_of(text)), Quality.FAST, urgent=urgent)


def begun(worker: Worker) -> list[str]:
    return [a.text for a in worker.taken]


def test_one_task_runs_at_a_time() -> None:
    worker = Worker()
    queue = AnalysisQueue(worker, lambda *_: None)
    queue.add(task("a"))
    queue.add(task("b"))
    assert begun(worker) == ["a"]
    worker.finish(1)
    assert begun(worker) == ["a", "b"]


def test_an_urgent_task_pushes_another_off_which_begins_again_later() -> None:
    worker = Worker()
    queue = AnalysisQueue(worker, lambda *_: None)
    queue.add(task("a"))
    queue.add(task("b", urgent=True))
    assert worker.cancelled == [1]
    worker.give_up(1)
    worker.finish(2)
    assert begun(worker) == ["a", "b", "a"]


def test_an_urgent_task_replaces_an_urgent_one() -> None:
    worker = Worker()
    queue = AnalysisQueue(worker, lambda *_: None)
    queue.add(task("a", urgent=True))
    queue.add(task("b", urgent=True))
    worker.give_up(1)
    worker.finish(2)
    assert begun(worker) == ["a", "b"]


def test_a_task_that_was_pushed_off_is_heard_no_more() -> None:
    heard: list[str] = []
    worker = Worker()
    queue = AnalysisQueue(worker, lambda t, _: heard.append(t.article.text))
    queue.add(task("a", urgent=True))
    queue.add(task("b", urgent=True))
    worker.listeners[1](Progress(1, 1, 2))
    worker.give_up(1)
    assert heard == []


def test_cancelling_forgets_what_waits() -> None:
    worker = Worker()
    queue = AnalysisQueue(worker, lambda *_: None)
    queue.add(task("a"))
    queue.add(task("b"))
    queue.cancel()
    worker.give_up(1)
    assert begun(worker) == ["a"]
    assert queue.waiting == 0


def test_a_closed_queue_is_silent() -> None:
    heard: list[object] = []
    worker = Worker()
    queue = AnalysisQueue(worker, lambda *what: heard.append(what))
    queue.add(task("a"))
    queue.close()
    worker.give_up(1)
    assert heard == []


def test_the_first_part_is_shown_at_once_and_later_ones_in_larger_helpings() -> None:
    gathering = Gathering()
    helpings = [len(gathering.add(Part(1, "a", Analysis()))) for _ in range(40)]
    shown = [h for h in helpings if h]
    assert shown[0] == 1
    assert shown == sorted(shown)
    assert len(shown) < 12


def test_the_parts_of_another_text_begin_anew() -> None:
    gathering = Gathering()
    for _ in range(9):
        gathering.add(Part(1, "a", Analysis()))
    assert len(gathering.add(Part(2, "b", Analysis()))) == 1


def test_what_waits_is_told_in_the_order_in_which_it_will_run() -> None:
    queue = AnalysisQueue(Worker(), lambda *_: None)
    for text in ("one", "two", "three"):
        queue.add(task(text))
    assert [t.article.text for t in queue.queue] == ["two", "three"]


def numbers(queue: AnalysisQueue) -> dict[str, int]:
    tasks = [queue.running, *queue.queue]
    return {t.article.text: t.number for t in tasks if t is not None}


def waiting(queue: AnalysisQueue) -> list[str]:
    return [t.article.text for t in queue.queue]


def test_one_that_waits_is_forgotten_and_the_others_stay() -> None:
    worker = Worker()
    queue = AnalysisQueue(worker, lambda *_: None)
    for text in "abc":
        queue.add(task(text))
    queue.cancel_one(numbers(queue)["b"])
    assert worker.cancelled == []
    assert waiting(queue) == ["c"]


def test_one_that_runs_is_stopped_and_the_next_begins() -> None:
    worker = Worker()
    queue = AnalysisQueue(worker, lambda *_: None)
    for text in "ab":
        queue.add(task(text))
    queue.cancel_one(numbers(queue)["a"])
    worker.give_up(1)
    assert begun(worker) == ["a", "b"]


def test_one_that_waits_moves_up_but_not_past_what_runs() -> None:
    queue = AnalysisQueue(Worker(), lambda *_: None)
    for text in "abcd":
        queue.add(task(text))
    last = numbers(queue)["d"]
    for _ in range(5):
        queue.move_up(last)
    assert queue.running.article.text == "a"
    assert waiting(queue) == ["d", "b", "c"]


def test_what_was_asked_for_an_article_is_dropped_wherever_it_stands() -> None:
    worker = Worker()
    queue = AnalysisQueue(worker, lambda *_: None)
    for text in "aba":
        queue.add(task(text))
    queue.cancel_article(task("a").article.fingerprint)
    assert worker.cancelled == [1]
    assert waiting(queue) == ["b"]


def test_whoever_shows_the_queue_hears_of_every_move() -> None:
    moves: list[tuple[str, ...]] = []
    worker = Worker()
    queue = AnalysisQueue(worker, lambda *_: None, lambda: moves.append(tuple(waiting(queue))))
    for text in "abc":
        queue.add(task(text))
    queue.move_up(numbers(queue)["c"])
    worker.finish(1)
    assert moves == [(), ("b",), ("b", "c"), ("c", "b"), ("b",)]
