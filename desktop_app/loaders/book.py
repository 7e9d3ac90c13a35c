"""An EPUB book: its package, its order of reading, its documents (EPUB 3.3, OPF 2.0)."""

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders.archive import Archive
from desktop_app.loaders.as_page import page_of, read_body, stated
from desktop_app.loaders.book_contents import labels_of
from desktop_app.loaders.bylines import read_date
from desktop_app.loaders.epub import MEDIA_TYPE
from desktop_app.loaders.html import PASTED
from desktop_app.loaders.loader import Document, Documents, Parsed, Source
from desktop_app.loaders.page import decode_page, parse
from desktop_app.loaders.safe_xml import local_name, parse_xml, text_of

VERSION = "epub/1"
_KIND = "an EPUB book"
_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
# Documents with less text than this are covers, title pages and dividers.
_FEWEST_LETTERS = 40
_HEADING = re.compile(r"<h[1-6][\s>]", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class _Item:
    """An entry of the manifest: its member of the archive, its media type, what it is for."""

    path: str
    media_type: str
    properties: tuple[str, ...]


class Book:
    """A book that was opened.

    Raises:
        LoadError: If it is damaged, a trap, or locked.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._archive = Archive(source, _KIND)
        if "META-INF/rights.xml" in self._archive or "META-INF/sinf.xml" in self._archive:
            raise LoadError(
                source.name, "The book is locked (DRM).", "Ask the seller for one without a lock."
            )
        path = self._package_path()
        self._package = self._xml(path)
        self._items = self._manifest(posixpath.dirname(path))
        self._known = self._metadata()

    def whole(self) -> Parsed:
        """Return the book as one article.

        Raises:
            LoadError: If there is no text in it.
        """
        labels = self._labels()
        bodies = []
        for item in self._spine():
            body = self._body(item)
            label = html.escape(labels.get(item.path, ""))
            headed = not label or _HEADING.search(body[:2000])
            bodies.append(body if headed else f"<h2>{label}</h2>{body}")
        return read_body(self._source, "\n".join(bodies), self._known, MEDIA_TYPE, VERSION)

    def documents(self) -> Documents:
        """Yield each document that is an article.

        Raises:
            LoadError: If there is none.
        """
        labels = self._labels()
        found = False
        for item in self._spine():
            try:
                body = self._body(item)
            except LoadError as fault:
                yield LoadError(item.path, fault.reason, fault.next_step)
                continue
            text = " ".join(html.unescape(_TAG.sub(" ", body)).split())
            if len(text) >= _FEWEST_LETTERS:
                found = True
                yield self._document(item, body, labels.get(item.path, ""), text[:80])
        if not found:
            raise LoadError(
                self._source.name, "There is no text in it.", "Open it in a program for books."
            )

    def paths(self) -> Iterator[str]:
        """Yield the members that are its documents, in the order of reading."""
        return (item.path for item in self._spine())

    def _document(self, item: _Item, body: str, label: str, beginning: str) -> Document:
        book = self._known
        known = Metadata(
            title=label,
            authors=book.authors,
            published=book.published,
            site=book.title,
            language=book.language,
        )
        page = page_of(body, Metadata(title=label, language=book.language))
        source = Source(item.path, page, "utf-8")
        return Document(source, label or beginning, PASTED.name, stated("EPUB package", known))

    def _metadata(self) -> Metadata:
        metadata = next((e for e in self._package if local_name(e) == "metadata"), None)
        people = [] if metadata is None else [e for e in metadata if local_name(e) == "creator"]
        said = Metadata(
            title=text_of(metadata, "title"),
            authors=tuple("".join(e.itertext()) for e in people),
            published=read_date(text_of(metadata, "date")[:10]),
            site=text_of(metadata, "publisher"),
            language=text_of(metadata, "language"),
        )
        return stated("EPUB package", said)

    def _spine(self) -> Iterator[_Item]:
        """Yield the documents of the book in the order of reading, each once."""
        seen: set[str] = set()
        for element in self._package.iter():
            item = self._items.get(element.get("idref", ""))
            if local_name(element) != "itemref" or item is None or item.path in seen:
                continue
            shown = element.get("linear") != "no" and "nav" not in item.properties
            if shown and item.media_type in _PAGES and item.path in self._archive:
                seen.add(item.path)
                yield item

    def _manifest(self, folder: str) -> dict[str, _Item]:
        return {
            element.get("id", ""): _Item(
                path=member_of(element.get("href", ""), folder),
                media_type=element.get("media-type", ""),
                properties=tuple(element.get("properties", "").split()),
            )
            for element in self._package.iter()
            if local_name(element) == "item"
        }

    def _labels(self) -> dict[str, str]:
        """Return what the tables of contents call each document; a broken one is left out."""
        labels: dict[str, str] = {}
        for item in self._items.values():
            table = "nav" in item.properties or "dtbncx" in item.media_type
            if not table or item.path not in self._archive:
                continue
            try:
                root = self._xml(item.path)
            except LoadError:
                continue
            for reference, label in labels_of(root):
                labels.setdefault(member_of(reference, posixpath.dirname(item.path)), label)
        return labels

    def _body(self, item: _Item) -> str:
        """Return the body of a document as HTML; of one that is no sound XML, what a browser sees.

        Raises:
            LoadError: If it cannot or must not be read.
        """
        data = self._archive.read(item.path)
        root: etree._Element | None
        try:
            root = parse_xml(data, self._source.name, _KIND)
        except LoadError:
            root = parse(decode_page(Source(item.path, data)).text)
        if root is None:
            return ""
        body = next((e for e in root.iter() if local_name(e) == "body"), root)
        return str(etree.tostring(body, method="html", encoding="unicode", with_tail=False))

    def _package_path(self) -> str:
        for element in self._xml(_CONTAINER).iter():
            if local_name(element) == "rootfile" and element.get("full-path"):
                return str(element.get("full-path"))
        raise LoadError(
            self._source.name, f"It should be {_KIND}, but names no package.", "Save it again."
        )

    def _xml(self, path: str) -> etree._Element:
        return parse_xml(self._archive.read(path), self._source.name, _KIND)


def member_of(reference: str, folder: str) -> str:
    """Return the member of the archive that a reference from a folder leads to."""
    bare = unquote(reference.partition("#")[0])
    return posixpath.normpath(posixpath.join(folder, bare))
