"""What a loader is: the values between a file's bytes and its articles."""

import datetime
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from desktop_app.core.article import Article, Metadata
from desktop_app.core.errors import LoadError

EXACT = 1.0
CERTAIN = 0.9
LIKELY = 0.5
POSSIBLE = 0.1
NO = 0.0


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes to load and the name they came by.

    `name` is for messages and for the choice by suffix; `encoding` overrides every guess when
    the reader chose one; `password` opens a locked file and is never kept.
    """

    name: str
    data: bytes
    encoding: str = ""
    password: str = field(default="", repr=False)

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article and what the reader should know about how it was read."""

    article: Article
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage that a reader marked in another program, and the note written to it.

    `prefix` and `suffix` are the words around it, empty where the program kept none.
    """

    exact: str
    note: str = ""
    prefix: str = ""
    suffix: str = ""
    written: datetime.datetime | None = None


@dataclass(frozen=True, slots=True)
class Extras:
    """What a file says of an article that is not in the article: tags and highlights.

    `alone` tells that the file holds the highlights without the article that they belong to.
    """

    tags: tuple[str, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    alone: bool = False


NO_EXTRAS = Extras()


@dataclass(frozen=True, slots=True)
class Document:
    """One of the articles in a file that holds several.

    Attributes:
        source: Its bytes, and its name within the file.
        title: What a list of documents calls it; may be empty.
        loader: The loader for the bytes, empty to choose one as for a file.
        known: What the file says about it; fills what the article itself leaves open.
        extras: Tags and highlights.
        notices: Plain sentences for the reader.
    """

    source: Source
    title: str = ""
    loader: str = ""
    known: Metadata = field(default_factory=Metadata)
    extras: Extras = NO_EXTRAS
    notices: tuple[str, ...] = ()


Documents = Iterator[Document | LoadError]
"""The documents of a file in order; a LoadError stands for one that cannot be read."""


@dataclass(frozen=True, slots=True)
class Loader:
    """One format: how to recognise it and how to read it.

    Attributes:
        name: Short name, unique among loaders.
        media_types: Media types that it reads, the usual one first.
        suffixes: File name endings with their dot, lower case.
        sniff: From the first bytes and the file name to a score: NO, POSSIBLE, LIKELY, CERTAIN,
            or EXACT for the mark of this format that another one's content holds as well.
        load: From a source to one article; raises LoadError for a file that it cannot read.
            None for files that are only ever read document by document.
        isolated: Whether it runs heavy parser code and belongs into the worker process.
        documents: From a source to its documents, for files that hold several articles.
        choosing: Whether a reader picks the documents wanted; else all of them are.
    """

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes, str], float]
    load: Callable[[Source], Parsed] | None
    isolated: bool = False
    documents: Callable[[Source], Documents] | None = None
    choosing: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as a list shows it: its name within the file, its title, its size in bytes."""

    name: str
    title: str
    size: int


class Question(StrEnum):
    """What a reader is asked about a file of several articles."""

    NONE = "none"
    BOOK = "the book as one article, or each of its documents"
    PAGES = "which pages"


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a file of several articles, and what to ask the reader about it."""

    question: Question
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """An opened file: its article, its untouched bytes and the way it was read.

    Attributes:
        article: The article.
        original: The bytes as they were on the disk, or of the pasted text.
        sha256: Their SHA-256 in hexadecimal.
        path: Where the file lies, or an empty text for pasted text.
        notices: Plain sentences for the reader, in the order of importance.
        loader: Name of the loader that was used, of a document that of the file around it.
        chosen_by: "content", "name", "plain text as the last resort" or "clipboard": how the
            loader was chosen.
        document: The document's name within the file, empty for a file that is one article.
        extras: Tags and highlights that the file holds for the article.
    """

    article: Article
    original: bytes
    sha256: str
    path: str
    notices: tuple[str, ...] = ()
    loader: str = ""
    chosen_by: str = ""
    document: str = ""
    extras: Extras = NO_EXTRAS

    @property
    def name(self) -> str:
        """The file's name, and the document's within it."""
        file = Path(self.path).name
        return f"{file} › {self.document}" if self.document else file
