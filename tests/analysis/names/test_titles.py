"""Titles before, behind and without a name."""

import pytest

from desktop_app.analysis.names.titles import Titles
from desktop_app.core.spans import Span


@pytest.fixture(scope="module")
def titles(tables):
    return Titles(tables)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Then President Orl spoke", "President"),
        ("Then Acting Interior Minister Orl spoke", "Acting Interior Minister"),
        ("Then Secretary of State Orl spoke", "Secretary of State"),
        ("Then Maj. Gen. Orl spoke", "Maj. Gen."),
        ("Then Vice-President Orl spoke", "Vice-President"),
    ],
)
def test_a_title_before_a_name_is_found_whole(titles, text, title):
    assert titles.before(text, text.index("Orl"), 0).of(text) == title


@pytest.mark.parametrize(
    "text", ["Then Orl spoke", "the President, Orl spoke", "Justice for Orl", "XPresident Orl"]
)
def test_other_words_before_a_name_are_no_title(titles, text):
    assert titles.before(text, text.index("Orl"), 0) is None


def test_a_title_behind_a_comma_is_found(titles):
    text = "Ida Orl, the Secretary of State, spoke"
    assert titles.behind(text, 7).of(text) == "Secretary of State"
    assert titles.behind("Ida Orl, a farmer", 7) is None


def test_a_word_of_a_title_is_part_of_it(titles):
    text = "the Minister of State said the State fell"
    assert titles.holds(text, Span(16, 21), 0)
    assert not titles.holds(text, Span(31, 36), 0)


def test_titles_stand_alone_behind_the(titles):
    text = "The President met President Orl, the King of Venn and the Prime Minister."
    found = [s.of(text) for s in titles.alone(text, Span(0, len(text)))]
    assert found == ["President", "Prime Minister"]
