"""A Word document as an article, by way of mammoth's plain HTML."""

import io
import zipfile
from dataclasses import replace
from xml.parsers.expat import ExpatError
from xml.sax import SAXException

import mammoth

from desktop_app.core.errors import LoadError
from desktop_app.loaders.archive import Archive
from desktop_app.loaders.as_page import filled, read_body
from desktop_app.loaders.damaged import damaged
from desktop_app.loaders.docx import MEDIA_TYPE
from desktop_app.loaders.loader import Parsed, Source
from desktop_app.loaders.office import properties
from desktop_app.loaders.safe_xml import parse_xml

VERSION = "docx/1"
_KIND = "a Word document"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
_OTHERS = {"xl/": "a spreadsheet", "ppt/": "a presentation"}


def read_word(source: Source) -> Parsed:
    """Read a document.

    Raises:
        LoadError: If it is damaged, a trap, or without text.
    """
    archive = Archive(source, _KIND)
    _check(archive, source)
    known = properties(archive, "docProps/core.xml", source, _KIND)
    with damaged(source.name, _KIND, ExpatError, SAXException, zipfile.BadZipFile):
        body = mammoth.convert_to_html(
            io.BytesIO(source.data), style_map=_STYLES, convert_image=lambda _: []
        ).value
    # The author of a file is often whoever set up the computer: a byline in the text comes first.
    first = replace(known, authors=())
    parsed = read_body(source, body, first, MEDIA_TYPE, VERSION)
    return replace(parsed, article=filled(parsed.article, known))


def _check(archive: Archive, source: Source) -> None:
    """Read all parts once within limits: mammoth, which has none, reads them again."""
    for part in archive:
        for folder, kind in _OTHERS.items():
            if part.startswith(folder):
                raise LoadError(
                    source.name, f"This is {kind}, not a text.", "Save it as a text or a PDF."
                )
        data = archive.read(part)
        if part.endswith((".xml", ".rels")):
            parse_xml(data, source.name, _KIND)
