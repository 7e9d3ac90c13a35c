"""Omnivore's export: a zip file with descriptions, pages and highlights."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from desktop_app.core.errors import LoadError
from desktop_app.loaders.archive import Archive
from desktop_app.loaders.archive_head import first_names
from desktop_app.loaders.decode import decode
from desktop_app.loaders.loader import EXACT, NO, Document, Documents, Highlight, Loader, Source
from desktop_app.loaders.saved_links import (
    SavedLink,
    day_of,
    documents_of,
    json_of,
    text_in,
    texts_in,
)

_KIND = "an Omnivore export"
_DESCRIPTION = re.compile(r"metadata_.*\.json")


def documents(source: Source) -> Documents:
    """Yield each article, PDF files among them, and a list of the links that have no text.

    Raises:
        LoadError: If the file is damaged, a trap, or holds nothing.
    """
    archive = Archive(source, _KIND)
    yield from documents_of(source, "Omnivore", _links(archive))
    for name in archive:
        if name.startswith("content/") and name.lower().endswith(".pdf"):
            yield Document(Source(name, archive.read(name)))


def _links(archive: Archive) -> Iterator[SavedLink]:
    for name in archive:
        if _DESCRIPTION.fullmatch(posixpath.basename(name)):
            entries = json_of(Source(name, archive.read(name)))
            for entry in entries if isinstance(entries, list) else ():
                yield _link(entry, archive)


def _link(entry: Any, archive: Archive) -> SavedLink:  # noqa: ANN401 - a value out of JSON
    slug = text_in(entry, "slug")
    labels = entry.get("labels") if isinstance(entry, dict) else None
    return SavedLink(
        title=text_in(entry, "title"),
        url=text_in(entry, "url"),
        body=_text(archive, f"content/{slug}.html"),
        authors=(text_in(entry, "author"),),
        published=day_of(text_in(entry, "publishedAt")),
        tags=texts_in(labels),
        highlights=tuple(_highlights(_text(archive, f"highlights/{slug}.md"))),
        folder=text_in(entry, "state"),
        added=day_of(text_in(entry, "savedAt")),
    )


def _text(archive: Archive, name: str) -> str:
    if name not in archive:
        return ""
    try:
        return decode(Source(name, archive.read(name))).text
    except LoadError:
        return ""


def _highlights(written: str) -> Iterator[Highlight]:
    """Read highlights written in Markdown: a quotation each, the note to it below."""
    quote: list[str] = []
    note: list[str] = []
    for line in [*written.splitlines(), ">"]:
        if not line.startswith(">"):
            note += [line.strip()] if quote and line.strip() else []
            continue
        if note or line == ">":
            if quote:
                yield Highlight(" ".join(quote), "\n".join(note))
            quote, note = [], []
        quote += [line[1:].strip()] if line[1:].strip() else []


def _sniff(head: bytes, _name: str) -> float:
    return EXACT if any(map(_DESCRIPTION.fullmatch, first_names(head))) else NO


LOADER = Loader("omnivore", ("application/zip",), (".zip",), _sniff, None, True, documents)
