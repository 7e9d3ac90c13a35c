"""Instapaper's CSV export."""

from desktop_app.loaders.columns import column_names
from desktop_app.loaders.loader import EXACT, NO, Documents, Loader, Source

_COLUMNS = frozenset(("url", "title", "selection", "folder"))


def documents(source: Source) -> Documents:
    """Yield the links of a CSV file, by folder.

    Raises:
        LoadError: If it cannot be read, or holds none.
    """
    # What makes articles of links is not needed to recognise a file.
    import json  # noqa: PLC0415

    from desktop_app.loaders.saved_links import (  # noqa: PLC0415
        SavedLink,
        day_of,
        documents_of,
        rows_of,
        texts_in,
    )

    def tags(value: str) -> tuple[str, ...]:
        try:
            return texts_in(json.loads(value or "[]"))
        except (ValueError, RecursionError):
            return tuple(tag.strip() for tag in value.split(",") if tag.strip())

    links = (
        SavedLink(
            title=row.get("title", ""),
            url=row.get("url", ""),
            tags=tags(row.get("tags", "")),
            folder=row.get("folder", ""),
            added=day_of(row.get("timestamp", "")),
            selection=row.get("selection", ""),
        )
        for row in rows_of(source)
    )
    return documents_of(source, "Instapaper", links)


def _sniff(head: bytes, _name: str) -> float:
    return EXACT if column_names(head) >= _COLUMNS else NO


LOADER = Loader("instapaper", ("text/csv",), (".csv",), _sniff, None, True, documents)
