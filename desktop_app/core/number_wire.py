"""Numbers in the wire form; `core.wire` says what it is."""

from collections.abc import Mapping
from typing import Any

from desktop_app.core.analysis import (
    DateCertainty,
    Modifier,
    Number,
    NumberKind,
    Tense,
)
from desktop_app.core.conversion import Conversion
from desktop_app.core.spans import Span
from desktop_app.core.wire_parts import (
    Json,
    origin_from_wire,
    origin_to_wire,
    pair_of,
    span_from,
)


def number_to_wire(number: Number) -> Json:
    """Return an object of `numbers`."""
    conversion = number.conversion
    return {
        "id": number.id,
        "start": number.span.start,
        "end": number.span.end,
        "kind": number.kind.value,
        "value": number.value,
        "low": number.low,
        "high": number.high,
        "unit": number.unit,
        "modifier": number.modifier.value if number.modifier else None,
        "modifier_span": pair_of(number.modifier_span),
        "modifier_text": number.modifier_text,
        "counts": number.counts,
        "counts_span": pair_of(number.counts_span),
        "event": number.event,
        "partial": number.partial,
        "quote": number.quote,
        "future": number.future,
        "tense": number.tense.value if number.tense else None,
        "reason": number.reason,
        "certainty": number.certainty.value if number.certainty else None,
        "conversion": conversion and [conversion.unit, conversion.factor, conversion.offset],
        "score": number.score,
        "origin": origin_to_wire(number.origin),
    }


def number_from_wire(wire: Mapping[str, Any]) -> Number:
    """Read a number back."""
    return Number(
        id=wire["id"],
        span=Span(wire["start"], wire["end"]),
        kind=NumberKind(wire["kind"]),
        value=wire["value"],
        low=wire["low"],
        high=wire["high"],
        unit=wire["unit"],
        modifier=Modifier(wire["modifier"]) if wire["modifier"] else None,
        modifier_span=span_from(wire["modifier_span"]),
        modifier_text=wire["modifier_text"],
        counts=wire["counts"],
        counts_span=span_from(wire["counts_span"]),
        event=wire["event"],
        partial=wire["partial"],
        quote=wire["quote"],
        tense=_tense(wire),
        reason=wire.get("reason"),
        certainty=DateCertainty(wire["certainty"]) if wire.get("certainty") else None,
        conversion=Conversion(*wire["conversion"]) if wire.get("conversion") else None,
        score=wire["score"],
        origin=origin_from_wire(wire["origin"]),
    )


def _tense(wire: Mapping[str, Any]) -> Tense | None:
    """Read the tense; what was written before there was one says only `future`."""
    if wire.get("tense"):
        return Tense(wire["tense"])
    return Tense.FUTURE if wire.get("future") else None
