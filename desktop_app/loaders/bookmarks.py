"""Bookmarks as browsers and bookmark services export them (Netscape's format)."""

import html
import re
from collections.abc import Iterator

from desktop_app.loaders.decode import decode
from desktop_app.loaders.loader import EXACT, NO, Documents, Loader, Source
from desktop_app.loaders.saved_links import SavedLink, attributes_of, day_of, documents_of

_MARK = b"<!doctype netscape-bookmark-file-1>"
_PIECE = re.compile(
    r"<h3[^<>]{0,8000}>(?P<folder>[^<]{0,500})</h3>|(?P<end></dl>)"
    r"|<a\s(?P<fields>[^<>]{0,100000})>(?P<title>[^<]{0,2000})</a>",
    re.IGNORECASE,
)


def documents(source: Source) -> Documents:
    """Yield the bookmarks as one list, by folder.

    Raises:
        LoadError: If the file cannot be read, or holds none.
    """
    return documents_of(source, "Bookmarks", _links(decode(source).text))


def _links(page: str) -> Iterator[SavedLink]:
    folders: list[str] = []
    for piece in _PIECE.finditer(page):
        if piece["folder"] is not None:
            folders.append(html.unescape(piece["folder"]).strip())
        elif piece["end"]:
            del folders[-1:]
        else:
            fields = attributes_of(piece["fields"])
            yield SavedLink(
                title=html.unescape(piece["title"]).strip(),
                url=fields["href"],
                tags=tuple(tag for tag in fields["tags"].split(",") if tag),
                folder=" / ".join(folders),
                added=day_of(fields["add_date"]),
            )


def _sniff(head: bytes, _name: str) -> float:
    return EXACT if head.lstrip().lower().startswith(_MARK) else NO


LOADER = Loader("bookmarks", ("text/html",), (".html", ".htm"), _sniff, None, True, documents)
