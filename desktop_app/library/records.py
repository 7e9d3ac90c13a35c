"""What the library takes and gives: plain values, no rows."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from desktop_app.core.analysis import Analysis
from desktop_app.core.article import Article
from desktop_app.core.review import Review
from desktop_app.core.spans import Span

ArticleId = NewType("ArticleId", int)


class ReadingStatus(StrEnum):
    """How far a reader is with an article."""

    UNREAD = "unread"
    IN_REVIEW = "in review"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Saved:
    """An article that is kept now; `existed` tells that its bytes were kept before."""

    id: ArticleId
    existed: bool


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as lists show it.

    `published` is the reader's date where one was set. `sources` counts the sources that
    speak, `unnamed` those of them that have no name; both are 0 before the analysis.
    """

    id: ArticleId
    title: str
    site: str
    published: datetime.date | None
    status: ReadingStatus
    starred: bool
    added: datetime.datetime
    opened: datetime.datetime | None
    analysed: bool
    sources: int
    unnamed: int


@dataclass(frozen=True, slots=True)
class Stored:
    """An article with everything that is kept about it.

    `analysis` is None until there is one; `review` holds the corrections all the same, over
    an empty analysis. `position` is the code point at the top of the window when the
    article was left. `file` is the name it was opened under.
    """

    id: ArticleId
    article: Article
    analysis: Analysis | None
    review: Review
    status: ReadingStatus
    starred: bool
    position: int
    file: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as it was loaded, and the SHA-256 of the bytes it came from."""

    id: ArticleId
    article: Article
    original: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Which articles a list holds; everything when nothing is said."""

    status: ReadingStatus | None = None
    starred: bool = False
    opened: bool = False
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles the smart lists hold; `tags` by name."""

    articles: int = 0
    unread: int = 0
    in_review: int = 0
    reviewed: int = 0
    starred: int = 0
    opened: int = 0
    tags: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found by its words; `marks` are the words' spans in the snippet."""

    row: ArticleRow
    snippet: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A mark in another article: its id, its first span there and the words."""

    row: ArticleRow
    mark: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the reader keeps under a name."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found: problems in SQLite's words, and whether the index was mended."""

    problems: tuple[str, ...]
    index_mended: bool

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong any more."""
        return not self.problems
