"""Instapaper's CSV export."""

import json
from collections.abc import Mapping

from desktop_app.loaders.columns import column_names
from desktop_app.loaders.loader import EXACT, NO, Documents, Loader, Source
from desktop_app.loaders.saved_links import SavedLink, day_of, table_documents, texts_in

_COLUMNS = frozenset(("url", "title", "selection", "folder"))


def documents(source: Source) -> Documents:
    """Yield the links of a CSV file as one list, by folder.

    Raises:
        LoadError: If it cannot be read, or holds none.
    """
    return table_documents(source, "Instapaper", _link)


def _link(row: Mapping[str, str]) -> SavedLink:
    return SavedLink(
        title=row["title"],
        url=row["url"],
        tags=_tags(row["tags"]),
        folder=row["folder"],
        added=day_of(row["timestamp"]),
        selection=row["selection"],
    )


def _tags(value: str) -> tuple[str, ...]:
    """Read tags written as a JSON list."""
    try:
        return texts_in(json.loads(value))
    except (ValueError, RecursionError):
        return ()


def _sniff(head: bytes, _name: str) -> float:
    return EXACT if column_names(head) >= _COLUMNS else NO


LOADER = Loader("instapaper", ("text/csv",), (".csv",), _sniff, None, True, documents)
