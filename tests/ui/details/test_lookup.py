"""Relations among the marks of an article are found."""

from dataclasses import replace

from desktop_app.core.corrections import Verdict
from desktop_app.core.review import Standing
from desktop_app.ui.details.lookup import Lookup


def test_a_mark_is_found_by_its_id(lookup):
    assert lookup.mark("q-lost").id == "q-lost"
    assert lookup.mark("nothing") is None
    assert lookup.mark(None) is None


def test_a_name_speaks_through_its_source(lookup):
    assert [q.id for q in lookup.quotes_by(lookup.mark("e-okafor"))] == ["q-lost", "q-crew"]


def test_a_quote_is_about_the_names_in_its_contents(lookup, standing, place):
    entity = replace(lookup.mark("e-okafor"), mentions=(place("northern section"),))
    assert [q.id for q in lookup.quotes_about(entity)] == ["q-lost"]


def test_names_of_one_paragraph_appear_together(standing, place):
    skarn = replace(standing.analysis.entities[0], mentions=(place("2016"), place("2016")))
    analysis = replace(standing.analysis, entities=(skarn, *standing.analysis.entities[1:]))
    lookup = Lookup(replace(standing, analysis=analysis))
    assert [(e.id, n) for e, n in lookup.appears_with(skarn)] == [("e-okafor", 1)]


def test_the_same_thing_counted_twice_is_found(lookup):
    assert [n.id for n in lookup.counted_alike(lookup.mark("n-60"))] == ["n-60-again"]


def test_a_number_knows_the_quote_it_stands_in(lookup):
    assert lookup.quote_of(lookup.mark("n-cost")).id == "q-cost"
    assert lookup.quote_of(lookup.mark("n-60")) is None


def test_rejected_quotes_leave_the_relations_but_are_still_found(standing):
    rejected = replace(standing, verdicts=(("q-crew", Verdict.REJECTED),))
    lookup = Lookup(rejected)
    assert [q.id for q in lookup.said_by("s-okafor")] == ["q-lost"]
    assert lookup.mark("q-crew") is not None
    assert lookup.verdict("q-crew") is Verdict.REJECTED


def test_a_place_knows_its_paragraph(lookup, place):
    span = place("She added")
    assert lookup.paragraph_of(span).of(lookup.text).startswith("She added")


def test_places_are_counted_as_a_reader_counts(standing, place):
    first, second, *_ = standing.article.paragraphs
    titled = replace(standing.article, title_span=first, boilerplate=(second,))
    lookup = Lookup(replace(standing, article=titled))
    assert lookup.place_label(place("Harbour wall")) == "title"
    assert lookup.place_label(place("Skarn Harbour")) == "top"
    assert lookup.place_label(place("Maren Okafor")) == "¶ 1"


def test_an_empty_article_has_no_relations(standing):
    article = replace(standing.article, text="", paragraphs=())
    analysis = replace(standing.analysis, entities=(), numbers=(), quotes=(), sources=())
    lookup = Lookup(Standing(article, analysis))
    assert lookup.stands.marks == ()
