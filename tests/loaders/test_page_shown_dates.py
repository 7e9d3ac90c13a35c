import datetime

import pytest

from desktop_app.loaders.page_blocks import Block, Box
from desktop_app.loaders.page_shown_dates import shown_dates

TITLE = "The harbour wall broke at night"
PROSE = "The wall of the harbour broke on 2 January 2020, said the mayor of the small town. " * 2


def shown(*lines, english=True):
    blocks = [Block(TITLE, "h1"), *(Block(line, "p") for line in lines), Block(PROSE, "p")]
    return [(d.day.isoformat(), d.changed) for d in shown_dates(blocks, TITLE, english)]


@pytest.mark.parametrize(
    "line",
    [
        "March 14, 2025",
        "By Ida Renner · Mar. 14, 2025 · 5 min read",
        "Published on 14 March 2025.",
        "2025-03-14",
        "Renner14/3/2025",
    ],
)
def test_a_date_on_a_line_below_the_title_is_read(line):
    assert shown(line, english=False) == [("2025-03-14", False)]


def test_what_was_changed_is_told_from_what_was_published():
    line = "Published: March 14, 2025 | Updated: April 2, 2025"
    assert shown(line) == [("2025-03-14", False), ("2025-04-02", True)]


def test_a_label_may_stand_on_a_line_of_its_own():
    assert shown("Last updated:", "March 14, 2025") == [("2025-03-14", True)]


def test_dates_in_sentences_are_the_article_s_matter():
    assert shown() == []
    assert shown("The wall broke on March 14, 2025.") == []


def test_a_date_with_slashes_is_certain_where_it_can_be_read_one_way_only():
    blocks = [Block(TITLE, "h1"), Block("3/4/2025", "p"), Block("3/14/2025", "p")]
    first, second = shown_dates(blocks, TITLE, english=True)
    assert (first.day, first.certain) == (datetime.date(2025, 3, 4), False)
    assert (second.day, second.certain) == (datetime.date(2025, 3, 14), True)
    assert first.may_be(datetime.date(2025, 4, 3))
    assert not second.may_be(datetime.date(2025, 4, 3))


def test_a_dotted_date_on_an_english_page_may_have_the_month_first():
    blocks = [Block(TITLE, "h1"), Block("03.04.2025", "p")]
    (date,) = shown_dates(blocks, TITLE, english=True)
    assert date.may_be(datetime.date(2025, 3, 4))
    (date,) = shown_dates(blocks, TITLE, english=False)
    assert not date.may_be(datetime.date(2025, 3, 4))


def test_days_in_a_list_of_other_articles_are_not_the_article_s():
    card = (Box(1, "div", "card", frozenset()),)
    days = ["1 March 2025", "2 March 2025", "5 May 2024"]
    cards = [Block(day, "div", boxes=card) for day in days]
    assert shown_dates([Block(TITLE, "h1"), *cards], TITLE, english=True) == []
    own = Block("7 May 2025", "p", boxes=(Box(2, "p", "date", frozenset()),))
    found = shown_dates([Block(TITLE, "h1"), own, *cards], TITLE, english=True)
    assert [d.day for d in found] == [datetime.date(2025, 5, 7)]
