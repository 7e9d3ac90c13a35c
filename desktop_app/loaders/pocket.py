"""Pocket's exports: CSV files, and the older page of links."""

import html
import re
from collections.abc import Iterator, Mapping

from desktop_app.loaders.columns import column_names
from desktop_app.loaders.decode import decode
from desktop_app.loaders.loader import EXACT, NO, Documents, Loader, Source
from desktop_app.loaders.saved_links import (
    SavedLink,
    attributes_of,
    day_of,
    documents_of,
    table_documents,
)

_COLUMNS = frozenset(("title", "url", "time_added"))
# An export's page is a heading and a list for "Unread" and for "Read Archive".
_PIECE = re.compile(
    r"<h1[^>]*>(?P<folder>[^<]{0,200})</h1>"
    r"|<a\s(?P<fields>[^<>]{0,8000})>(?P<title>[^<]{0,2000})</a>",
    re.IGNORECASE,
)
SERVICE = "Pocket"


def csv_documents(source: Source) -> Documents:
    """Yield the links of a CSV file as one list.

    Raises:
        LoadError: If it cannot be read, or holds none.
    """
    return table_documents(source, SERVICE, _link)


def html_documents(source: Source) -> Documents:
    """Yield the links of an exported page as one list.

    Raises:
        LoadError: If it cannot be read, or holds none.
    """
    return documents_of(source, SERVICE, _links(decode(source).text))


def _link(row: Mapping[str, str]) -> SavedLink:
    return SavedLink(
        title=row["title"],
        url=row["url"],
        tags=_tags(row["tags"], "|"),
        folder=row["status"],
        added=day_of(row["time_added"]),
    )


def _links(page: str) -> Iterator[SavedLink]:
    folder = ""
    for piece in _PIECE.finditer(page):
        if piece["folder"] is not None:
            folder = html.unescape(piece["folder"]).strip()
            continue
        fields = attributes_of(piece["fields"])
        yield SavedLink(
            title=html.unescape(piece["title"]).strip(),
            url=fields["href"],
            tags=_tags(fields["tags"], ","),
            folder=folder,
            added=day_of(fields["time_added"]),
        )


def _tags(value: str, between: str) -> tuple[str, ...]:
    return tuple(tag.strip() for tag in value.split(between) if tag.strip())


def _sniff_csv(head: bytes, _name: str) -> float:
    return EXACT if column_names(head) >= _COLUMNS else NO


def _sniff_html(head: bytes, _name: str) -> float:
    page = b"<title>Pocket Export</title>" in head or b"So long and thanks for all the fish" in head
    return EXACT if page and head.lstrip()[:1] == b"<" else NO


CSV = Loader("pocket-csv", ("text/csv",), (".csv",), _sniff_csv, None, True, csv_documents)
HTML = Loader("pocket-html", ("text/html",), (".html",), _sniff_html, None, True, html_documents)
