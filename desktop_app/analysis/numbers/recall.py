"""Remember what numbers counted, for those that leave it out: "107 killed and 238 wounded"."""

from dataclasses import dataclass

from spacy.tokens import Token

from desktop_app.analysis.numbers.counted import Counted, refers_back
from desktop_app.analysis.numbers.reading import Reading
from desktop_app.core.digits import Value
from desktop_app.core.lexemes import Reader

_JOINTS = ("and", ",", "or", "but", ";")
_AGAINST = ("to", "against")
_LEFT_OVER = ("other", "remaining", "further", "another", "additional")
_STILL = ("already", "still", "now")
_FROM_IT = ("behind", "ahead", "clear", "adrift", "short")
_MOVED = ("up", "down")
_ADDED = ("more", "fewer")
_SUBJECTS = ("nsubj", "nsubjpass")
_NEAR, _FAR = 8, 40


@dataclass(frozen=True, slots=True)
class _Kept:
    at: int
    counted: Counted
    size: Value | None
    event: str | None


class Recall:
    """What the last number of a paragraph counted, and what befell it."""

    def __init__(self) -> None:
        self._last: _Kept | None = None

    def keep(
        self, number: list[Token], counted: Counted, reading: Reading, event: str | None
    ) -> None:
        """Remember what a number counts; a part ("half of them") does not make a new size."""
        size = reading.value if reading.value is not None else reading.high
        if isinstance(size, float) and 0 < size < 1 and self._last is not None:
            size = self._last.size
        self._last = _Kept(number[-1].i, counted, size, event)

    def noun_of(
        self, lx: Reader, reading: Reading, at: int, number: list[Token], event: str | None
    ) -> Counted | None:
        """Return what a number without a noun counts, where the words say that it goes on.

        `at` is the index of the first lexeme of the number or of its modifier.
        """
        last = self._last
        if last is None or number[0].i - last.at > _FAR:
            return None
        before, after = lx.low(at - 1), lx.low(reading.last)
        distance = number[0].i - last.at
        goes_on = before in _JOINTS and distance <= _NEAR
        if (
            refers_back(number)
            or (goes_on and (event is not None or _adverb(number)))
            or (before == "," and after in _FROM_IT and distance <= _NEAR)
            or (before == "from" and lx.low(at - 2) in _MOVED and isinstance(reading.value, int))
            or (goes_on and _parallel(last.counted.head, number))
            or (
                before == "the" and after in _STILL and _same_sentence(last.counted.head, number[0])
            )
            or before in _LEFT_OVER
            or (before in _AGAINST and distance <= 4)
            or (after in _ADDED and _same_sentence(last.counted.head, number[0]))
            or (_is_subject(number) and self._within(reading))
        ):
            return last.counted
        return None

    def event_of(self, lx: Reader, at: int, number: list[Token]) -> str | None:
        """Return what befell those a number is some of: "including three officers"."""
        last = self._last
        if last is None or number[0].i - last.at > _NEAR:
            return None
        among = lx.low(at - 1) == "including" or (lx.low(at - 1) == "," and _adverb(number))
        return last.event if among else None

    def _within(self, reading: Reading) -> bool:
        size = reading.value if reading.value is not None else reading.low
        most = self._last.size if self._last else None
        if size is None or most is None or size <= 0:
            return False
        return size < 1 or size <= most


def _is_subject(number: list[Token]) -> bool:
    return any(t.dep_ in _SUBJECTS and t.head.pos_ in ("VERB", "AUX") for t in number)


def _adverb(number: list[Token]) -> bool:
    """Tell whether "two critically" goes on a sentence about the wounded."""
    doc, end = number[-1].doc, number[-1].i + 1
    return end < len(doc) and doc[end].pos_ == "ADV" and doc[end].lower_.endswith("ly")


def _parallel(noun: Token, number: list[Token]) -> bool:
    """Tell whether "46 bodies on the first day and 29 on the second" goes on alike."""
    doc, end = number[-1].doc, number[-1].i + 1
    if end >= len(doc) or noun.i + 1 >= len(doc) or doc[end].pos_ != "ADP":
        return False
    return doc[noun.i + 1].lower_ == doc[end].lower_


def _same_sentence(first: Token, second: Token) -> bool:
    return not any(t.is_sent_start for t in first.doc[first.i + 1 : second.i + 1])
