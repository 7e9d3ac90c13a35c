"""Recognise what a zip file is by its first members, whose names stand before their bytes."""

from collections.abc import Iterator

ZIP_START = b"PK\x03\x04"
_HEADER = 30
_PLAIN_LENGTH = 100


def first_names(head: bytes) -> tuple[str, ...]:
    """Return the names of the members that begin within the first bytes of a zip file."""
    return tuple(head[at : at + n].decode("utf-8", "replace") for at, n in _names(head))


def stated_type(head: bytes) -> str:
    """Return what the first member says that the file is, as EPUB and OpenDocument have it."""
    for at, length in _names(head):
        if head[at : at + length] != b"mimetype":
            break
        start = at + length + int.from_bytes(head[at - 2 : at], "little")
        return head[start : start + _PLAIN_LENGTH].partition(b"PK")[0].decode("ascii", "replace")
    return ""


def _names(head: bytes) -> Iterator[tuple[int, int]]:
    """Yield place and length of each name (APPNOTE.TXT 4.3.7, local file header)."""
    at = 0 if head.startswith(ZIP_START) else -1
    while 0 <= at <= len(head) - _HEADER:
        yield at + _HEADER, int.from_bytes(head[at + 26 : at + 28], "little")
        at = head.find(ZIP_START, at + len(ZIP_START))
