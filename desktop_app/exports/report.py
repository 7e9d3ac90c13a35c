"""The source report of one article: as plain text, as Markdown and as JSON.

The JSON object has the keys "format" ("galley-report/1"), "article", "quality", "claims"
(whether the light tier is counted), "quotes", "words", "independent_sources",
"single_source", "unnamed_words", "unnamed_share", "unstated_words", "unstated_share",
"light_quotes", "sources", "unstated" and "unresolved"; they are always there. Shares are
0-1, spans are code points of the article's text, and paragraphs are counted as a reader
does, the title and places above the first paragraph as 0.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from desktop_app.core.analysis import QuoteKind, Source, Tier
from desktop_app.core.review import Standing
from desktop_app.core.source_report import (
    LooseQuote,
    Place,
    SourceFacts,
    SourceReport,
    source_report,
)
from desktop_app.exports.markdown import escaped, table
from desktop_app.exports.wording import by_id, covered, one_line, said_by, speakers

FORMAT = "galley-report/1"
_BAR = 20


def report_text(standing: Standing, *, claims: bool = True) -> str:
    """Return the report as plain text: the facts, a line a source, then what has no source.

    Args:
        standing: What stands.
        claims: Whether attributed claims, the light tier, count.
    """
    report = source_report(standing, light=claims)
    lines = [one_line(standing.article.title), *(f"  {f}" for f in _facts(report))]
    lines += _under("SOURCES", _source_lines(report))
    for heading, quotes in _loose(report, standing):
        lines += _under(heading.upper(), quotes)
    return "\n".join(lines) + "\n"


def report_markdown(standing: Standing, *, claims: bool = True) -> str:
    """Return the report as CommonMark with a table; `claims` as in `report_text`."""
    report = source_report(standing, light=claims)
    blocks = [
        f"# {escaped(standing.article.title)}",
        "\n".join(f"- {escaped(fact)}" for fact in _facts(report)),
    ]
    if report.sources:
        head = ("Source", "Kind", "Words", "Share", "Quotations", "First", "Last")
        blocks += ["## Sources", table(head, map(_cells, report.sources))]
    for heading, quotes in _loose(report, standing):
        blocks += [f"## {heading}", "\n".join(f"- {escaped(quote)}" for quote in quotes)]
    return "\n\n".join(blocks) + "\n"


def report_json(standing: Standing, *, claims: bool = True) -> dict[str, Any]:
    """Return the report as the JSON object described above; `claims` as in `report_text`."""
    report = source_report(standing, light=claims)
    known = standing.article.metadata
    sources = by_id(standing.analysis)
    return {
        "format": FORMAT,
        "article": {
            "title": standing.article.title,
            "published": known.published.isoformat() if known.published else None,
            "site": known.site or None,
            "fingerprint": standing.article.fingerprint,
        },
        "quality": standing.analysis.quality.value,
        "claims": claims,
        "quotes": report.quotes,
        "words": report.words,
        "independent_sources": report.independent,
        "single_source": report.single_source,
        "unnamed_words": report.unnamed_words,
        "unnamed_share": round(report.unnamed_share, 4),
        "unstated_words": report.unstated_words,
        "unstated_share": round(report.unstated_share, 4),
        "light_quotes": report.light,
        "sources": [_source_json(facts) for facts in report.sources],
        "unstated": [_quote_json(q, sources, standing) for q in report.unstated],
        "unresolved": [_quote_json(q, sources, standing) for q in report.unresolved],
    }


def _facts(report: SourceReport) -> Iterator[str]:
    if not report.quotes:
        yield "Nobody is quoted in this article."
        return
    single = " (single source)" if report.single_source else ""
    yield f"independent sources: {report.independent}{single}"
    yield f"{_counted(report.quotes, 'quotation')}, {_counted(report.words, 'quoted word')}"
    yield f"said by unnamed sources: {_percent(report.unnamed_share)} of the quoted words"
    yield f"without a stated source: {_percent(report.unstated_share)} of the quoted words"
    if report.light:
        counted = "counted" if report.with_light else "not counted"
        yield f"{_counted(report.light, 'attributed claim')}, {counted}"


def _source_lines(report: SourceReport) -> Iterator[str]:
    widest = max((f.share for f in report.sources), default=0) or 1
    names = {f.source.id: one_line(f.source.name) for f in report.sources}
    width = min(40, max(map(len, names.values()), default=0))
    for facts in report.sources:
        # A bar of another sign for the unnamed, so that it is read without colour.
        bar = ("#" if facts.named else "/") * max(1, round(_BAR * facts.share / widest))
        name = names[facts.source.id]
        if len(name) > width:  # a long name stands above its bar, so that bars stay in line
            yield name
            name = ""
        yield f"{name.ljust(width)}  {bar.ljust(_BAR)} {_percent(facts.share):>5}"
        said = (_kind(facts), _amounts(facts), _reach(facts), *_with(facts, names))
        yield f"    {'; '.join(said)}"


def _cells(facts: SourceFacts) -> tuple[str, ...]:
    return (
        escaped(facts.source.name),
        _kind(facts),
        str(facts.words),
        _percent(facts.share),
        _kinds(facts),
        _paragraph(facts.first),
        _paragraph(facts.last),
    )


def _kind(facts: SourceFacts) -> str:
    return f"{facts.source.kind.value}, named" if facts.named else "unnamed"


def _amounts(facts: SourceFacts) -> str:
    return f"{_counted(facts.words, 'word')} ({_kinds(facts)})"


def _kinds(facts: SourceFacts) -> str:
    said = [f"{count} {kind.value}" for kind, count in facts.kinds.items() if count]
    claims = sum(1 for q in facts.quotes if q.tier is Tier.LIGHT)
    return ", ".join(said) + (f"; {_counted(claims, 'claim')}" if claims else "")


def _reach(facts: SourceFacts) -> str:
    first, last = _paragraph(facts.first), _paragraph(facts.last)
    return f"first {first}, last {last}" if last != first else first


def _with(facts: SourceFacts, names: dict[str, str]) -> Iterator[str]:
    if facts.counted_with != facts.source.id and facts.counted_with in names:
        yield f"counted with {names[facts.counted_with]}"


def _loose(report: SourceReport, standing: Standing) -> Iterator[tuple[str, list[str]]]:
    """Yield headings and the quotations that have no stated or no known source."""
    sources, text = by_id(standing.analysis), standing.article.text
    for heading, loose in (
        ("Quotations without a stated source", report.unstated),
        ("Quotations whose source is not resolved", report.unresolved),
    ):
        if loose:
            yield (
                heading,
                [
                    f"{_paragraph(one.place)}: {covered(one.quote.contents, text)} — "
                    f"{said_by(one.quote, sources, text)}"
                    for one in loose
                ],
            )


def _source_json(facts: SourceFacts) -> dict[str, Any]:
    return {
        "id": facts.source.id,
        "name": facts.source.name,
        "kind": facts.source.kind.value,
        "named": facts.named,
        "counted_with": facts.counted_with,
        "words": facts.words,
        "share": round(facts.share, 4),
        "quotes": {kind.value: facts.kinds[kind] for kind in QuoteKind},
        "tiers": {"speech": facts.speech, "light": facts.light},
        "first": _place_json(facts.first),
        "last": _place_json(facts.last),
    }


def _quote_json(
    loose: LooseQuote, sources: dict[str, Source], standing: Standing
) -> dict[str, Any]:
    quote, text = loose.quote, standing.article.text
    return {
        "id": quote.id,
        "text": covered(quote.contents, text),
        **_place_json(loose.place),
        "written": [one_line(s.of(text)) for s in quote.sources],
        "inferred": list(speakers(quote, sources)),
    }


def _place_json(place: Place) -> dict[str, int]:
    return {"start": place.span.start, "end": place.span.end, "paragraph": place.paragraph}


def _paragraph(place: Place) -> str:
    return f"¶ {place.paragraph}" if place.paragraph else "above ¶ 1"


def _percent(share: float) -> str:
    whole = round(share * 100)
    return "< 1 %" if whole == 0 and share > 0 else f"{whole} %"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _under(heading: str, lines: Iterable[str]) -> Sequence[str]:
    filled = [f"  {line}" for line in lines]
    return ["", heading, *filled] if filled else []
