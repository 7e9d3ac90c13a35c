"""Offer to repair a text whose bytes were once read in the wrong encoding ("cafÃ©").

Nothing is repaired unasked: the offer shows places before and after.
"""

import re
from dataclasses import dataclass

# UTF-8 that was read as one of these shows as two or three odd characters for each letter.
_ENCODINGS = ("cp1252", "latin-1", "cp1250", "cp1251", "mac_roman")
# Bytes that cp1252 leaves open; many programs read them as Latin 1 does (WHATWG windows-1252).
_OPEN = {code: code for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_FEWEST = 2
_SHARE = 0.5
_CONTEXT = 24
_MOST_SAMPLES = 5

NOTICE = (
    "Some letters look damaged, as if the text had been read wrongly once: File, Repair letters."
)


@dataclass(frozen=True, slots=True)
class Repair:
    """An offer: the encoding that was taken for UTF-8, the repaired text, places to look at.

    `samples` are pairs of a place as it is and as it would be.
    """

    encoding: str
    text: str
    places: int
    samples: tuple[tuple[str, str], ...]


def offer_repair(text: str) -> Repair | None:
    """Return a repair of a text, or None where nothing shows that one is needed.

    A run of characters outside ASCII counts as damaged when the bytes behind it in a wrong
    encoding are valid UTF-8; in a text that was read rightly hardly any run is.
    """
    runs = [match[0] for match in _FOREIGN.finditer(text)]
    best: Repair | None = None
    for encoding in _ENCODINGS:
        found = _repaired(text, encoding, len(runs))
        if found and (best is None or found.places > best.places):
            best = found
    return best


def repair_notices(text: str) -> tuple[str, ...]:
    """Return what to tell the reader of a text that can be repaired, or nothing."""
    return (NOTICE,) if offer_repair(text) else ()


def _repaired(text: str, encoding: str, runs: int) -> Repair | None:
    found = [match for match in _FOREIGN.finditer(text) if _reread(match[0], encoding) is not None]
    if len(found) < max(_FEWEST, runs * _SHARE):
        return None
    around = (
        text[max(0, match.start() - _CONTEXT) : match.end() + _CONTEXT]
        for match in found[:_MOST_SAMPLES]
    )
    samples = tuple((place, _mended(place, encoding)) for place in around)
    return Repair(encoding, _mended(text, encoding), len(found), samples)


def _mended(text: str, encoding: str) -> str:
    return _FOREIGN.sub(lambda match: _reread(match[0], encoding) or match[0], text)


def _reread(run: str, encoding: str) -> str | None:
    """Return what a run of characters was before it was read wrongly, or None."""
    data = bytearray()
    for character in run:
        try:
            data += character.encode(encoding)
        except UnicodeEncodeError:
            if encoding != "cp1252" or ord(character) not in _OPEN:
                return None
            data.append(ord(character))
    try:
        right = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return right if len(right) < len(run) else None
