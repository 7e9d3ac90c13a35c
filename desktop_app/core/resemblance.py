"""How alike two texts are, from a small sketch of each.

After Broder, "On the resemblance and containment of documents" (1997): a text is the set of all
runs of four words in it, its sketch the smallest of their hashes, and the share that the sketches
of two texts have in common is about the share of the sets.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

NEARLY = 0.6
"""Two texts are nearly the same from here on: of ten paragraphs, two may be rewritten."""

_WORD = re.compile(r"\w+")
_RUN = 4
_SIZE = 200
_PHRASE = 6


@dataclass(frozen=True, slots=True)
class Sketch:
    """The smallest hashes of a text's runs of words, at most 200."""

    hashes: frozenset[int]

    def like(self, other: "Sketch") -> float:
        """Return about which share of their runs two texts have in common, 0 to 1."""
        together = sorted(self.hashes | other.hashes)[:_SIZE]
        common = self.hashes & other.hashes
        return sum(h in common for h in together) / len(together) if together else 0.0


def sketch_of(text: str) -> Sketch:
    """Return the sketch of a text; case, punctuation and white space do not count."""
    words = words_of(text)
    runs = {" ".join(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))}
    hashes = sorted({crc32(run.encode("utf-8", "surrogatepass")) for run in runs if run})
    return Sketch(frozenset(hashes[:_SIZE]))


def phrases_of(text: str, count: int) -> tuple[str, ...]:
    """Return some runs of six words, evenly over a text, by which texts like it can be found."""
    words = words_of(text)
    last = len(words) - _PHRASE
    if last < 0:
        return (" ".join(words),) if words else ()
    places = sorted({round(last * n / max(1, count - 1)) for n in range(count)})
    return tuple(" ".join(words[at : at + _PHRASE]) for at in places)


def words_of(text: str) -> Sequence[str]:
    """Return the words of a text in lower case."""
    return _WORD.findall(text.lower())
