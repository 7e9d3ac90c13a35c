"""Move an analysis of a part of a text to its place in the whole."""

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop_app.core.analysis import Analysis, Entity, Number, Quote, Source
from desktop_app.core.spans import Span

_OFFSET = re.compile(r"\d+")


def shifted(analysis: Analysis, by: int) -> Analysis:
    """Return the analysis with every span, and the offsets in every id, moved by code points."""
    if not by:
        return analysis
    return replace(
        analysis,
        entities=tuple(_entity(e, by) for e in analysis.entities),
        numbers=tuple(_number(n, by) for n in analysis.numbers),
        quotes=tuple(_quote(q, by) for q in analysis.quotes),
        sources=tuple(_source(s, by) for s in analysis.sources),
        quoted_words=_spans(analysis.quoted_words, by),
    )


def _id(mark_id: str, by: int) -> str:
    return _OFFSET.sub(lambda m: str(int(m[0]) + by), mark_id, count=1)


def _spans(spans: Iterable[Span], by: int) -> tuple[Span, ...]:
    return tuple(s.shifted(by) for s in spans)


def _span(span: Span | None, by: int) -> Span | None:
    return span.shifted(by) if span else None


def _entity(entity: Entity, by: int) -> Entity:
    return replace(
        entity,
        id=_id(entity.id, by),
        mentions=_spans(entity.mentions, by),
        roles=_spans(entity.roles, by),
        related=tuple(_id(other, by) for other in entity.related),
    )


def _number(number: Number, by: int) -> Number:
    return replace(
        number,
        id=_id(number.id, by),
        span=number.span.shifted(by),
        modifier_span=_span(number.modifier_span, by),
        counts_span=_span(number.counts_span, by),
        quote=_id(number.quote, by) if number.quote else None,
    )


def _quote(quote: Quote, by: int) -> Quote:
    return replace(
        quote,
        id=_id(quote.id, by),
        contents=_spans(quote.contents, by),
        cue=_span(quote.cue, by),
        sources=_spans(quote.sources, by),
        speakers=tuple(_id(s, by) for s in quote.speakers),
        chain=tuple(replace(s, mention=s.mention.shifted(by)) for s in quote.chain),
    )


def _source(source: Source, by: int) -> Source:
    return replace(
        source,
        id=_id(source.id, by),
        entity=_id(source.entity, by) if source.entity else None,
        mentions=_spans(source.mentions, by),
        quotes=tuple(_id(q, by) for q in source.quotes),
    )
