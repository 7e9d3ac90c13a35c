"""Wallabag's JSON export, with the texts of the articles and the notes to them."""

import re
from collections.abc import Iterator
from typing import Any

from desktop_app.loaders.loader import EXACT, NO, Documents, Highlight, Loader, Source
from desktop_app.loaders.saved_links import (
    SavedLink,
    day_of,
    documents_of,
    json_of,
    text_in,
    texts_in,
    time_of,
)

# Version 1 wrote each field twice, first under its number.
_FIRST = re.compile(rb'\s*\[\s*\{\s*"0"\s*:')
_TYPICAL = (b'"is_archived"', b'"is_starred"', b'"is_fav"', b'"is_read"')


def documents(source: Source) -> Documents:
    """Yield each article, and a list of the links that have no text.

    Raises:
        LoadError: If the file cannot be read, or holds nothing.
    """
    entries = json_of(source)
    links = (
        SavedLink(
            title=text_in(entry, "title"),
            url=text_in(entry, "url", "given_url"),
            body=text_in(entry, "content"),
            authors=texts_in(entry.get("published_by")),
            published=day_of(text_in(entry, "published_at")),
            site=text_in(entry, "domain_name"),
            language=text_in(entry, "language"),
            tags=texts_in(entry.get("tags")),
            highlights=tuple(_highlights(entry.get("annotations"))),
            added=day_of(text_in(entry, "created_at")),
        )
        for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict)
    )
    return documents_of(source, "wallabag", links)


def _highlights(annotations: Any) -> Iterator[Highlight]:  # noqa: ANN401 - a value out of JSON
    for annotation in annotations if isinstance(annotations, list) else ():
        quote = text_in(annotation, "quote")
        if quote:
            written = time_of(text_in(annotation, "created_at"))
            yield Highlight(quote, text_in(annotation, "text"), written=written)


def _sniff(head: bytes, _name: str) -> float:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"["):
        return NO
    second = b'"url"' in start and b'"title"' in start and any(t in start for t in _TYPICAL)
    return EXACT if second or _FIRST.match(start) else NO


LOADER = Loader("wallabag", ("application/json",), (".json",), _sniff, None, True, documents)
