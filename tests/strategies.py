"""Hypothesis strategies for articles, analyses and what a reader does to them."""

import datetime

from hypothesis import strategies as st

from desktop_app.core.analysis import (
    Analysis,
    DateCertainty,
    Entity,
    Label,
    Modifier,
    Number,
    NumberKind,
    Origin,
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
from desktop_app.core.anchors import anchor_of
from desktop_app.core.article import Article, Certainty, Metadata, paragraphs_of
from desktop_app.core.conversion import Conversion
from desktop_app.core.corrections import (
    AddMark,
    Assign,
    Correction,
    Judge,
    Merge,
    Note,
    Relabel,
    RemoveNote,
    Rename,
    Revalue,
    SetPublished,
    Split,
    Verdict,
    WriteNote,
)
from desktop_app.core.name_rules import DropRule, NameRule, RuleBook, RuleKind, SetRule
from desktop_app.core.review import Review
from desktop_app.core.spans import Span

words = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=12
)
texts = st.text(
    st.one_of(
        st.sampled_from("abc ABC .,“”\n\xa0😀\u200b"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"),
    ),
    max_size=80,
)
scores = st.none() | st.floats(0, 1)
origins = st.builds(Origin, words, words)
dates = st.dates(datetime.date(1900, 1, 1))
amounts = (
    st.none()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["2024-03-14", "P1Y", "2024-W11"])
)
optional = st.none() | words
finite = st.floats(allow_nan=False, allow_infinity=False)


def spans_in(text: str) -> st.SearchStrategy[Span]:
    """Draw spans of a text, empty ones among them."""
    places = st.integers(0, len(text))
    return st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends)))


def span_tuples(text: str, min_size: int = 0) -> st.SearchStrategy[tuple[Span, ...]]:
    return st.lists(spans_in(text), min_size=min_size, max_size=4).map(tuple)


def id_lists(letter: str) -> st.SearchStrategy[list[str]]:
    ids = st.integers(0, 9).map(lambda n: f"{letter}{n}")
    return st.lists(ids, unique=True, max_size=4)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(texts)
    paragraphs = paragraphs_of(text)
    some = st.lists(st.sampled_from(paragraphs), unique=True) if paragraphs else st.just([])
    published = draw(st.none() | dates)
    metadata = Metadata(
        title=draw(st.just("") | words),
        authors=tuple(draw(st.lists(words, max_size=3))),
        published=published,
        published_from=draw(st.sampled_from(Certainty)) if published else None,
        site=draw(st.just("") | words),
        language=draw(st.sampled_from(["", "en", "de"])),
        url=draw(st.sampled_from(["", "https://post.example/wall"])),
        origins=tuple(draw(st.dictionaries(words, words, max_size=3)).items()),
    )
    return Article(
        text=text,
        paragraphs=paragraphs,
        metadata=metadata,
        title_span=draw(st.none() | spans_in(text)),
        headings=tuple(sorted(draw(some))),
        boilerplate=tuple(sorted(draw(some))),
        media_type=draw(st.sampled_from(["text/plain", "text/html"])),
        loader=draw(words),
    )


def entities(mark_id: str, text: str) -> st.SearchStrategy[Entity]:
    labels = st.sampled_from(Label)
    return st.builds(Entity, st.just(mark_id), labels, words, span_tuples(text, 1), scores, origins)


def numbers(mark_id: str, text: str) -> st.SearchStrategy[Number]:
    return st.builds(
        Number,
        id=st.just(mark_id),
        span=spans_in(text),
        kind=st.sampled_from(NumberKind),
        value=amounts,
        score=scores,
        origin=origins,
        low=amounts,
        high=amounts,
        unit=optional,
        modifier=st.none() | st.sampled_from(Modifier),
        modifier_span=st.none() | spans_in(text),
        modifier_text=optional,
        counts=optional,
        counts_span=st.none() | spans_in(text),
        event=optional,
        partial=optional,
        quote=optional,
        tense=st.none() | st.sampled_from(Tense),
        reason=optional,
        certainty=st.none() | st.sampled_from(DateCertainty),
        conversion=st.none() | st.builds(Conversion, words, finite, finite),
    )


