"""The copy of a text that the analysis reads: one to one, so offsets never move."""

import re

from desktop_app.core.article import Article

# Every white-space character but the line feed, and the odd spaces of the web.
_SPACES = re.compile(r"[^\S\n]|[\u2060\u3164\ufeff]")
# Halves of surrogate pairs, which no model and no UTF-8 knows.
_HALVES = re.compile("[\ud800-\udfff]")


def readable(article: Article) -> str:
    """Return the article's text with plain spaces for all odd ones, of equal length.

    Line breaks inside a paragraph (hard-wrapped text) become spaces too; those between
    paragraphs stay. Soft hyphens and zero-width marks keep their places, and a lone
    surrogate becomes U+FFFD.
    """
    text = _HALVES.sub("\N{REPLACEMENT CHARACTER}", _SPACES.sub(" ", article.text))
    if not any("\n" in p.of(text) for p in article.paragraphs):
        return text
    parts: list[str] = []
    at = 0
    for paragraph in article.paragraphs:
        parts.append(text[at : paragraph.start])
        parts.append(paragraph.of(text).replace("\n", " "))
        at = paragraph.end
    parts.append(text[at:])
    return "".join(parts)
