"""Web pages with a comment of the program that saved them: SingleFile, or the browser itself."""

import re
from dataclasses import replace

from desktop_app.core.article import Metadata
from desktop_app.loaders.as_page import filled, stated
from desktop_app.loaders.html import LOADER as HTML
from desktop_app.loaders.html import load as load_page
from desktop_app.loaders.loader import EXACT, NO, Loader, Parsed, Source

# SingleFile writes its comment behind <html>, with the address on a line of its own.
_SINGLE_FILE = re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)", re.IGNORECASE)
# Browsers write "saved from url=(0023)https://…", the length of the address in brackets.
_BROWSER = re.compile(rb"<!--\s*saved from url=\(\d{4}\)(\S+)", re.IGNORECASE)
_HEAD = 64 * 1024


def load(source: Source) -> Parsed:
    """Read a page, its address from the comment.

    Raises:
        LoadError: If the bytes are no text, or the page shows none.
    """
    parsed = load_page(source)
    match = _SINGLE_FILE.search(source.data[:_HEAD])
    origin = "SingleFile comment" if match else "browser's comment"
    match = match or _BROWSER.search(source.data[:_HEAD])
    address = match[1].decode("ascii", "replace").removesuffix("-->") if match else ""
    return replace(parsed, article=filled(parsed.article, stated(origin, Metadata(url=address))))


def _sniff(head: bytes, name: str) -> float:
    page = HTML.sniff(head, name)
    marked = _SINGLE_FILE.search(head) or _BROWSER.search(head)
    return EXACT if page > NO and marked else NO


LOADER = Loader("saved-page", HTML.media_types, HTML.suffixes, _sniff, load, True)
