"""Read centuries, and years with their era: "19th century", "300 BC", "AD 79", "512-511 BCE".

Years are counted as ISO 8601 does, with a year 0 before the year 1: 300 BC is -299.
"""

from desktop_app.core.amounts import read_ordinal
from desktop_app.core.date_phrases import Years
from desktop_app.core.lexemes import APART, TOUCHING, Reader

_BEFORE, _AFTER = ("bc", "bce"), ("ad", "ce")
_LATEST_CENTURY = 21


def read_century(lx: Reader, i: int) -> tuple[Years, int] | None:
    """Read "19th century" and "5th century BC"."""
    ordinal = read_ordinal(lx, i)
    if ordinal is None or lx.low(ordinal[1]) != "century" or not 0 < ordinal[0] <= _LATEST_CENTURY:
        return None
    number, j = ordinal[0], ordinal[1] + 1
    era, after = _era(lx, j)
    name = f"the {number}. century"
    if era in _BEFORE:
        return Years(1 - number * 100, -(number - 1) * 100, f"{name} BC"), after
    return Years((number - 1) * 100, number * 100 - 1, name), after if era else j


def read_era(lx: Reader, i: int) -> tuple[Years, int] | None:
    """Read years with BC or AD behind them, or AD in front."""
    if lx[i].text == "AD" and lx[i + 1].gap != APART:
        year = _year(lx, i + 1)
        return (Years(year, year, f"AD {year}"), i + 2) if year else None
    first = _year(lx, i)
    if first is None:
        return None
    last, j = first, i + 1
    if lx.low(j) in ("-", "–") and lx[j].gap == TOUCHING:
        second = _year(lx, j + 1)
        if second is None:
            return None
        last, j = second, j + 2
    era, after = _era(lx, j)
    if not era:
        return None
    if era in _BEFORE:
        return Years(1 - max(first, last), 1 - min(first, last), f"{first} BC"), after
    return (Years(first, last, f"AD {first}"), after) if first <= last else None


def _year(lx: Reader, i: int) -> int | None:
    text = lx[i].text
    return int(text) if text.isdecimal() and len(text) <= 5 and int(text) > 0 else None


def _era(lx: Reader, j: int) -> tuple[str, int]:
    """Return the era written there in capitals and the index behind it, or ""."""
    if lx[j].gap == APART or not lx[j].text.isupper():
        return "", j
    if lx.low(j) in (*_BEFORE, *_AFTER):
        return lx.low(j), j + 1
    letters, k = lx.low(j), j
    # "B.C.E."; each letter stands alone between full stops
    while lx.joined(k + 1, ".") and len(lx[k + 2].text) == 1 and lx[k + 2].gap == TOUCHING:
        k += 2
        letters += lx.low(k)
    end = k + 2 if lx.joined(k + 1, ".") else k + 1
    return (letters, end) if k > j and letters in (*_BEFORE, *_AFTER) else ("", j)
