"""What read-later services export: links, some with the article's text and its highlights."""

import csv
import datetime
import html
import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders.as_page import page_of, stated
from desktop_app.loaders.bylines import read_date
from desktop_app.loaders.damaged import damaged
from desktop_app.loaders.decode import decode
from desktop_app.loaders.html import PASTED
from desktop_app.loaders.loader import Document, Documents, Extras, Highlight, Source

LINKS_ONLY = (
    "Titles and links only: this file holds no article texts."
    " Save a page in your browser and open the file."
)
_MOST_TAGS = 50
_ATTRIBUTE = re.compile(r"([a-z_]+)\s*=\s*\"([^\"]*)\"", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SavedLink:
    """One entry of an export.

    `body` is the article as HTML, empty where the service keeps none. `folder` is where the
    reader put it, `added` when.
    """

    title: str
    url: str
    body: str = ""
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    site: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    folder: str = ""
    added: datetime.date | None = None
    selection: str = ""


def documents_of(source: Source, service: str, links: Iterable[SavedLink]) -> Documents:
    """Yield an article for each link with a text, and one list of all the other links.

    Args:
        source: The file.
        service: Whose export it is.
        links: Its entries.

    Raises:
        LoadError: If there are none.
    """
    bare: list[SavedLink] = []
    found = False
    for number, link in enumerate(links, start=1):
        found = True
        if link.body.strip():
            yield _article(link, f"entry {number}", service)
        else:
            bare.append(link)
    if bare:
        yield _list(service, bare)
    elif not found:
        raise LoadError(
            source.name,
            f"This {service} export is empty.",
            "Export again, or check whether this is the file you meant.",
        )


def table_documents(
    source: Source, service: str, link_of: Callable[[Mapping[str, str]], SavedLink]
) -> Documents:
    """Yield what a CSV file holds, as `documents_of` does.

    Args:
        source: The file.
        service: Whose export it is.
        link_of: Makes an entry of a row; a column that is not there is an empty text.

    Raises:
        LoadError: If it cannot be read, or holds no entry.
    """
    return documents_of(source, service, map(link_of, rows_of(source)))


def rows_of(source: Source) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a CSV file by the names of its columns, in lower case.

    Raises:
        LoadError: If it is no text or no CSV file.
    """
    lines = io.StringIO(decode(source).text, newline="")
    with damaged(source.name, "a table (CSV)", csv.Error):
        for row in csv.DictReader(lines):
            named = {str(k).strip().lower(): v for k, v in row.items() if k is not None}
            yield defaultdict(str, {k: v for k, v in named.items() if isinstance(v, str)})


def json_of(source: Source) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Return what a JSON file holds.

    Raises:
        LoadError: If it is no text or no JSON.
    """
    text = decode(source).text
    with damaged(source.name, "a JSON file"):
        return json.loads(text)


def text_in(entry: Any, *names: str) -> str:  # noqa: ANN401 - a value out of JSON
    """Return the first of these fields that is a text or a number, as text."""
    if isinstance(entry, dict):
        for name in names:
            value = entry.get(name)
            if isinstance(value, str | int | float) and str(value).strip():
                return str(value)
    return ""


def texts_in(values: Any) -> tuple[str, ...]:  # noqa: ANN401 - a value out of JSON
    """Return the texts in a list, or those of its objects' labels; a few at most."""
    if not isinstance(values, list):
        return ()
    texts = (v if isinstance(v, str) else text_in(v, "label", "name") for v in values)
    return tuple(t for t in texts if t)[:_MOST_TAGS]


def attributes_of(tag: str) -> Mapping[str, str]:
    """Return the attributes of a tag by their names in lower case; others are empty texts."""
    found = {m[1].lower(): html.unescape(m[2]) for m in _ATTRIBUTE.finditer(tag)}
    return defaultdict(str, found)


def day_of(value: str) -> datetime.date | None:
    """Read a day: seconds since 1970, an ISO 8601 time, or a date in words."""
    bare = value.strip()
    if bare.isascii() and bare.isdecimal() and 8 < len(bare) < 12:
        return datetime.datetime.fromtimestamp(int(bare), datetime.UTC).date()
    return read_date(bare[:10]) or read_date(bare)


def time_of(value: str) -> datetime.datetime | None:
    """Read an ISO 8601 time; one without a zone is taken for UTC."""
    try:
        time = datetime.datetime.fromisoformat(value)
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=datetime.UTC)


def _article(link: SavedLink, name: str, service: str) -> Document:
    known = Metadata(
        title=link.title,
        authors=link.authors,
        published=link.published,
        site=link.site,
        language=link.language,
        url=link.url,
    )
    page = Source(name, page_of(link.body, known), "utf-8")
    origin = f"{service} export"
    extras = Extras(link.tags, link.highlights)
    return Document(page, link.title or link.url, PASTED.name, stated(origin, known), extras)


def _list(service: str, links: Sequence[SavedLink]) -> Document:
    """Return all links as one article, by folder, in the order of the file."""
    title = f"{service}: {len(links):,} saved link{'s' if len(links) > 1 else ''}"
    pieces = []
    folder = ""
    for link in links:
        if link.folder != folder:
            folder = link.folder
            pieces.append(f"<h2>{html.escape(folder)}</h2>")
        pieces.append(f"<p>{'<br>'.join(_lines(link))}</p>")
    known = Metadata(title=title)
    page = Source("links", page_of("\n".join(pieces), known), "utf-8")
    return Document(
        page, title, PASTED.name, stated(f"{service} export", known), notices=(LINKS_ONLY,)
    )


def _lines(link: SavedLink) -> Iterator[str]:
    if link.title.strip() and link.title.strip() != link.url.strip():
        yield html.escape(link.title)
    if link.url.strip():
        yield html.escape(link.url)
    if link.selection.strip():
        yield html.escape(" ".join(link.selection.split()))
    for mark in link.highlights:
        yield html.escape(f"“{mark.exact}” {mark.note}".strip())
    said = [f"saved {link.added.isoformat()}"] if link.added else []
    said += [f"#{tag}" for tag in link.tags]
    if said:
        yield html.escape(" · ".join(said))
