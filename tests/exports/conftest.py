"""A reviewed article of our own writing."""

import datetime
from dataclasses import replace

import pytest

from desktop_app.core.analysis import (
    Analysis,
    Entity,
    Label,
    Modifier,
    Number,
    NumberKind,
    Origin,
    Quote,
    QuoteKind,
    Source,
    SourceKind,
    Status,
)
from desktop_app.core.anchors import anchor_of
from desktop_app.core.article import Article, Certainty, Metadata, paragraphs_of
from desktop_app.core.corrections import Judge, Note, Verdict, WriteNote
from desktop_app.core.review import Review
from desktop_app.core.spans import Span

TEXT = (
    "Ferry * returns 🚢 to Karet\n"
    "Tessa Venn said that “about 40 boats\tsank”. =SUM lost -5 crowns.\n"
    "“Nobody knows.”"
)
ORIGIN = Origin("hand", "1")


def place(words, start=0):
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


@pytest.fixture
def review():
    metadata = Metadata("Ferry * returns 🚢 to Karet", ("A. Writer",), datetime.date(2024, 5, 6))
    metadata = replace(metadata, published_from=Certainty.STATED, site="The Karet Post")
    article = Article(TEXT, paragraphs_of(TEXT), metadata)
    venn = Entity("e1", Label.PERSON, "Tessa Venn", (place("Tessa Venn"),), 0.91234, ORIGIN)
    sum_ = Entity("e2", Label.OTHER, "=SUM", (place("=SUM"),), 0.5, ORIGIN)
    boats = Number(
        "n1",
        place("40"),
        NumberKind.COUNT,
        40,
        0.9,
        ORIGIN,
        modifier=Modifier.APPROX,
        modifier_span=place("about"),
        modifier_text="about",
        counts="boats",
        quote="q1",
    )
    crowns = Number("n2", place("-5 crowns"), NumberKind.MONEY, -5, None, ORIGIN, unit="crown")
    said = Quote(
        "q1",
        (place("“about 40 boats\tsank”"),),
        QuoteKind.MIXED,
        0.8,
        ORIGIN,
        cue=place("said"),
        sources=(place("Tessa Venn"),),
        speakers=("s1",),
        status=Status.STATED,
    )
    free = Quote("q2", (place("“Nobody knows.”"),), QuoteKind.DIRECT, 0.7, ORIGIN)
    source = Source("s1", "Tessa Venn", SourceKind.PERSON, "e1", (place("Tessa Venn"),), ("q1",), 4)
    analysis = Analysis((venn, sum_), (boats, crowns), (said, free), (source,))
    return Review(article, analysis)


@pytest.fixture
def reviewed(review):
    written = datetime.datetime(2024, 5, 7, tzinfo=datetime.UTC)
    on_mark = Note("note1", "Who *counted*?", anchor_of(place("40"), TEXT), "n1", written)
    passage = Note("note2", "Check this.", anchor_of(place("Karet"), TEXT), None, written)
    return (
        review.corrected(Judge("q1", Verdict.ACCEPTED))
        .corrected(Judge("e2", Verdict.REJECTED))
        .corrected(WriteNote(on_mark))
        .corrected(WriteNote(passage))
        .standing()
    )
