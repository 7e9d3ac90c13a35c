"""Find words in a text; nothing of Qt."""

import re

from desktop_app.core.spans import Span


def find_all(text: str, words: str) -> tuple[Span, ...]:
    """Return every place of some words, in order.

    Case does not matter, any white space stands for any other, and straight quotation marks
    and apostrophes find curly ones.
    """
    parts = ["".join(_LIKE.get(c) or re.escape(c) for c in word) for word in words.split()]
    if not parts:
        return ()
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
    return tuple(Span(*match.span()) for match in pattern.finditer(text))


def next_hit(hits: tuple[Span, ...], place: int, *, backward: bool) -> Span | None:
    """Return the first hit at or after a place, or the last before it; round past the end."""
    if not hits:
        return None
    if backward:
        return next((hit for hit in reversed(hits) if hit.start < place), hits[-1])
    return next((hit for hit in hits if hit.start >= place), hits[0])


_LIKE = {'"': '["“”„«»]', "'": "['’‘]", "-": "[-\u2010\u2011–]"}
