"""The open article and the library, and everything a reader can do with them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop_app.analysis.client import AnalysisClient
from desktop_app.analysis.messages import Done, Failed, Part, Progress
from desktop_app.core.analysis import Quality
from desktop_app.core.corrections import Correction
from desktop_app.core.errors import AppError
from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId, Saved
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.loader import Loaded
from desktop_app.loaders.opening import open_pasted
from desktop_app.session.analysing import AnalysisQueue, Gathering, Task
from desktop_app.session.desk import Desk, fresh, from_library
from desktop_app.session.events import (
    Asked,
    Imported,
    Listed,
    Opened,
    Queued,
    Refused,
    Rested,
    Ruled,
    Working,
)
from desktop_app.session.importing import Importing
from desktop_app.session.intake import Post
from desktop_app.session.keeper import Keeper
from desktop_app.session.keeping_refused import KeepingRefused
from desktop_app.session.open_desk import OpenDesk
from desktop_app.session.rereading import Rereading
from desktop_app.session.rules import Rules


class Session(OpenDesk):
    """One reader at work.

    All methods and all listeners run on the owner's thread; loading, analysing and writing
    go on elsewhere and come back through `post`.

    Args:
        library: Where articles and reviews are kept.
        loads: Reads files, hostile ones in a process of its own.
        analyser: The analysis worker; it stays its owner's to close.
        post: Runs a function on the owner's thread.
        held: Whether nothing is to be written before `begin_writing`.
    """

    def __init__(
        self,
        library: Library,
        loads: LoadClient,
        analyser: AnalysisClient,
        post: Post,
        *,
        held: bool = False,
    ) -> None:
        super().__init__(Keeper(library, post, self._tell, held=held))
        self.library = library
        self.quality = Quality.ACCURATE
        self.keep = True
        self.rules = Rules(library, self._keeper, self._ruled, self.refuse)
        self._loads = loads
        self._parts = Gathering()
        self._writing = 0
        self._queue = AnalysisQueue(analyser, self._heard, lambda: self._tell(Queued()))
        self.imports = Importing(
            loads, library, post, self, lambda item: self._tell(Imported(item))
        )
        self.refused_files = KeepingRefused(library.path.parent, post, self.refuse)
        self.rereading = Rereading(loads, library, self.imports, self.refuse)

    @property
    def queue(self) -> AnalysisQueue:
        """The analyses that run and wait."""
        return self._queue

    def close(self) -> None:
        """Finish what is being written and hear of nothing any more."""
        self._listeners.clear()
        self._queue.close()
        self.imports.close()
        self.refused_files.close()
        self._keeper.close()

    def begin_writing(self) -> None:
        """Write what was held back until the first text was on the screen."""
        self._keeper.begin()

    def open_paths(self, paths: Sequence[Path | str]) -> None:
        """Open files and folders: the first article is shown, the others go to the library."""
        self._tell(Asked())
        self.imports.take(paths)

    def open_pasted(self, text: str, html: str = "") -> None:
        """Open what was copied; HTML goes through the HTML loader."""
        self._tell(Asked())
        self.imports.take_loaded("Clipboard", partial(open_pasted, text, html, self._loads))

    def open_stored(self, article_id: ArticleId) -> None:
        """Open an article of the library with all its marks and corrections."""
        self._tell(Asked())
        self.show_stored(article_id)

    def show(self, loaded: Loaded) -> None:
        """Put an article that was just loaded on the desk."""
        self._put_on_desk(fresh(loaded.article, loaded.path, loaded.notices))

    def show_stored(self, article: ArticleId) -> None:
        """Put an article of the library on the desk."""
        try:
            stored = self.library.load(article)
        except AppError as fault:
            self.refuse(fault)
            return
        self._put_on_desk(from_library(stored))
        self._keeper.opened(article)

    def keep_article(self, loaded: Loaded, then: Callable[[Saved], None]) -> None:
        """Write an article to the library, and analyse it there if it is not open."""

        def saved(kept: Saved) -> None:
            self._saved(loaded, kept)
            then(kept)

        self._writing += 1
        self._keeper.article(loaded, saved)

    def analyse_again(self) -> None:
        """Analyse the open article anew; corrections stay."""
        if self.desk is not None:
            self.desk = self.desk.without_marks()
            self._changed()
            self._analyse(self.desk)

    def cancel(self) -> None:
        """Stop the analysis that runs and those that wait."""
        self._queue.cancel()

    def put_away(self) -> None:
        """Take the open article off the desk, and stop its analysis."""
        if self.desk is not None:
            self._queue.cancel_article(self.desk.article.fingerprint)
        super().put_away()

    def correct_everywhere(self, correction: Correction) -> None:
        """Apply a correction of a name here, and as a rule in all other articles."""
        if self.desk is not None:
            standing = self.desk.standing
            self.correct(correction)
            self.rules.make(correction, standing)

    def delete(self, then: Callable[[str, tuple[Path, ...]], None]) -> None:
        """Delete the open article for good, and stop its analysis first."""
        if self.desk is not None:
            self._queue.cancel_article(self.desk.article.fingerprint)
        super().delete(then)

    def remove(self, article: ArticleId) -> None:
        """Delete an article that was imported twice."""
        if self.desk is not None and self.desk.id == article:
            self.delete(lambda *_: None)
        else:
            self._keeper.deleted(article, lambda _: None)

    def refuse(self, fault: AppError) -> None:
        """Tell the reader of a fault that was met elsewhere."""
        self._tell(Refused(fault))

    def _saved(self, loaded: Loaded, saved: Saved) -> None:
        desk = self.desk
        open_now = desk is not None and desk.article.fingerprint == loaded.article.fingerprint
        if desk is not None and open_now and desk.id is None:
            self.desk = replace(desk, id=saved.id)
            self._keeper.opened(saved.id)
            self._keeper.desk(self.desk)
        elif not saved.existed and self._listeners:
            self._queue.add(Task(saved.id, loaded.article, self.quality))
        self._writing -= 1
        # Lists are drawn anew each time, so that of thousands which come together is told once.
        if not self._writing and not self.imports.batch.under_way:
            self._tell(Listed())

    def _put_on_desk(self, desk: Desk) -> None:
        self.desk = desk = desk.under(self.rules.active)
        self._tell(Opened(desk))
        if not desk.analysed:
            self._analyse(desk)

    def _ruled(self) -> None:
        if self.desk is not None:
            self.desk = self.desk.under(self.rules.active)
            self._changed()
        self._tell(Ruled(self.rules.book))

    def _analyse(self, desk: Desk) -> None:
        article = desk.standing.article
        self._queue.add(Task(desk.id, article, self.quality, desk.position, urgent=True))
        self._tell(Working(article.title, 0, 0, self._queue.waiting))

    def _heard(self, task: Task, reply: Progress | Part | Done | Failed) -> None:
        desk = self.desk
        match reply:
            case Progress(_, done, total):
                self._tell(Working(task.article.title, done, total, self._queue.waiting))
            case Part(_, fingerprint, _):
                helping = self._parts.add(reply)
                of_desk = desk and desk.article.fingerprint == fingerprint
                if desk and of_desk and helping and not desk.analysed:
                    self.desk = desk.with_parts(helping)
                    self._changed()
            case Done():
                self._finished(task, reply)
            case Failed():
                self._tell(Rested(f"{reply.reason} {reply.next_step}"))

    def _finished(self, task: Task, done: Done) -> None:
        desk = self.desk
        if desk is not None and desk.article.fingerprint == done.fingerprint:
            self.desk = desk.with_analysis(done.analysis, done.seconds)
            self._changed()
            self._keeper.desk(self.desk)
        elif isinstance(task.key, int):
            self._keeper.analysis(ArticleId(task.key), done.analysis)
        if not self._queue.waiting:
            self._tell(Rested(""))
