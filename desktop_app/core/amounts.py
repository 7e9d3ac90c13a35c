"""Read amounts written in digits or words: "1,200", "3.2bn", "two dozen", "hundreds"."""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from desktop_app.assets import resource
from desktop_app.core.digits import Value, digits_value, numeral_at, whole
from desktop_app.core.lexemes import APART, TOUCHING, Reader

_ONES, _TEENS, _TENS, _HUNDRED, _SCALE = "ones", "teens", "tens", "hundred", "scale"
_BEFORE = {
    _ONES: ("", _TENS, _HUNDRED, _SCALE),
    _TEENS: ("", _HUNDRED, _SCALE),
    _TENS: ("", _HUNDRED, _SCALE),
    _HUNDRED: (_ONES, _TEENS, _TENS),
    _SCALE: (_ONES, _TEENS, _TENS, _HUNDRED),
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A value, or a range without one for vague amounts ("dozens"), with its scale.

    `scale` is the factor that the last scale word contributed (1 without), so that a range
    can share it ("10 to 15 billion"). `words` tells that it was written in words.
    """

    value: Value | None
    low: Value | None = None
    high: Value | None = None
    scale: Value = 1
    words: bool = False
    fraction: bool = False

    @property
    def vague(self) -> bool:
        """Whether only an order of magnitude is known."""
        return self.value is None

    @property
    def large(self) -> bool:
        """Whether it has a scale word, or is a thousand at least."""
        return self.scale > 1 or (self.value or self.high or 0) >= 1000

    def times(self, factor: Value) -> "Amount":
        """Return the amount multiplied, with the factor as its scale."""
        if self.value is not None:
            return replace(self, value=whole(self.value * factor), scale=factor)
        low, high = self.low or 0, self.high or 0
        top = (high + 1) * factor - 1 if high >= 24 else high * factor
        return replace(self, low=low * factor, high=top, scale=factor)


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words that numbers are written in; see resources/numbers/words.json."""

    ones: dict[str, int]
    teens: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    larger: dict[str, tuple[str, ...]]
    suffixes: dict[str, int]
    money_suffixes: dict[str, int]
    fractions: dict[str, int]
    fraction_signs: dict[str, float]
    ordinals: dict[str, int]
    vague: dict[str, tuple[int, int]]
    few: dict[str, tuple[int, int]]
    compared: tuple[str, ...]
    nearing: tuple[str, ...]
    closing: tuple[str, ...]

    def place(self, word: str) -> tuple[str, int] | None:
        """Return the place and value of a word inside a number, or None."""
        if word in self.ones:
            return _ONES, self.ones[word]
        if word in self.teens:
            return _TEENS, self.teens[word]
        if word in self.tens:
            return _TENS, self.tens[word]
        if word in self.scales:
            return (_HUNDRED if word == "hundred" else _SCALE), self.scales[word]
        return None


@cache
def number_words() -> NumberWords:
    """Load the number words that are bundled with the program, once."""
    table: dict[str, Any] = json.loads(resource("numbers", "words.json").read_text("utf-8"))
    return NumberWords(**table)


def read_amount(lx: Reader, i: int, money: bool = False) -> tuple[Amount, int] | None:
    """Read the amount that begins at a lexeme.

    Returns it with the index behind it, or None. With `money`, "m" and "b" are scales. A
    unit is never taken in, nor a bare ordinal or "half" (see `read_fraction`).
    """
    read = _vague(lx, i) or _digits(lx, i, money) or read_fraction(lx, i) or _in_words(lx, i)
    if read is None:
        return None
    amount, j = read
    # "half a million", "a quarter of a million"
    k = j + 1 if lx.low(j) == "of" else j
    if amount.fraction and lx.low(k) in ("a", "an") and lx.low(k + 1) in number_words().scales:
        return amount.times(number_words().scales[lx.low(k + 1)]), k + 2
    return read


def read_fraction(lx: Reader, i: int) -> tuple[Amount, int] | None:
    """Read a fraction in words: "half", "a third of", "two-thirds", "four hundredths"."""
    words = number_words()
    if lx.low(i) == "half":
        return Amount(0.5, words=True, fraction=True), i + 1
    article = lx.low(i) in ("a", "an")
    top = 1 if article else words.ones.get(lx.low(i))
    if top is None:
        return None
    j = i + 2 if lx.joined(i + 1, "-") else i + 1
    name = lx.low(j)
    bottom = words.fractions.get(name)
    plural = name.endswith("s") or name == "halves"
    if bottom is None or lx[j].gap == APART or plural == (top == 1):
        return None
    if top == 1 and j == i + 1 and not _is_share(lx, i, j + 1):
        return None
    return Amount(whole(top / bottom), words=True, fraction=True), j + 1


def _is_share(lx: Reader, i: int, j: int) -> bool:
    """Tell "a third smaller", "by a third" and "a third of" from the third in a row."""
    words, after = number_words(), lx.low(j)
    if after == "of" or after in words.compared:
        return True
    closed = not lx.is_word(j) or after in words.closing or lx[j].gap == APART
    return closed and (lx.low(i - 1) in words.nearing or lx.low(i) == "one")


def read_ordinal(lx: Reader, i: int) -> tuple[int, int] | None:
    """Read an ordinal, "first", "20th", "twenty-first"; returns its value and the index behind."""
    words = number_words()
    item = lx[i]
    if lx.is_numeral(i):
        suffix = lx[i + 1]
        value = digits_value(item.text)
        good = suffix.gap == TOUCHING and suffix.low in ("st", "nd", "rd", "th")
        return (value, i + 2) if good and isinstance(value, int) else None
    if item.low in words.ordinals:
        return words.ordinals[item.low], i + 1
    if item.low in words.tens and lx[i + 1].low == "-" and lx.low(i + 2) in words.ordinals:
        return words.tens[item.low] + words.ordinals[lx.low(i + 2)], i + 3
    return None


def _vague(lx: Reader, i: int) -> tuple[Amount, int] | None:
    words = number_words()
    low = lx.low(i)
    if low == "scores" and lx.low(i + 1) not in ("of", "more"):
        return None  # of music, or of a match
    if low in words.vague:
        amount = Amount(None, *words.vague[low], words=True)
        larger = lx.low(i + 2) if lx.low(i + 1) == "of" else ""
        if larger in words.vague and words.vague[larger][0] >= 1000:
            return amount.times(words.vague[larger][0]), i + 3
        return amount, i + 1
    j = i + 1 if low in ("a", "the") else i
    few = lx.low(j)
    # "few" and "couple" without an article mean something else ("few doubt that").
    if few not in words.few or (j == i and few != "several") or (low == "the" and few != "few"):
        return None
    amount, j = Amount(None, *words.few[few], words=True), j + 1
    k = j + 1 if lx.low(j) == "of" and few in ("couple", "handful") else j
    if lx.low(k) in words.scales:
        return amount.times(words.scales[lx.low(k)]), k + 1
    return None if low == "the" else (amount, j)


def _digits(lx: Reader, i: int, money: bool) -> tuple[Amount, int] | None:
    words = number_words()
    if lx[i].low in words.fraction_signs:
        return Amount(words.fraction_signs[lx[i].low], fraction=True), i + 1
    found = numeral_at(lx, i)
    if found is None:
        return None
    value, j = found
    after = lx[j]
    if after.low in words.fraction_signs and after.gap != APART:
        return _scaled(lx, j + 1, Amount(value + words.fraction_signs[after.low]), money)
    part = 0 < value < 1 and lx.joined(j - 2, "/")
    return _scaled(lx, j, Amount(value, fraction=part), money)


def _scaled(lx: Reader, j: int, amount: Amount, money: bool) -> tuple[Amount, int]:
    words = number_words()
    item = lx[j]
    if item.gap == TOUCHING or money:
        factor = words.suffixes.get(item.text)
        if factor is None and money:
            factor = words.money_suffixes.get(item.text)
        if factor is not None and item.gap != APART:
            return amount.times(factor), j + 1
    k = j + 1 if lx.joined(j, "-") else j
    if lx.low(k) in words.scales and lx[k].gap != APART:
        factor = words.scales[lx.low(k)]
        if lx.low(k + 1) in words.larger.get(lx.low(k), ()):
            return amount.times(factor * words.scales[lx.low(k + 1)]), k + 2
        return amount.times(factor), k + 1
    return _and_a_half(lx, j, amount) or (amount, j)


def _in_words(lx: Reader, i: int) -> tuple[Amount, int] | None:
    words = number_words()
    if lx.low(i) in ("a", "an"):
        if lx.low(i + 1) not in words.scales or lx[i + 1].gap == APART:
            return None
        factor = words.scales[lx.low(i + 1)]
        return Amount(factor, scale=factor, words=True), i + 2
    if (lx.low(i - 1), lx.low(i)) == ("another", "dozen"):
        return Amount(words.scales["dozen"], scale=words.scales["dozen"], words=True), i + 1
    total, current, scale, before, j = 0, 0, 1, "", i
    smallest, kept = 0, (0, 1, i)
    while (found := _next_word(lx, j, before)) is not None:
        before, value, j = found
        again = before == _HUNDRED and current >= value
        if again or (before == _SCALE and 0 < smallest <= value):
            # "three million and five million" are two numbers
            return Amount(kept[0], scale=kept[1], words=True), kept[2]
        scale = value if before in (_HUNDRED, _SCALE) else 1
        if before == _SCALE:
            total, current, smallest = total + current * value, 0, value
        else:
            current = current * value if before == _HUNDRED else current + value
        if scale > 1:
            kept = (total + current, scale, j)
    if j == i:
        return None
    amount = Amount(total + current, scale=scale, words=True)
    return _and_a_half(lx, j, amount) or (amount, j)


def _next_word(lx: Reader, j: int, before: str) -> tuple[str, int, int] | None:
    """Read the word that goes on a number in words: its place, value and the index behind."""
    k = j
    if before:
        with_and = lx.low(j) == "and" and before in (_HUNDRED, _SCALE)
        k = j + 1 if with_and or lx.joined(j, "-") else j
        if lx[k].gap == APART:
            return None
    place = number_words().place(lx.low(k))
    if place is None or before not in _BEFORE[place[0]]:
        return None
    if lx.low(j) == "and" and place[0] in (_HUNDRED, _SCALE):
        return None
    return (*place, k + 1)


def _and_a_half(lx: Reader, j: int, amount: Amount) -> tuple[Amount, int] | None:
    """Read what "two and a half", "four-and-a-half" and "a million and a quarter" add."""
    hyphen = 1 if lx.joined(j, "-") else 0
    at = [j + hyphen + k * (1 + hyphen) for k in range(3)]
    joined = lx.low(at[0]) == "and" and lx.low(at[1]) == "a"
    part = {"half": 0.5, "quarter": 0.25}.get(lx.low(at[2])) if joined else None
    if part is None or amount.value is None or lx[at[2]].gap == APART:
        return None
    more = replace(amount, value=whole(amount.value + part * amount.scale))
    behind = at[2] + 1
    return (more, behind) if amount.scale > 1 else _scaled(lx, behind, more, money=False)
