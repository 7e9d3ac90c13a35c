"""The words in which every export says a figure, a speaker or a place."""

from collections.abc import Iterable

from desktop_app.core.analysis import Analysis, Modifier, Number, Quote, Source, Status
from desktop_app.core.spans import Span

NO_SOURCE = "no source stated"

_SIGNS = {Modifier.APPROX: "about ", Modifier.OVER: "at least ", Modifier.UNDER: "at most "}


def one_line(text: str) -> str:
    """Return a text with every run of white space as one space."""
    return " ".join(text.split())


def covered(spans: Iterable[Span], text: str) -> str:
    """Return what spans cover, on one line, with " … " where they leave something out."""
    return " … ".join(one_line(s.of(text)) for s in spans)


def plain_value(value: float | int | str | None) -> str:
    """Return a value without needless zeros: 1500000, 2.5, 2023-12-06."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def figure(number: Number) -> str:
    """Return what a number says: "about 40", "100 to 999", "55 km", "2023-12-06"."""
    if number.value is not None:
        said = plain_value(number.value)
    elif number.low is not None or number.high is not None:
        said = " to ".join(plain_value(v) or "?" for v in (number.low, number.high))
    else:
        said = number.partial or "not resolved"
    said = _SIGNS.get(number.modifier, "") + said if number.modifier else said
    return f"{said} {number.unit}" if number.unit else said


def speakers(quote: Quote, sources: dict[str, Source]) -> tuple[str, ...]:
    """Return the names of a quote's speakers."""
    return tuple(sources[s].name for s in quote.speakers if s in sources)


def said_by(quote: Quote, sources: dict[str, Source], text: str) -> str:
    """Return who speaks in a quote, with the word "inferred" where nobody says so.

    A source that stands in the text but was not resolved is given as it is written.
    """
    written = (one_line(s.of(text)) for s in quote.sources)
    named = " and ".join(speakers(quote, sources) or written)
    if not named:
        return NO_SOURCE
    return f"{named} (inferred)" if quote.status is Status.INFERRED else named


def by_id(analysis: Analysis) -> dict[str, Source]:
    """Return an analysis's sources by their ids."""
    return {s.id: s for s in analysis.sources}
