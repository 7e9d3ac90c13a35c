"""A saved page's bytes to an article: parse, find the article, read the metadata.

Runs in the worker process only; imports lxml and trafilatura.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version

import trafilatura
from lxml import etree, html

from desktop_app.core.article import Article, Metadata, Shape
from desktop_app.core.errors import LoadError
from desktop_app.core.spans import Span
from desktop_app.loaders.decode import Decoded, decode
from desktop_app.loaders.furniture import is_prose, known_phrases, mark_phrases
from desktop_app.loaders.loader import Parsed, Source
from desktop_app.loaders.mojibake import repair_notices
from desktop_app.loaders.normalise import normalise
from desktop_app.loaders.page_blocks import Block, page_blocks
from desktop_app.loaders.page_flat import flat_blocks, holds_all
from desktop_app.loaders.page_match import (
    article_blocks,
    densest_blocks,
    with_copies,
    with_headings,
    words_of,
)
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
    parts = divide(page, metadata.title)
    article = _assembled(parts.article, metadata, parts.captions)
    told = (parts.notice,) if parts.notice else ()
    return Parsed(article, (*page.notices, *told, *repair_notices(article.text)))


def read_left_out(source: Source) -> Parsed:
    """Read what of a saved page is not part of its article, in the order of the page.

    Raises:
        LoadError: If the bytes are no text, or the page shows none.
    """
    page = open_page(source)
    title = page_metadata(page.root, page.blocks).title
    left_out = divide(page, title).left_out
    return Parsed(replace(_assembled(left_out, Metadata()), boilerplate=()))


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


@dataclass(frozen=True, slots=True)
class Division:
    """What of a page is its article and what is not, each in the order of the page.

    Attributes:
        article: The blocks of the article, captions within it included.
        captions: Those of them that are no part of its text: where pictures stand.
        left_out: All other blocks, without what repeats the title.
        notice: Why all of the page is its article, if it is so for want of a better.
    """

    article: list[Block]
    captions: list[Block]
    left_out: list[Block]
    notice: str


def divide(page: Page, title: str) -> Division:
    """Divide a page into its article and the rest."""
    chosen, notice = choose_blocks(page, title)
    captions = _captions(page.blocks, chosen)
    shown = {id(block) for block in (*chosen, *captions)}
    words = words_of(title)
    return Division(
        article=[b for b in page.blocks if id(b) in shown],
        captions=captions,
        left_out=[b for b in page.blocks if id(b) not in shown and words_of(b.text) != words],
        notice=notice,
    )


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
    if not chosen:
        # A page unlike all others: believe the extraction that found the most prose for its size.
        chosen = sorted(max(filter(None, votes), key=lambda v: _prose_share(page.blocks, v)))
    whole = with_headings(page.blocks, with_copies(page.blocks, chosen))
    return [page.blocks[i] for i in whole], ""


def _prose_share(blocks: Sequence[Block], vote: Iterable[int]) -> float:
    lengths = [(len(blocks[i].text), is_prose(blocks[i].text)) for i in vote]
    return sum(n for n, prose in lengths if prose) / max(1, sum(n for n, _ in lengths))


def votes_of(page: Page) -> list[frozenset[int]]:
    """Return which blocks each of several extractions takes for the article.

    Which of them to believe, and where, is judged block by block.
    """
    extracted = extract_text(page.root)
    found = article_blocks(page.blocks, extracted) if extracted else []
    return [frozenset(found), frozenset(densest_blocks(page.blocks))]


def extract_text(root: etree._Element) -> str:
    """Return the article's text as trafilatura finds it, or an empty text."""
    try:
        found = trafilatura.bare_extraction(
            root, fast=True, include_comments=False, include_tables=True, with_metadata=False
        )
    except (RecursionError, etree.LxmlError, AssertionError):
        return ""
    return normalise(str(getattr(found, "text", None) or ""))


def _captions(blocks: Sequence[Block], chosen: Sequence[Block]) -> list[Block]:
    """Return the captions within an article that are no part of its text: where pictures stand."""
    if not chosen or len(chosen) == len(blocks):
        return []
    places = [i for i, block in enumerate(blocks) if block is chosen[0] or block is chosen[-1]]
    taken = {id(block) for block in chosen}
    within = blocks[places[0] : places[-1]]
    return [b for b in within if b.shape is Shape.CAPTION and id(b) not in taken]


def _assembled(blocks: Sequence[Block], metadata: Metadata, aside: Sequence[Block] = ()) -> Article:
    """Set title and blocks one below the other, a blank line between; some of them aside."""
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
    folded = {id(block) for block in aside}
    furniture = [i for i, b in enumerate(blocks) if marked[i] or id(b) in folded]
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
        shapes=tuple(
            (span, shape)
            for span, block in zip(body, blocks, strict=True)
            if (shape := block.shape)
        ),
    )


def _without_title(blocks: Sequence[Block], title: str) -> list[Block]:
    """Leave out the block that is the title, which is set above all others."""
    wanted = words_of(title)
    for index, block in enumerate(blocks[:4]):
        if wanted and words_of(block.text) == wanted:
            return [*blocks[:index], *blocks[index + 1 :]]
    return list(blocks)
