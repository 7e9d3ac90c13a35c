"""Plain text: a title line, credits, paragraphs, headings, page furniture."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.article import Article, Certainty, Metadata
from desktop_app.core.errors import LoadError
from desktop_app.core.spans import Span
from desktop_app.loaders.bylines import Credit, read_credit, read_dateline
from desktop_app.loaders.decode import decode, looks_binary
from desktop_app.loaders.foreign import foreign_kind
from desktop_app.loaders.furniture import find_furniture, is_prose, is_sentence, known_phrases
from desktop_app.loaders.hyphens import Vocabulary, undivided
from desktop_app.loaders.lines import paragraph_spans
from desktop_app.loaders.loader import NO, POSSIBLE, Loader, Parsed, Source
from desktop_app.loaders.mojibake import repair_notices
from desktop_app.loaders.normalise import normalise

VERSION = "plain/1"
_LONGEST_TITLE = 180
_TITLE_WORDS = 30
_HEADING = 90
_HEADING_WORDS = 14
# Credits stand near the title; a date further down is the article's matter.
_HEAD_LINES = 8


@dataclass(frozen=True, slots=True)
class _Head:
    """What the lines before the first paragraph of prose are, by index."""

    title: int | None
    credits: tuple[tuple[int, Credit], ...]


def load(source: Source) -> Parsed:
    """Read a plain text.

    Raises:
        LoadError: If the bytes are no text, or a text without a word.
    """
    decoded = decode(source)
    article = article_from_text(_undivided(normalise(decoded.text)))
    if not article.paragraphs:
        raise LoadError(
            source.name, "There is no text in it.", "Save the article again and open the new file."
        )
    return Parsed(article, decoded.notices + repair_notices(article.text))


def _undivided(text: str) -> str:
    """Put words together that hand-wrapped lines divide; other texts stay as they are."""
    wrapped = [span for span in paragraph_spans(text) if "\n" in span.of(text)]
    if not wrapped:
        return text
    words = Vocabulary(text.split("\n"))
    pieces = [text[wrapped[-1].end :]]
    for before, span in zip((None, *wrapped), wrapped, strict=False):
        pieces.insert(-1, text[before.end if before else 0 : span.start])
        pieces.insert(-1, undivided(span.of(text), words))
    return "".join(pieces)


def article_from_text(text: str) -> Article:
    """Return the article that a normalised plain text holds."""
    spans = paragraph_spans(text)
    lines = [span.of(text) for span in spans]
    furniture = find_furniture(lines, known_phrases())
    head = _read_head(lines, furniture)
    credit_lines = {index for index, _ in head.credits}
    folded = (furniture | credit_lines) - {head.title}
    if len(folded) == len(spans):
        folded = frozenset()
    title = spans[head.title] if head.title is not None else None
    return Article(
        text=text,
        paragraphs=spans,
        metadata=_metadata(title.of(text) if title else "", head, _first_prose(lines, folded)),
        title_span=title,
        headings=_headings(spans, lines, folded, head.title),
        boilerplate=tuple(span for i, span in enumerate(spans) if i in folded),
        media_type="text/plain",
        loader=VERSION,
    )


def _read_head(lines: Sequence[str], furniture: frozenset[int]) -> _Head:
    title: int | None = None
    credits_: list[tuple[int, Credit]] = []
    for index in [i for i in range(len(lines)) if i not in furniture][:_HEAD_LINES]:
        line = lines[index]
        credit = read_credit(line)
        if credit:
            credits_.append((index, credit))
        elif title is None:
            if not _like_title(line) or not _leads(index, lines, furniture):
                break
            title = index
        elif is_prose(line):
            break
    return _Head(title, tuple(credits_))


def _like_title(line: str) -> bool:
    text = " ".join(line.split())
    if len(text) > _LONGEST_TITLE or len(text.split()) > _TITLE_WORDS:
        return False
    return text[-1] not in ".,;:…" and any(c.isalpha() for c in text)


def _leads(index: int, lines: Sequence[str], furniture: frozenset[int]) -> bool:
    """Tell whether a paragraph of the article follows below."""
    below = [lines[i] for i in range(index + 1, len(lines)) if i not in furniture]
    return any(is_prose(line) or is_sentence(line) for line in below[:_HEAD_LINES])


def _first_prose(lines: Sequence[str], folded: frozenset[int] | set[int]) -> str:
    return next((s for i, s in enumerate(lines) if i not in folded and is_prose(s)), "")


def _headings(
    spans: Sequence[Span], lines: Sequence[str], folded: frozenset[int], title: int | None
) -> tuple[Span, ...]:
    """Return the short lines without a full stop that prose follows."""
    found = []
    for index in range(1, len(lines) - 1):
        line = lines[index]
        short = len(line) <= _HEADING and len(line.split()) <= _HEADING_WORDS
        if index in folded or index == title or not short or index + 1 in folded:
            continue
        if line[-1].isalnum() and line[0].isupper() and is_prose(lines[index + 1]):
            found.append(spans[index])
    return tuple(found)


def _metadata(title: str, head: _Head, first_prose: str) -> Metadata:
    origins: dict[str, str] = {}
    credit = Credit()
    for _, read in head.credits:
        credit = Credit(
            credit.authors or read.authors,
            credit.site or read.site,
            credit.published or read.published,
        )
    published = credit.published or read_dateline(first_prose)
    if title:
        origins["title"] = "first line"
    if credit.authors:
        origins["authors"] = "byline"
    if credit.site:
        origins["site"] = "byline"
    if published:
        origins["published"] = "date line"
    return Metadata(
        title=" ".join(title.split()),
        authors=credit.authors,
        published=published,
        published_from=Certainty.STATED if published else None,
        site=credit.site,
        origins=tuple(origins.items()),
    )


def _sniff(head: bytes, name: str) -> float:
    if foreign_kind(head):
        return NO
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
    zeros = head.count(0)
    likely_text = wide or zeros >= len(head) // 4 or not looks_binary(head.decode("latin-1"))
    return POSSIBLE if likely_text or name.lower().endswith(_SUFFIXES) else NO


_SUFFIXES = (".txt", ".text")

LOADER = Loader("plain", ("text/plain",), _SUFFIXES, _sniff, load)
