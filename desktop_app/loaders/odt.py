"""OpenDocument texts (.odt), as LibreOffice writes them."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.loaders.archive_head import stated_type
from desktop_app.loaders.loader import EXACT, NO, Loader, Parsed, Source

if TYPE_CHECKING:
    from lxml import etree

VERSION = "odt/1"
_KIND = "an OpenDocument text"
_MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_SUFFIXES = (".odt", ".ott")
_UNSEEN = frozenset(
    ("annotation", "annotation-end", "tracked-changes", "bookmark", "forms", "sequence-decls",
     "table-of-content", "note-citation", "desc", "title", "object", "object-ole")
)  # fmt: skip
_TAGS = {
    "p": "p",
    "list": "ul",
    "list-item": "li",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
}
_MOST_SPACES = 100


def load(source: Source) -> Parsed:
    """Read a document: what stands in it, without comments and deleted passages.

    Raises:
        LoadError: If it is damaged, a trap, or without text.
    """
    from desktop_app.loaders.archive import Archive  # noqa: PLC0415
    from desktop_app.loaders.as_page import filled, read_body  # noqa: PLC0415
    from desktop_app.loaders.office import properties  # noqa: PLC0415
    from desktop_app.loaders.safe_xml import parse_xml  # noqa: PLC0415

    archive = Archive(source, _KIND)
    root = parse_xml(archive.read("content.xml"), source.name, _KIND)
    known = properties(archive, "meta.xml", source, _KIND)
    first = replace(known, authors=())
    parsed = read_body(source, "".join(_markup(root)), first, _MEDIA_TYPE, VERSION)
    return replace(parsed, article=filled(parsed.article, known))


def _markup(root: etree._Element) -> Iterator[str]:
    """Yield the document's text as HTML, piece by piece."""
    from lxml import etree  # noqa: PLC0415

    from desktop_app.loaders.safe_xml import local_name  # noqa: PLC0415

    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local_name(element)
        if event == "start":
            unseen += unseen > 0 or name in _UNSEEN
            if not unseen:
                yield _opening(element, name)
                yield html.escape(element.text or "")
        else:
            if not unseen:
                yield _closing(element, name)
            unseen -= unseen > 0
            if not unseen:
                yield html.escape(element.tail or "")


def _opening(element: etree._Element, name: str) -> str:
    if name == "h":
        return f"<h{_level(element)}>"
    if name == "s":
        return " " * min(_number(element, "c"), _MOST_SPACES)
    if name == "note-body":
        return " ("
    return {"tab": "\t", "line-break": "<br>"}.get(name) or _tag(name, "<{}>")


def _closing(element: etree._Element, name: str) -> str:
    if name == "h":
        return f"</h{_level(element)}>"
    return ")" if name == "note-body" else _tag(name, "</{}>")


def _tag(name: str, shape: str) -> str:
    return shape.format(_TAGS[name]) if name in _TAGS else ""


def _level(element: etree._Element) -> int:
    return min(max(_number(element, "outline-level"), 1), 6)


def _number(element: etree._Element, name: str) -> int:
    value = next((v for k, v in element.attrib.items() if k.endswith("}" + name)), "1")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else 1


def _sniff(head: bytes, _name: str) -> float:
    return EXACT if stated_type(head).startswith(_MEDIA_TYPE) else NO


LOADER = Loader("odt", (_MEDIA_TYPE,), _SUFFIXES, _sniff, load, True)
