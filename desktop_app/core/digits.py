"""Read numbers in digits, in every national style: 1,234.5, 1 234,5, 1'234, 12,34,567."""

import re

from desktop_app.core.lexemes import SPACED, TOUCHING, Reader

Value = float | int

_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
# One point before three zeros parts thousands; only "1.000" is more often a score.
_ROUND = re.compile(r"(?!1\.)[1-9]\d{0,2}\.000")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_SWISS = re.compile(r"\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")
_NEXT_GROUP = re.compile(r"\d{3}")
_LAST_GROUP = re.compile(r"\d{3}[.,]\d{1,2}")
_MOST_GROUPS = 6
# No amount is longer; Python refuses to read integers of thousands of digits.
_LONGEST = 60
_PARTS = (2, 3, 4, 5, 6, 8, 10, 16)


def whole(value: Value) -> Value:
    """Return an int for a whole number, and else the value without a float's noise."""
    if isinstance(value, int):
        return value
    rounded = float(f"{round(value, 10):.15g}")
    return int(rounded) if rounded == int(rounded) else rounded


def digits_value(text: str) -> Value | None:
    """Read one numeral with the separators of English, Indian, Swiss or continental style.

    Returns None for what is no number ("1.2.3", "12,34,5"). A lone comma before one or two
    digits is a decimal comma, a lone point before three zeros parts thousands.
    """
    if len(text) > _LONGEST:
        return None
    if _ENGLISH.fullmatch(text) or _INDIAN.fullmatch(text):
        text = text.replace(",", "")
    elif _CONTINENTAL.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    elif _ROUND.fullmatch(text):
        text = text.replace(".", "")
    elif _SWISS.fullmatch(text):
        text = text.replace("'", "").replace("’", "").replace(",", ".")
    elif _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    elif not _PLAIN.fullmatch(text):
        return None
    return whole(float(text)) if "." in text else int(text)


def numeral_at(lx: Reader, i: int) -> tuple[Value, int] | None:
    """Read the number in digits at a lexeme: its value and the index behind it, or None.

    Takes in groups parted by blanks ("1 234 567,8"), a leading point (".50") and a fraction
    in digits behind a whole number or alone ("2 1/2", "3/4").
    """
    if lx.low(i) == "." and lx[i].gap != TOUCHING and lx.is_numeral(i + 1):
        after = lx[i + 1]
        good = after.gap == TOUCHING and after.text.isdecimal() and len(after.text) <= 4
        return (whole(float(f"0.{int_text(after.text)}")), i + 2) if good else None
    if not lx.is_numeral(i):
        return None
    part = _fraction(lx, i)
    if part is not None:
        return part
    found = _blank_grouped(lx, i) or (digits_value(lx[i].text), i + 1)
    value, j = found
    if value is None or _slashed(lx, j):
        return None
    more = _fraction(lx, j) if lx[j].gap == SPACED and lx[i].text.isdecimal() else None
    return (whole(value + more[0]), more[1]) if more else (value, j)


def int_text(digits: str) -> str:
    """Return decimal digits of any script as those of ASCII."""
    return "".join(str(int(d)) for d in digits)


def _fraction(lx: Reader, i: int) -> tuple[Value, int] | None:
    top, bottom = lx[i].text, lx[i + 2].text
    if not (top.isdecimal() and bottom.isdecimal() and _slashed(lx, i + 1)):
        return None
    if len(top) > 2 or len(bottom) > 2 or int(bottom) not in _PARTS or not int(top) > 0:
        return None
    after = lx[i + 3]
    alone = after.gap != TOUCHING or after.low not in ("/", "-", "–")
    return (int(top) / int(bottom), i + 3) if int(top) < int(bottom) and alone else None


def _slashed(lx: Reader, j: int) -> bool:
    return lx.joined(j, "/") and lx.is_numeral(j + 1) and lx[j + 1].gap == TOUCHING


def _blank_grouped(lx: Reader, i: int) -> tuple[Value | None, int] | None:
    """Read groups of three that blanks part, where nothing else would explain the blanks."""
    text, j = lx[i].text, i + 1
    if not _FIRST_GROUP.fullmatch(text):
        return None
    closed = False
    while lx.is_numeral(j) and lx[j].gap == SPACED and j - i <= _MOST_GROUPS and not closed:
        group = lx[j].text
        closed = _LAST_GROUP.fullmatch(group) is not None
        if not (closed or _NEXT_GROUP.fullmatch(group)):
            break
        text, j = text + group, j + 1
    if j == i + 1 or lx.joined(j, "-") or lx.joined(j, "–"):
        return None
    single = j == i + 2 and not closed and not text.endswith("000")
    named = lx[i - 1].text[:1].isupper() or lx.is_numeral(i - 1) or lx.low(i - 1) in ("-", "/")
    if single and (named or (lx.is_numeral(j) and lx[j].gap == SPACED)):
        return None
    return digits_value(text), j
