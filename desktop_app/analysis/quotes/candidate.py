"""An attribution on its way to becoming a `Quote`."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.spans import Span


class Path(StrEnum):
    """How an attribution was found."""

    MODEL = "model"
    GRAMMAR = "grammar"
    BOTH = "both"
    MARKS = "marks"


class Pattern(StrEnum):
    """The construction in which grammar found an attribution."""

    CLAUSE = "clause"
    PARENTHETICAL = "parenthetical"
    ACCORDING = "according"
    NOUN = "noun"
    CHARGE = "charge"
    BESIDE = "beside"
    TRANSCRIPT = "transcript"
    TURN = "turn"
    DASH = "dash"
    COLON = "colon"


class Nesting(StrEnum):
    """How a candidate that grammar alone shows lies to those of the model."""

    INSIDE = "inside another"
    AROUND = "around another"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Contents with the cue that attributes them and the sources as written, in order.

    `contents` are never empty and do not overlap. `score` is None where no model saw it,
    `pattern` is None where grammar did not. `reasons` tell, in plain words, why it was
    taken and what was changed.
    """

    contents: tuple[Span, ...]
    cue: Span | None
    sources: tuple[Span, ...]
    score: float | None
    path: Path
    pattern: Pattern | None = None
    nested: Nesting | None = None
    reasons: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where the first content begins."""
        return self.contents[0].start
