"""An attribution on its way to becoming a `Quote`."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.spans import Span


class Path(StrEnum):
    """How an attribution was found."""

    MODEL = "model"
    GRAMMAR = "grammar"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Contents with the cue that attributes them and the sources as written, in order.

    `contents` are never empty and do not overlap. `score` is None where no model saw it.
    """

    contents: tuple[Span, ...]
    cue: Span | None
    sources: tuple[Span, ...]
    score: float | None
    path: Path

    @property
    def start(self) -> int:
        """Where the first content begins."""
        return self.contents[0].start
