"""Saved web pages: recognised here, read by `page` in the worker process."""

import re

from desktop_app.loaders.foreign import foreign_kind
from desktop_app.loaders.loader import CERTAIN, LIKELY, NO, POSSIBLE, Loader, Parsed, Source

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(
    rb"</?(?:p|div|span|article|section|header|main|h[1-6]|ul|ol|li|table|a|br|img|blockquote)"
    rb"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_SUFFIXES = (".html", ".htm", ".xhtml", ".xht")

LEFT_OUT = "html-left-out"
"""Name of the loader that reads what is left out of a page."""
CHOSEN_FROM = ("text/html", "multipart/related", "application/x-webarchive")
"""Media types of the files whose article is chosen out of a page."""


def load(source: Source) -> Parsed:
    """Read a saved page.

    Raises:
        LoadError: If the bytes are no text, or the page shows none.
    """
    # lxml and trafilatura cost 180 ms, which only the worker process pays.
    from desktop_app.loaders.page import read_page  # noqa: PLC0415

    return read_page(source)


def load_pasted(source: Source) -> Parsed:
    """Read HTML that a reader selected and copied: all of it is wanted.

    Raises:
        LoadError: If it shows no text.
    """
    from desktop_app.loaders.page import read_fragment  # noqa: PLC0415

    return read_fragment(source)


def _sniff(head: bytes, name: str) -> float:
    if foreign_kind(head):
        return NO
    for mark in _MARKS:
        head = head.removeprefix(mark)
    # UTF-16 pages: the tags show once the zero bytes are gone.
    bare = head.replace(b"\x00", b"")
    if _START.match(bare):
        return CERTAIN
    if bare.lstrip()[:1] == b"<" and len(_ANY_TAG.findall(bare)) >= 2:
        return LIKELY
    return POSSIBLE if name.lower().endswith(_SUFFIXES) else NO


LOADER = Loader("html", ("text/html", "application/xhtml+xml"), _SUFFIXES, _sniff, load, True)

# Never chosen for a file: what is pasted names its loader.
PASTED = Loader("pasted-html", ("text/html",), (), lambda _head, _name: NO, load_pasted, True)
