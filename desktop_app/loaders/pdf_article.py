"""A PDF's lines to an article: title, credits, headings, what stands in the margins."""

from collections.abc import Sequence
from importlib.metadata import version

from desktop_app.core.article import Article, Certainty, Metadata
from desktop_app.core.spans import Span
from desktop_app.loaders.bylines import Credit, read_credit, read_dateline
from desktop_app.loaders.furniture import known_phrases, mark_phrases
from desktop_app.loaders.normalise import normalise
from desktop_app.loaders.page_match import agree
from desktop_app.loaders.pdf_lines import Document
from desktop_app.loaders.pdf_reflow import Paragraph, Reflowed, reflow

VERSION = f"pdf/1 pypdfium2 {version('pypdfium2')}"
_SEPARATOR = "\n\n"
# The title stands among the first paragraphs and is set larger than the text.
_HEAD = 8
_LONGEST_TITLE = 250


def article_from_lines(document: Document) -> Article:
    """Return the article; heads, feet and page numbers stand folded behind it."""
    reflowed = reflow(document.lines, document.pages)
    body = [Paragraph(normalise(p.text), p.size) for p in reflowed.paragraphs if p.text]
    title_at = _title(body, reflowed, document.title)
    credits_ = {i: c for i, p in enumerate(body[:_HEAD]) if (c := read_credit(p.text))}
    margins = [normalise(text) for text in reflowed.margins]
    spans, text = _set([p.text for p in body] + margins)
    phrases = mark_phrases([p.text for p in body], known_phrases())
    folded = [i for i in range(len(body)) if (phrases[i] or i in credits_) and i != title_at]
    folded = [] if len(folded) == len(body) else [*folded, *range(len(body), len(spans))]
    headings = (spans[i] for i, p in enumerate(body) if reflowed.is_heading(p) and i not in folded)
    return Article(
        text=text,
        paragraphs=tuple(spans),
        metadata=_metadata(body, title_at, list(credits_.values())),
        title_span=spans[title_at] if title_at is not None else None,
        headings=tuple(span for span in headings if title_at is None or span != spans[title_at]),
        boilerplate=tuple(spans[i] for i in folded),
        media_type="application/pdf",
        loader=VERSION,
    )


def _set(pieces: Sequence[str]) -> tuple[list[Span], str]:
    spans: list[Span] = []
    at = 0
    for piece in pieces:
        spans.append(Span(at, at + len(piece)))
        at += len(piece) + len(_SEPARATOR)
    return spans, _SEPARATOR.join(pieces)


def _title(body: Sequence[Paragraph], reflowed: Reflowed, stated: str) -> int | None:
    """Return the paragraph that is the title: what the file calls itself, or the largest."""
    head = [i for i, p in enumerate(body[:_HEAD]) if len(p.text) <= _LONGEST_TITLE]
    for index in head:
        if stated and agree(body[index].text, stated):
            return index
    large = [i for i in head if reflowed.is_heading(body[i])]
    return max(large, key=lambda i: (body[i].size, -i), default=None)


def _metadata(
    body: Sequence[Paragraph], title_at: int | None, credits_: Sequence[Credit]
) -> Metadata:
    """Return what the page shows; what the file says of its maker is not the author's name."""
    authors = next((c.authors for c in credits_ if c.authors), ())
    site = next((c.site for c in credits_ if c.site), "")
    published = next((c.published for c in credits_ if c.published), None)
    published = published or next(
        (day for p in body[:_HEAD] if (day := read_dateline(p.text))), None
    )
    title = body[title_at].text if title_at is not None else ""
    origins = {
        "title": "title line" if title else "",
        "authors": "byline" if authors else "",
        "site": "byline" if site else "",
        "published": "date line" if published else "",
    }
    return Metadata(
        title=title,
        authors=authors,
        published=published,
        published_from=Certainty.STATED if published else None,
        site=site,
        origins=tuple((name, origin) for name, origin in origins.items() if origin),
    )
