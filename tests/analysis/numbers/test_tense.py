"""Where the words around a date look, and what that makes of it."""

import datetime

import pytest

from desktop_app.core.analysis import DateCertainty, Tense
from desktop_app.core.article import Article, Certainty, Metadata
from desktop_app.core.spans import Span

THURSDAY = datetime.date(2024, 3, 14)


@pytest.fixture
def date_in(nlp, component):
    def first(text, published=THURSDAY, certainty=Certainty.STATED):
        doc = nlp(text)
        known = Metadata(published=published, published_from=certainty if published else None)
        doc._.article = Article(text, (Span(0, len(text)),), known)
        return component(doc)._.numbers[0]

    return first


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council will meet on Saturday.", "2024-03-16"),
        ("The talks resume on Saturday.", "2024-03-16"),
        ("She plans to speak on Saturday.", "2024-03-16"),
        ("The captives are to be freed by Saturday.", "2024-03-16"),
        ("He said it could open on Saturday.", "2024-03-16"),
        ("The port will reopen on 1 October.", "2024-10-01"),
        ("The trial is due to start in February.", "2025-02"),
    ],
)
def test_words_that_look_ahead_mean_a_day_to_come(date_in, text, value):
    date = date_in(text)
    assert (date.tense, date.value) == (Tense.FUTURE, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met on Saturday.", "2024-03-09"),
        ("A storm on 2 July killed dozens.", "2023-07-02"),
        ("He was arrested on 20 May.", "2023-05-20"),
        ("They had fled in August.", "2023-08"),
    ],
)
def test_words_that_look_back_mean_a_day_that_is_over(date_in, text, value):
    date = date_in(text)
    assert (date.tense, date.value) == (Tense.PAST, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The king called an election for 20 May.", "2024-05-20"),
        ("The board set a vote on 20 May.", "2024-05-20"),
        ("The match was postponed until April.", "2024-04"),
    ],
)
def test_what_was_fixed_for_a_day_may_lie_ahead(date_in, text, value):
    assert date_in(text).value == value


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("It burned on 6 December 2023.", DateCertainty.STATED),
        ("It burned in the 1990s.", DateCertainty.STATED),
        ("It burned last week.", DateCertainty.COUNTED),
        ("It burned three days ago.", DateCertainty.COUNTED),
        ("It burned last Friday.", DateCertainty.COUNTED),
        ("It burned on Friday.", DateCertainty.LIKELY),
        ("It burned on 6 December.", DateCertainty.LIKELY),
        ("It burned the following day.", DateCertainty.OPEN),
    ],
)
def test_a_date_says_how_sure_it_is(date_in, text, certainty):
    assert date_in(text).certainty is certainty


def test_what_is_counted_from_a_guessed_day_is_only_likely(date_in):
    guessed = date_in("It burned last week.", certainty=Certainty.GUESSED)
    assert guessed.certainty is DateCertainty.LIKELY


def test_without_a_publication_date_a_date_is_open_and_says_why(date_in):
    date = date_in("It burned on Friday.", published=None)
    assert (date.value, date.certainty) == (None, DateCertainty.OPEN)
    assert date.reason == "the publication date is not known"
