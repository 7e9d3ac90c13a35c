"""A saved page's bytes to an article: parse, find the article, read the metadata.

Runs in the worker process only; imports lxml and trafilatura.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version

import trafilatura
from lxml import etree, html

from desktop_app.core.article import Article, Metadata
from desktop_app.core.errors import LoadError
from desktop_app.core.spans import Span
from desktop_app.loaders.decode import Decoded, decode
from desktop_app.loaders.furniture import known_phrases, mark_phrases
from desktop_app.loaders.loader import Parsed, Source
from desktop_app.loaders.normalise import normalise
from desktop_app.loaders.page_blocks import Block, page_blocks
from desktop_app.loaders.page_flat import flat_blocks, holds_all
from desktop_app.loaders.page_match import article_blocks, with_headings, words_of
from desktop_app.loaders.page_metadata import page_metadata
from desktop_app.loaders.page_trees import article_chances, likely_blocks

VERSION = f"html/1 trafilatura {version('trafilatura')}"
_DECLARED = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,100}encoding=[\"']([\w.-]+)",
    re.IGNORECASE,
)
# What pages call one thing and browsers read as another (WHATWG Encoding, "names and labels").
_READ_AS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "windows-874": "cp874",
}
_SEPARATOR = "\n\n"
# The ways of extraction that are asked for each page; which of them to believe, and where, is
# judged block by block.
_EXTRACTIONS: tuple[Callable[..., object], ...] = (
    partial(trafilatura.bare_extraction, fast=True),
    partial(trafilatura.bare_extraction, fast=True, favor_precision=True),
)
# Extractors take time that grows faster than the page; no article is as long as this.
_MOST_BLOCKS = 20_000
_LONGEST_PAGE = 4_000_000


def read_page(source: Source) -> Parsed:
    """Read a saved page.

    Raises:
        LoadError: If the bytes are no text, or the page shows none.
    """
    page = open_page(source)
    metadata = page_metadata(page.root, page.blocks)
    chosen, notice = choose_blocks(page, metadata.title)
    notices = page.notices + ((notice,) if notice else ())
    return Parsed(_assembled(chosen, metadata), notices)


def read_fragment(source: Source) -> Parsed:
    """Read a piece of a page, all of which belongs to the article.

    Raises:
        LoadError: If it shows no text.
    """
    page = open_page(source)
    return Parsed(_assembled(page.blocks, page_metadata(page.root, page.blocks)), page.notices)


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page: its tree, its blocks in order, whether the tree holds all of them."""

    root: etree._Element
    blocks: list[Block]
    notices: tuple[str, ...]
    whole: bool


def open_page(source: Source) -> Page:
    """Decode and parse a page and list its blocks.

    Raises:
        LoadError: If the bytes are no text, or the page shows none.
    """
    decoded = decode_page(source)
    text = normalise(decoded.text)
    root = parse(text)
    whole = root is not None and holds_all(sum(map(len, root.itertext())), text)
    blocks = page_blocks(root) if root is not None and whole else flat_blocks(text)
    if not blocks:
        raise LoadError(
            source.name,
            "The page shows no text.",
            "Save it again once it is fully loaded, or copy its text and paste it.",
        )
    if root is None:
        root = html.Element("html")
    return Page(root, blocks, decoded.notices, whole)


def decode_page(source: Source) -> Decoded:
    """Decode a page: mark, valid UTF-8, what the page declares, then a guess."""
    decoded = decode(source)
    if not decoded.guessed or source.encoding:
        return decoded
    match = _DECLARED.search(source.data[:8192])
    label = (match[1] or match[2]).decode("ascii").lower() if match else ""
    if not label or label.replace("-", "").startswith(("utf8", "utf16")):
        return decoded
    try:
        declared = decode(replace(source, encoding=_READ_AS.get(label, label)))
    except LoadError:
        return decoded
    return declared if declared.text.count("\ufffd") <= decoded.damaged else decoded


def parse(text: str) -> etree._Element | None:
    """Parse a page of any depth and size; None where there is nothing to parse."""
    parser = html.HTMLParser(
        huge_tree=True, encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def choose_blocks(page: Page, title: str) -> tuple[list[Block], str]:
    """Return the blocks of the article, or all of them and a notice that says why."""
    if not page.whole:
        return page.blocks, "The page is nested too deeply to find its article: all text is shown."
    size = sum(len(block.text) for block in page.blocks)
    if len(page.blocks) > _MOST_BLOCKS or size > _LONGEST_PAGE:
        return page.blocks, "The page is too long to find its article: all of its text is shown."
    votes = votes_of(page)
    if not any(votes):
        return page.blocks, "No article was found in the page: all of its text is shown."
    chosen = likely_blocks(page.blocks, article_chances(page.blocks, votes, title))
    # A page unlike all others: believe the first extraction that found something.
    chosen = chosen or sorted(next(filter(None, votes)))
    return [page.blocks[i] for i in with_headings(page.blocks, chosen)], ""


def votes_of(page: Page) -> list[frozenset[int]]:
    """Return which blocks each of several extractions takes for the article."""
    found = []
    for extraction in _EXTRACTIONS:
        extracted = extract_text(page.root, extraction)
        found.append(
            frozenset(article_blocks(page.blocks, extracted)) if extracted else frozenset()
        )
    return found


def extract_text(
    root: etree._Element, extraction: Callable[..., object] = trafilatura.bare_extraction
) -> str:
    """Return the article's text as trafilatura finds it, or an empty text."""
    try:
        found = extraction(root, include_comments=False, include_tables=True, with_metadata=False)
    except (RecursionError, etree.LxmlError, AssertionError):
        return ""
    return normalise(str(getattr(found, "text", None) or ""))


def _assembled(blocks: Sequence[Block], metadata: Metadata) -> Article:
    """Set title and blocks one below the other, a blank line between."""
    title = normalise(metadata.title)
    blocks = _without_title(blocks, title)
    pieces = ([title] if title else []) + [normalise(block.text) for block in blocks]
    spans: list[Span] = []
    at = 0
    for piece in pieces:
        spans.append(Span(at, at + len(piece)))
        at += len(piece) + len(_SEPARATOR)
    text = _SEPARATOR.join(pieces)
    body = spans[1:] if title else spans
    marked = mark_phrases([block.text for block in blocks], known_phrases())
    furniture = [i for i, phrase in enumerate(marked) if phrase]
    if len(furniture) == len(blocks):
        furniture = []
    return Article(
        text=text,
        paragraphs=tuple(spans),
        metadata=metadata,
        title_span=spans[0] if title else None,
        headings=tuple(span for span, block in zip(body, blocks, strict=True) if block.heading),
        boilerplate=tuple(body[i] for i in furniture),
        media_type="text/html",
        loader=VERSION,
    )


def _without_title(blocks: Sequence[Block], title: str) -> list[Block]:
    """Leave out the block that is the title, which is set above all others."""
    wanted = words_of(title)
    for index, block in enumerate(blocks[:4]):
        if wanted and words_of(block.text) == wanted:
            return [*blocks[:index], *blocks[index + 1 :]]
    return list(blocks)
