"""Cut a text into words, numerals and signs, the pieces that figures and dates are made of.

The cut is finer than a tokeniser's on purpose: "55-km" is numeral, sign, word, and "3.2bn"
is numeral, word. Whether two pieces touch is kept, as most meaning hangs on it.
"""

import re
from typing import NamedTuple

_LEXEME = re.compile(
    r"(?P<numeral>\d+(?:[.,]\d+)*(?:(?:['’]\d{3}(?!\d))+(?:[.,]\d+)?)?)"
    r"|(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)"
    r"|(?P<sign>[^\w\s]|_)"
)
NUMERAL, WORD, SIGN = "numeral", "word", "sign"
TOUCHING, SPACED, APART = 0, 1, 2


class Lexeme(NamedTuple):
    """One word, numeral or sign.

    `kind` is NUMERAL, WORD or SIGN; `low` the text in lower case; `start` and `end` are code
    points of the text that was cut; `gap` tells how it follows the one before: TOUCHING,
    SPACED (blanks between) or APART (line break, or nothing before).
    """

    kind: str
    text: str
    low: str
    start: int
    end: int
    gap: int


def lexemes(text: str, start: int = 0, end: int | None = None) -> list[Lexeme]:
    """Cut `text[start:end]` into lexemes, in order; white space is left out."""
    out: list[Lexeme] = []
    last = -1
    for match in _LEXEME.finditer(text, start, len(text) if end is None else end):
        at, piece = match.start(), match.group()
        if at == last:
            gap = TOUCHING
        elif last < 0 or "\n" in text[last:at]:
            gap = APART
        else:
            gap = SPACED
        last = match.end()
        out.append(Lexeme(match.lastgroup or SIGN, piece, piece.lower(), at, last, gap))
    return out


class Reader:
    """Looks into a list of lexemes without falling off either end."""

    __slots__ = ("_end", "items")

    NOTHING = Lexeme(SIGN, "", "", -1, -1, APART)

    def __init__(self, items: list[Lexeme]) -> None:
        self.items = items
        self._end = len(items)

    def __len__(self) -> int:
        return self._end

    def __getitem__(self, index: int) -> Lexeme:
        """Return a lexeme, or NOTHING (an empty sign, apart) outside the list."""
        return self.items[index] if 0 <= index < self._end else self.NOTHING

    def low(self, index: int) -> str:
        """Return the lower-case text at an index, empty outside the list and after a line break."""
        return self[index].low

    def is_word(self, index: int) -> bool:
        """Tell whether a word stands there."""
        return self[index].kind == WORD

    def is_numeral(self, index: int) -> bool:
        """Tell whether a numeral stands there."""
        return self[index].kind == NUMERAL

    def joined(self, index: int, low: str) -> bool:
        """Tell whether the lexeme at an index is `low` and touches the one before."""
        item = self[index]
        return item.low == low and item.gap == TOUCHING
