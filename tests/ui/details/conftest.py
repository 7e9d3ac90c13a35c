"""An article with its analysis, made by hand: the harbour wall of Skarn."""

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
    Step,
    Tone,
)
from desktop_app.core.anchors import anchor_of
from desktop_app.core.article import Article, Certainty, Metadata, paragraphs_of
from desktop_app.core.corrections import Note, Verdict
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.core.tally import tallied
from desktop_app.ui.details.lookup import Lookup

TEXT = """\
Harbour wall failed “in four places”, inquiry told
The wall at Skarn Harbour gave way at four points within 20 minutes of high water, \
the harbour master told a public inquiry on Thursday.
“We lost the northern section first and there was nothing left to hold the rest,” said \
Maren Okafor, who has run the port since 2016. “I had asked for that repair three times.”
The Northern Ports Authority (NPA) denied that it had ignored warnings. Its engineers \
inspected the wall in November and found “no urgent defect”, it said in a statement.
About 60 boats were damaged and at least 11 people were treated for injuries. The cost could \
reach $14m to $18m, according to an official close to the talks. Some 60 boats are insured.
She added that a crew of nearly two dozen had worked through the night.
“Nobody will ever rebuild it.”
"""
READING = Origin("quotes", "1")
NAMES = Origin("names", "1")
NUMBERS = Origin("numbers", "1")


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


ENTITIES = (
    Entity("e-skarn", Label.PLACE, "Skarn Harbour", (at("Skarn Harbour"),), 0.98, NAMES),
    Entity("e-okafor", Label.PERSON, "Maren Okafor", (at("Maren Okafor"),), 0.99, NAMES),
    Entity(
        "e-npa",
        Label.ORGANISATION,
        "Northern Ports Authority",
        (at("Northern Ports Authority"), at("NPA")),
        0.97,
        NAMES,
    ),
)
QUOTE_NUMBERS = (
    Number(
        "n-20",
        at("20 minutes"),
        NumberKind.DURATION,
        20,
        0.9,
        NUMBERS,
        unit="minute",
    ),
    Number(
        "n-thursday",
        at("Thursday"),
        NumberKind.DATE,
        "2025-03-13",
        0.9,
        NUMBERS,
        reason="the Thursday before publication on 14 March 2025",
    ),
    Number(
        "n-60",
        at("60"),
        NumberKind.COUNT,
        60,
        0.95,
        NUMBERS,
        modifier=Modifier.APPROX,
        modifier_span=at("About"),
        modifier_text="about",
        counts="boats",
        counts_span=at("boats"),
    ),
    Number(
        "n-cost",
        at("$14m to $18m"),
        NumberKind.MONEY,
        None,
        0.88,
        NUMBERS,
        low=14_000_000,
        high=18_000_000,
        unit="dollar",
        quote="q-cost",
    ),
    Number(
        "n-60-again",
        at("60", 1),
        NumberKind.COUNT,
        60,
        0.95,
        NUMBERS,
        counts="boats",
    ),
)
QUOTES = (
    Quote(
        "q-lost",
        (
            at("“We lost the northern section first and there was nothing left to hold the rest,”"),
            at("“I had asked for that repair three times.”"),
        ),
        QuoteKind.DIRECT,
        0.93,
        READING,
        cue=at("said"),
        sources=(at("Maren Okafor, who has run the port since 2016"),),
        speakers=("s-okafor",),
        status=Status.STATED,
        cue_lemma="say",
        addressee="a public inquiry",
        said_on="2025-03-13",
    ),
    Quote(
        "q-denied",
        (at("it had ignored warnings"),),
        QuoteKind.INDIRECT,
        0.9,
        READING,
        cue=at("denied"),
        sources=(at("The Northern Ports Authority (NPA)"),),
        speakers=("s-npa",),
        status=Status.STATED,
        cue_lemma="deny",
        tone=Tone.DENYING,
    ),
    Quote(
        "q-cost",
        (at("The cost could reach $14m to $18m"),),
        QuoteKind.INDIRECT,
        0.84,
        READING,
        cue=at("according to"),
        sources=(at("an official close to the talks"),),
        speakers=("s-official",),
        status=Status.STATED,
        cue_lemma="according to",
    ),
    Quote(
        "q-crew",
        (at("a crew of nearly two dozen had worked through the night"),),
        QuoteKind.INDIRECT,
        0.91,
        READING,
        cue=at("added"),
        sources=(at("She"),),
        speakers=("s-okafor",),
        status=Status.STATED,
        cue_lemma="add",
        chain=(Step(at("She"), "the last woman who spoke"),),
    ),
    Quote("q-nobody", (at("“Nobody will ever rebuild it.”"),), QuoteKind.DIRECT, 0.7, READING),
)
SOURCES = (
    Source(
        "s-okafor",
        "Maren Okafor",
        SourceKind.PERSON,
        "e-okafor",
        (at("the harbour master"), at("Maren Okafor"), at("She")),
        (),
        0,
    ),
    Source(
        "s-npa",
        "Northern Ports Authority",
        SourceKind.ORGANISATION,
        "e-npa",
        (at("The Northern Ports Authority (NPA)"),),
        (),
        0,
    ),
    Source(
        "s-official",
        "official close to the talks",
        SourceKind.UNNAMED,
        None,
        (at("an official close to the talks"),),
        (),
        0,
    ),
)


@pytest.fixture
def standing() -> Standing:
    metadata = Metadata(
        title="Harbour wall failed “in four places”, inquiry told",
        published=datetime.date(2025, 3, 14),
        published_from=Certainty.STATED,
    )
    article = Article(TEXT, paragraphs_of(TEXT), metadata)
    analysis = Analysis(ENTITIES, QUOTE_NUMBERS, QUOTES, SOURCES)
    note = Note(
        "note-1",
        "Ask for the minutes of the November inspection.",
        anchor_of(at("found “no urgent defect”"), TEXT),
        "q-denied",
        datetime.datetime(2025, 3, 15, 9, 30, tzinfo=datetime.UTC),
    )
    verdicts = (("q-cost", Verdict.ACCEPTED),)
    return Standing(article, tallied(analysis, TEXT), verdicts, (note,))


@pytest.fixture
def lookup(standing) -> Lookup:
    return Lookup(standing)


@pytest.fixture
def place():
    return at
