"""Find words or patterns in a text; nothing of Qt."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.core.spans import Span

_SECONDS = 0.25


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, and how.

    `case` minds capitals, `whole` finds whole words only, `pattern` reads the words as a
    regular expression, `quoted` finds only what stands in quotations.
    """

    words: str = ""
    case: bool = False
    whole: bool = False
    pattern: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """How many places there are and which of them, counted from one, is the current.

    `fault` says why a pattern could not be looked for.
    """

    count: int = 0
    number: int = 0
    fault: str = ""


class BadPatternError(ValueError):
    """A regular expression that cannot be read, or takes too long."""


def find_all(text: str, search: Search, quotations: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Return every place of what is looked for, in order.

    Unless it is a pattern any white space stands for any other, and straight quotation marks,
    apostrophes and hyphens find all others. Nothing is found where nothing is looked for.

    Args:
        text: Where to look.
        search: What to look for.
        quotations: Where quotations stand, for a search in these only.

    Raises:
        BadPatternError: If the pattern cannot be read or takes more than a moment.
    """
    if not search.words.strip():
        return ()
    spans = _by_pattern(text, search) if search.pattern else _by_words(text, search)
    return _inside(spans, _joined(quotations)) if search.quoted else spans


def next_hit(hits: tuple[Span, ...], place: int, *, backward: bool) -> Span | None:
    """Return the first hit at or after a place, or the last before it; round past the end."""
    if not hits:
        return None
    if backward:
        return next((hit for hit in reversed(hits) if hit.start < place), hits[-1])
    return next((hit for hit in hits if hit.start >= place), hits[0])


def _by_words(text: str, search: Search) -> tuple[Span, ...]:
    small = not search.case and _has_small_letters_alone(search.words, text)
    words = (search.words.lower() if small else search.words).split()
    parts = ["".join(_LIKE.get(c) or re.escape(c) for c in word) for word in words]
    source = _bounded(r"\s+".join(parts), search)
    flags = re.NOFLAG if small or search.case else re.IGNORECASE
    places = re.compile(source, flags).finditer(text.lower() if small else text)
    return tuple([Span(*match.span()) for match in places])


def _has_small_letters_alone(words: str, text: str) -> bool:
    """Tell whether it is the same, and much faster, to look among small letters only."""
    return words.isascii() and not any(letter in text for letter in _OTHER_CASES)


def _by_pattern(text: str, search: Search) -> tuple[Span, ...]:
    # This library can stop a pattern that would run for hours; Python's own cannot.
    import regex  # noqa: PLC0415 - rarely needed, and a first text must not wait for it

    flags = regex.MULTILINE | (0 if search.case else regex.IGNORECASE)
    try:
        compiled = regex.compile(_bounded(f"(?:{search.words})", search), flags)
        matches = compiled.finditer(text, timeout=_SECONDS)
        return tuple(Span(*match.span()) for match in matches if match.end() > match.start())
    except regex.error as fault:
        raise BadPatternError(str(fault)) from None
    except TimeoutError:
        raise BadPatternError("takes too long") from None


def _bounded(source: str, search: Search) -> str:
    return rf"(?<!\w){source}(?!\w)" if search.whole else source


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that touch as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = replace(joined[-1], end=max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _inside(spans: Iterable[Span], outer: Sequence[Span]) -> tuple[Span, ...]:
    starts = [span.start for span in outer]
    kept = []
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and span.end <= outer[at].end:
            kept.append(span)
    return tuple(kept)


# Letters beyond ASCII that are taken for one of ASCII where capitals are not minded: i, k, s.
_OTHER_CASES = "\u0130\u0131\u017f\u212a"
_LIKE = {'"': '["“”„«»]', "'": "['’‘]", "-": "[-\u2010\u2011–]"}
