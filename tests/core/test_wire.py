"""The wire form says everything and reads back unchanged."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import Analysis, Number, NumberKind, Origin, Tense
from desktop_app.core.article import Article
from desktop_app.core.number_wire import number_from_wire, number_to_wire
from desktop_app.core.spans import Span
from desktop_app.core.wire import FORMAT, analysis_from_wire, article_from_wire, to_wire
from tests.strategies import analyses, articles

analysed = articles().flatmap(lambda a: st.tuples(st.just(a), analyses(a.text)))


@given(analysed)
def test_an_article_and_its_analysis_come_back_from_json(pair):
    article, analysis = pair
    wire = json.loads(json.dumps(to_wire(article, analysis)))
    assert article_from_wire(wire["article"]) == article
    assert analysis_from_wire(wire) == analysis


def test_all_named_keys_are_there_when_nothing_was_found():
    wire = to_wire(Article("", ()), Analysis())
    assert wire["format"] == FORMAT
    for name in ("entities", "numbers", "quotes", "sources", "quoted_words"):
        assert wire[name] == []
    for name in ("published", "published_from", "site", "language", "url", "title_span"):
        assert wire["article"][name] is None


def test_another_format_is_refused():
    with pytest.raises(ValueError, match="galley-analysis/2"):
        analysis_from_wire({"format": "galley-analysis/2"})


@given(analysed)
def test_keys_that_were_added_later_may_be_missing(pair):
    article, analysis = pair
    wire = to_wire(article, analysis)
    del wire["versions"], wire["article"]["headings"]
    assert analysis_from_wire(wire).quotes == analysis.quotes
    assert article_from_wire(wire["article"]).headings == ()


def test_a_number_written_before_there_was_a_tense_keeps_that_it_looks_ahead():
    number = Number("n0", Span(0, 3), NumberKind.DATE, "2024-03-15", None, Origin("numbers", "1"))
    wire = {**number_to_wire(number), "future": True}
    for key in ("tense", "certainty", "conversion"):
        del wire[key]
    assert number_from_wire(wire) == replace(number, tense=Tense.FUTURE)
