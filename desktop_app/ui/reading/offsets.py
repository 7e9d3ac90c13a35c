"""Code points and Qt's UTF-16 positions: the one place that knows both.

Python counts code points, Qt counts UTF-16 units; every character above U+FFFF (an emoji,
say) is one of the former and two of the latter.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

# What Qt would take for the end of a block, for an embedded object, or drop; one to one.
_STRUCTURE = re.compile("[\n\r\u2029\0\ufdd0\ufdd1\ufffc]")
_BREAKS = "\n\r\u2029"
# What Qt takes for the mark of a byte order at the start of a text, and drops.
_ORDER_MARKS = ("\ufeff", "\ufffe")


class Offsets:
    """Converts places in one text between code points and Qt's positions, both from zero."""

    def __init__(self, text: str) -> None:
        found = () if text.isascii() else _ASTRAL.finditer(text)
        self._places = [match.start() for match in found]
        self._positions = [place + n for n, place in enumerate(self._places)]

    def position(self, offset: int) -> int:
        """Return Qt's position of a code-point offset."""
        return offset + bisect_left(self._places, offset)

    def offset(self, position: int) -> int:
        """Return the code-point offset of Qt's position.

        A position between the two halves of a character is taken for the character's start.
        """
        return position - bisect_left(self._positions, position)


def shown(text: str) -> str:
    """Return a text as it can stand in one block of a document: every position the same.

    Line breaks become line separators; characters that Qt would drop or read as structure
    become U+FFFD, a mark of the byte order at the start an invisible joiner.
    """
    if text.startswith(_ORDER_MARKS):
        text = "\u2060" + text[1:]
    return _STRUCTURE.sub(lambda found: "\u2028" if found[0] in _BREAKS else "\ufffd", text)
