"""Tell ages that have no unit from counts: "Anna Berg, 42, said", "aged 19", "in his 40s"."""

from dataclasses import replace

from desktop_app.analysis.numbers.context import Context
from desktop_app.analysis.numbers.cues import cues
from desktop_app.analysis.numbers.reading import Reading, Shape, reading_of
from desktop_app.core.analysis import NumberKind
from desktop_app.core.date_phrases import calendar
from desktop_app.core.lexemes import APART, TOUCHING, Reader

_OLDEST = 120
_ENDS = (",", ".", ";", ")")
_OWNERS = frozenset({"his", "her", "their", "my", "your", "our", "its"})
_LIMITS = frozenset({"over", "under", "above", "below"})
_PLACING = ("in", "at", "near", "from", "to", "of")
_ARE = ("are", "is", "were", "was")
_PRONOUNS = frozenset({"them", "who", "whom", "he", "she", "they"})
_SHAPES = (Shape.BARE, Shape.PAIR)


def as_age(lx: Reader, reading: Reading, context: Context) -> Reading:
    """Return the reading as an age where its place says so, else as it is."""
    numbers = (reading.value, reading.low)
    plain = reading.kind is NumberKind.COUNT and reading.shape in _SHAPES
    if not plain or not any(isinstance(n, int) and 0 < n <= _OLDEST for n in numbers):
        return reading
    if _aged(lx, reading) or any(
        told(lx, reading, context) for told in (_after_person, _of_people, _is_so_old)
    ):
        return replace(reading, kind=NumberKind.AGE, unit="year", shape=Shape.PLAIN)
    return reading


def read_life_decade(lx: Reader, i: int) -> Reading | None:
    """Read "his 40s", "their mid-20s" and "her late thirties", from what follows the owner."""
    if lx.low(i - 1) not in _OWNERS:
        return None
    at = i
    if lx.low(i) in ("mid", "early", "late"):
        at = i + 2 if lx.joined(i + 1, "-") else i + 1
    decade = calendar().decades.get(lx.low(at))
    last = at + 1
    if decade is None and lx[at].text.isdecimal() and len(lx[at].text) == 2:
        apostrophe = lx.low(at + 1) in ("'", "’") and lx[at + 1].gap == TOUCHING
        last = at + 3 if apostrophe else at + 2
        decade = int(lx[at].text) if lx.joined(last - 1, "s") else None
    if decade is None or decade % 10 or decade == 0:
        return None
    found = reading_of(lx, i, last, Shape.PLAIN, NumberKind.AGE)
    return replace(found, low=decade, high=decade + 9, unit="year")


def _aged(lx: Reader, reading: Reading) -> bool:
    j = reading.first - 1
    while lx.low(j) in (
        "between",
        "from",
        "about",
        "around",
        "over",
        "under",
        "just",
        "at",
        "least",
    ):
        j -= 1
    while lx.low(j) in ("and", "or", ",") and lx.is_numeral(j - 1):
        j -= 2
    before = lx.low(j)
    if before == "as" and lx.low(j - 1) in ("young", "old") and lx.low(j - 2) == "as":
        return True
    if before in ("now", "then") and lx.low(j - 1) == "," and lx.low(reading.last) in _ENDS:
        return True  # "its founder, now 57, said"
    of = before == "of" and lx.low(j - 1) in ("age", "ages")
    return of or before in ("aged", "age", "ages")


def _after_person(lx: Reader, reading: Reading, context: Context) -> bool:
    before, after = lx[reading.first - 1], lx[reading.last]
    if before.low not in (",", "(") or after.low not in _ENDS or after.gap != TOUCHING:
        return False
    name, first = lx[reading.first - 2], lx[reading.first - 3]
    if not name.text[:1].isupper():  # "a third suspect, 34, fled"
        return name.low in cues().bearers and reading.value is not None
    if context.is_person(name.start, name.end):
        return True
    # A name that was not known as a person's: two capitalised words, then how it goes on.
    full = first.text[:1].isupper() and first.kind == name.kind == "word" and name.gap != APART
    if not full or lx.low(reading.first - 4) in _PLACING:
        return False
    if before.low == "(":
        return not context.is_named(name.start, name.end)
    goes_on = lx[reading.last + 1]
    return after.low == "," and goes_on.gap != APART and goes_on.low == goes_on.text


def _of_people(lx: Reader, reading: Reading, context: Context) -> bool:
    """Tell an age from a count in "anyone over 65", "the under-18s" and "over-60s"."""
    j = reading.first - 1
    behind, hyphen = lx[reading.last], lx.low(j) == "-"
    j = j - 1 if hyphen else j
    if lx.low(j) not in _LIMITS:
        return False
    if lx.joined(reading.last - 1, "s"):
        return True
    counts = behind.kind == "word" and behind.gap != APART
    counts = counts and context.token_at(behind.start).tag_ == "NNS"
    if lx.low(j - 1) in cues().people:
        return not counts
    # "a third of them are under 5"
    told = {lx.low(k) for k in range(max(0, j - 5), j - 1)} & (cues().people | _PRONOUNS)
    return bool(told) and lx.low(j - 1) in _ARE and not counts


def _is_so_old(lx: Reader, reading: Reading, context: Context) -> bool:
    """Tell "who is 70" and "she turned 18" from counts."""
    verb, who = lx.low(reading.first - 1), lx[reading.first - 2]
    behind = lx[reading.last]
    ends = behind.kind != "word" or behind.gap == APART
    if verb not in ("is", "was", "turned", "turns", "’s", "'s") or not ends:
        return False
    person = who.low in ("who", "he", "she")
    return person or (who.text[:1].isupper() and context.is_person(who.start, who.end))
