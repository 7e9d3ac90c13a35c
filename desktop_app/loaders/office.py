"""What office documents say about themselves, and a check of their parts."""

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders.archive import Archive
from desktop_app.loaders.as_page import stated
from desktop_app.loaders.loader import Source
from desktop_app.loaders.safe_xml import parse_xml, text_of

# Names that programs write where nobody gave one.
_NOBODY = frozenset(
    ("", "user", "admin", "administrator", "author", "unknown", "owner", "microsoft office user")
)
_UNTITLED = ("untitled", "document", "microsoft word - ")


def properties(archive: Archive, part: str, source: Source, kind: str) -> Metadata:
    """Return title, author and language from the part of a document that holds them.

    The day a file was made is no day of publication, so none is taken.
    """
    if part not in archive:
        return Metadata()
    try:
        root = parse_xml(archive.read(part), source.name, kind)
    except LoadError:
        return Metadata()
    title, author = text_of(root, "title"), text_of(root, "creator")
    author = author or text_of(root, "initial-creator")
    return stated(
        "document properties",
        Metadata(
            title="" if title.lower().startswith(_UNTITLED) else title,
            authors=() if author.lower() in _NOBODY else (author,),
            language=text_of(root, "language"),
        ),
    )
