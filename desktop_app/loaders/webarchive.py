"""Safari's web archives: a property list with the page and its parts."""

from dataclasses import replace

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders.as_page import filled, stated
from desktop_app.loaders.damaged import damaged
from desktop_app.loaders.html import load as load_page
from desktop_app.loaders.loader import EXACT, LIKELY, NO, POSSIBLE, Loader, Parsed, Source

_KIND = "a web archive"
_SUFFIXES = (".webarchive",)
_MAIN = "WebMainResource"


def load(source: Source) -> Parsed:
    """Read the page of a web archive.

    Raises:
        LoadError: If there is no page in it, or the page shows no text.
    """
    page, known = _opened(source)
    parsed = load_page(page)
    article = replace(filled(parsed.article, known), media_type="application/x-webarchive")
    return replace(parsed, article=article)


def page_in(source: Source) -> Source:
    """Return the page of a web archive by itself.

    Raises:
        LoadError: If there is none.
    """
    return _opened(source)[0]


def _opened(source: Source) -> tuple[Source, Metadata]:
    """Return the page and what the archive says about it."""
    # expat is not needed to recognise a file.
    import plistlib  # noqa: PLC0415
    from xml.parsers.expat import ExpatError  # noqa: PLC0415

    with damaged(source.name, _KIND, ExpatError):
        archive = plistlib.loads(source.data)
    main = archive.get(_MAIN) if isinstance(archive, dict) else None
    data = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(data, bytes):
        raise LoadError(
            source.name, f"It should be {_KIND}, but there is no page in it.", "Save it again."
        )
    address = main.get("WebResourceURL")
    known = stated("web archive", Metadata(url=address if isinstance(address, str) else ""))
    return Source(source.name, data, _encoding(main, data)), known


def _encoding(main: dict[str, object], data: bytes) -> str:
    label = main.get("WebResourceTextEncodingName")
    try:
        data.decode(str(label))
    except (LookupError, ValueError):
        return ""
    return str(label)


def _sniff(head: bytes, name: str) -> float:
    binary = head.startswith(b"bplist")
    if not binary and b"<plist" not in head[:1000]:
        return NO
    if _MAIN.encode() in head:
        return EXACT
    named = name.lower().endswith(_SUFFIXES)
    return (LIKELY if binary else POSSIBLE) if named else NO


LOADER = Loader("webarchive", ("application/x-webarchive",), _SUFFIXES, _sniff, load, True)
