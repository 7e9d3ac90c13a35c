"""One line about a mark or an article, in plain words; nothing of Qt."""

import datetime
import re

from desktop_app.core.analysis import Entity, Mark, Number, NumberKind, Quote, SourceKind, Status
from desktop_app.core.article import Article
from desktop_app.core.corrections import Verdict
from desktop_app.core.review import Standing
from desktop_app.ui.reading.speakers import NOBODY, Speakers, shortest_capitals

WORDS_A_MINUTE = 230
CHARACTERS_A_MINUTE = 450
_LONGEST_NAME = 60
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


def summary(mark: Mark, standing: Standing) -> str:
    """Say on one line what a mark is, who or what it means and what the reader made of it."""
    text = standing.article.text
    match mark:
        case Entity():
            parts = [mark.label.value.capitalize(), _entity_words(mark, text)]
        case Number():
            parts = [_NUMBER_TITLES.get(mark.kind, "Number"), _number_words(mark, text)]
        case Quote():
            parts = ["Quote", *_quote_words(mark, standing)]
    verdict = standing.verdict(mark.id)
    if verdict is not Verdict.UNCHECKED:
        parts.append(verdict.value)
    if notes := len(standing.notes_on(mark.id)):
        parts.append(counted(notes, "note"))
    return " · ".join(parts)


def byline(article: Article, standing: Standing | None = None) -> str:
    """Say who wrote an article, when, how long it takes and, once known, who speaks in it."""
    known = article.metadata
    parts = []
    if known.authors:
        parts.append(listed(known.authors))
    if known.published:
        certainty = f" ({known.published_from.value})" if known.published_from else ""
        parts.append(long_date(known.published) + certainty)
    parts.append(_duration(reading_minutes(article)))
    if standing is not None and standing.analysis.begun:
        parts.append(_voices(standing))
    return " · ".join(parts)


def _duration(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{minutes} min"


def reading_minutes(article: Article) -> int:
    """Return how many minutes the text takes to read, page furniture apart; at least one.

    Chinese and Japanese, which write no spaces, are counted by the character.
    """
    text = article.text
    words = sum(1 + text.count(" ", span.start, span.end) for span in article.body)
    dense = 0
    if not text.isascii():
        dense = sum(len(_DENSE.findall(text, span.start, span.end)) for span in article.body)
    return max(1, round(words / WORDS_A_MINUTE + dense / CHARACTERS_A_MINUTE))


def furniture_line(lines: tuple[str, ...], *, folded: bool, above: bool = False) -> str:
    """Say how much page furniture stands here, and name some of it while it is folded.

    What stands above the first paragraph is mostly the byline and date as they are printed.
    """
    what = "above the text" if above else "of page furniture"
    count = counted(len(lines), "line")
    if not folded:
        return f"⌄ {count} {what}"
    named = ", ".join(f"“{_clipped(line, 24)}”" for line in lines[:4])
    more = ", …" if len(lines) > 4 else ""
    return f"› {count} {what} folded: {named}{more}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 note", "1,204 notes"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(names: tuple[str, ...]) -> str:
    """Join names as a sentence does: "A, B and C"."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def long_date(date: datetime.date) -> str:
    """Return a date as newspapers write it: "14 March 2025"."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def _entity_words(entity: Entity, text: str) -> str:
    short = shortest_capitals(span.of(text) for span in entity.mentions)
    name = f"{entity.name} ({short})" if short and short != entity.name else entity.name
    return f"{name}, {counted(len(entity.mentions), 'mention')}"


def _number_words(number: Number, text: str) -> str:
    words = " ".join(_flat(span.of(text)) for span in number.spans)
    if number.kind in _DATED:
        resolved = number.value or number.partial
        return f"{words} = {resolved}" if resolved and str(resolved) != words else words
    if number.counts and number.counts.casefold() not in words.casefold():
        words += f" {number.counts}"
    return words


def _quote_words(quote: Quote, standing: Standing) -> list[str]:
    sources = Speakers(standing.analysis, standing.article.text).of(quote)
    names = tuple(
        f"{_clipped(s.name, _LONGEST_NAME)} (unnamed)"
        if s.kind is SourceKind.UNNAMED
        else _clipped(s.name, _LONGEST_NAME)
        for s in sources
    )
    parts = [listed(names) if names else NOBODY]
    if quote.status is Status.INFERRED:
        parts.append("inferred")
    if quote.cue:
        parts.append(_flat(quote.cue.of(standing.article.text)))
    parts.append(quote.kind.value)
    return parts


def _voices(standing: Standing) -> str:
    analysis = standing.stands
    if not analysis.quotes:
        return "no quotes"
    speaking = [source for source in analysis.sources if source.quotes]
    unnamed = sum(1 for source in speaking if not source.named)
    words = counted(len(analysis.quotes), "quote")
    if speaking:
        words += f" from {counted(len(speaking), 'source')}"
    return f"{words}, {unnamed} unnamed" if unnamed else words


def _flat(text: str) -> str:
    return " ".join(text.split())


def _clipped(text: str, length: int) -> str:
    flat = _flat(text)
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_DATED = frozenset({NumberKind.DATE, NumberKind.TIME, NumberKind.SET})
_NUMBER_TITLES = {
    NumberKind.MONEY: "Money",
    NumberKind.PERCENT: "Percentage",
    NumberKind.DURATION: "Duration",
    NumberKind.AGE: "Age",
    NumberKind.ORDINAL: "Ordinal",
    NumberKind.DATE: "Date",
    NumberKind.TIME: "Time",
    NumberKind.SET: "Repeated time",
    NumberKind.SCORE: "Score",
}
