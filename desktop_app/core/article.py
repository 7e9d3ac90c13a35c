"""An article as it was loaded: its text, the shape of that text and where it came from."""

import datetime
import hashlib
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop_app.core.spans import Span


class Certainty(StrEnum):
    """How a piece of metadata is known."""

    STATED = "stated"
    GUESSED = "guessed"


class Shape(StrEnum):
    """What a paragraph is that is no running text: how the page set it."""

    ITEM = "item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    TABLE = "table"


# Where something stands that is taken for a piece of metadata without being called so.
_GUESSES = frozenset(("first line", "title line", "address"))


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article beside its text.

    `origins` maps a field's name to where it was read ("JSON-LD", "first line", "reader").
    `published_from` is None when `published` is. `modified` is the day of the last change.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    published_from: Certainty | None = None
    site: str = ""
    language: str = ""
    url: str = ""
    modified: datetime.date | None = None
    origins: tuple[tuple[str, str], ...] = ()

    def certainty_of(self, name: str) -> Certainty | None:
        """Return how a field is known; None where it is not known at all."""
        if name == "published":
            return self.published_from
        if not getattr(self, name):
            return None
        return Certainty.GUESSED if self.origin_of(name) in _GUESSES else Certainty.STATED

    def origin_of(self, name: str) -> str:
        """Return where a field was read, or an empty text."""
        return dict(self.origins).get(name, "")


@dataclass(frozen=True, slots=True)
class Article:
    """A loaded article; immutable, all spans in code points of `text`.

    `paragraphs` are in order and do not overlap; headings are paragraphs of their own and
    named in `headings`. `boilerplate` are the paragraphs that are page furniture: shown
    folded and dimmed, never analysed. `shapes` names paragraphs that are items of lists, block
    quotations, captions of pictures or rows of tables (cells divided by tabs). The title is part
    of the text only if `title_span` says so.
    """

    text: str
    paragraphs: tuple[Span, ...]
    metadata: Metadata = field(default_factory=Metadata)
    title_span: Span | None = None
    headings: tuple[Span, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    media_type: str = "text/plain"
    loader: str = ""
    shapes: tuple[tuple[Span, Shape], ...] = ()

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the text, in hexadecimal; a lone surrogate counts as its three bytes."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def body(self) -> tuple[Span, ...]:
        """The paragraphs that are not page furniture, the title's among them."""
        furniture = set(self.boilerplate)
        return tuple(p for p in self.paragraphs if p not in furniture)

    @property
    def counted(self) -> tuple[Span, ...]:
        """The paragraphs that a reader counts: no page furniture, no title, no headings."""
        apart = {*self.headings, self.title_span}
        return tuple(p for p in self.body if p not in apart)

    @property
    def title(self) -> str:
        """The title, or the beginning of the text where there is none."""
        if self.metadata.title:
            return self.metadata.title
        first = next((p.of(self.text) for p in self.paragraphs), "")
        return first[:80].strip() or "Untitled"

    def described(self, field: str, value: str, origin: str) -> "Article":
        """Return the same article with another piece of metadata, said by `origin`.

        Args:
            field: Name of a field of `Metadata` but `published`.
            value: The new value: authors one a line, a day in ISO 8601; empty for none.
            origin: Who says so.
        """
        known: object = value
        if field == "authors":
            known = tuple(name.strip() for name in value.splitlines() if name.strip())
        elif field == "modified":
            known = datetime.date.fromisoformat(value) if value else None
        origins = {**dict(self.metadata.origins), field: origin}
        changed: Metadata = replace(
            self.metadata,
            origins=tuple(origins.items()),
            **{field: known},  # type: ignore[arg-type]
        )
        return replace(self, metadata=changed)

    def published_on(self, date: datetime.date | None, origin: str) -> "Article":
        """Return the same article with another publication date, stated by `origin`."""
        origins = dict(self.metadata.origins)
        origins["published"] = origin
        metadata = replace(
            self.metadata,
            published=date,
            published_from=Certainty.STATED if date else None,
            origins=tuple(origins.items()),
        )
        return replace(self, metadata=metadata)


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """Return the lines of a text that hold more than white space, edges trimmed."""
    spans: list[Span] = []
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped[0])
            spans.append(Span(start, start + len(stripped)))
        at += len(line) + 1
    return tuple(spans)
