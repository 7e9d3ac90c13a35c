"""Pocket's exports: CSV files, and the older page of links."""

import html
import re
from collections.abc import Iterator

from desktop_app.loaders.columns import column_names
from desktop_app.loaders.loader import EXACT, NO, Documents, Loader, Source

_COLUMNS = frozenset(("title", "url", "time_added"))
# An export's page is a heading and a list for "Unread" and for "Read Archive".
_PIECE = re.compile(
    r"<h1[^>]*>(?P<folder>[^<]{0,200})</h1>"
    r"|<a\s(?P<fields>[^<>]{0,8000})>(?P<title>[^<]{0,2000})</a>",
    re.IGNORECASE,
)
_FIELD = re.compile(r"([a-z_]+)\s*=\s*\"([^\"]*)\"", re.IGNORECASE)
SERVICE = "Pocket"


def csv_documents(source: Source) -> Documents:
    """Yield the links of a CSV file.

    Raises:
        LoadError: If it cannot be read, or holds none.
    """
    # What makes articles of links is not needed to recognise a file.
    from desktop_app.loaders.saved_links import (  # noqa: PLC0415
        SavedLink,
        day_of,
        documents_of,
        rows_of,
    )

    links = (
        SavedLink(
            title=row.get("title", ""),
            url=row.get("url", ""),
            tags=_tags(row.get("tags", ""), "|"),
            folder=row.get("status", ""),
            added=day_of(row.get("time_added", "")),
        )
        for row in rows_of(source)
    )
    return documents_of(source, SERVICE, links)


def html_documents(source: Source) -> Documents:
    """Yield the links of an exported page.

    Raises:
        LoadError: If it cannot be read, or holds none.
    """
    from desktop_app.loaders.decode import decode  # noqa: PLC0415
    from desktop_app.loaders.saved_links import SavedLink, day_of, documents_of  # noqa: PLC0415

    def links() -> Iterator[SavedLink]:
        folder = ""
        for piece in _PIECE.finditer(decode(source).text):
            if piece["folder"] is not None:
                folder = html.unescape(piece["folder"]).strip()
                continue
            fields = {m[1].lower(): html.unescape(m[2]) for m in _FIELD.finditer(piece["fields"])}
            yield SavedLink(
                title=html.unescape(piece["title"]).strip(),
                url=fields.get("href", ""),
                tags=_tags(fields.get("tags", ""), ","),
                folder=folder,
                added=day_of(fields.get("time_added", "")),
            )

    return documents_of(source, SERVICE, links())


def _tags(value: str, between: str) -> tuple[str, ...]:
    return tuple(tag.strip() for tag in value.split(between) if tag.strip())


def _sniff_csv(head: bytes, _name: str) -> float:
    return EXACT if column_names(head) >= _COLUMNS else NO


def _sniff_html(head: bytes, _name: str) -> float:
    page = b"<title>Pocket Export</title>" in head or b"So long and thanks for all the fish" in head
    return EXACT if page and head.lstrip()[:1] == b"<" else NO


CSV = Loader("pocket-csv", ("text/csv",), (".csv",), _sniff_csv, None, True, csv_documents)
HTML = Loader("pocket-html", ("text/html",), (".html",), _sniff_html, None, True, html_documents)
