"""An article as lines, one for each block of its document; nothing of Qt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from unicodedata import bidirectional

from desktop_app.core.article import Article
from desktop_app.core.review import READER
from desktop_app.core.spans import Span
from desktop_app.ui.reading.summaries import byline, furniture_line


class Kind(StrEnum):
    """What a block of the document is."""

    OUTLET = "outlet"
    TITLE = "title"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    FOLD = "fold"
    FURNITURE = "furniture"
    ITEM = "item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Line:
    """One block: its kind and words, and its place in the text if it is part of the text.

    Fold lines and the furniture below them share the number of their group; `above` tells
    that it stands before the first paragraph (a byline, a date as printed).
    """

    kind: Kind
    words: str
    span: Span | None = None
    group: int | None = None
    above: bool = False


def lines_of(article: Article) -> Iterator[Line]:
    """Lay an article out as lines, one for each block, in reading order.

    The title's paragraph is shown as the title, with the byline after it; a title that is
    not part of the text, or that the reader set, comes first as a line of its own.
    """
    known = article.metadata
    title = next((p for p in article.paragraphs if _is_title(p, article)), None)
    if title and known.title and known.origin_of("title") == READER.component:
        title = None
    if known.site:
        yield Line(Kind.OUTLET, known.site)
    if title is None:
        if known.title:
            yield Line(Kind.TITLE, known.title)
        yield Line(Kind.BYLINE, byline(article))
    shapes = {span: Kind(shape.value) for span, shape in article.shapes}
    furniture, headings = set(article.boilerplate), set(article.headings)
    paragraphs = groupby(article.paragraphs, lambda p: p in furniture and p != title)
    begins = next((p.start for p in article.body if p != title), 0)
    for group, (is_furniture, spans) in enumerate(paragraphs, 1):
        if is_furniture:
            yield from _furniture(article, tuple(spans), group, begins)
            continue
        for span in spans:
            kind = Kind.HEADING if span in headings else shapes.get(span, Kind.PARAGRAPH)
            yield Line(Kind.TITLE if span == title else kind, span.of(article.text), span)
            if span == title:
                yield Line(Kind.BYLINE, byline(article))


def runs_from_right(text: str) -> bool:
    """Tell whether a text is written from right to left, by its first letter (UAX #9, P2)."""
    strong = (bidirectional(letter) for letter in text)
    return next((way for way in strong if way in {"L", "R", "AL"}), "L") != "L"


def _is_title(paragraph: Span, article: Article) -> bool:
    return article.title_span is not None and paragraph.overlaps(article.title_span)


def _furniture(
    article: Article, spans: tuple[Span, ...], group: int, begins: int
) -> Iterator[Line]:
    above = spans[0].start < begins
    lines = [Line(Kind.FURNITURE, s.of(article.text), s, group, above) for s in spans]
    yield Line(Kind.FOLD, fold_words(lines, folded=True), None, group, above)
    yield from lines


def fold_words(furniture: list[Line], *, folded: bool) -> str:
    """Say what a fold line says: how much furniture is folded or open here."""
    return furniture_line(_words(furniture), folded=folded, above=furniture[0].above)


def _words(lines: Iterable[Line]) -> tuple[str, ...]:
    return tuple(line.words for line in lines)
