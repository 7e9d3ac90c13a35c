"""What a loader is: the values between a file's bytes and an article."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from desktop_app.core.article import Article

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
class Loader:
    """One format: how to recognise it and how to read it.

    Attributes:
        name: Short name, unique among loaders.
        media_types: Media types that it reads, the usual one first.
        suffixes: File name endings with their dot, lower case.
        sniff: From the first bytes and the file name to a score: NO, POSSIBLE, LIKELY, CERTAIN.
        load: From a source to an article; raises LoadError for a file that it cannot read.
        isolated: Whether `load` runs heavy parser code and belongs into the worker process.
    """

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes, str], float]
    load: Callable[[Source], Parsed]
    isolated: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """An opened file: its article, its untouched bytes and the way it was read.

    Attributes:
        article: The article.
        original: The bytes as they were on the disk, or of the pasted text.
        sha256: Their SHA-256 in hexadecimal.
        path: Where the file lies, or an empty text for pasted text.
        notices: Plain sentences for the reader, in the order of importance.
        loader: Name of the loader that was used.
        chosen_by: "content", "name", "plain text as the last resort" or "clipboard".
    """

    article: Article
    original: bytes
    sha256: str
    path: str
    notices: tuple[str, ...] = ()
    loader: str = ""
    chosen_by: str = ""
