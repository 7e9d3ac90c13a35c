"""Recognise files that begin with the fields of an e-mail."""

import re

_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]*):", re.MULTILINE)
_LONGEST_NAME = 80


def header_names(head: bytes) -> frozenset[bytes]:
    """Return the names of the fields that a file begins with, in lower case; none if it does not.

    The line of an mbox file that begins with "From " may stand before them.
    """
    block = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").replace(b"\r\n", b"\n")
    block = block.partition(b"\n\n")[0]
    if b":" not in block[:_LONGEST_NAME] and not block.startswith(b"From "):
        return frozenset()
    if block.startswith(b"From "):
        block = block.partition(b"\n")[2]
    if not _FIELD.match(block):
        return frozenset()
    return frozenset(name.lower() for name in _FIELD.findall(block))
