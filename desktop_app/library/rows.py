"""Articles and analyses as rows of tables, and back without loss.

A row is the wire form laid flat: an origin becomes two columns, lists become JSON in one
cell, `end` becomes `stop` because SQL has that word for itself. `words` columns repeat what
a span covers, so that the tables make sense by themselves.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.core.analysis import Analysis, Origin, Quality
from desktop_app.core.article import Article
from desktop_app.core.number_wire import number_from_wire, number_to_wire
from desktop_app.core.spans import Span
from desktop_app.core.wire import (
    article_from_wire,
    article_to_wire,
    entity_from_wire,
    entity_to_wire,
    quote_from_wire,
    quote_to_wire,
    source_from_wire,
    source_to_wire,
)
from desktop_app.core.wire_parts import Json

Row = dict[str, Any]
Read = Mapping[str, Any] | sqlite3.Row

FOUND = ("entities", "mentions", "numbers", "quotes", "sources")

_ARTICLE_LISTS = (
    "authors",
    "title_span",
    "paragraphs",
    "headings",
    "boilerplate",
    "shapes",
    "metadata_origins",
)
_ENTITY_LISTS = ("roles", "related")
_NUMBER_LISTS = ("modifier_span", "counts_span", "conversion")
_QUOTE_LISTS = ("contents", "cue", "sources", "speakers", "chain", "reasons")
_SOURCE_LISTS = ("mentions", "quotes")
_INTEGERS = range(-(2**63), 2**63)


def article_row(article: Article) -> Row:
    """Return the columns of `articles` that describe the article itself.

    `title` is what lists show; `title_stated` tells whether the article has it of its own, and
    `title_own` keeps that one while a title of the reader's stands in its place.
    """
    shown = {"title": article.title, "title_stated": bool(article.metadata.title)}
    return {**_flat(article_to_wire(article)), **shown, "title_own": None}


def article_of(row: Read) -> Article:
    """Return the article that a row of `articles` describes."""
    own = row["title"] if row["title_own"] is None else row["title_own"]
    title = own if row["title_stated"] else ""
    return article_from_wire({**_wire(row, _ARTICLE_LISTS), "title": title})


def analysis_row(analysis: Analysis) -> Row:
    """Return the columns of `articles` that describe an analysis as a whole."""
    return {
        "quality": analysis.quality.value,
        "versions": _json([(o.component, o.version) for o in analysis.versions]),
        "quoted_words": _json([(s.start, s.end) for s in analysis.quoted_words]),
    }


def found_rows(article: int, analysis: Analysis, text: str) -> dict[str, list[Row]]:
    """Return the rows of every table of `FOUND` for one article."""
    entities = [_flat(entity_to_wire(e)) for e in analysis.entities]
    for entity in entities:
        del entity["mentions"]
    mentions = [
        {"entity": e.id, "start": s.start, "stop": s.end, "words": s.of(text), "place": at}
        for e in analysis.entities
        for at, s in enumerate(e.mentions)
    ]
    numbers = [{**_flat(number_to_wire(n)), "words": n.span.of(text)} for n in analysis.numbers]
    quotes = [
        {**_flat(quote_to_wire(q)), "words": " … ".join(s.of(text) for s in q.contents)}
        for q in analysis.quotes
    ]
    sources = [_flat(source_to_wire(s)) for s in analysis.sources]
    tables = (entities, mentions, numbers, quotes, sources)
    return {
        name: [{"place": at, **row, "article": article} for at, row in enumerate(found)]
        for name, found in zip(FOUND, tables, strict=True)
    }


def analysis_of(row: Read, found: Mapping[str, Iterable[Read]]) -> Analysis:
    """Return the analysis that a row of `articles` and its found rows describe.

    The rows of each table must come in order of `place`.
    """
    mentions: dict[str, list[tuple[int, int]]] = {}
    for mention in found["mentions"]:
        mentions.setdefault(mention["entity"], []).append((mention["start"], mention["stop"]))
    entities = (_wire(e, _ENTITY_LISTS) for e in found["entities"])
    return Analysis(
        entities=tuple(
            entity_from_wire({**e, "mentions": mentions.get(e["id"], ())}) for e in entities
        ),
        numbers=tuple(number_from_wire(_wire(n, _NUMBER_LISTS)) for n in found["numbers"]),
        quotes=tuple(quote_from_wire(_wire(q, _QUOTE_LISTS)) for q in found["quotes"]),
        sources=tuple(source_from_wire(_wire(s, _SOURCE_LISTS)) for s in found["sources"]),
        quoted_words=tuple(Span(*pair) for pair in json.loads(row["quoted_words"])),
        quality=Quality(row["quality"]),
        versions=tuple(Origin(c, v) for c, v in json.loads(row["versions"])),
    )


def _flat(wire: Json) -> Row:
    row: Row = {}
    for key, value in wire.items():
        match value:
            case {"component": component, "version": version} if key == "origin":
                row |= {"component": component, "version": version}
            case list() | dict():
                row[key] = _json(value)
            case _:
                row["stop" if key == "end" else key] = _cell(value)
    return row


def _wire(row: Read, lists: Iterable[str]) -> Json:
    wire: Json = {("end" if key == "stop" else key): row[key] for key in row.keys()}  # noqa: SIM118
    for key in lists:
        wire[key] = None if wire[key] is None else json.loads(wire[key])
    for key in ("value", "low", "high"):
        if isinstance(wire.get(key), bytes):
            wire[key] = int(wire[key])
    for key in ("negated", "hypothetical", "future"):
        if key in wire:
            wire[key] = bool(wire[key])
    if "component" in wire:
        wire["origin"] = {"component": wire["component"], "version": wire["version"]}
    return wire


def _cell(value: object) -> object:
    """Return a value as SQLite keeps it; whole numbers beyond its 64 bits as their digits."""
    beyond = isinstance(value, int) and value not in _INTEGERS
    return str(value).encode("ascii") if beyond else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
