"""Attributions as a reading model sees them: its raw contents snapped and grouped."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.analysis.document import RawAttribution
from desktop_app.analysis.quotes.candidate import Candidate
from desktop_app.analysis.quotes.grouping import grouped
from desktop_app.analysis.quotes.marks import Passages
from desktop_app.analysis.quotes.snapping import snapped


def from_model(found: Iterable[RawAttribution], passages: Passages) -> tuple[Candidate, ...]:
    """Return the attributions of a reading model, in order of their first contents."""
    grown = (replace(raw, content=snapped(raw.content, passages)) for raw in found)
    return grouped(grown)
