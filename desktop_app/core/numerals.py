"""Say a number in plain words, and in other units."""

import re

from desktop_app.core.analysis import Modifier, Number, NumberKind
from desktop_app.core.date_days import MONTHS
from desktop_app.core.digits import Value, whole
from desktop_app.core.units import units

_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(.*)")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})")
_ISO_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_ISO_CODE = re.compile(r"(\d{4})-(SP|SU|AU|WI|Q[1-4]|H[12])")
_PARTIAL = re.compile(r"(\d{2})-(\d{2})(T.*)?")
_CODES = {"SP": "spring", "SU": "summer", "AU": "autumn", "WI": "winter"}
_CODES |= {"H1": "first half", "H2": "second half", "Q1": "first quarter", "Q2": "second quarter"}
_CODES |= {"Q3": "third quarter", "Q4": "fourth quarter"}
_PARTS = {"TMO": "morning", "TAF": "afternoon", "TEV": "evening", "TNI": "night"}
_PERIOD = re.compile(r"PT?(\d+(?:\.\d+)?)([SMHDWY])")
_PERIOD_UNITS = {"Y": "year", "W": "week", "D": "day", "H": "hour", "S": "second"}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_LIMITS = {Modifier.APPROX: "about", Modifier.OVER: "more than", Modifier.UNDER: "less than"}
_FRACTIONS = {0.5: "half", 0.3333: "a third", 0.6667: "two thirds", 0.25: "a quarter"}
_FRACTIONS |= {0.75: "three quarters", 0.2: "a fifth"}
_TOUCHING = ("%", "°C", "°F")


def in_words(number: Number) -> str:
    """Say a number's meaning: "at least 107 people killed", "24 to 99", "6 December 2023".

    An unresolved date gives what is known of it; an empty text means that nothing is.
    """
    if number.kind in (NumberKind.DATE, NumberKind.TIME):
        said = _in_time(number)
        if said and number.kind is NumberKind.TIME and number.unit:
            said = f"{said} {number.unit}"
    elif number.kind is NumberKind.SCORE:
        return " to ".join(str(number.value or "").split("-"))
    elif number.kind is NumberKind.SET and isinstance(number.value, str):
        said = _period(number.value)
    else:
        said = _amount(number)
    if number.modifier is not None and said and number.modifier is not Modifier.VAGUE:
        limit = number.modifier_text or _LIMITS[number.modifier]
        behind = limit.lower().startswith(("or ", "and ", "-", "+", "plus"))
        joint = "" if limit.startswith(("-", "+")) else " "
        said = f"{said}{joint}{limit.lower()}" if behind else f"{limit.lower()} {said}"
    return " ".join(filter(None, (_of_what(number, said), _befallen(number))))


def _of_what(number: Number, said: str) -> str:
    """Add what is counted: "107 people", "half of homes", "20 tonnes of flour"."""
    if not number.counts or not said:
        return said
    if number.kind is NumberKind.COUNT and not _is_part(number.value):
        return f"{said} {number.counts}"
    return f"{said} of {number.counts}"


def _befallen(number: Number) -> str:
    """Return the event as an end of the phrase, where it says something new."""
    event = number.event if number.kind is NumberKind.COUNT else None
    return event if event and event not in (number.counts or "") else ""


def plain_words(number: Number, text: str) -> str:
    """Say a number with its first conversion: "55 km = 34 mi"; else as `text` has it."""
    said = in_words(number) or number.span.of(text)
    converted = conversions(number)
    return f"{said} = {converted[0]}" if converted else said


def conversions(number: Number) -> tuple[str, ...]:
    """Express a quantity in other common units: ("34 mi",) for 55 km; empty for the rest."""
    turn = number.conversion
    values = [v for v in (number.value, number.low, number.high) if isinstance(v, int | float)]
    if turn is None or not values:
        return ()
    said = " to ".join(grouped(_rounded(v * turn.factor + turn.offset)) for v in values)
    return (f"{said}{'' if turn.unit in _TOUCHING else ' '}{turn.unit}",)


