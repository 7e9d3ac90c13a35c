"""Bring files into the library, one or thousands, and let the reader decide about doubles."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from desktop_app.core.errors import AppError
from desktop_app.core.review import Review
from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId, Saved
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.loader import Contents, Loaded
from desktop_app.session.batch import FAILED, UNDER_WAY, Batch, Changed, Item, Outcome
from desktop_app.session.carrying import Carrying, counted
from desktop_app.session.intake import Intake, Post, Wish
from desktop_app.session.twins import Twin, Twins


class Reader(Protocol):
    """Where articles go: the session."""

    keep: bool

    def show(self, loaded: Loaded) -> None:
        """Put an article on the desk."""

    def show_stored(self, article: ArticleId) -> None:
        """Put an article of the library on the desk."""

    def keep_article(self, loaded: Loaded, then: Callable[[Saved], None]) -> None:
        """Write an article to the library."""

    def noted(self, article: ArticleId, review: Review) -> None:
        """Take in that an article has more notes."""

    def remove(self, article: ArticleId) -> None:
        """Delete an article from the library for good."""

    def refuse(self, fault: AppError) -> None:
        """Tell of a fault."""


class Importing:
    """What is under way and what became of it.

    Attributes:
        batch: The items.
        books: "each", "one", or empty to ask what to make of a book.
        take_aside: Loads what is no article to keep.
    """

    def __init__(
        self, loads: LoadClient, library: Library, post: Post, reader: Reader, changed: Changed
    ) -> None:
        self.batch = Batch(changed)
        self.books = ""
        self._library = library
        self._reader = reader
        self._carrying = Carrying(library, reader.noted)
        self._twins = Twins(library)
        self._intake = Intake(loads, self._twins, post, self)
        self.take_aside = self._intake.take_aside
        self._group = 0
        self._unshown: set[int] = set()
        self._both: set[int] = set()
        self._versions: dict[int, Twin] = {}
        self._items: dict[str, int] = {}

    def close(self) -> None:
        """Give up what is under way."""
        self._intake.close()

    def take(self, paths: Sequence[Path | str]) -> None:
        """Read files and folders; the first article that can be read is shown."""
        group = self._new_group()
        for path in paths:
            self._wish(self.batch.add(path, group=group))

    def take_loaded(self, name: Path | str, load: Callable[[], Loaded]) -> None:
        """Take in what a function loads, off the owner's thread; it may raise an AppError."""
        item = self.batch.add(name, group=self._new_group())
        self._intake.take_article(item.key, load)

    def choose(self, key: int, wanted: Sequence[str] | None, *, as_one: bool = False) -> None:
        """Answer what to read of a file: all documents or some, or a book as one."""
        item = self.batch.set(key, Outcome.WAITING)
        names = None if wanted is None else tuple(wanted)
        self._intake.take(Wish(key, item.path, names, as_one))

    def retry(self, keys: Sequence[int]) -> None:
        """Read again what was refused or cancelled."""
        for key in keys:
            if self.batch[key].outcome in FAILED:
                self._wish(self.batch.set(key, Outcome.WAITING))

    def cancel(self) -> None:
        """Give up what is being read and what waits; what was imported stays."""
        self._intake.cancel()

    def keep_both(self, key: int) -> None:
        """Keep an article beside the one that it is like."""
        item = self.batch[key]
        if item.outcome is Outcome.THERE:
            self._both.add(key)
            self._wish(self.batch.set(key, Outcome.WAITING))
        else:
            self.batch.put(replace(item, twin=None))

    def make_version(self, key: int) -> None:
        """Keep an article as the newer version of the one that it is like."""
        item = self.batch[key]
        if item.twin is None:
            return
        if item.outcome is Outcome.THERE:
            self._versions[key] = item.twin
            self.keep_both(key)
        else:
            self._carry_over(item, item.twin)

    def take_back(self, key: int) -> None:
        """Take an article for the same as the one that it is like: it leaves the library again."""
        item = self.batch[key]
        article = self._library.find_original(item.sha256)
        if item.outcome is Outcome.NEW and article is not None:
            self._reader.remove(article)
            self.batch.set(key, Outcome.THERE)

    def reading(self, key: int) -> None:
        """A file is being read."""
        self.batch.set(key, Outcome.READING)

    def found(self, key: int, files: Sequence[Path], count: int) -> None:
        """A folder holds these files, and so many in all."""
        if self.batch[key].outcome is not Outcome.SPREAD:
            self.batch.set(key, Outcome.SPREAD, counted(count, "file"))
        for path in files:
            self._wish(self.batch.add(path, named=False, group=self.batch[key].group))

    def asks(self, key: int, contents: Contents) -> None:
        """The reader is to choose."""
        self.batch.put(replace(self.batch[key], outcome=Outcome.ASKING, contents=contents))

    def arrived(self, key: int, loaded: Loaded) -> None:
        """An article was read."""
        item = self.batch.document(key, loaded.document)
        way = f"{loaded.loader}, by {loaded.chosen_by}"
        title = loaded.article.title
        item = self.batch.put(replace(item, title=title, format=way, sha256=loaded.sha256))
        self._items[loaded.sha256] = item.key
        try:
            self._arrive(item, loaded)
        except AppError as fault:
            self.batch.refuse(item.key, fault)
            self._reader.refuse(fault)

    def likened(self, loaded_from: str, twin: Twin) -> None:
        """An article that arrived is nearly the same as another one."""
        key = self._items.get(loaded_from)
        if key is not None and key in self.batch and self.batch[key].outcome is Outcome.NEW:
            self.batch.put(replace(self.batch[key], twin=twin))

    def refused(self, key: int, fault: AppError, document: str) -> None:
        """A file, or a document in it, could not be read."""
        item = self.batch.document(key, document) if document else self.batch[key]
        self.batch.refuse(item.key, fault)
        if item.named:
            self._reader.refuse(fault)

    def ended(self, key: int, *, cancelled: bool) -> None:
        """Nothing more comes of a file."""
        # A file that was one article is done already, and its list may be another one by now.
        if key not in self.batch or self.batch[key].outcome not in UNDER_WAY:
            return
        if cancelled:
            self.batch.set(key, Outcome.CANCELLED)
        else:
            inside = self.batch.count_within(key)
            self.batch.set(key, Outcome.SPREAD, counted(inside, "article"))

    def _new_group(self) -> int:
        """Begin another wish of the reader, whose first article is to be shown."""
        self.batch.clear()
        self._group += 1
        self._unshown.add(self._group)
        return self._group

    def _wish(self, item: Item) -> None:
        wanted = (item.document,) if item.document else None
        as_one = {"each": False, "one": True}.get(self.books)
        self._intake.take(Wish(item.key, item.path, wanted, as_one, named=item.named))

    def _arrive(self, item: Item, loaded: Loaded) -> None:
        first = item.group in self._unshown
        self._unshown.discard(item.group)
        known, twin = self._known(item, loaded)
        if known is not None or twin is not None:
            detail = self._carrying.extras(known, loaded)
            self.batch.put(replace(item, outcome=Outcome.THERE, twin=twin, detail=detail))
            if first and known is not None:
                self._reader.show_stored(known)
            return
        if first:
            self._reader.show(loaded)
        detail = " ".join(loaded.notices)
        if not self._reader.keep:
            self.batch.set(item.key, Outcome.OPENED, detail)
            return
        self.batch.set(item.key, Outcome.NEW, detail)
        self._twins.expect(loaded)
        self._reader.keep_article(loaded, lambda saved: self._saved(item.key, loaded, saved))

    def _known(self, item: Item, loaded: Loaded) -> tuple[ArticleId | None, Twin | None]:
        """Return the article that this one is, in the library or on its way there."""
        if loaded.extras.alone and loaded.article.metadata.url:
            known = self._library.find_by_url(loaded.article.metadata.url)
            if known is not None:
                return known, None
        if item.key in self._both:
            return None, None
        twin = self._twins.same(loaded)
        return (self._library.find_original(twin.sha256), twin) if twin else (None, None)

    def _saved(self, key: int, loaded: Loaded, saved: Saved) -> None:
        self._twins.settle(loaded)
        detail = self._carrying.extras(saved.id, loaded)
        if key not in self.batch:
            return
        item = self.batch[key]
        if detail:
            item = self.batch.put(replace(item, detail=f"{item.detail} {detail}".strip()))
        twin = self._versions.pop(key, None)
        if twin is not None:
            self._carry_over(item, twin)

    def _carry_over(self, item: Item, twin: Twin) -> None:
        old = self._library.find_original(twin.sha256)
        new = self._library.find_original(item.sha256)
        if old is not None and new is not None:
            detail = self._carrying.notes(old, new, twin.title)
            self.batch.put(replace(item, outcome=Outcome.VERSION, twin=None, detail=detail))
