"""Everything that goes from the session to the disk."""

import datetime
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from desktop_app.core.analysis import Analysis
from desktop_app.core.errors import AppError
from desktop_app.core.name_rules import RuleBook
from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId, Saved
from desktop_app.loaders.loader import Loaded
from desktop_app.session.desk import Desk
from desktop_app.session.events import Event, Kept, Listed, Refused
from desktop_app.session.intake import Post

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class _Pending(Generic[T]):
    """A write under way and what is to be done once it is on the disk."""

    future: "Future[T]"
    then: Callable[[T], None]


Tell = Callable[[Event], None]
Write = Callable[[], None]


class Keeper:
    """Writes without waiting, and tells when a write is on the disk or was refused.

    Writing loads modules that would delay a window's first text. A keeper that is made
    `held` collects what is to be written until `begin`; nothing is lost in between, for
    `close` begins too.

    Args:
        library: Where things are kept.
        post: Runs a function on the owner's thread.
        tell: Hears what became of every write.
        held: Whether to wait for `begin`.
    """

    def __init__(self, library: Library, post: Post, tell: Tell, *, held: bool) -> None:
        self._library = library
        self._post = post
        self._tell = tell
        self._waiting: list[Write] | None = [] if held else None
        self._pending: list[_Pending[Any]] = []
        self._closed = False

    def begin(self) -> None:
        """Write what waits, and from now on at once."""
        waiting, self._waiting = self._waiting or [], None
        for write in waiting:
            write()

    def close(self) -> None:
        """Finish all writes, and those that follow from them; nothing is written afterwards."""
        self.begin()
        while self._pending:
            self._library.flush()
            for pending in tuple(self._pending):
                self._ended(pending)
        self._closed = True
        self._library.close()

    def article(self, loaded: Loaded, then: Callable[[Saved], None]) -> None:
        """Keep an article with its bytes."""
        self._write(
            lambda: self._library.save_article(
                loaded.article, loaded.original, loaded.name, loaded.sha256
            ),
            then,
        )

    def desk(self, desk: Desk) -> None:
        """Keep what is on a desk: its corrections, and its analysis once that is whole."""
        self.review(desk)
        self.shelving(desk)
        if desk.id is not None and desk.analysed:
            self.analysis(desk.id, desk.review.analysis)

    def review(self, desk: Desk) -> None:
        """Keep a desk's corrections, done and undone."""
        article, review = desk.id, desk.review
        if article is not None and (review.corrections or review.undone):
            self._write(lambda: self._library.save_review(article, review), self._listed)

    def rules(self, book: RuleBook) -> None:
        """Keep the rules for names with all that was done to them."""
        self._write(lambda: self._library.save_rules(book))

    def analysis(self, article: ArticleId, analysis: Analysis) -> None:
        """Keep an analysis."""
        self._write(lambda: self._library.save_analysis(article, analysis), self._listed)

    def shelving(self, desk: Desk) -> None:
        """Keep how far the reader is with the article on a desk, and whether it is starred."""
        article = desk.id
        if article is not None:
            self._write(lambda: self._library.set_starred(article, desk.starred))
            self._write(lambda: self._library.set_status(article, desk.status), self._listed)

    def deleted(self, article: ArticleId, then: Callable[[tuple[Path, ...]], None]) -> None:
        """Delete an article for good; `then` hears which backups still hold it."""

        def done(backups: tuple[Path, ...]) -> None:
            then(backups)
            self._tell(Listed())

        self._write(lambda: self._library.delete(article), done)

    def position(self, article: ArticleId, position: int) -> None:
        """Keep the place at the top of the window."""
        self._write(lambda: self._library.set_position(article, position))

    def opened(self, article: ArticleId) -> None:
        """Keep that an article was opened now."""
        self._write(lambda: self._library.touch_opened(article), self._listed)

    def _write(
        self, start: "Callable[[], Future[T]]", then: Callable[[T], None] = lambda _: None
    ) -> None:
        if self._closed:
            return
        if self._waiting is not None:
            self._waiting.append(lambda: self._started(start, then))
        else:
            self._started(start, then)

    def _started(self, start: "Callable[[], Future[T]]", then: Callable[[T], None]) -> None:
        pending = _Pending(start(), then)
        self._pending.append(pending)
        pending.future.add_done_callback(lambda _: self._post(lambda: self._ended(pending)))

    def _ended(self, pending: _Pending[T]) -> None:
        if pending not in self._pending:
            return
        self._pending.remove(pending)
        fault = pending.future.exception()
        if isinstance(fault, AppError):
            self._tell(Refused(fault))
            return
        pending.then(pending.future.result())
        self._tell(Kept(datetime.datetime.now().astimezone()))

    def _listed(self, _: object) -> None:
        self._tell(Listed())
