"""Markdown as CommonMark has it, with tables, and the lines of data that may stand before it."""

import datetime
import re

from desktop_app.core.article import Metadata
from desktop_app.loaders.as_page import read_body, stated
from desktop_app.loaders.bylines import read_date
from desktop_app.loaders.decode import decode
from desktop_app.loaders.foreign import foreign_kind
from desktop_app.loaders.loader import LIKELY, NO, POSSIBLE, Loader, Parsed, Source

VERSION = "markdown/1"
_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]+):[ \t]*(.*(?:\n[ \t]*-[ \t].*)*)", re.MULTILINE)
_HEADING = re.compile(rb"^#{1,6} \S", re.MULTILINE)
_LINK = re.compile(rb"\[[^\]\n]+\]\((?:https?://|/|#|<)[^)\n]*\)")
_QUOTES = "\"'"
# Deeper lists and quotations than this are taken as text.
_DEEPEST = 50


def load(source: Source) -> Parsed:
    """Read a Markdown text.

    Raises:
        LoadError: If the bytes are no text, or a text without a word.
    """
    # The parser is not needed to recognise a file.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    decoded = decode(source)
    text = decoded.text
    front = _FRONT.match(text)
    known = _front_matter(front[1]) if front else Metadata()
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    body = parser.render(text[front.end() :] if front else text)
    parsed = read_body(source, body, known, "text/markdown", VERSION)
    return Parsed(parsed.article, decoded.notices + parsed.notices)


def _front_matter(block: str) -> Metadata:
    """Read the plain fields of YAML or like data before a text; what is nested is left out."""
    fields = {m[1].lower().replace("_", "-"): m[2] for m in _FIELD.finditer(block)}
    date = next((fields[k] for k in ("date", "published", "publish-date") if k in fields), "")
    authors = next((fields[k] for k in ("authors", "author", "by") if k in fields), "")
    return stated(
        "front matter",
        Metadata(
            title=_bare(fields.get("title", "")),
            authors=_listed(authors),
            published=_date(_bare(date)),
            site=_bare(fields.get("site", "") or fields.get("publisher", "")),
            language=_bare(fields.get("lang", "") or fields.get("language", "")),
            url=_bare(fields.get("url", "") or fields.get("source", "")),
        ),
    )


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] in _QUOTES and value[-1] == value[0]:
        return value[1:-1]
    return "" if value[:1] in ("|", ">", "{") else value


def _listed(value: str) -> tuple[str, ...]:
    """Read "A", "[A, B]" or lines of "- A"."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        parts = value[1:-1].split(",")
    else:
        parts = re.split(r"\n[ \t]*-[ \t]", "\n" + value) if "\n" in value else [value]
    return tuple(name for name in map(_bare, parts) if name)


def _date(value: str) -> datetime.date | None:
    return read_date(value[:10]) or read_date(value)


def _sniff(head: bytes, name: str) -> float:
    if foreign_kind(head):
        return NO
    body = head.replace(b"\r\n", b"\n")
    marked = _HEADING.search(body) and len(_LINK.findall(body)) > 1
    front = body.startswith(b"---\n") and b"\n---\n" in body and b"\ntitle:" in body
    if marked or front:
        return LIKELY
    return POSSIBLE if name.lower().endswith(_SUFFIXES) else NO


LOADER = Loader("markdown", ("text/markdown",), _SUFFIXES, _sniff, load, True)
