"""The library: articles, what was found in them and what the reader made of it.

Reading needs nothing but `sqlite3` and may be done from any thread. Every writing method
returns a future that is done once the change is committed; its faults, like those of
reading, are LibraryErrors with a next step.
"""

import datetime
import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.analysis import Analysis
from desktop_app.core.article import Article
from desktop_app.core.errors import LibraryError
from desktop_app.core.name_rules import RuleBook
from desktop_app.core.review import Review
from desktop_app.library import reads, writes
from desktop_app.library.backups import Backups, Clock
from desktop_app.library.catalogue import Catalogue
from desktop_app.library.faults import gone
from desktop_app.library.marker import Marker
from desktop_app.library.records import ArticleId, Health, ReadingStatus, Saved
from desktop_app.library.writer import Writer

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")


def local_time() -> datetime.datetime:
    """Return the time now, with the zone of this computer."""
    return datetime.datetime.now().astimezone()


class Library(Catalogue):
    """A folder with `galley.sqlite` and `backups/`; made by the first write, not before."""

    def __init__(self, directory: Path, clock: Clock = local_time) -> None:
        super().__init__(directory / "galley.sqlite", self._upgrade)
        self._clock = clock
        self._backups = Backups(self.path, clock)
        self._marker = Marker(directory)
        self._writer = Writer(self.path, self._backups, self._marker)

    def __enter__(self) -> "Library":
        """Return the library itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the library."""
        self.close()

    def flush(self) -> None:
        """Wait until all writes so far are committed or refused."""
        self._writer.flush()

    def close(self) -> None:
        """Commit what waits and leave cleanly; no write is taken afterwards."""
        self._writer.close()
        super().close()

    def save_article(
        self, article: Article, original: bytes, name: str, sha256: str | None = None
    ) -> "Future[Saved]":
        """Keep an article with the bytes it was loaded from, under their file's name.

        The same bytes are the same article: what is kept already stays as it is. `sha256`
        is that of the bytes in hexadecimal, computed where it is not given.
        """
        digest = sha256 or hashlib.sha256(original).hexdigest()
        now = self._now()
        return self._writer.submit(
            lambda db: writes.insert_article(db, article, original, name, digest, now),
            durable=False,
        )

    def save_analysis(self, article: ArticleId, analysis: Analysis) -> "Future[None]":
        """Keep an article's analysis in the place of the one before."""
        now = self._now()

        def work(db: "Database") -> None:
            kept = reads.stored(db.conn, article)
            if kept is not None:
                writes.replace_analysis(db, article, analysis, kept.review, now)

        return self._about(article, work, durable=False)

    def save_review(self, article: ArticleId, review: Review, who: str = "") -> "Future[None]":
        """Keep a review's corrections, done and undone; saving the same again changes nothing.

        New corrections are signed with `who` and the time. What stands by them shows in the
        verdicts, notes and counts that lists and other articles see.
        """
        now = self._now()
        return self._about(
            article, lambda db: writes.keep_corrections(db, article, review, who, now)
        )

    def set_status(self, article: ArticleId, status: ReadingStatus) -> "Future[None]":
        """Say how far the reader is with an article."""
        return self._change(article, status=status.value)

    def set_starred(self, article: ArticleId, starred: bool) -> "Future[None]":
        """Give or take an article's star."""
        return self._change(article, starred=starred)

    def set_position(self, article: ArticleId, position: int) -> "Future[None]":
        """Keep the code point at the top of the window."""
        return self._change(article, position=position)

    def touch_opened(self, article: ArticleId) -> "Future[None]":
        """Say that an article was opened now."""
        return self._change(article, opened=self._now())

    def set_tags(self, article: ArticleId, tags: Sequence[str]) -> "Future[None]":
        """Give an article these tags and no others."""
        return self._about(article, lambda db: writes.set_tags(db, article, tags))

    def note_import(self, article: ArticleId, file: str, outcome: str) -> "Future[None]":
        """Write down what became of a file that was imported as an article."""
        row = {"at": self._now(), "file": file, "outcome": outcome, "article": article}
        return self._about(article, lambda db: writes.note_import(db, row))

    def save_search(self, name: str, words: str) -> "Future[None]":
        """Keep a search under a name."""
        now = self._now()
        return self._writer.submit(lambda db: writes.keep_search(db, name, words, now))

    def save_rules(self, book: RuleBook) -> "Future[None]":
        """Keep the reader's rules for names, with what was done to them and undone."""
        now = self._now()
        return self._writer.submit(lambda db: writes.keep_rules(db, book, now))

    def delete(self, article: ArticleId) -> "Future[tuple[Path, ...]]":
        """Delete an article for good; return the copies in backups that still hold it."""

        def work(db: "Database") -> tuple[Path, ...]:
            sha256 = reads.sha256_of(db.conn, article) or ""
            writes.delete_article(db, article)
            return self._backups.holding(sha256)

        return self._about(article, work)

    def left_badly(self) -> bool:
        """Tell whether a program died while it was writing here, so that a check is due."""
        return self._marker.left_badly()

    def check(self) -> Health:
        """Check the file and mend the index; slow in a large library, for a thread of its own."""
        try:
            with self._reading() as connection:
                problems = reads.problems(connection)
        except LibraryError as fault:
            problems = (fault.reason,)
        mended = not problems and self.path.exists() and self._mended()
        if not problems:
            self._marker.forgive()
        return Health(problems, mended)

    def _mended(self) -> bool:
        return self._writer.submit(writes.mend_index).result()

    def _upgrade(self) -> None:
        self._writer.submit(writes.nothing).result()

    def _now(self) -> str:
        return writes.moment(self._clock())

    def _change(self, article: ArticleId, **columns: object) -> "Future[None]":
        def work(db: "Database") -> None:
            db.table("articles").update(article, columns)

        return self._about(article, work)

    def _about(
        self, article: ArticleId, work: Callable[["Database"], T], *, durable: bool = True
    ) -> "Future[T]":
        def guarded(db: "Database") -> T:
            if not reads.exists(db.conn, article):
                raise gone(self.path)
            return work(db)

        return self._writer.submit(guarded, durable=durable)
