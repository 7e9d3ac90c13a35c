"""Cut what a card shows out of a text: the sentence around a place, shortened at its edges."""

import re

from desktop_app.core.spans import Span, trimmed

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Rev|St|No|vs|Gov|Sen)|\b[A-Z]|\b[a-z]\.[a-z])\.$"
)
_LONGEST = 180
_ELLIPSIS = "…"


def sentence_around(span: Span, text: str, paragraph: Span) -> Span:
    """Return the sentence of a paragraph that holds the start of a span.

    Full stops after initials and the usual titles do not end a sentence. A span that runs
    over the end of its sentence takes the following ones with it.
    """
    start, end = paragraph.start, paragraph.end
    for found in _END.finditer(text, paragraph.start, paragraph.end):
        if _ABBREVIATION.search(text, max(paragraph.start, found.start() - 6), found.start() + 1):
            continue
        if found.end() <= span.start:
            start = found.end()
        elif found.end() >= span.end:
            end = found.end()
            break
    return trimmed(Span(start, max(start, end)), text)


def excerpt(inner: Span, outer: Span, text: str, longest: int = _LONGEST) -> tuple[str, Span]:
    """Return a stretch of text around a place, shortened at its edges by whole words.

    Args:
        inner: The place that must stay in sight.
        outer: The stretch to show, mostly its sentence.
        text: The article's text.
        longest: Code points to show at most.

    Returns:
        The text on one line and where the place lies in it.
    """
    left, right = max(outer.start, inner.start), min(outer.end, inner.end)
    room = max(0, longest - (right - left)) // 2
    start, end = max(outer.start, left - room), min(outer.end, right + room)
    if start > outer.start:
        start = _next_word(text, start, left)
    if end < outer.end:
        end = _last_word(text, end, min(right, start + longest))
    before = _one_line(text[start:left])
    words = _one_line(text[left : min(right, end)])
    after = _one_line(text[min(right, end) : end])
    head = f"{_ELLIPSIS} " if start > outer.start else ""
    tail = f" {_ELLIPSIS}" if end < outer.end else ""
    at = len(head) + len(before)
    shown = Span(at, at + len(words))
    return f"{head}{before}{words}{after}{tail}", shown


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Return a text on one line, cut at a word and marked as cut when it is too long."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    cut = flat[:longest].rsplit(" ", 1)[0].rstrip(",;:–— ")
    return f"{cut} {_ELLIPSIS}"


def _one_line(text: str) -> str:
    return re.sub(r"\s", " ", text)


def _next_word(text: str, at: int, limit: int) -> int:
    found = text.find(" ", at, limit)
    return at if found < 0 else found + 1


def _last_word(text: str, at: int, limit: int) -> int:
    found = text.rfind(" ", limit, at)
    return at if found < 0 else found
