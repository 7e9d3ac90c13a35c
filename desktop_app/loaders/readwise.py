"""Readwise Reader's CSV export; columns are found by name, for services change them."""

import re

from desktop_app.loaders.columns import column_names
from desktop_app.loaders.loader import EXACT, NO, Documents, Loader, Source

_ALWAYS = frozenset(("title", "url"))
_TYPICAL = frozenset(("document tags", "saved date", "reading progress", "seen"))
_TAG = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")


def documents(source: Source) -> Documents:
    """Yield what a CSV file holds: articles where it has a column with texts, else links.

    Raises:
        LoadError: If it cannot be read, or holds nothing.
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
            body=row.get("html", "") or row.get("html content", "") or row.get("content", ""),
            authors=(row.get("author", ""),),
            published=day_of(row.get("published date", "")),
            site=row.get("site name", ""),
            tags=tags_of(row.get("document tags", "")),
            folder=row.get("location", ""),
            added=day_of(row.get("saved date", "")),
            selection=row.get("document note", ""),
        )
        for row in rows_of(source)
    )
    return documents_of(source, "Readwise Reader", links)


def tags_of(value: str) -> tuple[str, ...]:
    """Read tags written as a list in Python's way, or with commas."""
    bare = value.strip()
    if bare.startswith("["):
        return tuple(one or other for one, other in _TAG.findall(bare) if one or other)
    return tuple(tag.strip() for tag in bare.split(",") if tag.strip())


def _sniff(head: bytes, _name: str) -> float:
    names = column_names(head)
    return EXACT if names >= _ALWAYS and len(names & _TYPICAL) > 1 else NO


LOADER = Loader("readwise", ("text/csv",), (".csv",), _sniff, None, True, documents)
