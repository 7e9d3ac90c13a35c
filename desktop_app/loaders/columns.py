"""Recognise tables by the names of their columns."""

_MARK = b"\xef\xbb\xbf"
_LONGEST = 2000


def column_names(head: bytes) -> frozenset[str]:
    """Return the names in the first line of a CSV file, in lower case; none if it is none."""
    line = head.removeprefix(_MARK).lstrip(b"\r\n").partition(b"\n")[0].strip()
    if b"," not in line or len(line) > _LONGEST:
        return frozenset()
    names = line.decode("utf-8", "replace").split(",")
    return frozenset(name.strip().strip('"').strip().lower() for name in names)
