"""Files on their way into the library, and what became of each: a list of plain values."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from desktop_app.core.errors import AppError
from desktop_app.exports.tables import harmless
from desktop_app.loaders.loader import Contents
from desktop_app.session.twins import Twin


class Outcome(StrEnum):
    """How far an item is, or how it ended."""

    WAITING = "waiting"
    READING = "being read"
    ASKING = "waits for your choice"
    NEW = "imported"
    OPENED = "opened, not kept"
    THERE = "already there"
    VERSION = "new version"
    SPREAD = "looked through"
    REFUSED = "could not be read"
    CANCELLED = "cancelled"


UNDER_WAY = frozenset((Outcome.WAITING, Outcome.READING))
FAILED = frozenset((Outcome.REFUSED, Outcome.CANCELLED))


@dataclass(frozen=True, slots=True)
class Item:
    """A file, or a document in one.

    Attributes:
        key: Its number in the batch.
        path: The file, or what the reader typed for one.
        document: The document's name within the file, empty for the file itself.
        outcome: How far it is.
        title: The article's title once it is read.
        detail: Why it was refused and what to do, or what else was done.
        format: The format it was read as and how that was known.
        twin: The article that it is like.
        sha256: Hash of the article's bytes, to find it in the library.
        contents: What to choose from, while the reader is asked.
        named: Whether the reader named it, rather than the folder or file that it lies in.
        group: Which wish of the reader it belongs to.
        within: The number of the file that holds the document, none for a file.
    """

    key: int
    path: Path | str
    document: str = ""
    outcome: Outcome = Outcome.WAITING
    title: str = ""
    detail: str = ""
    format: str = ""
    twin: Twin | None = None
    sha256: str = ""
    contents: Contents | None = None
    named: bool = True
    group: int = 0
    within: int | None = None

    @property
    def name(self) -> str:
        """The file's name, and the document's within it."""
        file = Path(self.path).name or str(self.path)
        return f"{file} › {self.document}" if self.document else file

    @property
    def text(self) -> str:
        """How far it is, in words."""
        if self.twin is not None and self.outcome in (Outcome.NEW, Outcome.THERE):
            return f"{self.outcome}: {self.twin.likeness} as “{self.twin.title}”"
        return str(self.outcome)


Changed = Callable[[Item], None]


class Batch:
    """The files in the order they came, each with its documents behind it.

    Args:
        changed: Hears of every item that is new or has changed.
    """

    def __init__(self, changed: Changed) -> None:
        self._changed = changed
        self._items: dict[int, Item] = {}
        self._documents: dict[int, dict[str, int]] = {}
        self._next = 0
        self._under_way = 0

    @property
    def items(self) -> tuple[Item, ...]:
        """All files, oldest first, the documents of each behind it."""
        found = []
        for item in self._items.values():
            if item.within is None:
                found += [
                    item,
                    *(self._items[key] for key in self._documents.get(item.key, {}).values()),
                ]
        return tuple(found)

    @property
    def first(self) -> int | None:
        """The number of the oldest item."""
        return next(iter(self._items), None)

    @property
    def under_way(self) -> int:
        """How many items wait or are being read."""
        return self._under_way

    def __getitem__(self, key: int) -> Item:
        """Return an item."""
        return self._items[key]

    def __contains__(self, key: int) -> bool:
        """Tell whether there is an item of this number."""
        return key in self._items

    def add(self, path: Path | str, *, named: bool = True, group: int = 0) -> Item:
        """Add a file that waits."""
        return self._added(Item(self._next, path, named=named, group=group))

    def document(self, key: int, document: str) -> Item:
        """Return the item of a document in an item's file, made if there is none."""
        file = self[key]
        if file.document == document:
            return file
        within = file.key if file.within is None else file.within
        documents = self._documents.setdefault(within, {})
        if document in documents:
            return self[documents[document]]
        item = Item(self._next, file.path, document, named=False, group=file.group, within=within)
        documents[document] = item.key
        return self._added(item)

    def count_within(self, key: int) -> int:
        """Return how many documents of a file there are."""
        return len(self._documents.get(key, ()))

    def put(self, item: Item) -> Item:
        """Put an item in the place of the one with its number."""
        before = self._items.get(item.key)
        self._under_way -= before is not None and before.outcome in UNDER_WAY
        self._under_way += item.outcome in UNDER_WAY
        self._items[item.key] = item
        self._changed(item)
        return item

    def set(self, key: int, outcome: Outcome, detail: str = "") -> Item:
        """Change how far an item is."""
        return self.put(replace(self[key], outcome=outcome, detail=detail, contents=None))

    def refuse(self, key: int, fault: AppError) -> Item:
        """Say why an item could not be read, and what the reader can do."""
        return self.set(key, Outcome.REFUSED, f"{fault.reason} {fault.next_step}")

    def clear(self) -> None:
        """Forget the items unless some are still under way or wait for the reader."""
        if not any(i.outcome in UNDER_WAY or i.outcome is Outcome.ASKING for i in self.items):
            self._items.clear()
            self._documents.clear()

    def _added(self, item: Item) -> Item:
        self._next += 1
        return self.put(item)


def report(items: Sequence[Item]) -> str:
    """Return what became of the items as CSV, a line each under names of columns."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("file", "document", "result", "title", "format", "detail"))
    for item in items:
        row = (item.path, item.document, item.text, item.title, item.format, item.detail)
        writer.writerow([harmless(str(cell)) for cell in row])
    return text.getvalue()
