"""Tell page furniture ("Read more", "Leave a reply", teasers) from the article's own lines.

Nothing is deleted: the found paragraphs are folded and left out of the analysis.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.assets import resource

# Prose is a line as long as this that ends like a sentence.
_PROSE_LENGTH = 60
_SENTENCE_LENGTH = 20
_ENDS = re.compile(r"[.!?…。！？](?:[\"'”’»)\]]|\[\d+\])*$|[.!?,][\"”’]$")
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_PHRASE_WORDS = 12

# What a line adds to the belief that the article still goes on.
_PROSE, _SENTENCE, _SHORT, _PHRASE = 2.0, 0.75, -1.0, -3.0
# The article is over once the belief has fallen this far below its best.
_DROP = 7.0
# A tail without any known phrase has to be this long to count as furniture.
_LONG_TAIL = 8
_NEAR = 6


@dataclass(frozen=True, slots=True)
class Phrases:
    """The known phrases of page furniture, lower case."""

    lines: frozenset[str]
    openings: tuple[str, ...]
    endings: tuple[str, ...]

    def match(self, line: str) -> bool:
        """Tell whether a line is a phrase of page furniture and no prose."""
        text = " ".join(line.casefold().replace("’", "'").split())
        if _EDGES.sub("", text) in self.lines:
            return True
        if len(text.split()) > _PHRASE_WORDS:
            return False
        return self._begins(text) or (
            not _ENDS.search(text) and _EDGES.sub("", text).endswith(self.endings)
        )

    def _begins(self, text: str) -> bool:
        for opening in self.openings:
            rest = text[len(opening) :]
            if text.startswith(opening) and (not opening[-1].isalpha() or not rest[:1].isalpha()):
                return not is_prose(text)
        return False


@lru_cache(maxsize=1)
def known_phrases() -> Phrases:
    """Return the phrases that are bundled with the program."""
    words = json.loads(resource("words", "furniture.json").read_text("utf-8"))
    return Phrases(frozenset(words["lines"]), tuple(words["openings"]), tuple(words["endings"]))


def is_prose(line: str) -> bool:
    """Tell whether a line is long and ends like a sentence."""
    return len(line) >= _PROSE_LENGTH and bool(_ENDS.search(line.rstrip()))


def is_sentence(line: str) -> bool:
    """Tell whether a line may be a short paragraph of an article."""
    text = line.strip()
    return len(text) >= _SENTENCE_LENGTH and bool(_ENDS.search(text)) and len(text.split()) > 3


def find_furniture(lines: Sequence[str], phrases: Phrases) -> frozenset[int]:
    """Return the indices of the lines that are page furniture.

    At the head and inside the article only known phrases count; behind it everything from the
    point on where the article is over.
    """
    marked = [phrases.match(line) for line in lines]
    end = _end_of_article(lines, marked)
    return frozenset(i for i in range(len(lines)) if marked[i] or i >= end)


def _end_of_article(lines: Sequence[str], marked: Sequence[bool]) -> int:
    """Return the index behind the article's last line.

    Adds up what each line says for and against the article going on and stops when the sum has
    fallen far below its best, as sequence aligners do (X-drop): a heading or two, or a short
    list, are bridged, a page's foot is not, and teasers far below cannot win it back.
    """
    best, end, belief = 0.0, 0, 0.0
    for index, line in enumerate(lines):
        belief += _weight(line, marked[index])
        if belief > best:
            best, end = belief, index + 1
        elif belief < best - _DROP:
            break
    if best == 0.0 or not _convincing(marked[end:]):
        return _before_phrases(marked)
    return end


def _weight(line: str, phrase: bool) -> float:
    if phrase:
        return _PHRASE
    if is_prose(line):
        return _PROSE
    return _SENTENCE if is_sentence(line) else _SHORT


def _convincing(tail: Sequence[bool]) -> bool:
    return len(tail) >= _LONG_TAIL or any(tail[:_NEAR])


def _before_phrases(marked: Sequence[bool]) -> int:
    """Return the index behind the last line that is no phrase."""
    return max((i + 1 for i, m in enumerate(marked) if not m), default=0)
