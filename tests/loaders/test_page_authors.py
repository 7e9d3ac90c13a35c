import pytest

from desktop_app.loaders.page import parse
from desktop_app.loaders.page_authors import find_authors
from desktop_app.loaders.page_blocks import page_blocks


def authors(body="", articles=(), metas=None):
    root = parse(f"<html><body>{body}<p>Text.</p></body></html>")
    return find_authors(root, page_blocks(root), articles, metas or {})


def test_authors_for_machines_come_before_a_byline():
    found = authors("<p class='byline'>By Tom Vale</p>", [{"author": {"name": "Ida Renner"}}])
    assert (found.names, found.origin) == (("Ida Renner",), "JSON-LD")


def test_a_visible_byline_is_read_without_its_words():
    found = authors("<div class='byline'>Written by Ida Renner and Tom Vale</div>")
    assert (found.names, found.origin) == (("Ida Renner", "Tom Vale"), "byline")


def test_a_reference_that_was_escaped_twice_is_no_name():
    found = authors(articles=[{"author": {"name": "Maria &amp; Katerina"}}])
    assert found.names == ("Maria", "Katerina")


@pytest.mark.parametrize(
    "body",
    [
        "<form><label class='author'>Name *</label></form>",
        "<div id='comments'><a rel='author'>Otto Zorn</a></div>",
        "<nav><a href='/authors/'>Authors</a></nav>",
        "<a class='author-name'>Learn more</a>",
        "<div class='author'>About the author</div>",
    ],
)
def test_forms_comments_menus_and_phrases_name_no_author(body):
    assert authors(body).names == ()
