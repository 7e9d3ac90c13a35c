"""The pages in WARC records (ISO 28500), by themselves or inside a WACZ file."""

import gzip
import html
import io
import json
import re
import zlib
from collections.abc import Container, Iterator
from contextlib import redirect_stderr

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders.archive import Archive
from desktop_app.loaders.as_page import stated
from desktop_app.loaders.damaged import damaged
from desktop_app.loaders.html import LOADER as HTML
from desktop_app.loaders.loader import Document, Documents, Source

_WARC = "a web archive (WARC)"
_WACZ = "a web archive (WACZ)"
_GZIP = b"\x1f\x8b"
_MOST_GROWTH = 100
_HARMLESS = 16 * 1024 * 1024
_HEAD = 200_000
_LARGEST_PAGE = 64 * 1024 * 1024
_TITLE = re.compile(r"<title[^>]*>([^<]{1,500})", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml")


def warc_pages(source: Source, wanted: Container[str] | None = None) -> Documents:
    """Yield the pages of a WARC file, and a fault in the place of what is cut off.

    Args:
        source: The file, packed with gzip or not.
        wanted: Addresses of pages, None for all.

    Raises:
        LoadError: If nothing in it can be read, or it holds no page.
    """
    stream = _Bounded(source)
    last: Document | LoadError | None = None
    try:
        with damaged(source.name, _WARC, ArchiveLoadFailed):
            for record in _records(stream):
                page = _page(record, wanted)
                if page is not None:
                    last = page
                    yield page
    except LoadError:
        if last is None:
            raise
        stream.cut = True
    if stream.cut and not isinstance(last, LoadError):
        yield LoadError(
            source.name,
            "It is cut off or damaged: what stood behind is missing.",
            "Copy or download it again.",
        )
    elif last is None:
        raise _no_pages(source)


def wacz_pages(source: Source) -> Documents:
    """Yield the pages of a WACZ file: those that it lists, or all where it lists none.

    Raises:
        LoadError: If it is damaged, a trap, or holds no page.
    """
    archive = Archive(source, _WACZ)
    listed = frozenset(_listed(archive)) or None
    parts = [n for n in archive if n.startswith("archive/") and n.endswith((".warc", ".warc.gz"))]
    if not parts:
        raise _no_pages(source)
    for part in parts:
        try:
            yield from warc_pages(Source(part, archive.read(part)), listed)
        except LoadError as fault:
            yield LoadError(part, fault.reason, fault.next_step)


def _records(stream: "_Bounded") -> Iterator[ArcWarcRecord]:
    """Yield the records; what warcio would print of a damaged file goes nowhere."""
    records = iter(ArchiveIterator(stream))
    while True:
        with redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _listed(archive: Archive) -> Iterator[str]:
    """Yield the addresses in the lists of pages."""
    for part in ("pages/pages.jsonl", "pages/extraPages.jsonl"):
        if part not in archive:
            continue
        for line in archive.read(part).splitlines():
            try:
                url = json.loads(line).get("url")
            except (ValueError, AttributeError, RecursionError):
                continue
            if isinstance(url, str):
                yield url


def _page(record: ArcWarcRecord, wanted: Container[str] | None) -> Document | LoadError | None:
    """Return the page that a record holds; None where it holds something else."""
    answer = record.http_headers
    url = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    if record.rec_type not in ("response", "resource") or (wanted and url not in wanted):
        return None
    kind = str((answer or record.rec_headers).get_header("Content-Type") or "")
    answered = answer is None or answer.get_statuscode() == "200"
    if not answered or kind.partition(";")[0].strip().lower() not in _PAGES:
        return None
    data: bytes = record.content_stream().read(_LARGEST_PAGE)
    if getattr(record.raw_stream, "limit", 0) > 0:
        return LoadError(
            url, "The page is cut off or too large.", "Save the page itself in a browser."
        )
    charset = _charset(kind, data)
    shown = _TITLE.search(data[:_HEAD].decode(charset or "utf-8", "replace"))
    title = " ".join(html.unescape(shown[1]).split()) if shown else ""
    known = stated("WARC record", Metadata(url=url))
    return Document(Source(url or "page", data, charset), title, HTML.name, known)


def _charset(content_type: str, data: bytes) -> str:
    """Return the charset that the server stated if the page is sound in it."""
    match = _CHARSET.search(content_type)
    try:
        data.decode(match[1] if match else "")
    except (LookupError, ValueError):
        return ""
    return match[1] if match else ""


class _Bounded(io.RawIOBase):
    """The bytes of a WARC file, unpacked; stops where they grow without measure.

    `cut` tells that the file ended before its packed bytes did.
    """

    def __init__(self, source: Source) -> None:
        self.cut = False
        self._name = source.name
        packed = source.data.startswith(_GZIP)
        bare = io.BytesIO(source.data)
        self._stream = gzip.GzipFile(fileobj=bare) if packed else bare
        self._left = max(_HARMLESS, len(source.data) * _MOST_GROWTH)

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes.

        Raises:
            LoadError: If they are far more than the file.
        """
        try:
            # As much as can be unpacked: `read` would lose what stands before the cut.
            data = self._stream.read1(size)
        except (EOFError, OSError, zlib.error):
            self.cut = True
            return b""
        self._left -= len(data)
        if self._left < 0:
            raise LoadError(
                self._name,
                "What is in it is far larger than the file.",
                "Do not trust this file; ask whoever made it for another one.",
            )
        return data


def _no_pages(source: Source) -> LoadError:
    return LoadError(
        source.name,
        "There is no web page in this archive.",
        "Check whether this is the file you meant.",
    )
