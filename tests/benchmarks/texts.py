"""Articles of any length for the benchmarks: the bundled sample, told again with other names.

A text that only repeated itself would have the same few names and speakers however long it is;
here every telling has people and places of its own, as a longer article has.
"""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "harbour-wall.txt"

# Who and what is told of, and out of which parts other names for it are made.
_SURNAMES = ("Okafor", "Reyes", "Strand", "Brandt", "Dahl", "Renner")
_PLACES = ("Skarn", "Eastmoor", "Calden")
_FIRST = ("Bel", "Cor", "Dun", "Fal", "Gar", "Hol", "Lan", "Mar", "Nor", "Ost", "Pel", "Ros", "Tor")
_PERSON = ("berg", "dale", "ek", "feld", "ines", "lund", "mann", "ova", "rick", "sen", "vik")
_PLACE = ("bury", "combe", "ford", "haven", "mouth", "stead", "wick")


def article(words: int) -> str:
    """Return the text of an article of about so many words, as a plain text file holds it."""
    lines = SAMPLE.read_text("utf-8").rstrip().split("\n")
    end = next(i for i, line in enumerate(lines) if line.startswith("Read more"))
    head, body = lines[:3], [line for line in lines[3:end] if line]
    told = "\n".join(head)
    count = len(told.split())
    for telling in itertools.count():
        names = _names(telling)
        for line in body:
            if count >= words:
                return told + "\n"
            paragraph = _renamed(line, names)
            told += "\n\n" + paragraph
            count += len(paragraph.split())
    raise AssertionError


def collection(sets: Path, words: int) -> tuple[str, ...]:
    """Return texts of together at least so many words, real ones where the folder has them."""
    texts = tuple(_until(words, _real(sets)))
    return texts or (article(words // 3), article(words // 3), article(words // 3))


def count(text: str) -> int:
    """Return the number of words between white space."""
    return len(text.split())


def _real(sets: Path) -> Iterator[str]:
    place = sets / "quotes" / "polnear_dev.jsonl"
    if place.exists():
        with place.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def _until(words: int, texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        if words <= 0:
            return
        yield text
        words -= count(text)


def _names(telling: int) -> dict[str, str]:
    people = [a + b for b in _PERSON for a in _FIRST]
    places = [a + b for b in _PLACE for a in _FIRST]
    if telling == 0:
        return {}
    return {
        old: made[(telling * len(olds) + i) % len(made)]
        for olds, made in ((_SURNAMES, people), (_PLACES, places))
        for i, old in enumerate(olds)
    }


def _renamed(line: str, names: dict[str, str]) -> str:
    for old, new in names.items():
        line = line.replace(old, new)
    return line
