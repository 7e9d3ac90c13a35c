import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.loaders.furniture import find_furniture, known_phrases

PROSE = "The harbour master told the inquiry on Thursday that the wall had been safe until then."
QUOTE = "“No,” she said."


def furniture(*lines):
    found = find_furniture(lines, known_phrases())
    return [line for i, line in enumerate(lines) if i in found]


def test_known_phrases_at_the_end_are_furniture():
    assert furniture(PROSE, PROSE, "Read More", "Leave a Reply") == ["Read More", "Leave a Reply"]


def test_what_follows_a_known_phrase_at_the_end_is_furniture_too():
    tail = ["Related stories", "Storm night: what the gauges show", "Council meets", "Old mill"]
    assert furniture(PROSE, PROSE, *tail) == tail


def test_teasers_with_whole_sentences_do_not_win_the_article_back():
    teaser = "Nobody knows why the gauge failed on the night of the storm, says the council."
    tail = [
        "Leave a reply",
        "Related stories",
        "Most read",
        "Trending now",
        teaser,
        "Share",
        teaser,
    ]
    assert furniture(*[PROSE] * 8, *tail) == tail


def test_a_phrase_between_paragraphs_is_furniture_alone():
    assert furniture(PROSE, "Advertisement", PROSE, PROSE) == ["Advertisement"]


def test_a_short_last_sentence_belongs_to_the_article():
    assert furniture(PROSE, PROSE, QUOTE, "The inquiry continues.", "Share this") == ["Share this"]


def test_a_heading_and_a_list_belong_to_the_article():
    assert furniture(PROSE, "What is known", "Four breaks", "One night", PROSE) == []


def test_a_final_list_without_any_known_phrase_stays():
    assert furniture(PROSE, "Winners", "Anna Tveit", "Liv Aasen") == []


def test_rows_with_figures_belong_to_the_article():
    rows = [f"{day} June – Town Hall of Port {day}, open air" for day in range(3, 30)]
    assert furniture(PROSE, "Dates of the tour", *rows) == []


@pytest.mark.parametrize(
    "title", ["Read more books, says minister", "Share this burden, mayors ask", "Sign up to fight"]
)
def test_a_headline_may_begin_like_a_phrase(title):
    assert furniture(title, PROSE) == []


@pytest.mark.parametrize("heading", ["Company sells its shares", "Mixed reviews", "Opposing views"])
def test_a_heading_may_end_like_a_count(heading):
    assert furniture(PROSE, heading, PROSE) == []


def test_navigation_above_the_title_is_furniture():
    assert furniture("Skip to content", "Menu", "Wall broke", PROSE) == ["Skip to content", "Menu"]


@given(
    st.lists(st.sampled_from([PROSE, QUOTE, "Share", "Reply", "A heading", "y", "…"]), max_size=60)
)
def test_prose_before_the_first_phrase_is_never_furniture(lines):
    found = find_furniture(lines, known_phrases())
    first = next((i for i, line in enumerate(lines) if line in ("Share", "Reply")), len(lines))
    assert all(i not in found for i in range(first) if lines[i] == PROSE)
