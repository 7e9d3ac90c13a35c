"""A library in a folder of its own, and articles of our own writing to put into it."""

import datetime
from dataclasses import replace

import pytest

from desktop_app.core.analysis import (
    Analysis,
    Entity,
    Label,
    Number,
    NumberKind,
    Origin,
    Quality,
    Quote,
    QuoteKind,
    Source,
    SourceKind,
    Status,
)
from desktop_app.core.article import Article, Metadata, paragraphs_of
from desktop_app.core.spans import Span
from desktop_app.library.library import Library

WALL = (
    "The wall at Skarn Harbour gave way on Thursday.\n"
    "“We lost the northern section,” said Maren Okafor. About 60 boats were damaged.\n"
    "The repair could take a year, according to an official."
)
FERRY = (
    "The ferry operator denied overloading.\n"
    "“No one called me back,” said Maren Okafor, the harbour master."
)


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.time = datetime.datetime(2025, 3, 14, 9, 30, tzinfo=datetime.UTC)

    def __call__(self) -> datetime.datetime:
        return self.time

    def pass_days(self, days: int) -> None:
        self.time += datetime.timedelta(days=days)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def library(folder, clock):
    with Library(folder, clock) as opened:
        yield opened


def article(text: str = WALL, **known: object) -> Article:
    return Article(text, paragraphs_of(text), Metadata(**known), loader="plain")


def analysis(text: str = WALL) -> Analysis:
    """Say what a reader would find in one of the texts above."""
    origin = Origin("quotes", "1")

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    okafor = span("Maren Okafor")
    said = span(text[text.index("“") : text.index("”") + 1])
    quotes = [Quote("q1", (said,), QuoteKind.DIRECT, 0.9, origin, None, (okafor,), ("s1",))]
    sources = [Source("s1", "Maren Okafor", SourceKind.PERSON, "e1", (okafor,), ("q1",), 5)]
    numbers = []
    if text == WALL:
        repair = span("The repair could take a year")
        official = span("an official")
        quotes.append(
            Quote("q2", (repair,), QuoteKind.INDIRECT, 0.8, origin, None, (official,), ("s2",))
        )
        sources.append(
            Source("s2", "an official", SourceKind.UNNAMED, None, (official,), ("q2",), 6)
        )
        numbers.append(Number("n1", span("60"), NumberKind.COUNT, 60, None, origin, counts="boats"))
    return Analysis(
        entities=(Entity("e1", Label.PERSON, "Maren Okafor", (okafor,), 0.95, origin),),
        numbers=tuple(numbers),
        quotes=tuple(replace(quote, status=Status.STATED) for quote in quotes),
        sources=tuple(sources),
        quality=Quality.FAST,
        versions=(origin,),
    )


@pytest.fixture
def wall(library):
    """The article on the wall, kept and analysed."""
    kept = library.save_article(article(), WALL.encode(), "wall.txt").result()
    library.save_analysis(kept.id, analysis()).result()
    return kept.id
