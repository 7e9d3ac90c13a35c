"""Sort out what looks like a number and is none: names, scores, pronouns, list numbers."""

from spacy.tokens import Token

from desktop_app.analysis.numbers.context import Context
from desktop_app.analysis.numbers.counted import Counted
from desktop_app.analysis.numbers.ordinals import orders
from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.analysis.numbers.tables import Tables
from desktop_app.core.amounts import number_words
from desktop_app.core.analysis import NumberKind
from desktop_app.core.date_phrases import DayOffset, Timed, Weekday, Years
from desktop_app.core.lexemes import APART, TOUCHING, Reader

_COUNTABLE = ("NOUN", "PROPN")
_LIST_ENDS = (".", ")", ":")
_OPENING, _CLOSING = ('"', "“", "‘", "«"), ('"', "”", "’", "»")
_MODERN = range(1900, 2100)
_LONG_CODE = 5


class Judge:
    """Decides for every reading whether a reader would call it a number."""

    def __init__(self, context: Context, tables: Tables) -> None:
        self._context = context
        self._tables = tables
        self._label_end = -1

    def stands(self, lx: Reader, reading: Reading, counted: Counted | None) -> bool:
        """Tell whether a reading is a number; `counted` is what it counts, if anything."""
        if reading.phrase is not None and self._day_in_name(lx, reading):
            return False
        if _titled_by_marks(lx, reading):
            return False
        if reading.phrase is not None:
            return reading.shape is not Shape.UNSURE or self._dates(lx, reading)
        if self._in_name(reading) or _numbers_a_list(lx, reading):
            return False
        if reading.kind is NumberKind.ORDINAL:
            return orders(lx, reading, self._context, self._tables)
        return reading.shape is Shape.PLAIN or self._amounts(lx, reading, counted)

    def _day_in_name(self, lx: Reader, reading: Reading) -> bool:
        """Tell Palm Sunday, USA Today and "on a Friday" from days of the calendar."""
        day = reading.phrase.day if isinstance(reading.phrase, Timed) else reading.phrase
        if not isinstance(day, Weekday | DayOffset):
            return False
        before, first = lx[reading.first - 1], lx[reading.first]
        capitals = first.text[:1].isupper() and before.text[:1].isupper() and first.gap != APART
        if capitals and before.low in self._tables.named_days:
            return True
        if isinstance(day, Weekday) and before.low in number_words().ordinals:
            return True  # "the first Thursday of each month"
        any_one = before.low in ("a", "an") and not lx.is_word(reading.last)
        return any_one or self._context.named(reading.start, reading.end)

    def _in_name(self, reading: Reading) -> bool:
        measured = reading.kind in (NumberKind.MONEY, NumberKind.PERCENT)
        return not measured and self._context.named(reading.start, reading.end)

    def _dates(self, lx: Reader, reading: Reading) -> bool:
        """Judge a bare year or month."""
        label = self._context.label(reading.start, reading.end)
        before = lx.low(reading.first - 1)
        if not isinstance(reading.phrase, Years):
            cued = before in self._tables.month_cues
            return label == "DATE" or (cued and not self._named_person(reading))
        counts = self._counts_next(lx, reading)
        if reading.phrase.low != reading.phrase.high:
            return not counts
        if label == "DATE":
            return reading.phrase.low in _MODERN or not counts
        if reading.phrase.low not in _MODERN:
            return label == "" and not counts and _dates_back(lx, reading)
        if before in self._tables.year_cues:
            return True
        return not counts and label in ("", "CARDINAL")

    def _counts_next(self, lx: Reader, reading: Reading) -> bool:
        """Tell whether a plural noun follows that the number could count."""
        behind = lx[reading.last]
        if behind.kind != "word" or behind.gap == APART:
            return False
        return self._context.token_at(behind.start).tag_ == "NNS"

    def _named_person(self, reading: Reading) -> bool:
        return self._context.named(reading.start, reading.end)

    def _amounts(self, lx: Reader, reading: Reading, counted: Counted | None) -> bool:
        """Judge an amount with nothing behind it that settles what it is."""
        match reading.shape:
            case Shape.HALF | Shape.RESULT:
                return False
            case Shape.SEVERAL:
                return counted is not None
            case Shape.PAIR:
                return self._ranges(lx, reading, counted)
            case Shape.ONE:
                return self._counts_one(lx, reading, counted)
            case Shape.ARTICLE:
                return self._stretch(lx, reading)
            case _:
                return not self._labels(lx, reading, counted)

    def _ranges(self, lx: Reader, reading: Reading, counted: Counted | None) -> bool:
        """Tell "10-15 people" from pages 10-15."""
        before = lx.low(reading.first - 1)
        labels = before in self._tables.label_nouns or before in self._tables.ordered_nouns
        rises = (reading.low or 0) < (reading.high or 0)
        return not labels and rises and _directly(lx, reading, counted)

    def _counts_one(self, lx: Reader, reading: Reading, counted: Counted | None) -> bool:
        token = self._context.token_at(reading.start)
        after = lx.low(reading.last)
        if (lx.low(reading.first - 1), after) in (("no", after), ("the", "and")):
            return False
        if (
            counted is None
            or counted.head.lower_ == "hell"
            or after in ("of", "another", "day", "-")
        ):
            return False
        if counted.head.pos_ not in _COUNTABLE or counted.head.tag_ in ("NNS", "NNPS"):
            return False
        return token.dep_ in ("nummod", "det") and token.head == counted.head

    def _stretch(self, lx: Reader, reading: Reading) -> bool:
        """Judge "an hour": only where it is a length of time and not part of a rate."""
        before, after = lx.low(reading.first - 1), lx.low(reading.last)
        behind = after in ("later", "earlier", "before", "after", "long")
        return behind or before in self._tables.stretch_cues

    def _labels(self, lx: Reader, reading: Reading, counted: Counted | None) -> bool:
        """Tell whether a number behind a noun is its name: Route 60, posts 542 and 543."""
        before = lx[reading.first - 1]
        named = _numbered(lx, reading) or _titled_the(lx, reading, counted)
        named = named or self._addresses(lx, reading)
        if before.low in ("and", ",", "or") and lx[reading.first - 2].end == self._label_end:
            labels = counted is None
        elif (
            _numbered(lx, reading)
            or _titled_the(lx, reading, counted)
            or self._addresses(lx, reading)
        ):
            labels = True
        elif before.kind != "word" or lx[reading.first].gap == APART:
            labels = False
        else:
            labels = self._follows_noun(lx, reading, counted)
        if not labels and counted is None and reading.unit is None:
            labels = _is_code(lx, reading)
        if labels:
            self._label_end = reading.end
        return labels

    def _addresses(self, lx: Reader, reading: Reading) -> bool:
        """Tell whether a number is that of a house: "10 Downing Street"."""
        for j in range(reading.last, reading.last + 4):
            if not lx[j].text[:1].isupper() or lx[j].gap == APART:
                return False
            if lx.low(j) in self._tables.streets and j > reading.last:
                behind = lx[j + 1]
                things = behind.kind == "word" and behind.gap != APART
                return not (things and self._context.token_at(behind.start).tag_ == "NNS")
        return False

    def _follows_noun(self, lx: Reader, reading: Reading, counted: Counted | None) -> bool:
        before = lx[reading.first - 1]
        if before.low in self._tables.label_nouns:
            return counted is None or not reading.vague
        noun: Token = self._context.token_at(before.start)
        if noun.pos_ not in _COUNTABLE or counted is not None or reading.vague:
            return False
        written = lx.is_numeral(reading.first)
        return written or before.text[:1].isupper()


