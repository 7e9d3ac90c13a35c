"""What an analysis finds in an article: names, numbers, quotations and their sources."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.conversion import Conversion
from desktop_app.core.spans import Span, cover


class Quality(StrEnum):
    """Which reading models an analysis uses."""

    ACCURATE = "accurate"
    FAST = "fast"


class Label(StrEnum):
    """What kind of thing a name names."""

    PERSON = "PERSON"
    ORGANISATION = "ORGANISATION"
    PLACE = "PLACE"
    GROUP = "GROUP"
    OTHER = "OTHER"


class NumberKind(StrEnum):
    """What kind of figure a number is."""

    COUNT = "count"
    QUANTITY = "quantity"
    MONEY = "money"
    PERCENT = "percent"
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    SET = "set"
    SCORE = "score"


class Modifier(StrEnum):
    """How exact a number claims to be."""

    APPROX = "approx"
    OVER = "over"
    UNDER = "under"
    VAGUE = "vague"


class DateCertainty(StrEnum):
    """How sure the place of a date in the calendar is.

    STATED: written out in full. COUNTED: it follows from the publication date ("last week").
    LIKELY: the nearest day or month that fits ("Friday", "6 December"). OPEN: not known.
    """

    STATED = "stated"
    COUNTED = "counted"
    LIKELY = "likely"
    OPEN = "open"


class Tense(StrEnum):
    """When a cue says that something was said, and where the words around a date look."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class QuoteKind(StrEnum):
    """Whether a content stands in quotation marks wholly, partly or not at all."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Status(StrEnum):
    """How the speaker of a quote is known."""

    STATED = "stated"
    INFERRED = "inferred"
    NONE = "none"


class Tier(StrEnum):
    """Reported speech, or the lighter kind: thoughts, wishes, accusations, calls."""

    SPEECH = "speech"
    LIGHT = "light"


class Tone(StrEnum):
    """What a cue suggests about the truth of its content."""

    NEUTRAL = "neutral"
    DOUBTING = "doubting"
    CERTAIN = "certain"
    DENYING = "denying"
    ACCUSING = "accusing"
    EMOTIVE = "emotive"


class SourceKind(StrEnum):
    """What kind of speaker a source is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Origin:
    """Which component, in which version, made a mark. The reader's are component "reader"."""

    component: str
    version: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing with every place that names it, in order.

    `roles` are where the text says what it is ("spokesman for the harbour"). `related` are ids
    of entities that are linked to it but another thing: a country and its people.
    """

    id: str
    label: Label
    name: str
    mentions: tuple[Span, ...]
    score: float | None
    origin: Origin
    roles: tuple[Span, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans of the mark."""
        return self.mentions


@dataclass(frozen=True, slots=True)
class Number:
    """A figure, amount or date.

    `span` is number, scale and unit; the modifier ("about") has a span of its own. `value`
    is a number for amounts and an ISO 8601 text for dates and times; ranges and vague
    amounts have `low` and `high` and no value; a score is a text ("3-1"). A date that could
    not be resolved has value None and `partial` ("12-06"); `tense` is that of the words around
    it, `certainty` how sure its place is. `reason` says in plain words how the value came about.
    """

    id: str
    span: Span
    kind: NumberKind
    value: float | int | str | None
    score: float | None
    origin: Origin
    low: float | int | str | None = None
    high: float | int | str | None = None
    unit: str | None = None
    modifier: Modifier | None = None
    modifier_span: Span | None = None
    modifier_text: str | None = None
    counts: str | None = None
    counts_span: Span | None = None
    event: str | None = None
    partial: str | None = None
    quote: str | None = None
    tense: Tense | None = None
    reason: str | None = None
    certainty: DateCertainty | None = None
    conversion: Conversion | None = None

    @property
    def future(self) -> bool:
        """Whether the words around a date look ahead."""
        return self.tense is Tense.FUTURE

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans of the mark: number and modifier as one stretch where both are near."""
        if self.modifier_span is None:
            return (self.span,)
        both = cover((self.span, self.modifier_span))
        near = len(both) <= len(self.span) + len(self.modifier_span) + 2
        return (both,) if near else tuple(sorted((self.modifier_span, self.span)))


@dataclass(frozen=True, slots=True)
class Step:
    """One step from a mention to the speaker it stands for, with its reason in plain words."""

    mention: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Quote:
    """An attribution: contents, the cue that attributes them and the source as written.

    Contents include their quotation marks. `sources` are the spans as written, one for each
    coordinated subject. `speakers` are ids of `Source`; `chain` holds the steps by which a
    mention was resolved ("he" to "the correspondent" to ...). `negated` is "did not say",
    `hypothetical` "would say" or "if he says"; `said_on` and `said_at` are the time and the
    place or medium of the utterance as written. `reasons` tell in plain words why it was taken
    for an attribution and what was put right.
    """

    id: str
    contents: tuple[Span, ...]
    kind: QuoteKind
    score: float | None
    origin: Origin
    cue: Span | None = None
    sources: tuple[Span, ...] = ()
    speakers: tuple[str, ...] = ()
    status: Status = Status.NONE
    tier: Tier = Tier.SPEECH
    cue_lemma: str | None = None
    tone: Tone = Tone.NEUTRAL
    negated: bool = False
    addressee: str | None = None
    said_on: str | None = None
    chain: tuple[Step, ...] = ()
    tense: Tense | None = None
    hypothetical: bool = False
    said_at: str | None = None
    reasons: tuple[str, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans of the mark."""
        return self.contents


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker of an article under the fullest form that the article uses.

    `mentions` are the places that name or stand for it as a source; `words` counts the
    words of its quotes' contents.
    """

    id: str
    name: str
    kind: SourceKind
    entity: str | None
    mentions: tuple[Span, ...]
    quotes: tuple[str, ...]
    words: int

    @property
    def named(self) -> bool:
        """Whether a reader could look this source up by its name."""
        return self.kind is not SourceKind.UNNAMED


Mark = Entity | Number | Quote


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one text; each tuple is in order of first place."""

    entities: tuple[Entity, ...] = ()
    numbers: tuple[Number, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    quoted_words: tuple[Span, ...] = ()
    quality: Quality = Quality.ACCURATE
    versions: tuple[Origin, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks: entities, numbers, quotes."""
        return (*self.entities, *self.numbers, *self.quotes)

    @property
    def begun(self) -> bool:
        """Whether anything was read: marks came, or it is whole and found none."""
        return bool(self.versions or self.entities or self.numbers or self.quotes)

    def mark(self, mark_id: str) -> Mark | None:
        """Return the mark with an id, or None."""
        return next((m for m in self.marks if m.id == mark_id), None)

    def source(self, source_id: str) -> Source | None:
        """Return the source with an id, or None."""
        return next((s for s in self.sources if s.id == source_id), None)
