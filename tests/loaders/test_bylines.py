import datetime

import pytest

from desktop_app.loaders.bylines import Credit, read_credit, read_date, read_dateline

DAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    "text",
    [
        "14 March 2025",
        "March 14, 2025",
        "14th of March 2025",
        "Mar. 14, 2025",
        "Friday, 14 March 2025",
        "Fri, March 14, 2025",
        "2025-03-14",
        "2025-03-14T06:30:00+01:00",
        "2025/03/14",
        "14.3.2025",
        "Published: 14 March 2025",
        "Published on 14 March 2025, 10:32 am GMT",
        "First published 14 March 2025 at 10.32",
        "14\u00a0March\u00a02025",
    ],
)
def test_full_dates_are_read(text):
    assert read_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "March 2025",
        "14 March",
        "03/14/2025",
        "31 February 2025",
        "Updated 14 March 2025",
        "2025",
        "",
    ],
)
def test_partial_ambiguous_and_impossible_dates_are_left_alone(text):
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("line", "authors", "site"),
    [
        ("By Ida Renner", ("Ida Renner",), ""),
        ("by Ida Renner and Tom Vale", ("Ida Renner", "Tom Vale"), ""),
        ("By Ida Renner, Tom Vale and Ann Poe", ("Ida Renner", "Tom Vale", "Ann Poe"), ""),
        ("By IDA RENNER", ("Ida Renner",), ""),
        ("By Ida Renner, Eastmoor Post", ("Ida Renner",), "Eastmoor Post"),
        ("Written by Jean-Luc d'Arbois", ("Jean-Luc d'Arbois",), ""),
        ("By Maria van der Berg", ("Maria van der Berg",), ""),
    ],
)
def test_bylines_are_read(line, authors, site):
    assert read_credit(line) == Credit(authors, site)


@pytest.mark.parametrize(
    "line",
    [
        "By Ida Renner | 14 March 2025",
        "By Ida Renner, 14 March 2025",
        "By Ida Renner on March 14, 2025",
        "14 March 2025 · By Ida Renner",
        "Published 14 March 2025 by Ida Renner",
    ],
)
def test_byline_and_date_may_share_a_line(line):
    assert read_credit(line) == Credit(("Ida Renner",), "", DAY)


@pytest.mark.parametrize(
    "line",
    [
        "By the time the wall broke, nobody was there",
        "By Monday it was over.",
        "The wall broke",
        "By",
        "Bystanders Saw It All",
        "14 March 2025 was a stormy day",
    ],
)
def test_sentences_are_no_credits(line):
    assert read_credit(line) is None


def test_an_agencys_dateline_gives_the_date():
    assert read_dateline("SKARN, 14 March 2025 (Tidewater) — The wall broke.") == DAY


def test_a_date_line_that_ran_into_the_text_gives_the_date():
    assert read_dateline("Friday, March 14, 2025 On Tuesday, the council met.") == DAY


@pytest.mark.parametrize(
    "text",
    ["On 14 March 2025 the wall broke.", "14 March 2025 was stormy.", "SKARN — The wall broke."],
)
def test_a_date_in_the_first_sentence_is_the_articles_matter(text):
    assert read_dateline(text) is None
