"""Which marks a walk through the article halts at: of a layer, of one kind, of the same."""

from collections.abc import Callable

from desktop_app.core.analysis import Analysis, Entity, Mark, Number, Quote
from desktop_app.ui.reading.marks import Layer, Stop, role_of

Wanted = Callable[[Stop], bool]


def in_layers(kind: Layer | None, shown: frozenset[Layer]) -> Wanted:
    """Return what halts at one layer, be it shown or not, or at all that are shown.

    Quotes come with claims where these are shown.
    """
    layers = shown if kind is None else frozenset({kind})
    if kind is Layer.QUOTES:
        layers |= shown & {Layer.CLAIMS}
    return lambda stop: stop.layer in layers


def of_the_same(mark: Mark, analysis: Analysis) -> Wanted:
    """Return what halts at all mentions of a name, quotes of a speaker, counts of a thing.

    A quote without a speaker is followed by the others without one.
    """
    match mark:
        case Entity():
            ids = {mark.id}
        case Quote():
            ids = {q.id for q in analysis.quotes if _same_voice(q, mark)}
        case Number():
            thing = _counted(mark)
            ids = {n.id for n in analysis.numbers if n.id == mark.id or _counted(n) == thing}
    return lambda stop: stop.mark in ids


def of_the_kind(mark: Mark, analysis: Analysis) -> Wanted:
    """Return what halts at all names of a type, or numbers or quotes of a kind."""
    kind = _kind(mark)
    ids = {other.id for other in analysis.marks if _kind(other) == kind}
    return lambda stop: stop.mark in ids


def of_role(role: str, analysis: Analysis) -> Wanted:
    """Return what halts at all marks that are drawn in one role of the theme."""
    ids = {mark.id for mark in analysis.marks if role_of(mark, analysis) == role}
    return lambda stop: stop.mark in ids


def _same_voice(quote: Quote, other: Quote) -> bool:
    if not other.speakers:
        return not quote.speakers
    return not set(quote.speakers).isdisjoint(other.speakers)


def _counted(number: Number) -> tuple[str, str, str]:
    return (number.kind.value, (number.counts or "").casefold(), number.unit or "")


def _kind(mark: Mark) -> tuple[str, str]:
    match mark:
        case Entity():
            return "name", mark.label.value
        case Number():
            return "number", mark.kind.value
        case Quote():
            return "quote", mark.kind.value