def quotes(mark_id: str, text: str) -> st.SearchStrategy[Quote]:
    return st.builds(
        Quote,
        id=st.just(mark_id),
        contents=span_tuples(text, 1),
        kind=st.sampled_from(QuoteKind),
        score=scores,
        origin=origins,
        cue=st.none() | spans_in(text),
        sources=span_tuples(text),
        speakers=id_lists("s").map(tuple),
        status=st.sampled_from(Status),
        tier=st.sampled_from(Tier),
        cue_lemma=optional,
        tone=st.sampled_from(Tone),
        negated=st.booleans(),
        addressee=optional,
        said_on=st.none() | dates.map(datetime.date.isoformat),
        said_at=optional,
        tense=st.none() | st.sampled_from(Tense),
        hypothetical=st.booleans(),
        reasons=st.lists(words, max_size=3).map(tuple),
        chain=st.lists(st.builds(Step, spans_in(text), words), max_size=2).map(tuple),
    )


def sources(source_id: str, text: str) -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        id=st.just(source_id),
        name=words,
        kind=st.sampled_from(SourceKind),
        entity=optional,
        mentions=span_tuples(text),
        quotes=id_lists("q").map(tuple),
        words=st.integers(0, 10_000),
    )


@st.composite
def analyses(draw: st.DrawFn, text: str) -> Analysis:
    return Analysis(
        entities=tuple(draw(entities(i, text)) for i in draw(id_lists("e"))),
        numbers=tuple(draw(numbers(i, text)) for i in draw(id_lists("n"))),
        quotes=tuple(draw(quotes(i, text)) for i in draw(id_lists("q"))),
        sources=tuple(draw(sources(i, text)) for i in draw(id_lists("s"))),
        quoted_words=draw(span_tuples(text)),
        quality=draw(st.sampled_from(Quality)),
        versions=tuple(draw(st.lists(origins, max_size=3))),
    )


@st.composite
def notes(draw: st.DrawFn, text: str) -> Note:
    return Note(
        id=draw(st.sampled_from(["note-1", "note-2", "note-3"])),
        text=draw(words),
        anchor=anchor_of(draw(spans_in(text)), text),
        mark=draw(st.none() | st.sampled_from(["e1", "n1", "q1"])),
        written=draw(st.datetimes(timezones=st.just(datetime.UTC))),
    )


def corrections(text: str) -> st.SearchStrategy[Correction]:
    """Draw corrections, most of them of marks that `analyses` may hold."""
    ids = st.integers(0, 9).map(str)
    e, n, q, s = (ids.map(letter.__add__) for letter in "enqs")
    kinds = st.sampled_from(SourceKind)
    return st.one_of(
        st.builds(Judge, st.one_of(e, n, q), st.sampled_from(Verdict)),
        st.builds(Relabel, e, st.sampled_from(Label)),
        st.builds(Rename, e, words),
        st.builds(Merge, e, e),
        st.builds(Split, e, span_tuples(text), words),
        st.builds(Revalue, n, amounts, amounts, amounts, optional),
        st.builds(Assign, q, source=st.none() | s),
        st.builds(Assign, q, name=words, kind=st.none() | kinds),
        st.builds(AddMark, entities("e-added", text)),
        st.builds(AddMark, numbers("n-added", text)),
        st.builds(AddMark, quotes("q-added", text)),
        st.builds(WriteNote, notes(text)),
        st.builds(RemoveNote, st.sampled_from(["note-1", "note-2"])),
        st.builds(SetPublished, st.none() | dates),
    )


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Draw a review with corrections, some of them undone."""
    article = draw(articles())
    review = Review(article, draw(analyses(article.text)))
    for correction in draw(st.lists(corrections(article.text), max_size=6)):
        review = review.corrected(correction)
    for _ in range(draw(st.integers(0, 3))):
        review = review.undo()
    return review


forms = st.lists(words, min_size=1, max_size=3, unique=True).map(tuple)


@st.composite
def rules(draw: st.DrawFn) -> NameRule:
    return NameRule(
        id=draw(st.sampled_from(["rule-1", "rule-2", "rule-3"])),
        kind=draw(st.sampled_from(RuleKind)),
        forms=draw(forms),
        made=draw(st.datetimes(timezones=st.just(datetime.UTC))),
        label=draw(st.none() | st.sampled_from(Label)),
        name=draw(st.just("") | words),
        active=draw(st.booleans()),
    )


@st.composite
def rule_books(draw: st.DrawFn) -> RuleBook:
    changes = st.builds(SetRule, rules()) | st.builds(
        DropRule, st.sampled_from(["rule-1", "rule-2"])
    )
    book = RuleBook()
    for change in draw(st.lists(changes, max_size=6)):
        book = book.changed([change])
    for _ in range(draw(st.integers(0, 3))):
        book = book.undo()
    return book
