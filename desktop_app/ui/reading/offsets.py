"""Code points and Qt's UTF-16 positions: the one place that knows both.

Python counts code points, Qt counts UTF-16 units; every character above U+FFFF (an emoji,
say) is one of the former and two of the latter.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

# What Qt would take for the end of a block or for an embedded object, one to one.
_SHOWN = str.maketrans(
    {
        "\n": "\u2028",
        "\r": "\u2028",
        "\u2029": "\u2028",
        "\0": "\ufffd",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",
    }
)


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
    become U+FFFD.
    """
    return text.translate(_SHOWN)
