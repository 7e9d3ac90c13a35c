"""Recognise an article that is there already, under other bytes or with a few other words."""

import threading
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.resemblance import NEARLY, Sketch, phrases_of, sketch_of
from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId
from desktop_app.loaders.loader import Loaded
from desktop_app.loaders.opening import article_text

_PHRASES = 12
_CANDIDATES = 5


class Likeness(StrEnum):
    """How much an article is like another one."""

    BYTES = "the same file"
    TEXT = "the same text"
    NEARLY = "nearly the same text"


@dataclass(frozen=True, slots=True)
class Twin:
    """The other article: how alike, its title, and the hash of its bytes to find it by."""

    likeness: Likeness
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class _Seen:
    title: str
    sha256: str
    fingerprint: str
    sketch: Sketch


class Twins:
    """Looks for twins in the library and among what came since, which may not be kept yet.

    May be asked from any thread.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._seen: dict[str, _Seen] = {}
        self._by_hash: dict[int, list[str]] = {}

    def find(self, loaded: Loaded) -> Twin | None:
        """Return the article that another one is most like, if it is like one at all.

        Raises:
            LibraryError: If the library cannot be read.
        """
        text = article_text(loaded.article)
        seen = _Seen(
            loaded.article.title, loaded.sha256, loaded.article.fingerprint, sketch_of(text)
        )
        with self._lock:
            twin = self._same(seen) or self._nearly(seen, text)
            self._remember(seen)
        return twin

    def article_of(self, twin: Twin) -> ArticleId | None:
        """Return the twin's number in the library, None if it is not there (any more).

        Raises:
            LibraryError: If the library cannot be read.
        """
        return self._library.find_original(twin.sha256)

    def forget(self, sha256: str) -> None:
        """Leave out what was not kept after all."""
        with self._lock:
            seen = self._seen.pop(sha256, None)
            for number in seen.sketch.hashes if seen else ():
                self._by_hash[number].remove(sha256)

    def _same(self, seen: _Seen) -> Twin | None:
        if seen.sha256 in self._seen:
            return Twin(Likeness.BYTES, self._seen[seen.sha256].title, seen.sha256)
        known = self._library.find_original(seen.sha256)
        for copy in self._library.copies([known] if known else []):
            return Twin(Likeness.BYTES, copy.article.title, seen.sha256)
        for other in self._seen.values():
            if other.fingerprint == seen.fingerprint:
                return Twin(Likeness.TEXT, other.title, other.sha256)
        known = self._library.find_by_fingerprint(seen.fingerprint)
        for copy in self._library.copies([known] if known else []):
            return Twin(Likeness.TEXT, copy.article.title, copy.original)
        return None

    def _nearly(self, seen: _Seen, text: str) -> Twin | None:
        likest = (0.0, "", "")
        for copy in self._library.holding(phrases_of(text, _PHRASES), _CANDIDATES):
            like = seen.sketch.like(sketch_of(article_text(copy.article)))
            likest = max(likest, (like, copy.article.title, copy.original))
        for other in self._sharing(seen.sketch):
            likest = max(likest, (seen.sketch.like(other.sketch), other.title, other.sha256))
        like, title, sha256 = likest
        return Twin(Likeness.NEARLY, title, sha256) if like >= NEARLY else None

    def _sharing(self, sketch: Sketch) -> list[_Seen]:
        """Return those of what was seen that share hashes with a sketch."""
        names = {name for number in sketch.hashes for name in self._by_hash.get(number, ())}
        return [self._seen[name] for name in sorted(names)]

    def _remember(self, seen: _Seen) -> None:
        if seen.sha256 not in self._seen:
            self._seen[seen.sha256] = seen
            for number in seen.sketch.hashes:
                self._by_hash.setdefault(number, []).append(seen.sha256)
