"""MHTML: a page with all its parts in one file, as browsers save it."""

from dataclasses import replace

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders.as_page import filled, stated
from desktop_app.loaders.html import load as load_page
from desktop_app.loaders.loader import EXACT, NO, POSSIBLE, Loader, Parsed, Source
from desktop_app.loaders.mail_head import header_names

_KIND = "a web page in one file (MHTML)"
_SUFFIXES = (".mhtml", ".mht")
# What a letter has and a saved page has not.
_LETTER = frozenset((b"to", b"received", b"message-id", b"return-path", b"delivered-to"))
_PAGES = ("text/html", "application/xhtml+xml")


def load(source: Source) -> Parsed:
    """Read the page of an MHTML file; frames and pictures stay where they are.

    Raises:
        LoadError: If there is no page in it, or the page shows no text.
    """
    page, known = _opened(source)
    parsed = load_page(page)
    article = replace(filled(parsed.article, known), media_type="multipart/related")
    return replace(parsed, article=article)


def page_in(source: Source) -> Source:
    """Return the page of an MHTML file by itself.

    Raises:
        LoadError: If there is none.
    """
    return _opened(source)[0]


def _opened(source: Source) -> tuple[Source, Metadata]:
    """Return the page and what the file says about it."""
    # What takes messages apart is not needed to recognise one.
    from desktop_app.loaders import mail  # noqa: PLC0415

    message = mail.message_of(source, _KIND)
    parts = mail.parts_of(message, source, _KIND)
    page = next((part for part in parts if part.get_content_type() in _PAGES), None)
    if page is None:
        raise LoadError(
            source.name, f"It should be {_KIND}, but there is no page in it.", "Save it again."
        )
    data = mail.content_of(page)
    address = mail.field_of(message, "Snapshot-Content-Location")
    address = address or mail.field_of(page, "Content-Location")
    known = stated("MHTML header", Metadata(title=mail.field_of(message, "Subject"), url=address))
    return Source(source.name, data, mail.charset_of(page, data)), known


def _sniff(head: bytes, name: str) -> float:
    names = header_names(head)
    page = {b"snapshot-content-location", b"x-unmht-save-date"} & names
    if b"mime-version" in names and b"multipart/related" in head.lower():
        return EXACT if page or not names & _LETTER else POSSIBLE
    return POSSIBLE if names and name.lower().endswith(_SUFFIXES) else NO


LOADER = Loader("mhtml", ("multipart/related",), _SUFFIXES, _sniff, load, True)
