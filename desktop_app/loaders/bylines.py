"""Read who wrote a text and when from the lines around its title."""

import datetime
import re
from dataclasses import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:[\s,T@|–-]+(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|[+-]\d\d:?\d\d|\(?[A-Z]{2,4}\)?)?)?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BARE_SHAPES = (
    rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
    rf"{_YEAR}/(?P<month>\d\d)/(?P<day>\d\d)",
    rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",
)
_SHAPES = tuple(re.compile(_WEEKDAY + shape + _CLOCK, re.IGNORECASE) for shape in _BARE_SHAPES)
_WITHIN_LINES = tuple(
    re.compile(rf"(?<![\w./-]){shape}(?![\w/-])", re.IGNORECASE) for shape in _BARE_SHAPES
)
_SLASHES = re.compile(r"(?<![\d./-])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\w/-])")
_PUBLISHED = re.compile(
    r"(?:(?:first\s+)?(?:published|posted|issued)(?:\s+on|\s+at)?|date|on)\s*:?\s+", re.IGNORECASE
)
_BY = re.compile(
    r"(?:(?:written|reported|words|story|text|report|posted|published)\s+)?(?:by|from):?\s+",
    re.IGNORECASE,
)
_NAME_WORD = r"(?:(?:[dl]['’])?[^\W\d_a-z][^\W\d_]*(?:[-'’.][^\W\d_]+)*\.?)"
_NAME = re.compile(
    rf"{_NAME_WORD}(?:\s+(?:{_NAME_WORD}|(?:de|da|di|van|von|der|den|bin|al|el|la|le|du))){{0,5}}"
)
_BARS = re.compile(r"\s+[|·•—–]\s+|\s*[|·•]\s*|\s+-\s+")
_AND = re.compile(r"\s+(?:and|&)\s+", re.IGNORECASE)
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w.' -]{1,40}?),\s+(?P<rest>.{8,40}?)\s*(?:\([^)]{2,30}\)\s*)?[—–-]{1,2}\s"
)
_LONGEST = 160
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Credit:
    """What one line says: authors, the outlet behind them, the day of publication."""

    authors: tuple[str, ...] = ()
    site: str = ""
    published: datetime.date | None = None


def read_credit(line: str) -> Credit | None:
    """Read a line that is nothing but a byline, a date of publication or both.

    "By Ida Renner and Tom Vale, Eastmoor Post | 14 March 2025" gives all three. Returns None
    when anything else stands in the line.
    """
    text = " ".join(line.split())
    if not text or len(text) > _LONGEST:
        return None
    credit = Credit()
    found = False
    for part in _BARS.split(text):
        read = _credit_part(part)
        if read is None:
            return None
        found = found or read != Credit()
        credit = Credit(
            credit.authors or read.authors,
            credit.site or read.site,
            credit.published or read.published,
        )
    return credit if found else None


def read_date(text: str) -> datetime.date | None:
    """Read a text that is one full date, with or without weekday, label and time of day."""
    bare = _PUBLISHED.sub("", " ".join(text.split()), count=1)
    for shape in _SHAPES:
        match = shape.fullmatch(bare.rstrip(".,"))
        if match:
            return _date(match)
    return None


def dates_in(line: str, *, month_first: bool) -> list[tuple[int, int, datetime.date, bool]]:
    """Return the full dates in a line: start, end, day, and whether it can be read one way only.

    "3/4/2025" can be read two ways; `month_first` says which to take. "3.4.2025" is the third of
    April; but who else sets the month first may mean another day by it.
    """
    found: dict[int, tuple[int, int, datetime.date, bool]] = {}
    for shape in _WITHIN_LINES:
        for match in shape.finditer(line):
            day = _date(match)
            if day:
                certain = not month_first or match[0].count(".") != 2 or day.day > _MONTHS_A_YEAR
                found.setdefault(match.start(), (match.start(), match.end(), day, certain))
    for match in _SLASHES.finditer(line):
        read = _slashed(match, month_first=month_first)
        if read:
            found.setdefault(match.start(), (match.start(), match.end(), *read))
    return [found[start] for start in sorted(found)]


def _slashed(match: re.Match[str], *, month_first: bool) -> tuple[datetime.date, bool] | None:
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    orders = [(first, second), (second, first)]
    days = [_day(year, month, day) for month, day in (orders if month_first else orders[::-1])]
    possible = [day for day in days if day]
    return (possible[0], len(set(possible)) == 1) if possible else None


def read_dateline(paragraph: str) -> datetime.date | None:
    """Read the date that a first paragraph begins with.

    Either an agency's dateline with a year ("SKARN, 14 March 2025 —") or a weekday, a full date
    and then the text itself, as pages leave it that set the date on a line of its own.
    """
    start = " ".join(paragraph[:120].split())
    placed = _DATELINE.match(start)
    if placed:
        return read_date(placed["rest"])
    for shape in _SHAPES[:2]:
        match = shape.match(start)
        if match and not match[0][0].isdecimal() and re.match(r"\s+[A-Z“\"]", start[match.end() :]):
            return _date(match)
    return None


def _date(match: re.Match[str]) -> datetime.date | None:
    month = match["month"].lower()
    number = int(month) if month.isdecimal() else _MONTHS.index(month[:3]) + 1
    return _day(int(match["year"]), number, int(match["day"]))


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _credit_part(part: str) -> Credit | None:
    date = read_date(part)
    if date:
        return Credit(published=date)
    dated, word, names = part.partition(" by ")
    date = read_date(dated) if word else None
    if date:
        return Credit(*_authors(names), date)
    by = _BY.match(part)
    if not by:
        return None
    names, date = _split_date(part[by.end() :])
    authors, site = _authors(names)
    return Credit(authors, site, date) if authors else None


def _split_date(text: str) -> tuple[str, datetime.date | None]:
    """Split "Ida Renner, 14 March 2025" into the names and the date."""
    for comma in re.finditer(r",\s*|\s+on\s+|\s+(?=\d)", text):
        date = read_date(text[comma.end() :])
        if date:
            return text[: comma.start()], date
    return text, None


def _authors(text: str) -> tuple[tuple[str, ...], str]:
    """Split "Ida Renner, Tom Vale and Ann Poe, Eastmoor Post" into authors and outlet."""
    pieces = [p.strip() for p in text.rstrip(".").split(",") if p.strip()]
    last_and = max(
        (i for i, p in enumerate(pieces) if _AND.search(p) or p.startswith("and ")), default=0
    )
    names = [n for p in pieces[: last_and + 1] for n in _AND.split(p.removeprefix("and ")) if n]
    if not names or not all(_NAME.fullmatch(n) for n in names):
        return (), ""
    rest = pieces[last_and + 1 :]
    if any(len(p.split()) > 6 for p in rest):
        return (), ""
    site = rest[-1] if rest and _NAME.fullmatch(rest[-1]) else ""
    return tuple(_plain_case(n) for n in names), site


def _plain_case(name: str) -> str:
    """Return "IDA RENNER" as "Ida Renner"; other names as they are."""
    return name.title() if name.isupper() and " " in name else name
