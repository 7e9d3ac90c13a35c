"""Find every number, amount and date that the written forms of a text offer."""

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.analysis.numbers.ages import read_life_decade
from desktop_app.analysis.numbers.compounds import read_compound
from desktop_app.analysis.numbers.cues import cues
from desktop_app.analysis.numbers.grammar import read_measure, read_ordinal_number
from desktop_app.analysis.numbers.multiples import read_multiple
from desktop_app.analysis.numbers.reading import Reading, Shape, reading_of
from desktop_app.core.amounts import number_words
from desktop_app.core.analysis import NumberKind
from desktop_app.core.date_phrases import Every, Lasting, Month, Phrase, Timed, Years, calendar
from desktop_app.core.date_reader import read_phrase
from desktop_app.core.lexemes import NUMERAL, SPACED, TOUCHING, WORD, Reader
from desktop_app.core.units import Units

_PHRASE_WORDS = (
    "last past this next coming upcoming yesterday today tonight tomorrow every each noon "
    "midday midnight minus mid early late q h a an the these those day once twice thrice"
)
_LONGEST_DIALLED, _SHORTEST_DIALLED = 12, 7
_STUCK = frozenset("/._@=&#:\\*+")
_AGE_LIMITS = ("under", "over")
_GLUE_OK = frozenset(
    {"magnitude", "mid", "pre", "post", "early", "late", "non", "ex", "u", "us", "a"}
).union(_AGE_LIMITS)


class Finder:
    """Walks over lexemes and reads at every place where a number may begin."""

    def __init__(self, units: Units) -> None:
        words, names = number_words(), calendar()
        self._units = units
        self._triggers = frozenset(_PHRASE_WORDS.split()).union(
            words.ones,
            words.teens,
            words.tens,
            words.scales,
            words.ordinals,
            words.vague,
            words.few,
            words.fractions,
            words.fraction_signs,
            names.months,
            names.short_months,
            names.weekdays,
            names.short_weekdays,
            names.seasons,
            names.decades,
            units.symbols,
            units.letters,
            units.dollars,
            (code.lower() for code in units.codes),
            (f"{word}fold" for word in (*words.ones, "ten", "twenty", "hundred")),
            ("-", "−", "'", "’", "."),
        )

    def find(self, lx: Reader, *, lenient: bool = False) -> Iterator[Reading]:
        """Yield the readings of a stretch of lexemes in order, without overlaps.

        Parts of names and codes are among them, with shape NAME, so that none reads them again.
        With `lenient`, "an hour" counts as one hour: for places where something else says
        that a number stands there.
        """
        i, triggers = 0, self._triggers
        items = lx.items
        while i < len(items):
            item = items[i]
            if item.kind != NUMERAL and item.low not in triggers:
                i += 1
                continue
            reading = self._at(lx, i, lenient=lenient)
            if reading is None:
                i += 1
                continue
            yield reading
            i = max(i + 1, reading.last)

    def _at(self, lx: Reader, i: int, *, lenient: bool) -> Reading | None:
        if _part_of_code(lx, i):
            return _skip(lx, i, self._code_end(lx, i))
        for end in (_verse_end(lx, i), _dialled(lx, i)):
            if end > i:
                return _skip(lx, i, end)
        life = read_life_decade(lx, i)
        if life is not None:
            return life
        phrase = read_phrase(lx, i)
        measure = None
        if phrase is None or _bare_year(phrase[0]):
            measure = (
                read_compound(lx, i, self._units)
                or read_ordinal_number(lx, i)
                or read_measure(lx, i, self._units)
                or read_multiple(lx, i, self._units)
            )
        if phrase is not None and (measure is None or not _outweighs(lx, measure)):
            return _dated(lx, i, *phrase)
        if measure is None:
            compared = lx.low(i + 2) in ("earlier", "later")
            return self._with_article(lx, i) if lenient or compared else None
        return self._whole(lx, measure)

    def _whole(self, lx: Reader, reading: Reading) -> Reading:
        """Return a reading, as part of a name where letters or a slash hang on it."""
        i, follower = reading.first, lx[reading.last]
        limit = i - 2 if lx.low(i - 1) == "-" else i - 1
        if lx.low(limit) in _AGE_LIMITS and lx.joined(reading.last, "s"):
            return replace(reading, last=reading.last + 1, end=follower.end)  # "under-16s"
        if follower.kind == WORD and follower.gap == TOUCHING:
            return _skip(lx, i, self._code_end(lx, i))
        if _hyphened_code(lx, reading):
            return _skip(lx, i, self._code_end(lx, i))
        return _skip(lx, i, reading.last + 2) if _slashed(lx, reading) else reading

    def _with_article(self, lx: Reader, i: int) -> Reading | None:
        if lx.low(i) not in ("a", "an"):
            return None
        found = self._units.unit_at(lx, i + 1)
        if found is None or found[0].kind is not NumberKind.DURATION:
            return None
        end = lx[found[1] - 1].end
        return Reading(
            start=lx[i].start,
            end=end,
            first=i,
            last=found[1],
            shape=Shape.ARTICLE,
            kind=NumberKind.DURATION,
            value=1,
            unit=found[0].name,
        )

    def _code_end(self, lx: Reader, i: int) -> int:
        """Return the index behind everything that hangs together with a lexeme."""
        j = i + 1
        while lx[j].gap == TOUCHING and (lx[j].kind != "sign" or lx[j].low in "-/._"):
            j += 1
        return j


