import os
import queue
import signal
from collections.abc import Callable, Iterator

import pytest

from desktop_app.analysis.client import AnalysisClient
from desktop_app.analysis.messages import Done, Failed, Part, Progress
from desktop_app.analysis.pipeline import Pipeline
from desktop_app.core.analysis import Quality
from desktop_app.core.article import Article, paragraphs_of

LINE = "“We lost 14 boats,” said Ada Lindqvist of the Holm Ferry Company on 3 May 2024.\n"
Reply = Progress | Part | Done | Failed
PATIENCE = 120


class Owner:
    """Stands in for the window's thread: runs what is posted while it waits for a reply."""

    def __init__(self) -> None:
        self.posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.heard: list[Reply] = []

    def wait_for(self, wanted: type[Reply]) -> Reply:
        while not (found := [r for r in self.heard if isinstance(r, wanted)]):
            self.posted.get(timeout=PATIENCE)()
        return found[-1]


@pytest.fixture
def owner() -> Owner:
    return Owner()


@pytest.fixture
def client(owner: Owner) -> Iterator[AnalysisClient]:
    client = AnalysisClient(owner.posted.put)
    yield client
    client.close()


def article(lines: int) -> Article:
    text = LINE * lines
    return Article(text, paragraphs_of(text))


def test_the_worker_finds_what_the_pipeline_finds(
    client: AnalysisClient, owner: Owner, fast_pipeline: Pipeline
) -> None:
    long = article(40)
    client.submit(long, Quality.FAST, owner.heard.append)
    done = owner.wait_for(Done)
    assert isinstance(done, Done)
    assert done.fingerprint == long.fingerprint
    assert done.analysis == fast_pipeline.analyse(long)


def test_marks_come_by_parts_before_the_whole(client: AnalysisClient, owner: Owner) -> None:
    client.submit(article(60), Quality.FAST, owner.heard.append)
    owner.wait_for(Done)
    kinds = [type(r) for r in owner.heard]
    assert kinds.index(Part) < kinds.index(Done)


def test_what_is_looked_at_is_read_first(client: AnalysisClient, owner: Owner) -> None:
    long = article(60)
    middle = len(long.text) // 2
    client.submit(long, Quality.FAST, owner.heard.append, first=middle)
    part = owner.wait_for(Part)
    assert isinstance(part, Part)
    first = next(r for r in owner.heard if isinstance(r, Part))
    places = [s.end for e in first.analysis.entities for s in e.mentions]
    assert max(places) > middle


def test_a_cancelled_job_ends_without_a_result(client: AnalysisClient, owner: Owner) -> None:
    job = client.submit(article(3000), Quality.FAST, owner.heard.append)
    owner.wait_for(Part)
    client.cancel(job)
    failed = owner.wait_for(Failed)
    assert isinstance(failed, Failed)
    assert failed.cancelled


def test_a_worker_that_dies_is_reported_and_replaced(client: AnalysisClient, owner: Owner) -> None:
    client.submit(article(3000), Quality.FAST, owner.heard.append)
    owner.wait_for(Part)
    assert client.process_id is not None
    os.kill(client.process_id, signal.SIGKILL)
    failed = owner.wait_for(Failed)
    assert isinstance(failed, Failed)
    assert not failed.cancelled
    client.submit(article(1), Quality.FAST, owner.heard.append)
    assert owner.wait_for(Done)


def test_the_worker_ends_with_its_client(owner: Owner) -> None:
    client = AnalysisClient(owner.posted.put)
    client.submit(article(1), Quality.FAST, owner.heard.append)
    owner.wait_for(Done)
    worker = client.process_id
    client.close()
    assert worker is not None
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
