"""Find the paragraphs of a plain text, re-joining lines that were wrapped by hand.

The text is never changed: a wrapped paragraph is one span that covers several lines.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.article import paragraphs_of
from desktop_app.core.spans import Span

# Texts are wrapped to at most this many characters; longer lines are paragraphs.
_WIDEST = 120
_NARROWEST = 30
# A line is full when the next word would have passed this share of the width.
_FULL = 0.85
_WRAPPED_SHARE = 0.6
_FEWEST_JOINS = 3
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
# Rows of marks are drawn lines, never part of a paragraph.
_RULE = re.compile(r"[\W_]+")
_LIST_ITEM = re.compile(r"(?:[-–—*•‣▪·]|\d{1,3}[.)]|[a-z][.)])\s")


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    follows: bool
    """Whether the line stands right below another one, no blank line between."""
    indented: bool


def paragraph_spans(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text: blocks of wrapped lines, otherwise one a line."""
    spans = paragraphs_of(text)
    lines = _lines(text, spans)
    width = _wrap_width(lines)
    if not width:
        return spans
    out: list[Span] = []
    for index, line in enumerate(lines):
        if out and _continues(lines[index - 1], line, width):
            out[-1] = Span(out[-1].start, line.span.end)
        else:
            out.append(line.span)
    return tuple(out)


def _lines(text: str, spans: Sequence[Span]) -> list[_Line]:
    out = []
    before = 0
    for span in spans:
        gap = text[before : span.start]
        indent = gap.rpartition("\n")[2]
        out.append(
            _Line(span, span.of(text), bool(before) and gap.count("\n") == 1, len(indent) > 1)
        )
        before = span.end
    return out


def _wrap_width(lines: Sequence[_Line]) -> int:
    """Return the width that the text was wrapped to, or 0 when it was not.

    Wrapped text shows by three signs: neighbouring lines none of which is long, most of them
    so full that the next word had no room, and most of them ending inside a sentence.
    """
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if b.follows]
    if len(pairs) < _FEWEST_JOINS:
        return 0
    lengths = sorted(len(a.text) for a, _ in pairs)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.95))]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = [a for a, b in pairs if _is_full(a, b, width)]
    inside = sum(not _SENTENCE_END.search(a.text) for a in full)
    wrapped = len(full) >= len(pairs) * _WRAPPED_SHARE and inside >= len(full) * 0.5
    return width if wrapped else 0


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    word = following.text.split(maxsplit=1)[0]
    return len(line.text) + 1 + len(word) >= width * _FULL


def _continues(line: _Line, following: _Line, width: int) -> bool:
    if not following.follows or (following.indented and not line.indented):
        return False
    if _RULE.fullmatch(line.text) or _RULE.fullmatch(following.text):
        return False
    if _LIST_ITEM.match(following.text) or len(line.text) > _WIDEST:
        return False
    return _is_full(line, following, width)
