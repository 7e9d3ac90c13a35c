"""Highlights of another program as notes to an article."""

import datetime
import hashlib
from collections.abc import Iterable

from desktop_app.core.anchors import Anchor, anchor_of, locate
from desktop_app.core.article import Article
from desktop_app.core.corrections import Note, WriteNote
from desktop_app.core.spans import Span
from desktop_app.loaders.loader import Highlight


def notes_of(
    highlights: Iterable[Highlight], article: Article, now: datetime.datetime
) -> tuple[tuple[WriteNote, ...], int]:
    """Return highlights as notes, and how many of them are not in the text.

    A note to a whole page lies on the title. The same highlight always gives the same note, so
    that taking it in again changes nothing.
    """
    notes: list[WriteNote] = []
    missing = 0
    for highlight in highlights:
        span = _place(highlight, article)
        if span is None:
            missing += 1
            continue
        anchor = anchor_of(span, article.text)
        written = highlight.written or now
        notes.append(
            WriteNote(Note(_id(highlight), highlight.note, anchor, mark=None, written=written))
        )
    return tuple(notes), missing


def _place(highlight: Highlight, article: Article) -> Span | None:
    if not highlight.exact:
        return article.title_span or next(iter(article.paragraphs), None)
    exact = highlight.exact.strip()
    found = locate(Anchor(0, exact, highlight.prefix, highlight.suffix), article.text)
    return found.span if found else None


def _id(highlight: Highlight) -> str:
    words = f"{highlight.exact}\n{highlight.note}\n{highlight.prefix}"
    return "h" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
