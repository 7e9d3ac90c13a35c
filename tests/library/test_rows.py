"""What goes into the tables comes out again, equal."""

import sqlite3

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.analysis import Number, NumberKind, Origin
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.spans import Span
from desktop_app.library import rows
from desktop_app.library.migrations import empty_database
from tests.strategies import analyses, articles

analysed = articles().flatmap(lambda a: st.tuples(st.just(a), analyses(a.text)))


def insert(connection: sqlite3.Connection, table: str, row: rows.Row) -> None:
    names = ", ".join(row)
    places = ", ".join("?" * len(row))
    values = tuple(row.values())
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", values)


@settings(max_examples=50)
@given(analysed)
def test_an_article_with_its_analysis_survives_the_tables(pair):
    article, analysis = pair
    connection = empty_database()
    connection.row_factory = sqlite3.Row
    kept = {"added": "now", "file": "wall.txt", "original": "0" * 64}
    insert(
        connection, "articles", {**kept, **rows.article_row(article), **rows.analysis_row(analysis)}
    )
    for table, found in rows.found_rows(1, analysis, article.text).items():
        for row in found:
            insert(connection, table, row)
    (read,) = connection.execute("SELECT * FROM articles").fetchall()
    found = {
        t: connection.execute(f"SELECT * FROM {t} ORDER BY place").fetchall() for t in rows.FOUND
    }
    connection.close()
    assert rows.article_of(read) == article
    assert rows.analysis_of(read, found) == analysis


def test_a_row_says_in_words_what_it_is_about():
    number = Number("n6", Span(6, 8), NumberKind.COUNT, 60, None, Origin("numbers", "1"))
    row = rows._flat(rows.number_to_wire(number))
    assert (row["start"], row["stop"], row["value"], row["component"]) == (6, 8, 60, "numbers")


def test_an_article_without_a_title_is_listed_by_its_beginning():
    text = "The wall gave way.\nMore follows."
    row = rows.article_row(Article(text, paragraphs_of(text)))
    assert row["title"] == "The wall gave way."
    assert rows.article_of(row).metadata.title == ""
