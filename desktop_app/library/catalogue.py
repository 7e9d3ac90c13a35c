"""Reading from a library: lists, articles, words and marks; needs nothing but sqlite3."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from desktop_app.core.name_rules import RuleBook
from desktop_app.library import reads
from desktop_app.library.database import Readers
from desktop_app.library.faults import gone, told
from desktop_app.library.records import (
    ArticleId,
    ArticleRow,
    Copy,
    Counts,
    Elsewhere,
    Hit,
    SavedSearch,
    Shelf,
    Stored,
)
from desktop_app.library.search import holding, search

EVERYTHING = Shelf()


class Catalogue:
    """What can be read of a library, from any thread; where there is no file it is empty.

    `upgrade` must migrate a library of an older version when it is called. All methods
    raise LibraryError when the file cannot be read.
    """

    def __init__(self, path: Path, upgrade: Callable[[], None]) -> None:
        self.path = path
        self._readers = Readers(path, upgrade)

    def close(self) -> None:
        """Let go of the file; a later read opens it anew."""
        self._readers.close()

    def load(self, article: ArticleId) -> Stored:
        """Return an article with everything kept about it."""
        with self._reading() as connection:
            found = reads.stored(connection, article)
        if found is None:
            raise gone(self.path)
        return found

    def original(self, article: ArticleId) -> bytes:
        """Return the bytes an article was loaded from."""
        with self._reading() as connection:
            found = reads.original(connection, article)
        if found is None:
            raise gone(self.path)
        return found

    def find_original(self, sha256: str) -> ArticleId | None:
        """Return the article that was loaded from the bytes with this SHA-256, or None."""
        with self._reading() as connection:
            return reads.by_original(connection, sha256)

    def find_by_fingerprint(self, fingerprint: str) -> ArticleId | None:
        """Return the newest article with this text, or None."""
        with self._reading() as connection:
            return reads.by_fingerprint(connection, fingerprint)

    def find_by_url(self, url: str) -> ArticleId | None:
        """Return the newest article of this address, or None."""
        with self._reading() as connection:
            return reads.by_url(connection, url)

    def copies(self, articles: Sequence[int]) -> tuple[Copy, ...]:
        """Return articles as they were loaded, those that are there."""
        with self._reading() as connection:
            return tuple(c for c in (reads.copy_of(connection, a) for a in articles) if c)

    def holding(self, phrases: Sequence[str], limit: int = 5) -> tuple[Copy, ...]:
        """Return the articles with any of these phrases, those with most of them first."""
        with self._reading() as connection:
            found = holding(connection, phrases, limit)
        return self.copies(found)

    def articles(self, shelf: Shelf = EVERYTHING, limit: int = 200) -> tuple[ArticleRow, ...]:
        """Return the articles of a shelf, the newest first."""
        with self._reading() as connection:
            return reads.listed(connection, shelf, limit)

    def recent(self, limit: int = 20) -> tuple[ArticleRow, ...]:
        """Return the articles opened last."""
        return self.articles(Shelf(opened=True), limit)

    def counts(self) -> Counts:
        """Return how many articles the smart lists hold."""
        with self._reading() as connection:
            return reads.counts(connection)

    def searches(self) -> tuple[SavedSearch, ...]:
        """Return the kept searches by name."""
        with self._reading() as connection:
            return reads.searches(connection)

    def rule_book(self) -> RuleBook:
        """Return the reader's rules for names with all that was done to them."""
        with self._reading() as connection:
            return reads.rule_book(connection)

    def search(self, words: str, limit: int = 50, shelf: Shelf = EVERYTHING) -> tuple[Hit, ...]:
        """Return the articles that hold the words, the best of the newest first."""
        with self._reading() as connection:
            return search(connection, words, shelf, limit)

    def mentions_elsewhere(
        self, names: Collection[str], not_in: ArticleId | None = None, limit: int = 50
    ) -> tuple[Elsewhere, ...]:
        """Return other articles that call something by any of some names, each by one mention."""
        with self._reading() as connection:
            return reads.mentions_elsewhere(connection, names, not_in, limit)

    def quotes_elsewhere(
        self, source: str, not_in: ArticleId | None = None, limit: int = 50
    ) -> tuple[Elsewhere, ...]:
        """Return what a source of this name says in other articles."""
        with self._reading() as connection:
            return reads.quotes_elsewhere(connection, source, not_in, limit)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.path), self._readers.connection() as connection:
            yield connection
