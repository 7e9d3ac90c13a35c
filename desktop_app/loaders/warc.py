"""Web archives: WARC files, and WACZ files that hold some."""

import zlib

from desktop_app.loaders.archive_head import first_names
from desktop_app.loaders.loader import EXACT, NO, POSSIBLE, Documents, Loader, Source

_MARK = b"WARC/"
_GZIP = 31  # zlib's number for data with a header of gzip
_WARC_SUFFIXES = (".warc", ".warc.gz")
_WACZ_SUFFIXES = (".wacz",)


def documents(source: Source) -> Documents:
    """Yield each page of a web archive.

    Raises:
        LoadError: If it is damaged from the start, or holds no page.
    """
    # What reads records is not needed to recognise a file.
    from desktop_app.loaders.web_records import warc_pages  # noqa: PLC0415

    return warc_pages(source)


def wacz_documents(source: Source) -> Documents:
    """Yield each page of a WACZ file, those first that it lists itself.

    Raises:
        LoadError: If it is damaged, a trap, or holds no page.
    """
    from desktop_app.loaders.web_records import wacz_pages  # noqa: PLC0415

    return wacz_pages(source)


def _sniff(head: bytes, _name: str) -> float:
    if head.startswith(_MARK):
        return EXACT
    if not head.startswith(b"\x1f\x8b"):
        return NO
    try:
        start = zlib.decompressobj(_GZIP).decompress(head, len(_MARK))
    except zlib.error:
        return NO
    return EXACT if start == _MARK else NO


def _sniff_wacz(head: bytes, name: str) -> float:
    names = first_names(head)
    if any(n.startswith("archive/") and ".warc" in n for n in names):
        return EXACT
    return POSSIBLE if names and name.lower().endswith(_WACZ_SUFFIXES) else NO


LOADER = Loader(
    "warc",
    ("application/warc",),
    _WARC_SUFFIXES,
    _sniff,
    load=None,
    isolated=True,
    documents=documents,
    choosing=True,
)
WACZ = Loader(
    "wacz",
    ("application/wacz",),
    _WACZ_SUFFIXES,
    _sniff_wacz,
    load=None,
    isolated=True,
    documents=wacz_documents,
    choosing=True,
)