def _titled_by_marks(lx: Reader, reading: Reading) -> bool:
    """Tell whether bare digits alone in quotation marks are a title: the album "24"."""
    bare = reading.shape in (Shape.BARE, Shape.UNSURE) and lx.is_numeral(reading.first)
    if not bare or reading.last != reading.first + 1:
        return False
    j = reading.last + 1 if lx.low(reading.last) in (",", ".") else reading.last
    opens = lx.low(reading.first - 1) in _OPENING and lx[reading.first].gap == TOUCHING
    return opens and lx.low(j) in _CLOSING and lx[j].gap == TOUCHING


def _numbered(lx: Reader, reading: Reading) -> bool:
    """Tell whether "#" or "No." stands before a number."""
    if lx.low(reading.first - 1) in ("#", "№"):
        return True
    return lx.low(reading.first - 1) == "." and lx.low(reading.first - 2) in ("no", "nos")


def _titled_the(lx: Reader, reading: Reading, counted: Counted | None) -> bool:
    """Tell the show The 411 from "the 40": a capital inside a sentence."""
    before = lx[reading.first - 1]
    if before.low == "of" and lx[reading.first - 2].text == "Group":
        return counted is None  # "the Group of 20"
    opens = before.gap == APART or lx[reading.first - 2].low in (".", "“", '"', "?", "!", ":")
    return before.text == "The" and counted is None and not opens


def ordered(lx: Reader, reading: Reading, tables: Tables) -> bool:
    """Tell whether a number gives a place in a row: "day five", "round 2"."""
    before = lx[reading.first - 1]
    plain = reading.kind is NumberKind.COUNT and isinstance(reading.value, int)
    joined = lx[reading.first].gap != APART and reading.shape in (Shape.BARE, Shape.ONE)
    return plain and joined and before.low in tables.ordered_nouns


def _directly(lx: Reader, reading: Reading, counted: Counted | None) -> bool:
    if counted is None or counted.head.pos_ != "NOUN":
        return False
    return lx[reading.last].start >= 0 and counted.span.start - reading.end <= 20


def _dates_back(lx: Reader, reading: Reading) -> bool:
    """Tell an early year from a count: "in 1763" with nothing behind it, "the 1858 Treaty"."""
    before = lx.low(reading.first - 1)
    named = before == "the" and lx[reading.last].text[:1].isupper()
    return named or (before in ("in", "since") and _closes(lx, reading))


def _closes(lx: Reader, reading: Reading) -> bool:
    """Tell whether nothing that could be counted follows."""
    return lx[reading.last].kind != "word" or lx[reading.last].gap == APART


def _is_code(lx: Reader, reading: Reading) -> bool:
    text = lx[reading.first].text
    return text.isdecimal() and len(text) > _LONG_CODE and reading.last == reading.first + 1


def _numbers_a_list(lx: Reader, reading: Reading) -> bool:
    """Tell whether a number opens a line as "1." or "2)" does."""
    first = lx[reading.first]
    mark = lx[reading.last]
    opens = first.gap == APART and reading.kind in (NumberKind.COUNT, NumberKind.ORDINAL)
    if not (opens and mark.low in _LIST_ENDS and mark.gap == TOUCHING):
        return False
    return lx[reading.last + 1].gap != APART
