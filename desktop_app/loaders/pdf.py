"""PDF documents: recognised here, read in the worker process; a scan is said to be one."""

from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import CERTAIN, NO, Loader, Parsed, Source

# Some writers put a few bytes before the mark (PDF 1.7, annex H.3.4.1).
_MARK_WITHIN = 1024
_SUFFIXES = (".pdf",)


def load(source: Source) -> Parsed:
    """Read the text of a PDF.

    Raises:
        LoadError: If it is broken, locked, or holds pictures of text only.
    """
    # pypdfium2 brings a library of 8 MB, which only the worker process loads.
    from desktop_app.loaders.pdf_article import article_from_lines  # noqa: PLC0415
    from desktop_app.loaders.pdf_lines import read_lines  # noqa: PLC0415

    document = read_lines(source)
    if not any(character.isalnum() for line in document.lines for character in line.text):
        raise LoadError(
            source.name,
            "Its pages are pictures, as in a scan: there is no text in it.",
            "Run text recognition (OCR) on it, for example with OCRmyPDF, and open the result.",
        )
    return Parsed(article_from_lines(document))


def _sniff(head: bytes, _name: str) -> float:
    return CERTAIN if b"%PDF-" in head[:_MARK_WITHIN] and b"<html" not in head else NO


LOADER = Loader("pdf", ("application/pdf",), _SUFFIXES, _sniff, load, isolated=True)
