"""Search takes any words and never mistakes them for a query language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.migrations import empty_database
from desktop_app.library.records import ReadingStatus, Shelf
from desktop_app.library.search import match_query, search
from tests.library.conftest import FERRY, WALL, article


@pytest.fixture
def both(library):
    for name, text in (("wall", WALL), ("ferry", FERRY)):
        library.save_article(article(text, title=name.title()), text.encode(), name)
    library.flush()
    return library


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("harbour", {"Wall", "Ferry"}),
        ("harbour thursday", {"Wall"}),
        ("HARBOURS", {"Wall", "Ferry"}),
        ("damage", {"Wall"}),
        ("over", {"Ferry"}),
        ("over ", set()),
        ('"gave way"', {"Wall"}),
        ('"way gave"', set()),
        ("harbour -ferry", {"Wall"}),
        ("-ferry", set()),
        ("", set()),
        ("…", set()),
        ("wall", {"Wall"}),
        ("OR", set()),
        ("NEAR(wall", set()),
        ("title:ferry", set()),
        ("“lost the", {"Wall"}),
    ],
)
def test_words_find_articles(both, words, titles):
    assert {hit.row.title for hit in both.search(words)} == titles


@given(st.text(max_size=30) | st.text('"-*() ab:^', max_size=30))
def test_nothing_that_can_be_typed_breaks_the_query(words):
    connection = empty_database()
    try:
        assert search(connection, words, Shelf(starred=True), 10) == ()
    finally:
        connection.close()


def test_only_the_beginning_of_the_last_word_is_enough():
    assert match_query("harbour wal") == '"harbour" AND "wal" *'
    assert match_query("harbour wall ") == '"harbour" AND "wall"'


def test_a_hit_shows_the_words_in_their_place(both):
    (hit,) = both.search("boats")
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["boats"]
    assert "60 boats were damaged" in hit.snippet


def test_a_hit_in_the_title_counts_more(library):
    library.save_article(article("The ferry is late.", title="Boats"), b"1", "boats")
    library.save_article(article("The boat is late.", title="Ferry"), b"2", "ferry")
    library.save_article(article("The ferry is late.", title="Boats"), b"3", "boats")
    library.flush()
    assert library.search("ferry")[0].row.title == "Ferry"


def test_a_search_keeps_to_its_shelf(both):
    wall = next(row for row in both.articles() if row.title == "Wall")
    both.set_status(wall.id, ReadingStatus.REVIEWED).result()
    hits = both.search("harbour", shelf=Shelf(status=ReadingStatus.REVIEWED))
    assert [hit.row.id for hit in hits] == [wall.id]


def test_no_more_hits_than_wanted(both):
    assert len(both.search("harbour", limit=1)) == 1
