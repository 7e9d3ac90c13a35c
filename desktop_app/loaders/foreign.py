"""Recognise files that hold no text of ours by their first bytes, to say what they are."""

from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import Source

# First bytes of formats that readers try to open, and what we call them. A zip is many things.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"bplist00", "a web archive or another Apple property list"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
)


def foreign_kind(data: bytes) -> str:
    """Return what the bytes are ("a PDF document"), or an empty text when they may be text."""
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if kind == "a program" and b"\x00" not in data[:512]:
        return ""
    return kind


def refuse_foreign(source: Source) -> None:
    """Refuse bytes of a format that is not read as text.

    Raises:
        LoadError: Naming the format.
    """
    kind = foreign_kind(source.data)
    if kind:
        raise LoadError(
            source.name,
            f"This is {kind}, not a text or a web page.",
            "Open it in its own program and save or copy its text, then open that.",
        )
