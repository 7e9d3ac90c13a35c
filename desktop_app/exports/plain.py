"""One article's marks as plain text for a terminal."""

from collections.abc import Iterable, Iterator

from desktop_app.core.review import Standing
from desktop_app.exports.wording import by_id, covered, figure, one_line, said_by


def to_text(standing: Standing) -> str:
    """Return what stands, a line a mark, under headings."""
    known = standing.article.metadata
    lines = [one_line(standing.article.title)]
    if known.published:
        lines.append(f"published {known.published.isoformat()}")
    for heading, found in (
        ("SOURCES", _sources(standing)),
        ("QUOTATIONS", _quotes(standing)),
        ("NUMBERS", _numbers(standing)),
        ("NAMES", _names(standing)),
    ):
        lines.extend(_section(heading, found))
    return "\n".join(lines) + "\n"


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    filled = list(lines)
    if filled:
        yield ""
        yield heading
        yield from (f"  {line}" for line in filled)


def _sources(standing: Standing) -> Iterator[str]:
    speaking = (s for s in standing.stands.sources if s.quotes)
    for source in sorted(speaking, key=lambda s: -s.words):
        count = _counted(len(source.quotes), "quotation")
        words = _counted(source.words, "word")
        yield f"{source.name} ({source.kind.value}): {count}, {words}"


def _quotes(standing: Standing) -> Iterator[str]:
    analysis = standing.stands
    sources = by_id(analysis)
    for quote in analysis.quotes:
        content = covered(quote.contents, standing.article.text)
        speaker = said_by(quote, sources, standing.article.text)
        unsaid = ", not said" if quote.negated else ", not said yet" if quote.hypothetical else ""
        yield f"{speaker} [{quote.kind.value}, {quote.tier.value}{unsaid}]: {content}"


def _numbers(standing: Standing) -> Iterator[str]:
    for number in standing.stands.numbers:
        written = covered(number.spans, standing.article.text)
        counts = f" of {number.counts}" if number.counts else ""
        yield f"{written} = {figure(number)} [{number.kind.value}]{counts}"


def _names(standing: Standing) -> Iterator[str]:
    text = standing.article.text
    for entity in standing.stands.entities:
        forms = dict.fromkeys(one_line(m.of(text)) for m in entity.mentions)
        others = "; ".join(f for f in forms if f != entity.name)
        also = f" (also {others})" if others else ""
        count = len(entity.mentions)
        yield f"{entity.name}{also} [{entity.label.value.lower()}] {count}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
