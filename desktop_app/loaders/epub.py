"""EPUB books: the book as one article, or each of its documents."""

from desktop_app.loaders.archive_head import first_names, stated_type
from desktop_app.loaders.loader import EXACT, NO, Documents, Loader, Parsed, Source

MEDIA_TYPE = "application/epub+zip"


def load(source: Source) -> Parsed:
    """Read a book as one article.

    Raises:
        LoadError: If it is damaged, a trap, locked, or without text.
    """
    # What reads books is not needed to recognise one.
    from desktop_app.loaders.book import Book  # noqa: PLC0415

    return Book(source).whole()


def documents(source: Source) -> Documents:
    """Yield each document of a book in the order of reading, contents and cover left out.

    Raises:
        LoadError: If the book is damaged, a trap, locked, or without text.
    """
    from desktop_app.loaders.book import Book  # noqa: PLC0415

    return Book(source).documents()


def _sniff(head: bytes, _name: str) -> float:
    book = stated_type(head).startswith(MEDIA_TYPE) or "META-INF/container.xml" in first_names(head)
    return EXACT if book else NO


LOADER = Loader("epub", (MEDIA_TYPE,), (".epub",), _sniff, load, True, documents)
