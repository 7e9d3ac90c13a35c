"""What a reader pastes or drops: a browser's selection, plain text, or a web address."""

import re

from desktop_app.core.errors import LoadError
from desktop_app.loaders.html import PASTED
from desktop_app.loaders.loader import Source
from desktop_app.loaders.plain import LOADER as PLAIN

_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+\.\S+", re.IGNORECASE)
NAME = "Clipboard"


def is_web_address(text: str) -> bool:
    """Tell whether a text is nothing but one web address."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def refuse_web_address(text: str) -> None:
    """Refuse a web address.

    Raises:
        LoadError: If the text is nothing but one; says how to save the page.
    """
    if is_web_address(text):
        raise LoadError(
            text.strip()[:200],
            "This is a web address, and Galley never goes online.",
            "Save the page in your browser (Ctrl+S, “complete” or “single file”)"
            " and open the file.",
        )


def pasted_source(text: str, html: str) -> tuple[Source, str]:
    """Return what was pasted as a source and the name of the loader for it.

    HTML wins where it holds more than one line of text: it has the headings and paragraphs. A
    code editor's or a spreadsheet's HTML is only colours, so one line is taken as plain text.

    Raises:
        LoadError: If nothing or only a web address was pasted.
    """
    refuse_web_address(text or html)
    if not text.strip() and not html.strip():
        raise LoadError(
            NAME, "There is no text in the clipboard.", "Copy the article's text and paste again."
        )
    if html.strip() and (not text.strip() or "\n" in text.strip()):
        return Source(NAME, _bytes(html), "utf-8"), PASTED.name
    return Source(NAME, _bytes(text), "utf-8"), PLAIN.name


def _bytes(text: str) -> bytes:
    """Return the text in UTF-8; lone surrogates become U+FFFD as everywhere."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")
