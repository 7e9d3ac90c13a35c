"""Recognise an article that is there already, under other bytes or with a few other words."""

import threading
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.resemblance import NEARLY, Sketch, phrases_of, sketch_of
from desktop_app.library.library import Library
from desktop_app.loaders.loader import Loaded
from desktop_app.loaders.opening import article_text

_PHRASES = 12
_CANDIDATES = 5
# Of a few words most may be the same in texts that have nothing to do with each other.
_FEWEST_RUNS = 40


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
    sketch: Sketch


class Twins:
    """Looks for twins in the library and among what came since, which may not be kept yet.

    May be asked from any thread.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._pending: dict[str, dict[str, str]] = {}
        self._seen: dict[str, _Seen] = {}
        self._by_hash: dict[int, set[str]] = {}

    def same(self, loaded: Loaded) -> Twin | None:
        """Return the article of the same bytes or the same text; quick.

        Raises:
            LibraryError: If the library cannot be read.
        """
        sha256, fingerprint = loaded.sha256, loaded.article.fingerprint
        known = self._library.find_original(sha256)
        for copy in self._library.copies([known] if known else []):
            return Twin(Likeness.BYTES, copy.article.title, sha256)
        known = self._library.find_by_fingerprint(fingerprint)
        for copy in self._library.copies([known] if known else []):
            # It may have been written since the look for its bytes.
            likeness = Likeness.BYTES if copy.original == sha256 else Likeness.TEXT
            return Twin(likeness, copy.article.title, copy.original)
        with self._lock:
            for sha, title in self._pending.get(fingerprint, {}).items():
                return Twin(Likeness.BYTES if sha == sha256 else Likeness.TEXT, title, sha)
        return None

    def nearly(self, loaded: Loaded) -> Twin | None:
        """Return the article of the text that is most like this one, if it is nearly the same.

        Raises:
            LibraryError: If the library cannot be read.
        """
        text = article_text(loaded.article)
        seen = _Seen(loaded.article.title, loaded.sha256, sketch_of(text))
        if len(seen.sketch.hashes) < _FEWEST_RUNS:
            return None
        likest = (0.0, "", "")
        for copy in self._library.holding(phrases_of(text, _PHRASES), _CANDIDATES):
            if copy.original != seen.sha256:
                like = seen.sketch.like(sketch_of(article_text(copy.article)))
                likest = max(likest, (like, copy.article.title, copy.original))
        for other in self._like(seen):
            likest = max(likest, (seen.sketch.like(other.sketch), other.title, other.sha256))
        like, title, sha256 = likest
        return Twin(Likeness.NEARLY, title, sha256) if like >= NEARLY else None

    def expect(self, loaded: Loaded) -> None:
        """Remember an article that will be in the library once it is written."""
        with self._lock:
            texts = self._pending.setdefault(loaded.article.fingerprint, {})
            texts[loaded.sha256] = loaded.article.title

    def settle(self, loaded: Loaded) -> None:
        """Forget an article again, for it is in the library now."""
        with self._lock:
            self._pending.get(loaded.article.fingerprint, {}).pop(loaded.sha256, None)
            seen = self._seen.pop(loaded.sha256, None)
            for number in seen.sketch.hashes if seen else ():
                self._by_hash[number].discard(loaded.sha256)

    def _like(self, seen: _Seen) -> list[_Seen]:
        """Return what came before and shares hashes with an article, and remember that too."""
        with self._lock:
            names = {n for number in seen.sketch.hashes for n in self._by_hash.get(number, ())}
            found = [self._seen[name] for name in sorted(names - {seen.sha256})]
            self._seen[seen.sha256] = seen
            for number in seen.sketch.hashes:
                self._by_hash.setdefault(number, set()).add(seen.sha256)
        return found
