"""Word documents (.docx)."""

from desktop_app.loaders.archive_head import first_names
from desktop_app.loaders.loader import EXACT, LIKELY, NO, Loader, Parsed, Source

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SUFFIXES = (".docx", ".docm", ".dotx")
_CONTENTS = "[Content_Types].xml"
_OTHERS = ("xl/", "ppt/", "visio/")


def load(source: Source) -> Parsed:
    """Read a document: tracked insertions are text, deletions and comments are not.

    Raises:
        LoadError: If it is damaged, a trap, or without text.
    """
    # What reads Word documents is not needed to recognise one.
    from desktop_app.loaders.word import read_word  # noqa: PLC0415

    return read_word(source)


def _sniff(head: bytes, _name: str) -> float:
    names = first_names(head)
    if any(name.startswith("word/") for name in names):
        return EXACT
    other = any(name.startswith(_OTHERS) for name in names)
    return LIKELY + 0.1 if _CONTENTS in names and not other else NO


LOADER = Loader("docx", (MEDIA_TYPE,), _SUFFIXES, _sniff, load, True)
