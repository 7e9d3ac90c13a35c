"""Put words together again that were divided at the end of a line."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from desktop_app.assets import resource

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_DIVIDED = re.compile(r"([^\W\d_]+)([-‐\u00ad])$")
# A hyphen right behind a figure or a full stop ("55-", "U.S.-"), or an address that goes on.
_OPEN_END = re.compile(r"[\w.][-‐\u00ad]$|(?:https?:|www\.)\S*[/-]$")
_AT_BREAK = re.compile(
    r"(?P<first>[^\W\d_]+)[-‐\u00ad]\n[^\S\n]*(?P<second>[^\W\d_]+)(?P<rest>\S*)(?:[^\S\n]+|\n|$)"
)
_START = re.compile(r"[^\W\d_]+")


class Vocabulary:
    """How often the words of a text stand in it undivided, with and without hyphens."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._counts = Counter[str]()
        divided = False
        for line in lines:
            found = [m[0].casefold().replace("‐", "-") for m in _WORD.finditer(line)]
            # The first and the last word may be half of one.
            first = int(divided)
            divided = bool(_DIVIDED.search(line))
            self._counts.update(found[first : len(found) - divided])

    def keeps_hyphen(self, first: str, second: str) -> bool:
        """Tell whether two halves belong together with a hyphen.

        A second half that begins with a capital keeps it. Else the text's own usage decides,
        else whether the halves are those of compounds; a hyphen of which nothing is known
        is taken for the line's.
        """
        if not second[:1].islower():
            return True
        first, second = first.casefold(), second.casefold()
        whole, compound = self._counts[first + second], self._counts[f"{first}-{second}"]
        if whole != compound:
            return compound > whole
        firsts, seconds = _compounds()
        return second in seconds or (first in firsts and self._counts[second] > 0)


@lru_cache(maxsize=1)
def _compounds() -> tuple[frozenset[str], frozenset[str]]:
    words = json.loads(resource("words", "hyphens.json").read_text("utf-8"))
    return frozenset(words["first"]), frozenset(words["second"])


def joined(lines: Sequence[str], words: Vocabulary) -> str:
    """Return the text of lines that follow each other, divided words put together."""
    text = ""
    for line in lines:
        text = _with_line(text, line, words) if text else line
    return " ".join(text.replace("\u00ad", "").split())


def undivided(text: str, words: Vocabulary) -> str:
    """Return a wrapped paragraph with divided words put together; each line break stays one.

    The break moves behind the word that was divided at it.
    """
    return _AT_BREAK.sub(lambda match: _undivided_word(match, words), text)


def _undivided_word(match: re.Match[str], words: Vocabulary) -> str:
    first, second, rest = match["first"], match["second"], match["rest"]
    hyphen = "-" if words.keeps_hyphen(first, second) else ""
    return f"{first}{hyphen}{second}{rest}\n"


def _with_line(text: str, line: str, words: Vocabulary) -> str:
    divided = _DIVIDED.search(text)
    start = _START.match(line)
    if divided and start:
        hyphen = "-" if words.keeps_hyphen(divided[1], start[0]) else ""
        return text[:-1] + hyphen + line
    if _OPEN_END.search(text):
        return text.replace("\u00ad", "-") + line
    return f"{text} {line}"
