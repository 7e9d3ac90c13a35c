"""A review derives what stands from the analysis and the reader's corrections."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import (
    Analysis,
    Entity,
    Label,
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
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.conversion import Conversion
from desktop_app.core.corrections import (
    AddMark,
    Assign,
    Field,
    Judge,
    Note,
    Relabel,
    RemoveNote,
    Rename,
    Revalue,
    SetMetadata,
    SetPublished,
    Verdict,
    WriteNote,
)
from desktop_app.core.review import READER, Review
from desktop_app.core.spans import Span
from tests.strategies import corrections, reviews

TEXT = "“It gave way on 14 March,” said Maren Okafor. About 60 boats were hit, the port said."
FOUND = Origin("names", "1")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


OKAFOR = Entity("e1", Label.PERSON, "Maren Okafor", (span("Maren Okafor"),), 0.9, FOUND)
BOATS = Number("n1", span("60"), NumberKind.COUNT, 60, 0.8, FOUND, counts="boats")
DAY = Number("n2", span("14 March"), NumberKind.DATE, None, 0.8, FOUND, partial="03-14")
FIRST = Quote(
    "q1",
    (span("“It gave way on 14 March,”"),),
    QuoteKind.DIRECT,
    0.9,
    FOUND,
    speakers=("s1",),
    status=Status.STATED,
)
SECOND = Quote("q2", (span("About 60 boats were hit"),), QuoteKind.INDIRECT, 0.7, FOUND)
SPEAKER = Source("s1", "Maren Okafor", SourceKind.PERSON, "e1", (), ("q1",), 6)


@pytest.fixture
def review():
    analysis = Analysis((OKAFOR,), (BOATS, DAY), (FIRST, SECOND), (SPEAKER,))
    return Review(Article(TEXT, paragraphs_of(TEXT)), analysis)


def note(note_id: str, words: str, text: str, mark: str | None = None) -> WriteNote:
    written = datetime.datetime(2025, 3, 14, 12, tzinfo=datetime.UTC)
    return WriteNote(Note(note_id, text, anchor_of(span(words), TEXT), mark, written))


def test_without_corrections_the_analysis_stands(review):
    assert review.standing().stands == review.analysis


def test_the_last_verdict_counts(review):
    judged = review.corrected(Judge("q1", Verdict.ACCEPTED))
    judged = judged.corrected(Judge("q1", Verdict.REJECTED))
    assert judged.standing().verdict("q1") is Verdict.REJECTED
    assert judged.standing().verdict("q2") is Verdict.UNCHECKED


def test_a_rejected_quote_stands_no_more_and_is_not_counted(review):
    standing = review.corrected(Judge("q1", Verdict.REJECTED)).standing()
    assert [q.id for q in standing.stands.quotes] == ["q2"]
    (speaker,) = standing.stands.sources
    assert (speaker.quotes, speaker.words) == ((), 0)


def test_a_rejected_mark_stays_in_the_analysis(review):
    standing = review.corrected(Judge("e1", Verdict.REJECTED)).standing()
    assert standing.analysis.mark("e1") == OKAFOR


def test_a_relabelled_name_is_the_readers(review):
    standing = review.corrected(Relabel("e1", Label.GROUP)).standing()
    assert standing.analysis.entities == (replace(OKAFOR, label=Label.GROUP, origin=READER),)


def test_a_renamed_entity_keeps_its_mentions(review):
    standing = review.corrected(Rename("e1", "M. Okafor")).standing()
    (entity,) = standing.analysis.entities
    assert (entity.name, entity.mentions) == ("M. Okafor", OKAFOR.mentions)


def test_a_number_takes_the_readers_value_and_unit(review):
    standing = review.corrected(Revalue("n1", None, 50, 70, "boats")).standing()
    number = standing.analysis.mark("n1")
    assert (number.value, number.low, number.high, number.unit) == (None, 50, 70, "boats")
    assert number.origin == READER


def test_a_new_unit_is_converted_where_the_article_knows_how(review):
    miles = Conversion("mi", 0.621371)
    numbers = tuple(replace(n, unit="km", conversion=miles) for n in review.analysis.numbers)
    review = replace(review, analysis=replace(review.analysis, numbers=numbers))
    kept = review.corrected(Revalue("n1", 70, None, None, "km")).standing().analysis.mark("n1")
    gone = review.corrected(Revalue("n1", 70, None, None, "stone")).standing().analysis.mark("n1")
    assert (kept.conversion, gone.conversion) == (miles, None)


def test_a_quote_is_given_to_a_source_of_the_article(review):
    standing = review.corrected(Assign("q2", source="s1")).standing()
    assert standing.analysis.mark("q2").status is Status.STATED
    assert standing.analysis.source("s1").quotes == ("q1", "q2")


def test_a_quote_is_given_to_a_new_source(review):
    new = Assign("q2", name="the port", kind=SourceKind.ORGANISATION)
    standing = review.corrected(new).standing()
    source = standing.analysis.source(standing.analysis.mark("q2").speakers[0])
    assert (source.name, source.kind) == ("the port", SourceKind.ORGANISATION)
    assert source.quotes == ("q2",)
    assert source.words == 5


def test_a_name_that_a_source_has_makes_no_second_source(review):
    standing = review.corrected(Assign("q2", name="Maren Okafor")).standing()
    assert standing.analysis.mark("q2").speakers == ("s1",)
    assert len(standing.analysis.sources) == 1


def test_a_new_source_is_tied_to_the_entity_of_its_name(review):
    bare = replace(review, analysis=replace(review.analysis, sources=()))
    standing = bare.corrected(Assign("q2", name="Maren Okafor")).standing()
    assert standing.analysis.sources[0].entity == "e1"


def test_a_quote_can_be_said_to_have_no_source(review):
    standing = review.corrected(Assign("q1")).standing()
    quote = standing.analysis.mark("q1")
    assert (quote.speakers, quote.status) == ((), Status.NONE)


def test_added_marks_stand_in_their_place(review):
    port = Entity("e0", Label.ORGANISATION, "the port", (span("the port"),), None, READER)
    number = Number("n0", Span(1, 3), NumberKind.COUNT, 1, None, READER)
    quote = Quote("q0", (span("gave way"),), QuoteKind.MIXED, None, READER)
    for mark in (port, number, quote):
        review = review.corrected(AddMark(mark))
    analysis = review.standing().analysis
    assert [e.id for e in analysis.entities] == ["e1", "e0"]
    assert [n.id for n in analysis.numbers] == ["n0", "n2", "n1"]
    assert [q.id for q in analysis.quotes] == ["q1", "q0", "q2"]


def test_notes_stand_in_the_order_of_the_text(review):
    review = review.corrected(note("b", "60", "Which boats?", "n1"))
    review = review.corrected(note("a", "gave way", "When?"))
    standing = review.standing()
    assert [n.text for n in standing.notes] == ["When?", "Which boats?"]
    assert [n.id for n in standing.notes_on("n1")] == ["b"]


def test_a_note_is_rewritten_and_removed(review):
    written = review.corrected(note("a", "60", "Sixty?")).corrected(note("a", "60", "Sure?"))
    assert [n.text for n in written.standing().notes] == ["Sure?"]
    assert written.corrected(RemoveNote("a")).standing().notes == ()


def test_dates_resolve_again_with_the_publication_date(review):
    dated = review.corrected(SetPublished(datetime.date(2025, 3, 16)))
    standing = dated.standing()
    assert standing.article.metadata.published == datetime.date(2025, 3, 16)
    assert standing.analysis.mark("n2").value == "2025-03-14"


def test_a_date_set_by_the_reader_is_left_alone(review):
    review = review.corrected(Revalue("n2", "2020-03-14", None, None, None))
    review = review.corrected(SetPublished(datetime.date(2025, 3, 16)))
    assert review.standing().analysis.mark("n2").value == "2020-03-14"


def test_a_correction_of_a_mark_that_is_not_there_changes_nothing(review):
    for correction in (Relabel("e9", Label.OTHER), Rename("e9", "x"), Assign("q9", source="s1")):
        assert review.corrected(correction).standing() == review.standing()


@given(reviews(), st.data())
def test_undo_takes_the_last_correction_back_and_redo_does_it_again(review, data):
    correction = data.draw(corrections(review.article.text))
    changed = review.corrected(correction)
    assert changed.undo().corrections == review.corrections
    assert changed.undo().standing() == review.standing()
    assert changed.undo().redo() == changed


@given(reviews())
def test_undoing_all_and_redoing_all_changes_nothing(review):
    steps = len(review.corrections)
    back = review
    for _ in range(steps):
        back = back.undo()
    assert back.standing().analysis == review.analysis
    for _ in range(steps):
        back = back.redo()
    assert back == review


@given(reviews(), st.data())
def test_a_new_correction_forgets_what_was_undone(review, data):
    changed = review.undo().corrected(data.draw(corrections(review.article.text)))
    assert changed.undone == ()
    assert changed.redo() == changed


def test_there_is_nothing_to_undo_or_redo_at_first(review):
    assert review.undo() == review
    assert review.redo() == review


def test_what_the_reader_says_of_the_article_stands_and_is_undone() -> None:
    review = Review(Article("Text.", ()), Analysis())
    said = review.corrected(SetMetadata(Field.AUTHORS, "Ida Renner\nTom Vale"))
    known = said.standing().article.metadata
    assert known.authors == ("Ida Renner", "Tom Vale")
    assert known.origin_of("authors") == "reader"
    assert said.undo().standing().article.metadata.authors == ()
