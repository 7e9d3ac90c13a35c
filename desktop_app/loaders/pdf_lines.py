"""Read the lines of a PDF with their places, by pypdfium2's text interface only.

Runs in the worker process. Forms and scripts are never initialised.
"""

import ctypes
import statistics
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from desktop_app.core.errors import LOCKED, WRONG_PASSWORD, LoadError
from desktop_app.loaders.loader import Source

# What pdfium puts for a hyphen that it takes for one of the line's end.
SOFT_HYPHENS = "\ufffe\x02"
_MOST_PAGES = 2000
_MOST_CHARACTERS = 20_000_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page.

    Attributes:
        text: Its text; it ends in U+00AD where a word is divided for the line's sake.
        page: The page's index.
        left, right: Its edges in points from the page's left.
        base: Its lower edge as a share of the page's height, from below.
        gap_unit: Height of the page in points, which turns shares into points.
        size: Height of its letters in points.
    """

    text: str
    page: int
    left: float
    right: float
    base: float
    gap_unit: float
    size: float

    @property
    def y(self) -> float:
        """Its lower edge in points from below."""
        return self.base * self.gap_unit


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF's lines in reading order, its pages, and what it says about itself."""

    lines: tuple[Line, ...]
    pages: int
    title: str
    author: str


def read_lines(source: Source) -> Document:
    """Read all lines of a PDF.

    Raises:
        LoadError: If it is broken, or needs another password.
    """
    try:
        pdf = pypdfium2.PdfDocument(source.data, password=source.password or None)
    except pypdfium2.PdfiumError as fault:
        raise _refusal(source, fault) from None
    try:
        known = pdf.get_metadata_dict()
        lines: list[Line] = []
        count = min(len(pdf), _MOST_PAGES)
        characters = 0
        for index in range(count):
            found = list(_page_lines(pdf, index))
            characters += sum(len(line.text) for line in found)
            if characters > _MOST_CHARACTERS:
                break
            lines += found
        return Document(tuple(lines), count, known.get("Title", ""), known.get("Author", ""))
    finally:
        pdf.close()


def _refusal(source: Source, fault: pypdfium2.PdfiumError) -> LoadError:
    if getattr(fault, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
        reason = WRONG_PASSWORD if source.password else LOCKED
        return LoadError(source.name, reason, "Type its password to open it.")
    return LoadError(
        source.name,
        "The PDF is damaged and cannot be read.",
        "Get the file once more, or open it in a PDF viewer and copy its text.",
    )


def _page_lines(pdf: pypdfium2.PdfDocument, index: int) -> Iterator[Line]:
    try:
        page = pdf[index]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return
    try:
        height = page.get_height() or 1.0
        for characters in _divided(text):
            line = _line(text, characters, index, height)
            if line:
                yield line
    finally:
        text.close()
        page.close()


def _divided(text: pypdfium2.PdfTextPage) -> Iterator[list[tuple[int, str]]]:
    """Yield the characters of each line with their numbers."""
    line: list[tuple[int, str]] = []
    high = 0
    for number in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, number)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if high and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        character = chr(code) if 0 < code < 0x110000 else "\ufffd"
        if character in "\r\n":
            if character == "\n" and line:
                yield line
                line = []
            continue
        line.append((number, character))
        if character in SOFT_HYPHENS:
            yield line
            line = []
    if line:
        yield line


def _line(
    text: pypdfium2.PdfTextPage, characters: list[tuple[int, str]], page: int, height: float
) -> Line | None:
    boxes = [_box(text, number) for number, c in characters if not c.isspace()]
    boxes = [box for box in boxes if box[2] > box[0]]
    words = "".join(c for _, c in characters).strip()
    if not boxes or not words:
        return None
    if words[-1] in SOFT_HYPHENS:
        words = words[:-1] + "\u00ad"
    return Line(
        "".join(c for c in words if c not in SOFT_HYPHENS),
        page,
        min(box[0] for box in boxes),
        max(box[2] for box in boxes),
        statistics.median_low(box[1] for box in boxes) / height,
        height,
        statistics.median(box[3] - box[1] for box in boxes),
    )


def _box(text: pypdfium2.PdfTextPage, number: int) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a character, its whole body counted."""
    rectangle = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text.raw, number, ctypes.byref(rectangle))
    return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
