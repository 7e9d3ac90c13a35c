"""The places of pictures in a page, a book or a Word document, and the bytes that belong there.

Runs in the worker process only. Nothing but the file's own bytes is read: what lies on the
network or in another file is only said to lie there.
"""

import base64
import binascii
import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes, urljoin

from lxml import etree

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders import docx, epub, mail
from desktop_app.loaders.archive import Archive
from desktop_app.loaders.book import Book, member_of
from desktop_app.loaders.loader import Document, Documents, Source
from desktop_app.loaders.page import decode_page, parse
from desktop_app.loaders.safe_xml import local_name, parse_xml

MOST_PICTURES = 200
MOST_BYTES = 32 * 1024**2
_MOST_TOGETHER = 96 * 1024**2
_SPACE = re.compile(r"\s+")
# SingleFile keeps a picture that a page shows several times as a variable of its style sheet.
_VARIABLE = re.compile(r"(--sf-img-\d+)\s*:\s*url\(\s*[\"']?(data:[^\"')]+)")
_USED = re.compile(r"var\((--sf-img-\d+)\)")
_WORD = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_HERE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"

Bytes = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a picture stands: what it is called there, and how its bytes are found."""

    reference: str
    alternative: str
    caption: str
    bytes_of: Bytes


def pictures_in(source: Source, loader: str) -> Documents:
    """Yield the pictures of a file, each as a document for a loader.

    Raises:
        LoadError: If there is no picture in it, or the file cannot be read.
    """
    places = list(_places(source))
    if not places:
        raise LoadError(
            "Pictures",
            "There are no pictures in this article's file.",
            "Read on: nothing is missing.",
        )
    left = _MOST_TOGETHER
    for number, place in enumerate(places[:MOST_PICTURES], 1):
        found = _found(place, number, left, loader)
        left -= len(found.source.data) if isinstance(found, Document) else 0
        yield found
    if len(places) > MOST_PICTURES:
        reason = f"Only the first {MOST_PICTURES} pictures are shown."
        yield LoadError("More pictures", reason, "Open the file in its own program.")


def _places(source: Source) -> Iterator[_Place]:
    match source.name:
        case epub.MEDIA_TYPE:
            return _of_book(source)
        case docx.MEDIA_TYPE:
            return _of_word(source)
        case "multipart/related":
            return _of_mhtml(source)
        case _:
            return _of_page(source, _of_data)


def _found(place: _Place, number: int, left: int, loader: str) -> Document | LoadError:
    name = place.caption or place.alternative or f"Picture {number}"
    data = place.bytes_of(place.reference)
    if data is None:
        return LoadError(
            name,
            "This picture is not in the article's file, which only says where it lies: on the"
            " network or in another file. Galley opens neither.",
            "Open the page in a browser to see it.",
        )
    if len(data) > min(MOST_BYTES, left):
        return LoadError(name, "This picture is too large.", "Open the file in its own program.")
    if b"<svg" in data[:4096].lower():
        reason = "This picture is a drawing (SVG). Galley does not draw those."
        return LoadError(name, reason, "Open the file in its own program.")
    return Document(
        Source(str(number), data),
        name,
        loader,
        Metadata(title=place.caption),
        notices=(place.alternative,) if place.alternative else (),
    )


def _of_page(source: Source, bytes_of: Bytes) -> Iterator[_Place]:
    root = parse(decode_page(source).text)
    if root is None:
        return
    kept = dict(_VARIABLE.findall("".join(e.text or "" for e in root.iter("style"))))
    for image in root.iter("img"):
        used = _USED.search(image.get("style", ""))
        reference = kept.get(used[1], "") if used else image.get("src", "").strip()
        size = {image.get("width"), image.get("height")}
        if reference and reference != "data:," and not size & {"0", "1"}:
            yield _Place(reference, _words(image.get("alt", "")), _caption(image), bytes_of)


def _caption(image: etree._Element) -> str:
    figure = next(image.iterancestors("figure"), None)
    caption = None if figure is None else next(figure.iter("figcaption"), None)
    return "" if caption is None else _words("".join(caption.itertext()))


def _of_mhtml(source: Source) -> Iterator[_Place]:
    kind = "a web page in one file (MHTML)"
    parts = mail.parts_of(mail.message_of(source, kind), source, kind)
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if page is None:
        return
    base = mail.field_of(page, "Content-Location")
    named = {f"cid:{mail.field_of(p, 'Content-ID').strip('<>')}": p for p in parts}
    named |= {_joined(base, mail.field_of(p, "Content-Location")): p for p in parts}

    def bytes_of(reference: str) -> bytes | None:
        part = named.get(reference) or named.get(_joined(base, reference))
        return _of_data(reference) if part is None else mail.content_of(part)

    data = mail.content_of(page)
    yield from _of_page(Source(source.name, data, mail.charset_of(page, data)), bytes_of)


def _of_book(source: Source) -> Iterator[_Place]:
    archive = Archive(source, "an EPUB book")
    for path in Book(source).paths():

        def bytes_of(reference: str, folder: str = posixpath.dirname(path)) -> bytes | None:
            member = member_of(reference, folder)
            return archive.read(member) if member in archive else _of_data(reference)

        yield from _of_page(Source(path, archive.read(path)), bytes_of)


def _of_word(source: Source) -> Iterator[_Place]:
    archive = Archive(source, "a Word document")
    members = {}
    if _RELATIONS in archive:
        for relation in parse_xml(archive.read(_RELATIONS), source.name, "a Word document"):
            if relation.get("TargetMode") != "External":
                members[relation.get("Id", "")] = member_of(relation.get("Target", ""), "word")

    def bytes_of(reference: str) -> bytes | None:
        member = members.get(reference, "")
        return archive.read(member) if member in archive else None

    root = parse_xml(archive.read(_WORD), source.name, "a Word document")
    paragraphs = [e for e in root.iter() if local_name(e) == "p"]
    for paragraph, behind in zip(paragraphs, [*paragraphs[1:], None], strict=True):
        for drawing in (e for e in paragraph.iter() if local_name(e) == "drawing"):
            inside = {local_name(e): e for e in drawing.iter()}
            if "blip" in inside:
                called = inside["docPr"].get("descr", "") if "docPr" in inside else ""
                reference = inside["blip"].get(_HERE, "")
                yield _Place(reference, _words(called), _word_caption(behind), bytes_of)


def _word_caption(paragraph: etree._Element | None) -> str:
    """Return the words of the paragraph behind a picture if its style is that of captions."""
    if paragraph is None:
        return ""
    styles = (v for e in paragraph.iter() if local_name(e) == "pStyle" for v in e.values())
    if "Caption" not in styles:
        return ""
    return _words("".join(e.text or "" for e in paragraph.iter() if local_name(e) == "t"))


def _of_data(reference: str) -> bytes | None:
    """Return the bytes that an address holds itself (RFC 2397), None for any other."""
    head, comma, body = reference.partition(",")
    if not comma or not head.lower().startswith("data:") or len(body) > 2 * MOST_BYTES:
        return None
    data = unquote_to_bytes(body)
    if not head.lower().endswith(";base64"):
        return data
    try:
        return base64.b64decode(b"".join(data.split()))
    except binascii.Error:
        return b""


def _joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


def _words(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
