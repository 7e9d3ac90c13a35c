"""The source report counts words, kinds, tiers and independent sources of what stands."""

from dataclasses import replace

import pytest

from desktop_app.core.analysis import (
    Analysis,
    Entity,
    Label,
    Origin,
    Quote,
    QuoteKind,
    Source,
    SourceKind,
    Status,
    Tier,
)
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.corrections import Verdict
from desktop_app.core.review import Standing
from desktop_app.core.source_report import source_report
from desktop_app.core.spans import Span
from desktop_app.core.tally import tallied

TEXT = """\
Ferry strike ends
“Every boat sails tomorrow,” the Karet Union said. It called for patience.
A union official said that talks were hard and long. Ida Venn said that fares stay as they are.
“We are tired.” He said that nobody had asked.
"""
ORIGIN = Origin("hand", "1")


def place(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quote(name, words, *speakers, **more):
    status = Status.STATED if speakers else Status.NONE
    told = {"status": status, "speakers": speakers} | more
    return Quote(name, (place(words),), QuoteKind.INDIRECT, None, ORIGIN, **told)


def source(name, words, kind, entity=None):
    return Source(name, words, kind, entity, (place(words),), (), 0)


def standing_of(*quotes):
    entities = (
        Entity("e1", Label.ORGANISATION, "Karet Union", (place("Karet Union"),), None, ORIGIN),
        Entity("e2", Label.PERSON, "Ida Venn", (place("Ida Venn"),), None, ORIGIN),
    )
    sources = (
        source("union", "Karet Union", SourceKind.ORGANISATION, "e1"),
        source("official", "union official", SourceKind.UNNAMED),
        source("venn", "Ida Venn", SourceKind.PERSON, "e2"),
    )
    article = Article(TEXT, paragraphs_of(TEXT), title_span=place("Ferry strike ends"))
    return Standing(article, tallied(Analysis(entities, (), quotes, sources), TEXT))


SAILS = replace(
    quote("q1", "“Every boat sails tomorrow,”", "union"),
    kind=QuoteKind.DIRECT,
)
PATIENCE = quote("q2", "patience", "union", tier=Tier.LIGHT)
TALKS = quote("q3", "talks were hard and long", "official")
FARES = quote("q4", "fares stay as they are", "venn")
TIRED = quote("q5", "“We are tired.”")
ASKED = quote("q6", "nobody had asked", sources=(place("He"),), status=Status.STATED)


@pytest.fixture
def standing():
    return standing_of(SAILS, PATIENCE, TALKS, FARES, TIRED, ASKED)


@pytest.fixture
def report(standing):
    return source_report(standing)


def test_every_source_has_its_words_and_its_share(report):
    said = {f.source.id: (f.words, round(f.share, 2)) for f in report.sources}
    assert said == {"union": (5, 0.24), "official": (5, 0.24), "venn": (5, 0.24)}


def test_the_shares_of_a_quote_of_two_make_a_whole_with_the_others():
    both = replace(TALKS, speakers=("official", "venn"))
    report = source_report(standing_of(SAILS, both))
    assert sum(f.share for f in report.sources) == pytest.approx(1)
    assert report.words == 9


def test_quotes_are_counted_by_kind(report):
    union = next(f for f in report.sources if f.source.id == "union")
    assert union.kinds == {QuoteKind.DIRECT: 1, QuoteKind.MIXED: 0, QuoteKind.INDIRECT: 1}


def test_a_source_has_a_first_and_a_last_place(report):
    union = next(f for f in report.sources if f.source.id == "union")
    assert (union.first.span, union.first.paragraph) == (SAILS.contents[0], 1)
    assert union.last.span == PATIENCE.contents[0]


def test_the_light_tier_is_counted_apart(report):
    union = next(f for f in report.sources if f.source.id == "union")
    assert (union.speech, union.light) == (1, 1)
    assert report.light == 1


def test_without_the_light_tier_its_words_and_kinds_do_not_count(standing):
    report = source_report(standing, light=False)
    union = next(f for f in report.sources if f.source.id == "union")
    assert (union.words, union.quotes, union.light) == (4, (SAILS,), 1)
    assert (report.quotes, report.light, report.with_light) == (5, 1, False)


def test_a_source_of_only_claims_goes_with_the_light_tier():
    standing = standing_of(PATIENCE)
    assert source_report(standing, light=False).sources == ()
    assert [f.source.id for f in source_report(standing).sources] == ["union"]


@pytest.mark.parametrize("light", [True, False])
def test_claims_make_no_independent_source(light):
    report = source_report(standing_of(PATIENCE, FARES), light=light)
    assert (report.independent, report.single_source) == (1, True)


def test_independent_are_those_that_speak(report):
    assert (report.independent, report.single_source) == (3, False)


@pytest.mark.parametrize("change", [{"status": Status.INFERRED}, {"negated": True}])
def test_who_was_not_stated_to_say_it_is_no_independent_source(change):
    report = source_report(standing_of(SAILS, replace(FARES, **change)))
    assert report.independent == 1


def test_an_article_without_quotes_has_no_source():
    report = source_report(standing_of())
    assert (report.independent, report.single_source, report.unnamed_share) == (0, False, 0)


def test_the_unnamed_share_is_that_of_all_quoted_words(report):
    assert (report.unnamed_words, report.words) == (5, 21)
    assert report.unnamed_share == pytest.approx(5 / 21)


def test_words_of_a_named_and_an_unnamed_source_are_not_unnamed():
    report = source_report(standing_of(replace(TALKS, speakers=("official", "venn"))))
    assert report.unnamed_words == 0


def test_quotations_without_a_source_are_listed_with_their_places(report):
    assert [(u.quote.id, u.place.paragraph) for u in report.unstated] == [("q5", 3)]
    assert report.unstated_words == 3


def test_an_inferred_speaker_leaves_the_quotation_without_a_stated_source():
    report = source_report(
        standing_of(SAILS, replace(TIRED, speakers=("venn",), status=Status.INFERRED))
    )
    assert [u.quote.id for u in report.unstated] == ["q5"]
    assert "venn" in [f.source.id for f in report.sources]


def test_a_source_that_is_written_but_not_known_is_not_missing(report):
    assert [u.quote.id for u in report.unresolved] == ["q6"]


def test_rejected_quotes_do_not_count(standing):
    rejected = replace(standing, verdicts=(("q4", Verdict.REJECTED),))
    assert source_report(rejected).independent == 2
