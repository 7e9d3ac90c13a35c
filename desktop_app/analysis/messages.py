"""What the window and the analysis worker say to each other; plain values, no models."""

from dataclasses import dataclass

from desktop_app.core.analysis import Analysis, Quality
from desktop_app.core.article import Article


@dataclass(frozen=True, slots=True)
class Prepare:
    """Load the models of a quality, so that the first article need not wait."""

    quality: Quality


@dataclass(frozen=True, slots=True)
class Analyse:
    """Analyse an article; what is near code point `first` is read first."""

    job: int
    article: Article
    quality: Quality
    first: int = 0


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop a job at the next batch."""

    job: int


@dataclass(frozen=True, slots=True)
class Stop:
    """End the worker."""


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of all batches of a job are read; 0 of some means that it has begun."""

    job: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Part:
    """The provisional marks of one batch of the text with this fingerprint."""

    job: int
    fingerprint: str
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Done:
    """The whole analysis of the text with this fingerprint, and the seconds it took."""

    job: int
    fingerprint: str
    analysis: Analysis
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """A job that ended without a result; `cancelled` when somebody wished so."""

    job: int
    reason: str
    next_step: str
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """The models of a quality are loaded."""

    quality: Quality


Request = Prepare | Analyse | Cancel | Stop
Reply = Ready | Progress | Part | Done | Failed
