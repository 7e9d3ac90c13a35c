"""Spans and origins in the wire form, for every kind of mark."""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.core.analysis import Origin
from desktop_app.core.spans import Span

Json = dict[str, Any]


def pair_of(span: Span | None) -> list[int] | None:
    """Return a span as a pair of code points."""
    return None if span is None else [span.start, span.end]


def pairs_of(spans: Iterable[Span]) -> list[list[int]]:
    """Return spans as pairs of code points."""
    return [[s.start, s.end] for s in spans]


def span_from(pair: list[int] | None) -> Span | None:
    """Read a span back."""
    return None if pair is None else Span(*pair)


def spans_from(pairs: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    """Read spans back."""
    return tuple(Span(*pair) for pair in pairs)


def origin_to_wire(origin: Origin) -> Json:
    """Return an `origin` object."""
    return {"component": origin.component, "version": origin.version}


def origin_from_wire(wire: Mapping[str, Any]) -> Origin:
    """Read an origin back."""
    return Origin(wire["component"], wire["version"])
