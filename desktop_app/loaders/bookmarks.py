"""Bookmarks as browsers and bookmark services export them (Netscape's format)."""

import html
import re
from collections.abc import Iterator

from desktop_app.loaders.loader import EXACT, NO, Documents, Loader, Source

_MARK = b"<!doctype netscape-bookmark-file-1>"
_PIECE = re.compile(
    r"<h3[^<>]{0,8000}>(?P<folder>[^<]{0,500})</h3>|(?P<end></dl>)"
    r"|<a\s(?P<fields>[^<>]{0,100000})>(?P<title>[^<]{0,2000})</a>",
    re.IGNORECASE,
)
_FIELD = re.compile(r"([a-z_]+)\s*=\s*\"([^\"]*)\"", re.IGNORECASE)


def documents(source: Source) -> Documents:
    """Yield the bookmarks as one list, by folder.

    Raises:
        LoadError: If the file cannot be read, or holds none.
    """
    # What makes articles of links is not needed to recognise a file.
    from desktop_app.loaders.decode import decode  # noqa: PLC0415
    from desktop_app.loaders.saved_links import SavedLink, day_of, documents_of  # noqa: PLC0415

    def links() -> Iterator[SavedLink]:
        folders: list[str] = []
        for piece in _PIECE.finditer(decode(source).text):
            if piece["folder"] is not None:
                folders.append(html.unescape(piece["folder"]).strip())
            elif piece["end"]:
                del folders[-1:]
            else:
                found = _FIELD.finditer(piece["fields"])
                fields = {m[1].lower(): html.unescape(m[2]) for m in found}
                yield SavedLink(
                    title=html.unescape(piece["title"]).strip(),
                    url=fields.get("href", ""),
                    tags=tuple(t for t in fields.get("tags", "").split(",") if t),
                    folder=" / ".join(folders),
                    added=day_of(fields.get("add_date", "")),
                )

    return documents_of(source, "Bookmarks", links())


def _sniff(head: bytes, _name: str) -> float:
    return EXACT if head.lstrip().lower().startswith(_MARK) else NO


LOADER = Loader("bookmarks", ("text/html",), (".html", ".htm"), _sniff, None, True, documents)
