"""The wire form "galley-analysis/1": an article and its analysis as one JSON object.

Spans are `[start, end]` pairs of code points, dates ISO 8601. All named keys are always
there, null when empty; keys may be added, never changed, under one format name.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from desktop_app.core.analysis import (
    Analysis,
    Entity,
    Label,
    Quality,
    Quote,
    QuoteKind,
    Source,
    SourceKind,
    Status,
    Step,
    Tense,
    Tier,
    Tone,
)
from desktop_app.core.article import Article, Certainty, Metadata, Shape
from desktop_app.core.number_wire import number_from_wire, number_to_wire
from desktop_app.core.spans import Span
from desktop_app.core.wire_parts import (
    Json,
    origin_from_wire,
    origin_to_wire,
    pair_of,
    pairs_of,
    span_from,
    spans_from,
)

FORMAT = "galley-analysis/1"


def to_wire(article: Article, analysis: Analysis) -> Json:
    """Return the wire form of an article with its analysis."""
    return {
        "format": FORMAT,
        "article": article_to_wire(article),
        "entities": [entity_to_wire(e) for e in analysis.entities],
        "numbers": [number_to_wire(n) for n in analysis.numbers],
        "quotes": [quote_to_wire(q) for q in analysis.quotes],
        "sources": [source_to_wire(s) for s in analysis.sources],
        "quoted_words": pairs_of(analysis.quoted_words),
        "quality": analysis.quality.value,
        "versions": [origin_to_wire(o) for o in analysis.versions],
    }


def analysis_from_wire(wire: Mapping[str, Any]) -> Analysis:
    """Read an analysis back.

    Raises:
        ValueError: If the format is another one.
        KeyError: If a named key is missing.
    """
    if wire.get("format") != FORMAT:
        raise ValueError(f"not {FORMAT}: {wire.get('format')!r}")
    return Analysis(
        entities=tuple(entity_from_wire(e) for e in wire["entities"]),
        numbers=tuple(number_from_wire(n) for n in wire["numbers"]),
        quotes=tuple(quote_from_wire(q) for q in wire["quotes"]),
        sources=tuple(source_from_wire(s) for s in wire["sources"]),
        quoted_words=spans_from(wire["quoted_words"]),
        quality=Quality(wire["quality"]),
        versions=tuple(origin_from_wire(o) for o in wire.get("versions", ())),
    )


def article_to_wire(article: Article) -> Json:
    """Return the `article` object."""
    known = article.metadata
    return {
        "title": known.title,
        "authors": list(known.authors),
        "published": known.published.isoformat() if known.published else None,
        "published_from": known.published_from.value if known.published_from else None,
        "modified": known.modified.isoformat() if known.modified else None,
        "site": known.site or None,
        "language": known.language or None,
        "url": known.url or None,
        "media_type": article.media_type,
        "loader": article.loader,
        "fingerprint": article.fingerprint,
        "text": article.text,
        "title_span": pair_of(article.title_span),
        "paragraphs": pairs_of(article.paragraphs),
        "headings": pairs_of(article.headings),
        "boilerplate": pairs_of(article.boilerplate),
        "shapes": [[span.start, span.end, shape.value] for span, shape in article.shapes],
        "metadata_origins": dict(known.origins),
    }


def article_from_wire(wire: Mapping[str, Any]) -> Article:
    """Read an article back."""
    published = wire["published"]
    certainty = wire["published_from"]
    modified = wire.get("modified")
    metadata = Metadata(
        title=wire["title"],
        authors=tuple(wire["authors"]),
        published=datetime.date.fromisoformat(published) if published else None,
        published_from=Certainty(certainty) if certainty else None,
        site=wire["site"] or "",
        language=wire["language"] or "",
        url=wire["url"] or "",
        modified=datetime.date.fromisoformat(modified) if modified else None,
        origins=tuple(wire["metadata_origins"].items()),
    )
    return Article(
        text=wire["text"],
        paragraphs=spans_from(wire["paragraphs"]),
        metadata=metadata,
        title_span=span_from(wire["title_span"]),
        headings=spans_from(wire.get("headings", ())),
        boilerplate=spans_from(wire["boilerplate"]),
        media_type=wire["media_type"],
        loader=wire["loader"],
        shapes=tuple((Span(s, e), Shape(shape)) for s, e, shape in wire.get("shapes") or ()),
    )


def entity_to_wire(entity: Entity) -> Json:
    """Return an object of `entities`."""
    return {
        "id": entity.id,
        "label": entity.label.value,
        "name": entity.name,
        "mentions": pairs_of(entity.mentions),
        "roles": pairs_of(entity.roles),
        "related": list(entity.related),
        "score": entity.score,
        "origin": origin_to_wire(entity.origin),
    }


def entity_from_wire(wire: Mapping[str, Any]) -> Entity:
    """Read an entity back."""
    return Entity(
        id=wire["id"],
        label=Label(wire["label"]),
        name=wire["name"],
        mentions=spans_from(wire["mentions"]),
        score=wire["score"],
        origin=origin_from_wire(wire["origin"]),
        roles=spans_from(wire.get("roles", ())),
        related=tuple(wire.get("related", ())),
    )


def quote_to_wire(quote: Quote) -> Json:
    """Return an object of `quotes`."""
    return {
        "id": quote.id,
        "contents": pairs_of(quote.contents),
        "cue": pair_of(quote.cue),
        "sources": pairs_of(quote.sources),
        "kind": quote.kind.value,
        "speakers": list(quote.speakers),
        "status": quote.status.value,
        "tier": quote.tier.value,
        "cue_lemma": quote.cue_lemma,
        "tone": quote.tone.value,
        "negated": quote.negated,
        "addressee": quote.addressee,
        "said_on": quote.said_on,
        "said_at": quote.said_at,
        "tense": quote.tense.value if quote.tense else None,
        "hypothetical": quote.hypothetical,
        "reasons": list(quote.reasons),
        "chain": [{"mention": pair_of(s.mention), "reason": s.reason} for s in quote.chain],
        "score": quote.score,
        "origin": origin_to_wire(quote.origin),
    }


def quote_from_wire(wire: Mapping[str, Any]) -> Quote:
    """Read a quote back."""
    return Quote(
        id=wire["id"],
        contents=spans_from(wire["contents"]),
        cue=span_from(wire["cue"]),
        sources=spans_from(wire["sources"]),
        kind=QuoteKind(wire["kind"]),
        speakers=tuple(wire["speakers"]),
        status=Status(wire["status"]),
        tier=Tier(wire["tier"]),
        cue_lemma=wire["cue_lemma"],
        tone=Tone(wire["tone"]),
        negated=wire["negated"],
        addressee=wire["addressee"],
        said_on=wire["said_on"],
        said_at=wire.get("said_at"),
        tense=Tense(wire["tense"]) if wire.get("tense") else None,
        hypothetical=wire.get("hypothetical", False),
        reasons=tuple(wire.get("reasons", ())),
        chain=tuple(Step(Span(*s["mention"]), s["reason"]) for s in wire.get("chain", ())),
        score=wire["score"],
        origin=origin_from_wire(wire["origin"]),
    )


def source_to_wire(source: Source) -> Json:
    """Return an object of `sources`."""
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind.value,
        "entity": source.entity,
        "mentions": pairs_of(source.mentions),
        "quotes": list(source.quotes),
        "words": source.words,
    }


def source_from_wire(wire: Mapping[str, Any]) -> Source:
    """Read a source back."""
    return Source(
        id=wire["id"],
        name=wire["name"],
        kind=SourceKind(wire["kind"]),
        entity=wire["entity"],
        mentions=spans_from(wire["mentions"]),
        quotes=tuple(wire["quotes"]),
        words=wire["words"],
    )
