import datetime

import pytest

from desktop_app.core.article import Certainty
from desktop_app.loaders.page import parse
from desktop_app.loaders.page_blocks import page_blocks
from desktop_app.loaders.page_metadata import page_metadata

DAY = datetime.date(2025, 3, 14)


def known(head="", body=""):
    root = parse(f"<html><head>{head}</head><body>{body}<p>Text.</p></body></html>")
    return page_metadata(root, page_blocks(root))


def ld(json):
    return f'<script type="application/ld+json">{json}</script>'


@pytest.mark.parametrize(
    ("head", "origin"),
    [
        (ld('{"@type": "NewsArticle", "datePublished": "2025-03-14T10:00:00Z"}'), "JSON-LD"),
        (ld('{"@graph": [{"@type": ["Article"], "datePublished": "2025-03-14"}]}'), "JSON-LD"),
        (
            '<meta property="article:published_time" content="2025-03-14T10:00">',
            "meta article:published_time",
        ),
        ('<meta name="date" content="14 March 2025">', "meta date"),
    ],
)
def test_a_stated_date_says_where_it_stood(head, origin):
    found = known(head)
    assert found.published == DAY
    assert found.published_from is Certainty.STATED
    assert found.origin_of("published") == origin


def test_a_time_element_gives_the_date():
    found = known(body='<time datetime="2025-03-14T10:00">today</time>')
    assert (found.published, found.origin_of("published")) == (DAY, "time element")


def test_a_visible_date_line_below_the_title_gives_the_date():
    found = known(
        "<title>Wall broke</title>", "<h1>Wall broke</h1><p>By Ida Renner, 14 March 2025</p>"
    )
    assert (found.published, found.origin_of("published")) == (DAY, "visible text")
    assert found.authors == ("Ida Renner",)


def test_a_date_in_the_address_is_a_guess():
    found = known('<link rel="canonical" href="https://a.example/2025/03/14/wall">')
    assert found.published == DAY
    assert found.published_from is Certainty.GUESSED
    assert found.origin_of("published") == "address"


def test_no_date_is_made_up():
    found = known(body="<h1>Wall broke</h1><p>It broke on 14 March 2025.</p><p>© 2025</p>")
    assert found.published is None
    assert found.published_from is None


@pytest.mark.parametrize("value", ["2025-13-45", "soon", "", "0000-00-00"])
def test_an_impossible_date_is_left_out(value):
    assert known(f'<meta name="date" content="{value}">').published is None


def test_the_heading_that_agrees_with_the_pages_name_is_the_title():
    found = known(
        "<title>Wall broke in four places | The Ledger</title>",
        "<h1>The Ledger</h1><h1>Wall broke in four places</h1>",
    )
    assert (found.title, found.origin_of("title")) == ("Wall broke in four places", "h1")


def test_the_sites_name_is_cut_from_a_title():
    head = (
        '<title>Wall broke - The Ledger</title><meta property="og:site_name" content="The Ledger">'
    )
    assert known(head).title == "Wall broke"


def test_a_dash_of_the_title_itself_stays():
    assert known("<title>Wall broke - again</title>").title == "Wall broke - again"


@pytest.mark.parametrize(
    "head",
    [
        ld('{"@type": "NewsArticle", "author": {"name": "Ida Renner"}}'),
        ld('{"@type": "NewsArticle", "author": "Ida Renner"}'),
        '<meta name="author" content="By Ida Renner">',
        '<meta property="article:author" content="Ida Renner">',
    ],
)
def test_an_author_is_read(head):
    assert known(head).authors == ("Ida Renner",)


@pytest.mark.parametrize(
    "content", ["admin", "https://a.example/ida", "desk@ledger.example", "@ida", ""]
)
def test_an_account_or_address_is_no_author(content):
    assert known(f'<meta name="author" content="{content}">').authors == ()


def test_authors_marked_in_the_text_are_read():
    found = known(body='<p class="byline">By <a rel="author">Ida Renner</a> and Tom Vale</p>')
    assert found.authors[0] == "Ida Renner"
    assert found.origin_of("authors") == "byline"


@pytest.mark.parametrize(
    "json", ["{", "[]", "null", '{"@type": 3, "author": [1, null, {"name": 2}]}', "[" * 5000]
)
def test_broken_linked_data_do_no_harm(json):
    assert known(ld(json)).authors == ()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/relative", "file:///etc/passwd", ""])
def test_only_web_addresses_are_kept(url):
    assert known(f'<link rel="canonical" href="{url}">').url == ""


def test_a_date_shown_beside_the_title_comes_before_the_hidden_one():
    found = known(
        '<meta property="article:published_time" content="2024-08-07">',
        "<h1>Wall broke</h1><p>14 March 2025</p>",
    )
    assert (found.published, found.origin_of("published")) == (DAY, "visible text")


def test_the_day_of_the_last_change_is_kept_apart():
    found = known(
        '<meta property="article:modified_time" content="2025-04-02">',
        "<h1>Wall broke</h1><p>Published 14 March 2025</p>",
    )
    assert found.published == DAY
    assert (found.modified, found.origin_of("modified")) == (
        datetime.date(2025, 4, 2),
        "meta article:modified_time",
    )


def test_an_article_with_a_day_of_change_only_was_published_then_at_a_guess():
    found = known(
        '<meta property="og:type" content="article">',
        "<h1>Wall broke</h1><p>Updated 14 March 2025</p>",
    )
    assert (found.published, found.published_from) == (DAY, Certainty.GUESSED)
    assert found.origin_of("published") == "day of the last change"


def test_a_hidden_date_of_a_page_that_calls_itself_a_website_is_not_believed():
    head = ld('{"@type": "Article", "datePublished": "2015-06-04"}')
    assert known(head + '<meta property="og:type" content="website">').published is None
    assert known(head).published == datetime.date(2015, 6, 4)


def test_a_time_that_says_when_it_was_reviewed_is_no_day_of_publication():
    body = '<div>Date last reviewed:</div><div><time datetime="2025-04-14">April</time></div>'
    assert known(body=f"<div>{body}</div>").published is None


def test_the_time_of_one_of_many_cards_is_no_day_of_publication():
    card = '<div class="card"><div class="day"><time datetime="{}">then</time></div></div>'
    days = ["2025-03-14", "2024-08-07", "2021-01-02"]
    assert known(body="".join(card.format(day) for day in days)).published is None
    assert known(body=card.format(days[0])).published == DAY
