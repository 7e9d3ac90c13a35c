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
_SENTENCE_LENGTH = 12
_ENDS = re.compile(r"[.!?…。！？](?:[\"'”’»)\]]|\[\d+\])*$|[.!?,][\"”’]$")
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_PHRASE_WORDS = 12
_ROW_WORDS = 4
_RULE = re.compile(r"[=_~#-]{3,}")
_BULLET = re.compile(r"^\s*[•‣▪·»*]\s+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# How pages head the readers' answers to an article, and each of them.
_ANSWERS = re.compile(
    r"(?:\d+\s+)?(?:responses?|thoughts?|comments?|replies|commenti|comentários|comentarios"
    r"|kommentare|commentaires|reacties)\s+(?:to|on|zu|sur|em|en|su|op)\s.*"
    r"|\d[\d.,]*\s+(?:responses?|comments?|replies|comentários|comentarios|commenti|kommentare"
    r"|commentaires|reacties)"
    r"|(?:\d+\.\s+)?\S.{0,40}\s(?:says|said|writes|wrote|sagt|schreibt|a dit|dit|dice|disse|zegt)"
    r"(?:\s+on\s.{4,30})?:",
)

# What a line adds to the belief that the article still goes on. Lines with figures are rows of
# lists and tables (dates of a tour, results) more often than the titles of other articles.
_PROSE, _SENTENCE, _ROW, _LONG = 2.0, 0.75, 0.25, 0.0
_SHORT, _PHRASE, _CLOSING = -0.75, -2.0, -7.0
# The article is over once the belief has fallen this far below its best, with a known phrase
# on the way or without one.
_DROP, _DROP_UNKNOWN = 16.0, 40.0
# A tail without any known phrase has to be this long to count as furniture.
_LONG_TAIL = 8
_NEAR = 6


def _plain(line: str) -> str:
    return " ".join(_BULLET.sub("", line.casefold()).replace("’", "'").split())


def _starts_with(text: str, opening: str) -> bool:
    """Tell whether a text begins with whole words."""
    following = text[len(opening) : len(opening) + 1]
    return text.startswith(opening) and not (opening[-1].isalpha() and following.isalpha())


def _starts_with_any(text: str, openings: Sequence[str]) -> bool:
    return any(_starts_with(text, opening) for opening in openings)


def _ends_with(text: str, ending: str) -> bool:
    before = text[-len(ending) - 1 : -len(ending)]
    return text.endswith(ending) and not before.isalpha()


@dataclass(frozen=True, slots=True)
class Phrases:
    """The known phrases of page furniture, lower case."""

    lines: frozenset[str]
    openings: tuple[str, ...]
    endings: tuple[str, ...]
    closing: tuple[str, ...] = ()

    def match(self, line: str, whole: bool = False) -> bool:
        """Tell whether a line is a phrase of page furniture, or a drawn line, and no prose.

        With `whole` only lines that are nothing but a known phrase count: a headline may well
        begin with one.
        """
        text = _plain(line)
        bare = _EDGES.sub("", text)
        if bare in self.lines or _RULE.fullmatch(text) or _ANSWERS.fullmatch(text):
            return True
        if whole or len(text.split()) > _PHRASE_WORDS or is_prose(text):
            return False
        if text.startswith(self.openings) and _starts_with_any(text, self.openings):
            return True
        return bare.endswith(self.endings) and not _ENDS.search(text) and self._has_ending(bare)

    def closes(self, line: str) -> bool:
        """Tell whether a phrase of page furniture says that the article is over."""
        text = _EDGES.sub("", _plain(line)) or _plain(line)
        return bool(_ANSWERS.fullmatch(_plain(line))) or (
            text.startswith(self.closing) and _starts_with_any(text, self.closing)
        )

    def _has_ending(self, bare: str) -> bool:
        return any(_ends_with(bare, ending) for ending in self.endings)


@lru_cache(maxsize=1)
def known_phrases() -> Phrases:
    """Return the phrases that are bundled with the program."""
    words = json.loads(resource("words", "furniture.json").read_text("utf-8"))
    return Phrases(
        frozenset(words["lines"]),
        tuple(words["openings"]),
        tuple(words["endings"]),
        tuple(words["closing"]),
    )


def is_prose(line: str) -> bool:
    """Tell whether a line is long and ends like a sentence."""
    return len(line) >= _PROSE_LENGTH and bool(_ENDS.search(line.rstrip()))


def is_sentence(line: str) -> bool:
    """Tell whether a line may be a short paragraph of an article."""
    text = line.strip()
    return len(text) >= _SENTENCE_LENGTH and bool(_ENDS.search(text)) and len(text.split()) > 2


def find_furniture(lines: Sequence[str], phrases: Phrases) -> frozenset[int]:
    """Return the indices of the lines that are page furniture.

    At the head and inside the article only known phrases count; behind it everything from the
    point on where the article is over.
    """
    marked = mark_phrases(lines, phrases)
    end = _end_of_article(lines, marked, phrases)
    return frozenset(i for i in range(len(lines)) if marked[i] or i >= end)


def mark_phrases(lines: Sequence[str], phrases: Phrases) -> list[bool]:
    """Tell for each line whether it is a known phrase; strictly so above the first prose."""
    marked = []
    head = True
    for line in lines:
        head = head and not is_prose(line)
        marked.append(phrases.match(line, whole=head))
    return marked


def _end_of_article(lines: Sequence[str], marked: Sequence[bool], phrases: Phrases) -> int:
    """Return the index behind the article's last line.

    Adds up what each line says for and against the article going on and stops when the sum has
    fallen far below its best, as sequence aligners do (X-drop): a heading or two, or a short
    list, are bridged, a page's foot is not, and teasers far below cannot win it back.
    """
    best, end, belief, phrase_seen = 0.0, 0, 0.0, False
    for index, line in enumerate(lines):
        belief += _weight(line, marked[index], phrases)
        phrase_seen = phrase_seen or marked[index]
        if belief >= best:
            best, end, phrase_seen = belief, index + 1, False
        elif belief < best - (_DROP if phrase_seen else _DROP_UNKNOWN):
            break
    if best == 0.0 or not _convincing(marked[end:]):
        return _before_phrases(marked)
    return end


def _weight(line: str, phrase: bool, phrases: Phrases) -> float:
    if phrase:
        return _CLOSING if phrases.closes(line) else _PHRASE
    if is_prose(line):
        return _PROSE
    if is_sentence(line):
        return _SENTENCE
    if len(line.split()) >= _ROW_WORDS and any(c.isdigit() for c in line):
        return _ROW
    if _ADDRESS.fullmatch(line.strip()):
        return _LONG
    return _LONG if len(line) >= _PROSE_LENGTH else _SHORT


def _convincing(tail: Sequence[bool]) -> bool:
    return len(tail) >= _LONG_TAIL or any(tail[:_NEAR])


def _before_phrases(marked: Sequence[bool]) -> int:
    """Return the index behind the last line that is no phrase."""
    return max((i + 1 for i, m in enumerate(marked) if not m), default=0)
