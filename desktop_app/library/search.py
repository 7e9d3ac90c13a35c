"""Full-text search: a reader's words as a query, ranked among the newest matches."""

import re
import sqlite3
from collections import Counter
from collections.abc import Sequence

from desktop_app.core.spans import Span
from desktop_app.library.reads import LISTED, article_row, conditions, select
from desktop_app.library.records import Hit, Shelf

NEWEST = 2_000
SNIPPET_WORDS = 24

_TERM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
_OPEN, _CLOSE = "\x02", "\x03"


def match_query(words: str) -> str:
    """Return an FTS5 query for what a reader typed, or an empty text when nothing is asked.

    All words must be there; "words in quotes" are a phrase, -word must not be there, and
    the last word may be the beginning of one unless a space follows it. Nothing typed is
    read as query syntax.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    words = words.replace("\0", " ")  # SQLite would take it for the end of the query
    for minus, phrase, word in _TERM.findall(words):
        term = phrase or word
        if any(c.isalnum() for c in term):
            (unwanted if minus else wanted).append(_quoted(term))
    if not wanted:
        return ""
    last = re.search(r"[^\s\"]{2,}$", words)
    if last and not last[0].startswith("-") and wanted[-1] == _quoted(last[0]):
        wanted[-1] += " *"
    query = " AND ".join(wanted)
    return f"({query}) NOT ({' OR '.join(unwanted)})" if unwanted else query


def search(connection: sqlite3.Connection, words: str, shelf: Shelf, limit: int) -> tuple[Hit, ...]:
    """Return the articles of a shelf that hold the words, the best of the newest first."""
    query = match_query(words)
    if not query:
        return ()
    where, parameters = conditions(shelf) if shelf != Shelf() else ("", ())
    # The plus keeps SQLite from running the text query once for every article of the shelf.
    shelved = (
        "" if not where else f"AND +rowid IN (SELECT a.id FROM articles a WHERE {where})"  # noqa: S608
    )
    sql = f"""SELECT {LISTED},
            (SELECT snippet(articles_fts, 1, '{_OPEN}', '{_CLOSE}', '…', {SNIPPET_WORDS})
             FROM articles_fts WHERE articles_fts MATCH ?1 AND rowid = best.id) AS snippet
        FROM (
            SELECT id, rank FROM (
                SELECT rowid AS id, bm25(articles_fts, 4.0, 1.0) AS rank FROM articles_fts
                WHERE articles_fts MATCH ?1 {shelved} ORDER BY rowid DESC LIMIT {NEWEST}
            ) ORDER BY rank LIMIT ?
        ) best JOIN articles a ON a.id = best.id ORDER BY best.rank"""  # noqa: S608 - names and numbers of ours
    found = select(connection, sql, (query, *parameters, limit))
    return tuple(_hit(row) for row in found)


def holding(connection: sqlite3.Connection, phrases: Sequence[str], limit: int) -> list[int]:
    """Return the articles that hold any of these phrases, those with most of them first."""
    found: Counter[int] = Counter()
    sql = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rowid DESC LIMIT ?"
    for phrase in phrases:
        query = f"text : {_quoted(phrase)}"
        found.update(row["rowid"] for row in select(connection, sql, (query, NEWEST)))
    return [article for article, _ in found.most_common(limit)]


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'


def _hit(row: sqlite3.Row) -> Hit:
    snippet: list[str] = []
    marks: list[Span] = []
    at = begin = 0
    for part in re.split(f"([{_OPEN}{_CLOSE}])", " ".join((row["snippet"] or "").split())):
        if part == _OPEN:
            begin = at
        elif part == _CLOSE:
            marks.append(Span(begin, at))
        else:
            snippet.append(part)
            at += len(part)
    return Hit(article_row(row), "".join(snippet), tuple(marks))
