"""One article's marks as Markdown: who speaks, what is said, how much, who is named, notes."""

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.core.analysis import Analysis, Quote, Source
from desktop_app.core.corrections import Verdict
from desktop_app.core.review import Standing
from desktop_app.exports.wording import by_id, covered, figure, one_line, said_by

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_LIST_LIKE = re.compile(r"^(\d+)([.)])|^([-+])")


def to_markdown(standing: Standing) -> str:
    """Return what stands, as CommonMark with tables; rejected marks are left out."""
    analysis = standing.stands
    blocks = [
        f"# {escaped(standing.article.title)}",
        *_metadata(standing),
        *_section("Who says how much", _sources(analysis)),
        *_section("Quotations", _quotes(standing, analysis)),
        *_section("Numbers", _numbers(standing, analysis)),
        *_section("Names", _names(standing, analysis)),
        *_section("Notes", _notes(standing)),
    ]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Return a text on one line that Markdown shows as it is."""
    line = _SPECIAL.sub(r"\\\1", one_line(text))
    return _LIST_LIKE.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)


def _section(title: str, blocks: Iterable[str]) -> Iterator[str]:
    filled = list(blocks)
    if filled:
        yield f"## {title}"
        yield from filled


def _metadata(standing: Standing) -> Iterator[str]:
    article = standing.article
    known = article.metadata
    date = known.published.isoformat() if known.published else "not known"
    certainty = f" ({known.published_from.value})" if known.published_from else ""
    lines = [f"- Published: {date}{certainty}"]
    if known.authors:
        lines.append(f"- By: {escaped(', '.join(known.authors))}")
    if known.site:
        lines.append(f"- Site: {escaped(known.site)}")
    if known.url:
        lines.append(f"- Address: {escaped(known.url)}")
    lines.append(f"- Text: {article.fingerprint[:12]}, analysed {standing.analysis.quality.value}")
    yield "\n".join(lines)


def _sources(analysis: Analysis) -> Iterator[str]:
    speaking = sorted((s for s in analysis.sources if s.quotes), key=lambda s: -s.words)
    if speaking:
        rows = [(escaped(s.name), s.kind.value, str(len(s.quotes)), str(s.words)) for s in speaking]
        yield table(("Source", "Kind", "Quotations", "Words"), rows)


def _quotes(standing: Standing, analysis: Analysis) -> Iterator[str]:
    sources = by_id(analysis)
    for quote in analysis.quotes:
        content = escaped(covered(quote.contents, standing.article.text))
        yield f"> {content}\n>\n> — {_told(quote, standing, sources)}"
        yield from _notes_on(quote.id, standing)


def _told(quote: Quote, standing: Standing, sources: dict[str, Source]) -> str:
    told = [escaped(said_by(quote, sources, standing.article.text))]
    if quote.cue:
        told.append(f"“{escaped(quote.cue.of(standing.article.text))}”")
    told.append(quote.kind.value)
    told.extend(_verdict(quote.id, standing))
    return ", ".join(told)


def _numbers(standing: Standing, analysis: Analysis) -> Iterator[str]:
    if not analysis.numbers:
        return
    sources = by_id(analysis)
    quotes = {q.id: q for q in analysis.quotes}
    rows = [
        (
            escaped(covered(n.spans, standing.article.text)),
            escaped(figure(n)),
            escaped(n.counts or ""),
            escaped(said_by(quotes[n.quote], sources, standing.article.text))
            if n.quote in quotes
            else "the article",
            "; ".join(_verdict(n.id, standing)),
        )
        for n in analysis.numbers
    ]
    yield table(("As written", "Says", "Of what", "Said by", "Checked"), rows)
    for number in analysis.numbers:
        yield from _notes_on(number.id, standing)


def _names(standing: Standing, analysis: Analysis) -> Iterator[str]:
    if not analysis.entities:
        return
    text = standing.article.text
    rows = []
    for entity in sorted(analysis.entities, key=lambda e: (e.label.value, e.mentions[0])):
        forms = dict.fromkeys(one_line(m.of(text)) for m in entity.mentions)
        others = ", ".join(escaped(f) for f in forms if f != entity.name)
        places = str(len(entity.mentions))
        checked = "; ".join(_verdict(entity.id, standing))
        rows.append((escaped(entity.name), entity.label.value.lower(), others, places, checked))
    yield table(("Name", "Kind", "Also written", "Mentions", "Checked"), rows)
    for entity in analysis.entities:
        yield from _notes_on(entity.id, standing)


def _notes(standing: Standing) -> Iterator[str]:
    """Yield notes on passages, and those whose mark was rejected or is gone."""
    shown = {m.id for m in standing.stands.marks}
    for note in standing.notes:
        if note.mark not in shown:
            yield f"- “{escaped(note.anchor.exact)}”: {escaped(note.text)}"


def _notes_on(mark_id: str, standing: Standing) -> Iterator[str]:
    for note in standing.notes_on(mark_id):
        yield f"Note on “{escaped(note.anchor.exact)}”: {escaped(note.text)}"


def _verdict(mark_id: str, standing: Standing) -> tuple[str, ...]:
    verdict = standing.verdict(mark_id)
    return () if verdict is Verdict.UNCHECKED else (verdict.value,)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells that are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
