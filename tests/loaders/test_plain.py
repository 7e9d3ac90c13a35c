import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.assets import resource
from desktop_app.core.article import Certainty
from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import Source
from desktop_app.loaders.plain import LOADER, article_from_text, load

SAMPLES = Path(__file__).parents[1] / "samples"
PROSE = "The harbour master told the inquiry on Thursday that the wall had been safe until then."


def loaded(path):
    return load(Source(path.name, path.read_bytes())).article


def texts(article, spans):
    return [span.of(article.text) for span in spans]


@pytest.fixture(scope="module")
def scrape():
    return loaded(SAMPLES / "scrape.txt")


@pytest.fixture(scope="module")
def sample():
    return loaded(resource("samples", "harbour-wall.txt"))


def test_the_first_line_of_a_scrape_is_its_title(scrape):
    title = "Lowland, Kestria Move Against Smugglers In Veyra Hills"
    assert scrape.metadata.title == title
    assert scrape.title_span.of(scrape.text) == title
    assert scrape.metadata.origin_of("title") == "first line"


def test_the_last_lines_of_a_scrape_are_furniture(scrape):
    assert texts(scrape, scrape.boilerplate) == [
        "Read More",
        "Leave a Reply",
        "WP Social Auto Share Powered By :",
    ]


def test_no_date_is_made_up_for_a_scrape(scrape):
    assert scrape.metadata.published is None
    assert scrape.metadata.published_from is None


def test_the_text_of_a_scrape_keeps_its_no_break_spaces(scrape):
    assert scrape.text == (SAMPLES / "scrape.txt").read_text("utf-8")
    assert "\u00a0" in scrape.text


def test_byline_and_date_of_the_sample_become_metadata(sample):
    known = sample.metadata
    assert known.authors == ("Ida Renner",)
    assert known.site == "Eastmoor Post"
    assert known.published == datetime.date(2025, 3, 14)
    assert known.published_from is Certainty.STATED
    assert known.origin_of("published") == "date line"


def test_credits_and_page_foot_of_the_sample_are_folded(sample):
    assert texts(sample, sample.boilerplate) == [
        "By Ida Renner, Eastmoor Post",
        "14 March 2025",
        "Read more",
        "Share this article",
        "3 comments",
        "Leave a reply",
        "Powered by Tidewater Publisher",
    ]


def test_the_last_short_sentence_of_the_sample_is_not_furniture(sample):
    assert sample.body[-1].of(sample.text) == "The inquiry continues."


def test_a_wrapped_text_has_whole_paragraphs():
    article = loaded(SAMPLES / "wrapped.txt")
    body = texts(article, article.body)
    assert body[0] == "Lighthouse keeper's log found behind a stove"
    assert body[1].endswith("the tower was closed in 1934.")
    assert body[1].count("\n") == 3
    assert texts(article, article.headings) == ["What the log tells"]
    assert article.metadata.authors == ("Anna Tveit",)


def test_a_first_line_with_a_full_stop_is_no_title():
    article = article_from_text(f"The wall broke.\n\n{PROSE}")
    assert article.title_span is None
    assert article.metadata.title == ""


def test_a_line_alone_is_no_title():
    assert article_from_text("Wall broke").title_span is None


def test_a_title_may_end_in_a_question_mark():
    assert article_from_text(f"Did the wall break?\n\n{PROSE}").title_span is not None


def test_credits_may_stand_above_the_title():
    article = article_from_text(f"14 March 2025\nBy Ida Renner\n\nWall broke\n\n{PROSE}")
    assert article.metadata.title == "Wall broke"
    assert article.metadata.authors == ("Ida Renner",)


def test_navigation_above_the_title_is_skipped():
    article = article_from_text(f"Skip to content\nMenu\n\nWall broke\n\n{PROSE}")
    assert article.metadata.title == "Wall broke"
    assert texts(article, article.boilerplate) == ["Skip to content", "Menu"]


def test_a_date_far_down_is_not_the_date_of_publication():
    article = article_from_text("Wall broke\n\n" + f"{PROSE}\n\n" * 12 + "14 March 2025")
    assert article.metadata.published is None


def test_a_text_of_nothing_but_furniture_is_shown_whole():
    article = article_from_text("Read more\nLeave a reply")
    assert article.boilerplate == ()


def test_white_space_alone_is_refused():
    with pytest.raises(LoadError, match="no text in it"):
        load(Source("a.txt", b" \n\t\n"))


def test_line_breaks_of_other_systems_make_no_difference():
    unix = load(Source("a.txt", f"Wall broke\n\n{PROSE}\n".encode())).article
    windows = load(Source("a.txt", f"Wall broke\r\n\r\n{PROSE}\r\n".encode())).article
    assert windows == unix


def test_plain_text_runs_in_this_process():
    assert not LOADER.isolated


@given(
    st.lists(st.sampled_from([PROSE, "Wall broke", "Read more", "By Ida Renner", "", " ", "🛟"]))
)
def test_every_line_is_in_a_paragraph_and_offsets_fit(lines):
    article = article_from_text("\n".join(lines))
    assert "".join("".join(texts(article, article.paragraphs)).split()) == "".join(
        article.text.split()
    )
    assert set(article.boilerplate) <= set(article.paragraphs)
    assert set(article.headings) <= set(article.paragraphs)
    assert article.title_span is None or article.title_span in article.paragraphs
    assert article.title_span not in article.boilerplate
