"""Zip files of articles; a document that is a zip file itself is handed to its own loader."""

import re

from desktop_app.core.errors import LoadError
from desktop_app.loaders.archive import Archive
from desktop_app.loaders.archive_head import ZIP_START
from desktop_app.loaders.loader import LIKELY, NO, Document, Documents, Loader, Source

_KIND = "a zip file or a document made of one"
# What formats made of zip files hold, for those whose first members do not tell.
_MARKS = {
    "word/document.xml": "docx",
    "META-INF/container.xml": "epub",
    "datapackage.json": "wacz",
}
_OMNIVORE = re.compile(r"metadata_.*\.json")
_OTHERS = {"xl/workbook.xml": "a spreadsheet", "ppt/presentation.xml": "a presentation"}
# Where macOS puts what other systems do not know about a file.
_MAC = "__MACOSX"


def documents(source: Source) -> Documents:
    """Yield each file in it.

    Raises:
        LoadError: If it is damaged, a trap, or protected.
    """
    archive = Archive(source, _KIND)
    for mark, kind in _OTHERS.items():
        if mark in archive:
            raise LoadError(
                source.name, f"This is {kind}, not a text.", "Save it as a text or a PDF."
            )
    own = next((loader for mark, loader in _MARKS.items() if mark in archive), "")
    own = own or ("omnivore" if any(_OMNIVORE.fullmatch(name) for name in archive) else "")
    if own:
        yield Document(source, loader=own)
        return
    for name in archive:
        if is_part_of_page(name):
            continue
        try:
            yield Document(Source(name, archive.read(name)))
        except LoadError as fault:
            yield LoadError(name, fault.reason, fault.next_step)


def is_part_of_page(name: str) -> bool:
    """Tell whether a file lies in the folder that a browser saves beside a page, or is hidden."""
    parts = name.replace("\\", "/").split("/")
    beside = any(folder.endswith(("_files", ".files")) for folder in parts[:-1])
    hidden = any(part.startswith(".") and part.strip(".") for part in parts)
    return beside or hidden or parts[0] == _MAC


def _sniff(head: bytes, _name: str) -> float:
    return LIKELY if head.startswith(ZIP_START) else NO


LOADER = Loader("zip", ("application/zip",), (".zip",), _sniff, None, True, documents)
