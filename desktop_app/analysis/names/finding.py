"""Find every place of the known forms in one pass over the text.

Forms are looked up by their first word, longest first, so the pass is linear in the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from desktop_app.core.spans import Span

_WORD = re.compile(r"[^\W_]+")
_ALIKE = str.maketrans("’‘‐‑", "''--")
_ARTICLES = re.compile(r"(?i:\b(?:al|el))[-‐‑]$")


class Finder:
    """Looks for fixed forms, case and all, at word boundaries.

    Apostrophes and hyphens of every shape are alike.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        by_word: defaultdict[str, list[str]] = defaultdict(list)
        for form in forms:
            if first := _WORD.match(form):
                by_word[first[0]].append(form)
        self._by_word = {
            word: sorted(known, key=lambda f: (-len(f), f)) for word, known in by_word.items()
        }

    def find(self, text: str, within: Span) -> Iterator[tuple[Span, str]]:
        """Yield the places of forms from left to right, the longest at each, none overlapping."""
        at = within.start
        for word in _WORD.finditer(text, within.start, within.end):
            if word.start() < at or word[0] not in self._by_word:
                continue
            if not _may_begin(text, word.start(), within.start):
                continue
            for form in self._by_word[word[0]]:
                end = _end_of(form, text, word.start(), within.end)
                if end is not None:
                    yield Span(word.start(), end), form
                    at = end
                    break


def _may_begin(text: str, start: int, low: int) -> bool:
    before = text[max(low, start - 5) : start]
    if before[-1:] in {"'", "’", "_", "@", "#"} and before[-2:-1].isalnum():
        return False
    return before[-1:] not in {"_", "@", "#"} and not _ARTICLES.search(before)


def _end_of(form: str, text: str, start: int, high: int) -> int | None:
    end = start + len(form)
    if not _alike(text, start, form):
        end_or_none = _end_with_spaces(form, text, start, high)
        if end_or_none is None:
            return None
        end = end_or_none
    if end > high or (end < len(text) and form[-1].isalnum() and _in_word(text[end])):
        return None
    return end


def _end_with_spaces(form: str, text: str, start: int, high: int) -> int | None:
    """Match a form of several words over runs of white space."""
    words = form.split(" ")
    if len(words) == 1:
        return None
    at = start
    for nth, word in enumerate(words):
        if nth:
            gap = at
            while at < high and text[at].isspace():
                at += 1
            if at == gap:
                return None
        if not _alike(text, at, word):
            return None
        at += len(word)
    return at


def _alike(text: str, start: int, form: str) -> bool:
    if text.startswith(form, start):
        return True
    return text[start : start + len(form)].translate(_ALIKE) == form.translate(_ALIKE)


def _in_word(character: str) -> bool:
    return character.isalnum() or character in "_$£€"  # "US$" is money