def grouped(value: Value) -> str:
    """Write a number with commas between thousands, large ones with their scale word."""
    for size, name in _SCALES:
        if abs(value) >= size:
            part = value / size
            if round(part, 3) * size == value or abs(part) >= 1000:
                return f"{whole(round(part, 3)):,} {name}"
    return f"{whole(value):,}"


def _rounded(value: float) -> Value:
    """Keep about two significant digits more than a conversion deserves."""
    size = abs(value)
    if size >= 100:
        return whole(float(f"{value:.3g}"))
    return whole(round(value, 0 if size >= 10 else 1 if size >= 1 else 2))


def _amount(number: Number) -> str:
    value, low, high = number.value, number.low, number.high
    if number.unit is None and isinstance(value, float) and _is_part(value):
        return _FRACTIONS.get(round(value, 4), f"{whole(round(value * 100, 1))}%")
    if isinstance(value, int | float):
        said, one = grouped(value), abs(value) == 1
    elif isinstance(low, int | float) and isinstance(high, int | float):
        said, one = f"{grouped(low)} to {grouped(high)}", False
    else:
        return ""
    if number.kind is NumberKind.ORDINAL and isinstance(value, int):
        return _ordinal(value)
    if number.kind is NumberKind.AGE:
        return f"{said} year{'' if one else 's'} old"
    return _with_unit(said, number.unit, one=one) if number.unit else said


def _is_part(value: object) -> bool:
    return isinstance(value, float) and 0 < value < 1


def _with_unit(said: str, unit: str, *, one: bool) -> str:
    if unit.startswith("degree "):
        return f"{said}° {unit.removeprefix('degree ')}"
    name, per, rest = unit.partition(" per ")
    shown = units().plurals.get(name, name)
    if name == "time":
        shown = "time" if one else "times"
    elif one and shown not in _TOUCHING and shown.endswith("s") and name in shown:
        shown = name
    said = said + shown if shown in ("%", "°C", "°F") else f"{said} {shown}"
    return f"{said} per {rest}" if per else said


def _ordinal(value: int) -> str:
    last = value % 100
    ending = "th" if 10 <= last <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value:,}{ending}"


def _in_time(number: Number) -> str:
    if number.value is not None:
        return _moment(str(number.value))
    if number.low is not None and number.high is not None:
        return f"{_moment(str(number.low))} to {_moment(str(number.high))}"
    known = _PARTIAL.fullmatch(number.partial or "")
    if known is None:
        return ""
    said = f"{int(known[2])} {MONTHS[int(known[1]) - 1]}, year not known"
    return f"{_clock(known[3])} on {said}" if known[3] else said


def _moment(value: str) -> str:
    """Say an ISO 8601 date or time."""
    if found := _ISO_DATE.fullmatch(value):
        said = f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {int(found[1])}"
        part = _PARTS.get(found[4])
        if part:
            return f"the {part} of {said}"
        return f"{_clock(found[4])} on {said}" if found[4] else said
    return _stretch(value) or (_clock(value) if value.startswith("T") else _year(value))


def _stretch(value: str) -> str:
    """Say a month, week or part of a year; empty for anything else."""
    if found := _ISO_MONTH.fullmatch(value):
        return f"{MONTHS[int(found[2]) - 1]} {int(found[1])}"
    if found := _ISO_WEEK.fullmatch(value):
        return f"week {int(found[2])} of {int(found[1])}"
    if found := _ISO_CODE.fullmatch(value):
        joint = " of " if found[2][0] in "QH" else " "
        return f"{_CODES[found[2]]}{joint}{int(found[1])}"
    return ""


def _year(value: str) -> str:
    if value.startswith("-") and value[1:].isdecimal():
        return f"{int(value[1:]) + 1} BC"
    return value.lstrip("0") or value


def _clock(value: str) -> str:
    return _PARTS.get(value) or value.removeprefix("T")


def _period(value: str) -> str:
    found = _PERIOD.fullmatch(value)
    if found is None:
        return value
    minutes = value.startswith("PT") and found[2] == "M"
    unit = "minute" if minutes else _PERIOD_UNITS.get(found[2], "month")
    return f"every {unit}" if found[1] == "1" else f"every {found[1]} {unit}s"
