"""An invented article with every kind of mark, and a pane that shows it."""

import datetime

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
    Tone,
)
from desktop_app.core.anchors import anchor_of
from desktop_app.core.article import Article, Certainty, Metadata, paragraphs_of
from desktop_app.core.corrections import Note
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.core.tally import tallied
from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.reading.pane import ArticlePane
from desktop_app.ui.theme import load_theme

TITLE = "Tide gate stuck “for eleven days”, council hears"
TEXT = "\n".join(
    [
        TITLE,
        "The tide gate at Brannock\u00a0Quay would not close for 11 days, and about 40 cellars "
        "flooded 🌊 before anyone was told, the town council heard on Tuesday.",
        "“We rang the depot every morning and nobody came to look at the hinge,” said Odile "
        "Farrant, who has kept the gate since 2009. “I wrote three letters about it.”",
        "The Estuary Works Board (EWB) denied that it had lost the letters. Its engineers "
        "checked the gate in October and found “nothing out of order”, it said in a statement.",
        "What the repair will cost",
        "At least 26 families are still in hotels. The bill could reach £3m to £4.5m, "
        "according to an official familiar with the estimates.",
        "She added that a crew of nearly two dozen had pumped through the night 🚒.",
        "Share this",
        "Read more",
        "Leave a comment",
    ]
)
ORIGIN = Origin("hand", "1")


def at(words: str, nth: int = 0) -> Span:
    """Return where some words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def entity(mark: str, label: Label, *forms: Span) -> Entity:
    return Entity(mark, label, forms[0].of(TEXT), tuple(sorted(forms)), 0.9, ORIGIN)


def number(mark: str, words: str, kind: NumberKind = NumberKind.COUNT, before: str = "") -> Number:
    span = at(f"{before}{words}")
    found = Span(span.start + len(before), span.end)
    lead = Span(span.start, found.start - 1) if before else None
    return Number(
        mark,
        found,
        kind,
        None,
        0.8,
        ORIGIN,
        modifier=Modifier.APPROX if lead else None,
        modifier_span=lead,
        modifier_text=lead.of(TEXT) if lead else None,
    )


def quote(mark: str, kind: QuoteKind, *contents: Span, **more: object) -> Quote:
    return Quote(mark, contents, kind, 0.93, ORIGIN, **more)


@pytest.fixture(scope="session")
def article() -> Article:
    paragraphs = paragraphs_of(TEXT)
    return Article(
        TEXT,
        paragraphs,
        Metadata(
            title=TITLE,
            authors=("Ida Renner",),
            published=datetime.date(2025, 3, 14),
            published_from=Certainty.STATED,
            site="Eastmoor Post",
        ),
        title_span=paragraphs[0],
        headings=(paragraphs[4],),
        boilerplate=paragraphs[-3:],
    )


@pytest.fixture(scope="session")
def standing(article: Article) -> Standing:
    entities = (
        entity("e1", Label.PLACE, at("Brannock\u00a0Quay")),
        entity("e2", Label.PERSON, at("Odile Farrant")),
        entity("e3", Label.ORGANISATION, at("Estuary Works Board"), at("EWB")),
    )
    numbers = (
        number("n1", "11 days", NumberKind.DURATION),
        number("n2", "40 cellars", before="about "),
        number("n3", "Tuesday", NumberKind.DATE),
        number("n4", "2009", NumberKind.DATE),
        number("n5", "three letters"),
        number("n6", "October", NumberKind.DATE),
        number("n7", "26 families", before="At least "),
        number("n8", "£3m to £4.5m", NumberKind.MONEY),
        number("n9", "two dozen", before="nearly "),
    )
    quotes = (
        quote(
            "q1",
            QuoteKind.DIRECT,
            at("“We rang the depot every morning and nobody came to look at the hinge,”"),
            at("“I wrote three letters about it.”"),
            cue=at("said"),
            sources=(at("Odile Farrant"),),
            speakers=("s1",),
            status=Status.STATED,
        ),
        quote(
            "q2",
            QuoteKind.INDIRECT,
            at("it had lost the letters"),
            cue=at("denied"),
            sources=(at("The Estuary Works Board"),),
            speakers=("s2",),
            status=Status.STATED,
            tone=Tone.DENYING,
        ),
        quote(
            "q3",
            QuoteKind.MIXED,
            at("found “nothing out of order”"),
            cue=Span(at("it said").start + 3, at("it said").end),
            sources=(Span(at("it said").start, at("it said").start + 2),),
            speakers=("s2",),
            status=Status.STATED,
        ),
        quote(
            "q4",
            QuoteKind.INDIRECT,
            at("The bill could reach £3m to £4.5m"),
            cue=at("according to"),
            sources=(at("an official familiar with the estimates"),),
            speakers=("s3",),
            status=Status.STATED,
        ),
        quote(
            "q5",
            QuoteKind.INDIRECT,
            at("a crew of nearly two dozen had pumped through the night 🚒"),
            cue=at("added"),
            sources=(at("She"),),
            speakers=("s1",),
            status=Status.STATED,
        ),
    )
    sources = (
        Source("s1", "Odile Farrant", SourceKind.PERSON, "e2", (), (), 0),
        Source("s2", "Estuary Works Board", SourceKind.ORGANISATION, "e3", (), (), 0),
        Source(
            "s3", "an official familiar with the estimates", SourceKind.UNNAMED, None, (), (), 0
        ),
    )
    note = Note(
        "note1",
        "Ask the board for the letters",
        anchor_of(at("The Estuary Works Board"), TEXT),
        None,
        datetime.datetime(2025, 3, 15, tzinfo=datetime.UTC),
    )
    analysis = tallied(Analysis(entities, numbers, quotes, sources), TEXT)
    return Standing(article, analysis, notes=(note,))


@pytest.fixture(scope="session")
def theme(qapp):
    load_fonts()
    return load_theme("light")


@pytest.fixture
def pane(qtbot, theme):
    """An empty article pane in a window."""
    made = ArticlePane(theme)
    qtbot.addWidget(made)
    made.resize(820, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def reader(pane, article, standing):
    """The article's view with all its marks shown."""
    pane.show_article(article)
    pane.reader.show_standing(standing)
    return pane.reader
