"""The one normaliser: every text passes it once, on its way into an article."""

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Everything that Unicode or Qt takes for a line break.
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# What has no place in a text: NUL, halves of surrogate pairs, and the two non-characters that
# QTextDocument uses for its own frames.
_IMPOSSIBLE = re.compile("[\x00\ud800-\udfff\ufdd0\ufdd1]")


def normalise(text: str) -> str:
    r"""Return the text as an article holds it.

    Line breaks of any kind become `\n`; NUL, lone surrogates, U+FDD0 and U+FDD1 become U+FFFD
    one to one; everything else stays as it is. Normalising twice changes nothing.
    """
    return _IMPOSSIBLE.sub(REPLACEMENT, _BREAKS.sub("\n", text))
