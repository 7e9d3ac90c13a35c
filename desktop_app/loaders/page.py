"""A saved page's bytes to an article: parse, find the article, read the metadata.

Runs in the worker process only; imports lxml and trafilatura.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
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
from desktop_app.loaders.page_match import article_blocks, coverage, words_of
from desktop_app.loaders.page_metadata import page_metadata

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
# The matched blocks must hold this share of what was extracted, or the extraction is used as is.
_ENOUGH = 0.7


def read_page(source: Source) -> Parsed:
    """Read a saved page.

    Raises:
        LoadError: If the bytes are no text, or the page shows none.
    """
    decoded, root, blocks = _opened(source)
    chosen, found = choose_blocks(root, blocks)
    notices = decoded.notices
    if not found:
        notices += ("No article was found in the page: all of its text is shown.",)
    return Parsed(_assembled(chosen, page_metadata(root, blocks)), notices)


def read_fragment(source: Source) -> Parsed:
    """Read a piece of a page, all of which belongs to the article.

    Raises:
        LoadError: If it shows no text.
    """
    decoded, root, blocks = _opened(source)
    return Parsed(_assembled(blocks, page_metadata(root, blocks)), decoded.notices)


def _opened(source: Source) -> tuple[Decoded, etree._Element, list[Block]]:
    decoded = decode_page(source)
    root = parse(normalise(decoded.text))
    blocks = [] if root is None else page_blocks(root)
    if root is None or not blocks:
        raise LoadError(
            source.name,
            "The page shows no text.",
            "Save it again once it is fully loaded, or copy its text and paste it.",
        )
    return decoded, root, blocks


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


def choose_blocks(root: etree._Element, blocks: Sequence[Block]) -> tuple[list[Block], bool]:
    """Return the blocks of the article and whether an article was found at all."""
    extracted = extract_text(root)
    if not extracted:
        return list(blocks), False
    chosen = [blocks[i] for i in article_blocks(blocks, extracted)]
    if coverage(chosen, extracted) >= _ENOUGH:
        return chosen, True
    return [Block(line, "p") for line in extracted.splitlines() if line.strip()], True


def extract_text(root: etree._Element) -> str:
    """Return the article's text as trafilatura finds it, or an empty text."""
    try:
        found = trafilatura.bare_extraction(
            root, include_comments=False, include_tables=True, with_metadata=False
        )
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