def _part_of_code(lx: Reader, i: int) -> bool:
    """Tell whether a number hangs on letters or signs before it: F-16, M5, v2.0, /2019/."""
    item, before = lx[i], lx[i - 1]
    if item.gap != TOUCHING:
        return False
    if before.low in _STUCK:
        return lx[i - 1].gap == TOUCHING
    if before.kind == WORD:
        return item.kind == NUMERAL
    if before.low in ("-", "‑") and before.gap == TOUCHING:
        word = lx[i - 2]
        return word.kind == WORD and word.low not in _GLUE_OK
    return False


def _hyphened_code(lx: Reader, reading: Reading) -> bool:
    """Tell whether what a hyphen joins behind a bare number makes it a code: 77-A4."""
    j = reading.last
    word = lx[j + 1]
    bare = reading.shape is Shape.BARE and lx.is_numeral(reading.first)
    hung = lx.joined(j, "-") and word.kind == WORD and word.gap == TOUCHING
    numbered = lx.is_numeral(j + 2) and lx[j + 2].gap == TOUCHING
    return bare and hung and (numbered or (len(word.text) == 1 and word.text.isupper()))


def _verse_end(lx: Reader, i: int) -> int:
    """Return the index behind a place in a scripture, or `i`: "John 3:16-18", "2 Kings"."""
    if not lx.is_numeral(i):
        return i
    book, behind = lx[i - 1], lx[i + 1]
    named = behind.text[:1].isupper() and behind.low in cues().scriptures
    if named and behind.gap == SPACED and lx.is_numeral(i + 2) and lx.joined(i + 3, ":"):
        return i + 1
    cited = book.text[:1].isupper() and book.low in cues().scriptures and lx[i].gap == SPACED
    if not cited or not lx.joined(i + 1, ":") or not lx.is_numeral(i + 2):
        return i
    j = i + 3
    while lx.low(j) in ("-", "–", ":") and lx[j].gap == TOUCHING and lx.is_numeral(j + 1):
        j += 2
    return j


def _dialled(lx: Reader, i: int) -> int:
    """Return the index behind a telephone number in groups, or `i`: +44 20 7946 0958."""
    j = i
    if lx.low(i - 1) == "(" and lx.joined(i + 1, ")") and lx.is_numeral(i + 2):
        local = _dialled(lx, i + 2)
        return local if local > i + 2 else i  # "(555) 867-5309"
    while lx.is_numeral(j) and (j == i or lx[j].gap == SPACED or lx.low(j - 1) == "-"):
        dashed = lx.joined(j + 1, "-") and lx[j + 2].gap == TOUCHING and lx.is_numeral(j + 2)
        j += 2 if dashed else 1
        if j - i > _LONGEST_DIALLED:
            break
    groups = [lx[k].text for k in range(i, j) if lx.is_numeral(k)]
    if _called(lx, i) and all(group.isdecimal() and len(group) > 2 for group in groups):
        return j
    digits = sum(len(group) for group in groups)
    if not all(group.isdecimal() for group in groups):
        return i
    if lx.low(i - 1) == "+" and lx[i].gap == TOUCHING:
        return j if len(groups) > 1 else i
    if groups[:1] and groups[0].startswith("0") and len(groups[0]) > 1:
        return j if len(groups) > 1 and digits >= _SHORTEST_DIALLED else i
    local = [len(g) for g in groups[-2:]] == [3, 4] and lx.low(j - 2) == "-"
    return j if local and len(groups) <= 4 else i


def _called(lx: Reader, i: int) -> bool:
    """Tell whether "call 116 123" or "text SHOUT to 85258" says what to dial."""
    if lx.low(i - 1) == "to" and lx[i - 2].text.isupper():
        return lx.low(i - 3) == "text"
    return lx.low(i - 1) in cues().dialled and not lx.is_word(i + 1)


def _slashed(lx: Reader, reading: Reading) -> bool:
    j = reading.last
    return lx.joined(j, "/") and lx.is_numeral(j + 1) and lx[j + 1].gap == TOUCHING


def _skip(lx: Reader, i: int, last: int) -> Reading:
    return reading_of(lx, i, min(last, len(lx)), Shape.NAME, NumberKind.COUNT)


def _bare_year(phrase: Phrase) -> bool:
    return isinstance(phrase, Years) and phrase.low == phrase.high


def _outweighs(lx: Reader, measure: Reading) -> bool:
    """Tell whether "2000 metres" is an amount and no year; "2018 day five" is a year."""
    if measure.shape is not Shape.PLAIN:
        return False
    plural = lx.low(measure.last - 1).endswith("s")
    return measure.kind is not NumberKind.DURATION or plural or lx.low(measure.first + 1) == "-"


def _dated(lx: Reader, i: int, phrase: Phrase, last: int) -> Reading:
    kind = NumberKind.DATE
    shape = Shape.PLAIN
    match phrase:
        case Timed():
            kind = NumberKind.TIME
        case Lasting():
            kind = NumberKind.DURATION
        case Every():
            kind = NumberKind.SET
        case Month(year=None, shift=None, turn=None):
            shape = Shape.UNSURE
        case Years(name=""):
            shape = Shape.UNSURE
        case _:
            pass
    return Reading(
        start=lx[i].start,
        end=lx[last - 1].end,
        first=i,
        last=last,
        shape=shape,
        kind=kind,
        phrase=phrase,
    )
