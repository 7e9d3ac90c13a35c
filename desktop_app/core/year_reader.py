"""Read years, ranges of years, decades and centuries."""

from desktop_app.core.date_phrases import Years, calendar
from desktop_app.core.digits import digits_value
from desktop_app.core.era_reader import read_century, read_era
from desktop_app.core.lexemes import APART, TOUCHING, Reader

DASHES = ("-", "–", "—")
SHIFTS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "upcoming": 1}
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_PARTS = ("mid", "early", "late")
_UNTIL = ("to", "until", "till", "through")


def year_at(lx: Reader, i: int) -> int | None:
    """Return the year written in four digits there, or None."""
    item = lx[i]
    if not (item.text.isdecimal() and len(item.text) == 4 and item.gap != APART):
        return None
    year = int(item.text)
    follower = lx[i + 1]
    glued = follower.gap == TOUCHING and follower.kind != "sign"
    return year if _FIRST_YEAR <= year <= _LAST_YEAR and not glued else None


def year_after(lx: Reader, j: int) -> tuple[int | None, int | None, int]:
    """Read ", 2023", "2023", "of last year" or "this year" after a day or month."""
    k = j + 1 if lx.joined(j, ",") or lx.low(j) == "of" else j
    year = year_at(lx, k)
    if year is not None:
        return year, None, k + 1
    if lx.low(k) in SHIFTS and lx.low(k + 1) == "year" and lx[k].gap != APART:
        return None, SHIFTS[lx.low(k)], k + 2
    return None, None, j


def read_years(lx: Reader, i: int) -> tuple[Years, int] | None:
    """Read "2010", "2000 - 2050", "2019-20", "the 1990s", "mid-1990s", "19th century"."""
    names = calendar()
    j = i + 2 if lx.low(i) in _PARTS and lx.joined(i + 1, "-") else i
    part = lx.low(i) if j > i else lx.low(i - 1) if lx.low(i - 1) in _PARTS else ""
    century = read_century(lx, j) or read_era(lx, j)
    if century is not None:
        return century
    decade = _decade(lx, j)
    if decade is not None:
        low, after = decade
        return Years(low, low + 9, f"{part} {low}s".strip()), after
    if lx.low(j) in names.decades and lx.low(j - 1) == "the":
        low = 1900 + names.decades[lx.low(j)]
        return Years(low, low + 9, f"{low}s"), j + 1
    year = year_at(lx, j) if lx[j].gap != APART else _loose_year(lx, j)
    if year is None:
        return None
    second = year_at(lx, j + 2) if lx.low(j - 1) == "between" else None
    if second is not None and lx.low(j + 1) == "and" and year < second:
        return Years(year, second), j + 3
    return year_range(lx, year, j + 1)


def _loose_year(lx: Reader, j: int) -> int | None:
    text = lx[j].text
    if not (text.isdecimal() and len(text) == 4 and _FIRST_YEAR <= int(text) <= _LAST_YEAR):
        return None
    glued = lx[j + 1].gap == TOUCHING and lx[j + 1].kind != "sign"
    return None if glued else int(text)


def year_range(lx: Reader, year: int, j: int) -> tuple[Years, int]:
    """Read the end of a range of years behind its first year, which ends before `j`."""
    joined = lx.low(j) in (*DASHES, "/", *_UNTIL) and lx[j].gap != APART
    if joined and lx.is_numeral(j + 1) and lx[j + 1].gap != APART:
        text = lx[j + 1].text
        touching = lx[j].gap == TOUCHING and lx[j + 1].gap == TOUCHING
        if len(text) == 2 and text.isdecimal() and touching:
            high = year // 100 * 100 + int(text)
        else:
            high = year_at(lx, j + 1) or 0
        more = lx.low(j + 2) in DASHES and lx[j + 2].gap == TOUCHING
        if year < high <= year + 200 and not more:
            return Years(year, high), j + 2
    return Years(year, year), j


def _decade(lx: Reader, j: int) -> tuple[int, int] | None:
    k = j + 1 if lx.low(j) in ("'", "’") and lx[j + 1].gap == TOUCHING else j
    k_s = k + 2 if lx.low(k + 1) in ("'", "’") and lx[k + 1].gap == TOUCHING else k + 1
    value = digits_value(lx[k].text) if lx[k].text.isdecimal() else None
    if not lx.joined(k_s, "s") or not isinstance(value, int) or value % 10:
        return None
    if len(lx[k].text) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        return value, k_s + 1
    if len(lx[k].text) == 2 and (k > j or lx.low(j - 1) in ("the", "early", "late", "-")):
        return (1900 if value >= 30 else 2000) + value, k_s + 1
    return None
