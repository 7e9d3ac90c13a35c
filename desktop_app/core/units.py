"""Units of measure and currencies: how they are written, their names and conversions."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop_app.assets import resource
from desktop_app.core.amounts import number_words
from desktop_app.core.analysis import NumberKind
from desktop_app.core.lexemes import APART, TOUCHING, Lexeme, Reader


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its symbol or name in the singular, and the kind of number that it makes."""

    name: str
    kind: NumberKind


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a unit is called in pint's registry, and what it is converted to for a reader.

    `other` is pint's name of the unit converted to, `said` what we call it.
    """

    name: str
    other: str
    said: str


Forms = dict[str, list[tuple[tuple[str, ...], Unit, bool, bool]]]


@dataclass(frozen=True, slots=True)
class Units:
    """All units and currencies; see resources/numbers/units.json and currencies.json.

    `forms` maps the first word of a written form to (its further words, unit, close, alone),
    the longest first; a close form ("in", "l") counts only where it touches the number, one
    that is alone ("stone") only where no noun can follow.
    """

    forms: Forms
    plurals: dict[str, str]
    exchanges: dict[str, Exchange]
    symbols: dict[str, str]
    dollars: dict[str, str]
    letters: dict[str, str]
    close_letters: frozenset[str]
    codes: frozenset[str]
    of_nations: dict[str, str]
    large_only: dict[str, str]

    def unit_at(self, lx: Reader, j: int) -> tuple[Unit, int] | None:
        """Read the unit whose name begins at a lexeme: it and the index behind it."""
        if len(lx[j].text) == 1 and lx[j].text != lx[j].low:
            return None  # "5G" is no five grams
        for rest, unit, close, alone in self.forms.get(lx.low(j), ()):
            if close and lx[j].gap != TOUCHING:
                continue
            if alone and not _closes(lx, j + 1):
                continue
            if all(
                lx.low(j + k) == word and lx[j + k].gap != APART
                for k, word in enumerate(rest, start=1)
            ):
                return unit, j + 1 + len(rest)
        return None

    def money_at(self, lx: Reader, j: int, *, large: bool) -> tuple[Unit, int] | None:
        """Read a currency in words behind an amount: "euros", "Canadian dollars", "USD".

        What has other meanings too ("won") is money only behind a `large` amount.
        """
        if lx[j].gap == APART:
            return None
        if lx[j].text in self.codes:
            return _money(lx[j].text), j + 1
        if large and lx.low(j) in self.large_only and _closes(lx, j + 1):
            return _money(self.large_only[lx.low(j)]), j + 1
        for words in (4, 3, 2, 1):
            nation = " ".join(lx.low(j + k) for k in range(words)).replace(" . ", ".")
            nation = nation.replace(" .", ".")
            code, _, noun = self.of_nations.get(nation, "").partition(" ")
            if code and lx.low(j + words).rstrip("s") == noun.rstrip("s"):
                return _money(code), j + words + 1
        return None

    def prefix_at(self, lx: Reader, i: int) -> tuple[str, int] | None:
        """Read a currency in front of an amount: "$", "US$", "$US", "RM", "USD"."""
        item = lx[i]
        code, j = None, i + 1
        if item.low in self.symbols:
            code = self.symbols[item.low]
            if code == "dollar" and lx[j].gap == TOUCHING and lx.low(j) in self.dollars:
                code, j = self.dollars[lx.low(j)], j + 1
        elif item.kind == "word" and lx.low(j) == "$" and self._dollars_of(item, lx[j].gap):
            code, j = self.dollars[item.low], j + 1
        elif item.text in self.codes:
            code = item.text
        elif item.low in self.letters and (item.text[:1].isupper() or item.text == "kr"):
            code = self.letters[item.low]
            j = j + 1 if lx.joined(j, ".") else j
            if item.low in self.close_letters and not _priced(lx, j):
                return None
        if code is None or lx[j].gap == APART:
            return None
        return code, j

    def _dollars_of(self, item: Lexeme, gap: int) -> bool:
        """Tell whether letters before "$" name a country; one letter must touch it."""
        spaced = gap != APART and len(item.text) > 1 and item.text.isupper()
        return item.low in self.dollars and (gap == TOUCHING or spaced)


@cache
def units() -> Units:
    """Load the units and currencies that are bundled with the program, once."""
    table = json.loads(resource("numbers", "units.json").read_text("utf-8"))
    money: dict[str, Any] = json.loads(resource("numbers", "currencies.json").read_text("utf-8"))
    forms: Forms = {}
    for row in table:
        unit = Unit(row["name"], NumberKind(row["kind"]))
        close, alone = row.get("close", ()), row.get("alone", ())
        for written in row["words"]:
            first, *rest = written.split()
            form = (tuple(rest), unit, written in close, written in alone)
            forms.setdefault(first, []).append(form)
    for word, code in money["words"].items():
        forms.setdefault(word, []).append(((), _money(code), word == "p", False))
    for found in forms.values():
        found.sort(key=lambda form: -len(form[0]))
    return Units(
        forms=forms,
        plurals={r["name"]: r["plural"] for r in table if "plural" in r} | money["spoken"],
        exchanges={
            r["name"]: Exchange(r.get("pint", r["name"]), *r["to"]) for r in table if "to" in r
        },
        symbols=money["symbols"],
        dollars=money["dollars"],
        letters=money["letters"],
        close_letters=frozenset(money["close_letters"]),
        codes=frozenset(money["codes"]),
        of_nations=money["of_nations"],
        large_only=money["large_only"],
    )


def _money(code: str) -> Unit:
    return Unit(code, NumberKind.MONEY)


def _closes(lx: Reader, j: int) -> bool:
    """Tell whether a unit that ends before a lexeme stands alone, no noun behind it."""
    return not lx.is_word(j) or lx[j].gap == APART or lx.low(j) in number_words().closing


def _priced(lx: Reader, j: int) -> bool:
    """Tell whether R500 and R2.5m are prices; R2 and R18 are names or ratings."""
    item = lx[j]
    return item.gap == TOUCHING and (len(item.text) > 2 or lx.joined(j + 1, "m"))
