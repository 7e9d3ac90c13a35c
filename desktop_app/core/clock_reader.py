"""Read times of day: "4:17 a.m.", "22:30", "noon", and parts of a day."""

from desktop_app.core.amounts import number_words
from desktop_app.core.date_phrases import calendar
from desktop_app.core.lexemes import APART, TOUCHING, Reader

_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}


def read_clock(lx: Reader, i: int) -> tuple[str, int] | None:
    """Return a time as ISO 8601 ("T04:17") and the index behind it, or None.

    A bare number is a time only with "a.m." or "p.m." behind it or minutes after a colon.
    """
    if lx.low(i) in _NAMED:
        return _NAMED[lx.low(i)], i + 1
    text = lx[i].text
    full = _full_hour(lx, i) or _four_digits(lx, i)
    if full is not None or not lx.is_numeral(i):
        return full
    minutes, j = None, i + 1
    if text.isdecimal() and len(text) <= 2:
        if lx.joined(j, ":") and len(lx[j + 1].text) == 2 and lx[j + 1].gap == TOUCHING:
            minutes, j = lx[j + 1].text, j + 2
            # Seconds belong to the time but are not kept.
            if lx.joined(j, ":") and len(lx[j + 1].text) == 2 and lx[j + 1].text.isdecimal():
                j += 2
    elif len(text) in (4, 5) and text[-3] == "." and text.replace(".", "").isdecimal():
        text, minutes = text.split(".")
    else:
        return None
    half = _half(lx, j)
    if half is None and (minutes is None or "." in lx[i].text):
        return None
    if minutes is not None and not (minutes.isdecimal() and int(minutes) < 60):
        return None
    return _clock(int(text), minutes or "00", half, j)


def _four_digits(lx: Reader, i: int) -> tuple[str, int] | None:
    """Read "0930 GMT"; without a zone or "hours" four digits are a year or a count."""
    text, behind = lx[i].text, lx[i + 1]
    zoned = behind.text.isupper() and behind.low in calendar().zones and behind.gap != APART
    local = (behind.low, lx.low(i + 2)) == ("local", "time")
    if not (text.isdecimal() and len(text) == 4 and (zoned or local)):
        return None
    good = int(text[:2]) < 24 and int(text[2:]) < 60
    return (f"T{text[:2]}:{text[2:]}", i + 1) if good else None


def _full_hour(lx: Reader, i: int) -> tuple[str, int] | None:
    """Read "three o'clock" and "11 o'clock at night"."""
    if lx.low(i + 1) not in ("o'clock", "o’clock") or lx[i + 1].gap == APART:
        return None
    words = number_words()
    hour = {**words.ones, "ten": 10, "eleven": 11, "twelve": 12}.get(lx.low(i))
    hour = int(lx[i].text) if lx[i].text.isdecimal() and len(lx[i].text) <= 2 else hour
    if hour is None or not 1 <= hour <= 24:
        return None
    named = tuple(lx.low(i + k) for k in (2, 3, 4))
    if named == ("in", "the", "morning"):
        return f"T{hour % 12:02}:00", i + 5
    if named[:2] in (("this", "afternoon"), ("this", "evening")) or named[0] == "tonight":
        return f"T{hour % 12 + 12:02}:00", i + 2  # the day is read behind it
    late = named in (("in", "the", "afternoon"), ("in", "the", "evening"))
    if late or named[:2] == ("at", "night"):
        night = not late and hour == 12
        return f"T{0 if night else hour % 12 + 12:02}:00", i + (5 if late else 4)
    return f"T{hour % 24:02}:00", i + 2


def _clock(hour: int, minutes: str, half: tuple[str, int] | None, j: int) -> tuple[str, int] | None:
    if half is None:
        return (f"T{hour:02}:{minutes}", j) if hour < 24 else None
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half[0] == "p" else 0)
    return f"T{hour:02}:{minutes}", half[1]


def _half(lx: Reader, j: int) -> tuple[str, int] | None:
    """Read a.m. or p.m. in its many spellings: its first letter and the index behind it."""
    low = lx.low(j)
    if lx[j].gap == APART:
        return None
    if low in ("am", "pm"):
        return low[0], j + 1
    if low in ("a", "p") and lx.joined(j + 1, ".") and lx.joined(j + 2, "m"):
        return low, j + 4 if lx.joined(j + 3, ".") else j + 3
    return None


def read_part(lx: Reader, j: int) -> tuple[str, int] | None:
    """Return the code of a part of the day named there ("TNI") and the index behind it."""
    code = calendar().parts.get(lx.low(j))
    return ("T" + code, j + 1) if code and lx[j].gap not in (APART, TOUCHING) else None
