"""RTF documents."""

import re
from dataclasses import replace

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders.as_page import filled, stated
from desktop_app.loaders.damaged import damaged
from desktop_app.loaders.loader import EXACT, NO, Loader, Parsed, Source
from desktop_app.loaders.normalise import normalise
from desktop_app.loaders.plain import article_from_text

VERSION = "rtf/1"
_KIND = "an RTF document"
# Pictures are long runs of hexadecimal digits, which the parser would walk through one by one.
_PICTURE = re.compile(r"[0-9a-fA-F\r\n]{512,}")
# The address behind a link; its words follow in a group of their own.
_ADDRESS = re.compile(r"\{\\\*\\fldinst\s*(?:\{[^{}]{0,2000}\}|[^{}]{0,2000})\s*\}")
_INFO = re.compile(r"\{\\(title|author)\s((?:[^{}\\]|\\'[0-9a-fA-F]{2}|\\u-?\d+ ?\??)*)\}")
_INFO_WITHIN = 20_000


def load(source: Source) -> Parsed:
    """Read the words of a document, a paragraph each.

    Raises:
        LoadError: If it is damaged or without text.
    """
    written = source.data.decode("latin-1")
    bare = _ADDRESS.sub("", _PICTURE.sub("", written))
    with damaged(source.name, _KIND):
        words = _words(bare)
        info = {m[1]: _words("{\\rtf1 " + m[2] + "}") for m in _INFO.finditer(bare[:_INFO_WITHIN])}
    lines = (" ".join(line.split("|")) for line in normalise(words).split("\n"))
    article = article_from_text("\n\n".join(line.strip() for line in lines if line.strip()))
    if not article.paragraphs:
        raise LoadError(
            source.name, "There is no text in it.", "Open it in its own program to see what it is."
        )
    author = info.get("author", "")
    known = Metadata(title=info.get("title", ""), authors=(author,))
    article = replace(article, media_type="application/rtf", loader=VERSION)
    return Parsed(filled(article, stated("document properties", known)))


def _words(written: str) -> str:
    """Return what is shown; halves of characters that RTF writes as two numbers are joined."""
    # The parser is not needed to recognise a file.
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    text: str = rtf_to_text(written, errors="replace")  # type: ignore[no-untyped-call]
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _sniff(head: bytes, _name: str) -> float:
    return EXACT if head.lstrip().startswith(b"{\\rtf") else NO


LOADER = Loader("rtf", ("application/rtf", "text/rtf"), (".rtf",), _sniff, load, True)
