"""What a reader can do to an analysis: small immutable facts, kept in order.

Each correction is a value of its own; `desktop_app.core.review` derives what stands by
applying them one after the other, so undo is leaving the last one out.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.analysis import Entity, Label, Number, Quote, SourceKind
from desktop_app.core.anchors import Anchor
from desktop_app.core.spans import Span


class Verdict(StrEnum):
    """What the reader decided about a mark."""

    UNCHECKED = "unchecked"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Note:
    """A reader's note on a mark, or on a passage when `mark` is None."""

    id: str
    text: str
    anchor: Anchor
    mark: str | None
    written: datetime.datetime


@dataclass(frozen=True, slots=True)
class Judge:
    """Accept or reject a mark, or take that back."""

    mark: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Relabel:
    """Say what kind of thing a name names, for all its mentions."""

    entity: str
    label: Label


@dataclass(frozen=True, slots=True)
class Rename:
    """Give an entity another canonical name."""

    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Say that an entity is another one: all its places are given to that."""

    entity: str
    into: str


@dataclass(frozen=True, slots=True)
class Split:
    """Say that some places of an entity name something else, under a name of its own."""

    entity: str
    mentions: tuple[Span, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Revalue:
    """Correct a number's value or unit; ranges have low and high and no value."""

    number: str
    value: float | int | str | None
    low: float | int | str | None
    high: float | int | str | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Assign:
    """Say who speaks in a quote.

    Either `source` names a source of the article, or `name` and `kind` make a new one;
    both None says that no source is stated.
    """

    quote: str
    source: str | None = None
    name: str | None = None
    kind: SourceKind | None = None


@dataclass(frozen=True, slots=True)
class AddMark:
    """Add a mark that no component found."""

    mark: Entity | Number | Quote


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Write a note, or replace the note with the same id."""

    note: Note


@dataclass(frozen=True, slots=True)
class RemoveNote:
    """Take a note away."""

    note: str


@dataclass(frozen=True, slots=True)
class SetPublished:
    """Set or clear the article's publication date; dates in the text resolve again."""

    date: datetime.date | None


class Field(StrEnum):
    """A piece of metadata that a reader can set; the day of publication is `SetPublished`'s."""

    TITLE = "title"
    AUTHORS = "authors"
    SITE = "site"
    LANGUAGE = "language"
    URL = "url"
    MODIFIED = "modified"


@dataclass(frozen=True, slots=True)
class SetMetadata:
    """Say something about the article: names of authors one a line, days in ISO 8601.

    An empty value says that it is not known.
    """

    field: Field
    value: str


NameCorrection = Relabel | Rename | Merge | Split

Correction = (
    Judge
    | NameCorrection
    | Revalue
    | Assign
    | AddMark
    | WriteNote
    | RemoveNote
    | SetPublished
    | SetMetadata
)
