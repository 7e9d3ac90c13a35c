"""Read what of a saved page, alone or in a file around it, is not part of its article."""

from desktop_app.loaders import mhtml, webarchive
from desktop_app.loaders.html import CHOSEN_FROM, LEFT_OUT
from desktop_app.loaders.loader import NO, Loader, Parsed, Source

_PAGES = {"multipart/related": mhtml.page_in, "application/x-webarchive": webarchive.page_in}


def load(source: Source) -> Parsed:
    """Read what is not part of a page's article; the source's name is the file's media type.

    Raises:
        LoadError: If there is no page, or it shows no text.
    """
    from desktop_app.loaders.page import read_left_out  # noqa: PLC0415 - costs 180 ms

    page_in = _PAGES.get(source.name)
    return read_left_out(page_in(source) if page_in else source)


# Never chosen for a file.
LOADER = Loader(LEFT_OUT, CHOSEN_FROM, (), lambda _head, _name: NO, load, True)
