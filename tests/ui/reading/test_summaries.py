"""Marks and articles are said on one line in plain words."""

import datetime
from dataclasses import replace

import pytest

from desktop_app.core.analysis import NumberKind, Origin, Status
from desktop_app.core.article import Article, Certainty, Metadata, paragraphs_of
from desktop_app.core.corrections import Judge, Verdict
from desktop_app.core.review import applied
from desktop_app.ui.reading.summaries import (
    byline,
    furniture_line,
    listed,
    reading_minutes,
    summary,
)


def said(standing, mark: str) -> str:
    return summary(standing.analysis.mark(mark), standing)


@pytest.mark.parametrize(
    ("mark", "line"),
    [
        ("e1", "Place · Brannock\u00a0Quay, 1 mention"),
        ("e3", "Organisation · Estuary Works Board (EWB), 2 mentions"),
        ("n1", "Duration · 11 days"),
        ("n2", "Number · about 40 cellars"),
        ("n8", "Money · £3m to £4.5m"),
        ("q1", "Quote · Odile Farrant · said · direct"),
        (
            "q4",
            "Quote · an official familiar with the estimates (unnamed) · according to · indirect",
        ),
    ],
)
def test_a_mark_is_said_on_one_line(standing, mark, line):
    assert said(standing, mark) == line


def test_what_is_counted_is_said_unless_it_stands_there(standing):
    number = replace(standing.analysis.numbers[8], counts="pump workers")
    assert summary(number, standing) == "Number · nearly two dozen pump workers"
    number = replace(standing.analysis.numbers[1], counts="cellars")
    assert summary(number, standing) == "Number · about 40 cellars"


def test_a_date_is_said_with_what_it_means(standing):
    number = replace(standing.analysis.numbers[2], value="2025-03-11")
    assert number.kind is NumberKind.DATE
    assert summary(number, standing) == "Date · Tuesday = 2025-03-11"


def test_a_quote_of_nobody_says_so(standing):
    quote = replace(standing.analysis.quotes[0], status=Status.NONE, speakers=(), cue=None)
    assert summary(quote, standing) == "Quote · no source stated · direct"


def test_an_inferred_speaker_is_called_inferred(standing):
    quote = replace(standing.analysis.quotes[0], status=Status.INFERRED)
    assert summary(quote, standing) == "Quote · Odile Farrant · inferred · said · direct"


def test_the_verdict_is_said(standing):
    accepted = applied(standing, Judge("n1", Verdict.ACCEPTED))
    assert said(accepted, "n1") == "Duration · 11 days · accepted"


def test_the_byline_counts_voices_once_they_are_known(standing, article):
    assert byline(article) == "Ida Renner · 14 March 2025 (stated) · 1 min"
    assert byline(article, standing).endswith("1 min · 5 quotes from 3 sources, 1 unnamed")


def test_rejected_quotes_are_not_counted(standing, article):
    without = applied(standing, Judge("q4", Verdict.REJECTED))
    assert byline(article, without).endswith("4 quotes from 2 sources")


def test_a_guessed_date_is_called_guessed(article):
    known = Metadata(published=datetime.date(2024, 1, 2), published_from=Certainty.GUESSED)
    assert byline(replace(article, metadata=known)) == "2 January 2024 (guessed) · 1 min"


def test_an_article_without_quotes_says_so(standing, article):
    none = replace(standing.analysis, entities=(), numbers=(), quotes=(), sources=())
    empty = replace(standing, analysis=replace(none, versions=(Origin("hand", "1"),)))
    assert byline(article, empty).endswith("no quotes")


def test_nothing_is_said_of_quotes_before_any_were_looked_for(standing, article):
    unread = replace(standing, analysis=type(standing.analysis)())
    assert byline(article, unread).endswith("min")


def test_furniture_is_named_shortly():
    lines = ("Share this article with all of your many friends", "b", "c", "d", "e")
    words = furniture_line(lines, folded=True)
    assert words.startswith("› 5 lines of page furniture folded: “Share this article with…”, “b”")
    assert words.endswith(", …")
    assert furniture_line(("a",), folded=False) == "⌄ 1 line of page furniture"


def test_names_are_listed_as_in_a_sentence():
    assert listed(("A",)) == "A"
    assert listed(("A", "B")) == "A and B"
    assert listed(("A", "B", "C")) == "A, B and C"


def test_what_stands_above_the_text_is_not_called_furniture():
    line = furniture_line(("By Ida Renner",), folded=True, above=True)
    assert line == "› 1 line above the text folded: “By Ida Renner”"


def test_a_text_without_spaces_is_timed_by_its_characters():
    text = "港の壁が四か所で崩れた。" * 150
    article = Article(text, paragraphs_of(text))
    assert reading_minutes(article) == 4


def test_hours_of_reading_are_told_as_hours() -> None:
    text = "word " * 25_000
    assert byline(Article(text, paragraphs_of(text))).startswith("1 h 4")
