"""A session with a real library and real loaders; analyses run at once, in this process."""

import queue
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.analysis.messages import Done
from desktop_app.analysis.pipeline import Pipeline, load_pipeline
from desktop_app.core.analysis import Quality
from desktop_app.core.article import Article
from desktop_app.library.library import Library
from desktop_app.loaders.client import LoadClient
from desktop_app.session.events import Event
from desktop_app.session.session import Session

STORY = "Storm night\n\n“The gauge failed,” said Ada Lindqvist on 3 May 2024. She lost 12 boats.\n"
PATIENCE = 60


class AtOnce:
    """An analyser without a process: the real pipeline, answering through the same post."""

    def __init__(self, pipeline: Pipeline, post: Callable[[Callable[[], None]], None]) -> None:
        self._pipeline = pipeline
        self._post = post
        self.jobs = 0

    def submit(self, article: Article, quality: Quality, listener, first: int = 0) -> int:
        self.jobs += 1
        job = self.jobs
        analysis = self._pipeline.analyse(article)
        self._post(lambda: listener(Done(job, article.fingerprint, analysis, 0.1)))
        return job

    def cancel(self, job: int) -> None:
        """Nothing runs that could be stopped."""


class Desk:
    """A session with what it told, run on this thread."""

    def __init__(self, folder: Path, pipeline: Pipeline) -> None:
        self.posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.analyser = AtOnce(pipeline, self.posted.put)
        self.library = Library(folder)
        self.session = Session(self.library, LoadClient(), self.analyser, self.posted.put)
        self.told: list[Event] = []
        self.session.listen(self.told.append)

    def wait(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self.posted.get(timeout=PATIENCE)()

    def heard(self, kind: type[Event]) -> list[Event]:
        return [e for e in self.told if isinstance(e, kind)]

    def open(self, path: Path) -> None:
        self.session.open_paths([path])
        self.wait(lambda: bool(self.session.desk and self.session.desk.analysed))
        if self.session.keep:
            self.wait(lambda: self.session.desk.id is not None)
            self.library.flush()


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_pipeline(Quality.FAST)


@pytest.fixture
def desk(tmp_path: Path, pipeline: Pipeline) -> Iterator[Desk]:
    desk = Desk(tmp_path / "library", pipeline)
    yield desk
    desk.session.close()


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "storm.txt"
    path.write_text(STORY, encoding="utf-8")
    return path
