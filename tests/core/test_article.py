"""An article is its text, the shape of the text and what is known about it."""

import datetime
import itertools

from hypothesis import given

from desktop_app.core.article import Article, Certainty, Metadata, paragraphs_of
from desktop_app.core.spans import Span
from tests.strategies import texts

TEXT = "Wall fails\n\n  The wall gave way. \nRead more\n"


def article(**changes: object) -> Article:
    return Article(TEXT, paragraphs_of(TEXT), **changes)


def test_paragraphs_are_lines_without_their_edges():
    assert [p.of(TEXT) for p in paragraphs_of(TEXT)] == [
        "Wall fails",
        "The wall gave way.",
        "Read more",
    ]


@given(texts)
def test_paragraphs_hold_all_that_is_not_white_space(text):
    paragraphs = paragraphs_of(text)
    kept = "".join(p.of(text) for p in paragraphs)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(paragraphs))


def test_the_body_is_without_page_furniture():
    furniture = paragraphs_of(TEXT)[-1]
    assert furniture not in article(boilerplate=(furniture,)).body


def test_the_beginning_stands_in_for_a_missing_title():
    assert article().title == "Wall fails"
    assert article(metadata=Metadata(title="A wall")).title == "A wall"


def test_an_empty_article_has_a_title_all_the_same():
    assert Article("", ()).title == "Untitled"


def test_the_fingerprint_tells_texts_apart_and_not_their_metadata():
    assert article().fingerprint == article(metadata=Metadata(site="The Ledger")).fingerprint
    assert article().fingerprint != Article("another", (Span(0, 7),)).fingerprint


def test_a_date_of_the_readers_is_stated_and_says_so():
    date = datetime.date(2025, 3, 14)
    known = article().published_on(date, "reader").metadata
    assert (known.published, known.published_from) == (date, Certainty.STATED)
    assert known.origin_of("published") == "reader"


def test_a_date_can_be_taken_away():
    dated = article().published_on(datetime.date(2025, 3, 14), "reader")
    known = dated.published_on(None, "reader").metadata
    assert known.published is None
    assert known.published_from is None


def test_an_unknown_field_has_no_origin():
    assert article().metadata.origin_of("title") == ""
