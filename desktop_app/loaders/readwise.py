"""Readwise Reader's CSV export; columns are found by name, for services change them."""

import re
from collections.abc import Mapping

from desktop_app.loaders.columns import column_names
from desktop_app.loaders.loader import EXACT, NO, Documents, Loader, Source
from desktop_app.loaders.saved_links import SavedLink, day_of, table_documents

_ALWAYS = frozenset(("title", "url"))
_TYPICAL = frozenset(("document tags", "saved date", "reading progress", "seen"))
_TAG = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")


def documents(source: Source) -> Documents:
    """Yield what a CSV file holds: articles where it has a column with texts, else links.

    Raises:
        LoadError: If it cannot be read, or holds nothing.
    """
    return table_documents(source, "Readwise Reader", _link)


def _link(row: Mapping[str, str]) -> SavedLink:
    return SavedLink(
        title=row["title"],
        url=row["url"],
        body=row["html"] or row["html content"] or row["content"],
        authors=(row["author"],),
        published=day_of(row["published date"]),
        site=row["site name"],
        tags=tags_of(row["document tags"]),
        folder=row["location"],
        added=day_of(row["saved date"]),
        selection=row["document note"],
    )


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
