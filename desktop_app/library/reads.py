"""What is read from the library, by sqlite3 alone: lists, articles, marks elsewhere."""

import datetime
import json
import sqlite3
import zlib
from collections.abc import Collection, Sequence

from desktop_app.core.analysis import Analysis
from desktop_app.core.corrections_wire import correction_from_wire
from desktop_app.core.name_rules import RuleBook
from desktop_app.core.review import Review
from desktop_app.core.rules_wire import change_from_wire
from desktop_app.core.spans import Span
from desktop_app.library import rows
from desktop_app.library.records import (
    ArticleId,
    ArticleRow,
    Copy,
    Counts,
    Elsewhere,
    ReadingStatus,
    SavedSearch,
    Shelf,
    Stored,
)

LISTED = """a.id, a.title, a.site, a.metadata_by_reader, a.published, a.published_by_reader,
    a.status, a.starred, a.added, a.opened, a.analysed, a.source_count, a.unnamed_count"""


def select(
    connection: sqlite3.Connection, sql: str, parameters: Sequence[object] = ()
) -> list[sqlite3.Row]:
    """Return the rows of a query, their columns by name, on anyone's connection."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    return cursor.execute(sql, parameters).fetchall()


def exists(connection: sqlite3.Connection, article: ArticleId) -> bool:
    """Tell whether an article is there."""
    return bool(select(connection, "SELECT 1 FROM articles WHERE id = ?", (article,)))


def stored(connection: sqlite3.Connection, article: ArticleId) -> Stored | None:
    """Return an article with everything kept about it, or None."""
    found = select(connection, "SELECT * FROM articles WHERE id = ?", (article,))
    if not found:
        return None
    row = found[0]
    read = rows.article_of(row)
    analysis = _analysis(connection, row) if row["quality"] else None
    tags = select(connection, "SELECT tag FROM tags WHERE article = ? ORDER BY tag", (article,))
    return Stored(
        id=article,
        article=read,
        analysis=analysis,
        review=_with_corrections(connection, article, Review(read, analysis or Analysis())),
        status=ReadingStatus(row["status"]),
        starred=bool(row["starred"]),
        position=row["position"],
        file=row["file"],
        tags=tuple(t["tag"] for t in tags),
    )


def original(connection: sqlite3.Connection, article: ArticleId) -> bytes | None:
    """Return the bytes an article was loaded from, or None."""
    sql = """SELECT o.compressed FROM originals o JOIN articles a ON a.original = o.sha256
        WHERE a.id = ?"""
    found = select(connection, sql, (article,))
    return zlib.decompress(found[0]["compressed"]) if found else None


def sha256_of(connection: sqlite3.Connection, article: ArticleId) -> str | None:
    """Return the name of an article's original bytes, or None."""
    found = select(connection, "SELECT original FROM articles WHERE id = ?", (article,))
    return found[0]["original"] if found else None


def by_original(connection: sqlite3.Connection, sha256: str) -> ArticleId | None:
    """Return the article that was loaded from some bytes, or None."""
    found = select(connection, "SELECT id FROM articles WHERE original = ?", (sha256,))
    return ArticleId(found[0]["id"]) if found else None


def by_fingerprint(connection: sqlite3.Connection, fingerprint: str) -> ArticleId | None:
    """Return the newest article with a text, or None."""
    sql = "SELECT max(id) AS id FROM articles WHERE fingerprint = ?"
    newest: ArticleId | None = select(connection, sql, (fingerprint,))[0]["id"]
    return newest


def by_url(connection: sqlite3.Connection, url: str) -> ArticleId | None:
    """Return the newest article of an address, or None."""
    sql = "SELECT max(id) AS id FROM articles WHERE url = ?"
    newest: ArticleId | None = select(connection, sql, (url,))[0]["id"]
    return newest


def copy_of(connection: sqlite3.Connection, article: int) -> Copy | None:
    """Return an article as it was loaded, or None."""
    found = select(connection, "SELECT * FROM articles WHERE id = ?", (article,))
    return Copy(found[0]["id"], rows.article_of(found[0]), found[0]["original"]) if found else None


def listed(connection: sqlite3.Connection, shelf: Shelf, limit: int) -> tuple[ArticleRow, ...]:
    """Return the articles of a shelf, the newest first; the opened by their opening."""
    where, parameters = conditions(shelf)
    order = "a.opened DESC" if shelf.opened else "a.id DESC"
    sql = f"SELECT {LISTED} FROM articles a WHERE {where} ORDER BY {order} LIMIT ?"  # noqa: S608
    return tuple(article_row(row) for row in select(connection, sql, (*parameters, limit)))


def conditions(shelf: Shelf) -> tuple[str, tuple[object, ...]]:
    """Return an SQL condition on articles `a` for a shelf, with its parameters."""
    parts: list[str] = ["1"]
    parameters: list[object] = []
    if shelf.status is not None:
        parts.append("a.status = ?")
        parameters.append(shelf.status.value)
    if shelf.starred:
        parts.append("a.starred")
    if shelf.opened:
        parts.append("a.opened IS NOT NULL")
    if shelf.tag is not None:
        parts.append("EXISTS (SELECT 1 FROM tags t WHERE t.article = a.id AND t.tag = ?)")
        parameters.append(shelf.tag)
    return " AND ".join(parts), tuple(parameters)


def counts(connection: sqlite3.Connection) -> Counts:
    """Return how many articles each list holds."""
    status = "SELECT status, count(*) AS n FROM articles GROUP BY status"
    by_status = {row["status"]: row["n"] for row in select(connection, status)}
    starred = select(connection, "SELECT count(*) AS n FROM articles WHERE starred")
    opened = select(connection, "SELECT count(*) AS n FROM articles WHERE opened IS NOT NULL")
    tags = select(connection, "SELECT tag, count(*) AS n FROM tags GROUP BY tag ORDER BY tag")
    return Counts(
        articles=sum(by_status.values()),
        unread=by_status.get(ReadingStatus.UNREAD, 0),
        in_review=by_status.get(ReadingStatus.IN_REVIEW, 0),
        reviewed=by_status.get(ReadingStatus.REVIEWED, 0),
        starred=starred[0]["n"],
        opened=opened[0]["n"],
        tags=tuple((row["tag"], row["n"]) for row in tags),
    )


def searches(connection: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """Return the kept searches by name."""
    found = select(connection, "SELECT name, words FROM searches ORDER BY name")
    return tuple(SavedSearch(row["name"], row["words"]) for row in found)


def rule_book(connection: sqlite3.Connection) -> RuleBook:
    """Return the rules for names with all that was done to them."""
    line = [
        (change_from_wire(json.loads(row["payload"])), row["undone"])
        for row in select(connection, "SELECT payload, undone FROM name_rules ORDER BY seq")
    ]
    return RuleBook(
        changes=tuple(c for c, undone in line if not undone),
        undone=tuple(c for c, undone in reversed(line) if undone),
    )


def mentions_elsewhere(
    connection: sqlite3.Connection,
    names: Collection[str],
    not_in: ArticleId | None,
    limit: int,
) -> tuple[Elsewhere, ...]:
    """Return other articles with an entity of some name or form, each by its first mention."""
    sql = f"""WITH sought(name) AS (SELECT value FROM json_each(?)),
        found(article, entity) AS (
            SELECT article, id FROM entities
                WHERE name COLLATE NOCASE IN (SELECT name FROM sought)
            UNION SELECT article, entity FROM mentions
                WHERE words COLLATE NOCASE IN (SELECT name FROM sought))
        SELECT {LISTED}, e.id AS mark, min(m.start) AS start, m.stop AS stop, m.words AS words
        FROM found
        JOIN entities e ON e.article = found.article AND e.id = found.entity
        JOIN articles a ON a.id = e.article
        JOIN mentions m ON m.article = e.article AND m.entity = e.id AND m.place = 0
        WHERE e.article IS NOT ? AND e.verdict <> 'rejected'
        GROUP BY e.article ORDER BY e.article DESC LIMIT ?"""  # noqa: S608 - names of ours
    return _elsewhere(select(connection, sql, (json.dumps(list(names)), not_in, limit)))


def quotes_elsewhere(
    connection: sqlite3.Connection, source: str, not_in: ArticleId | None, limit: int
) -> tuple[Elsewhere, ...]:
    """Return what a source of a name says in other articles, the newest first."""
    sql = f"""SELECT {LISTED}, q.id AS mark, q.words AS words,
            json_extract(q.contents, '$[0][0]') AS start,
            json_extract(q.contents, '$[0][1]') AS stop
        FROM sources s
        JOIN json_each(s.quotes) said
        JOIN quotes q ON q.article = s.article AND q.id = said.value
        JOIN articles a ON a.id = s.article
        WHERE s.name = ? COLLATE NOCASE AND s.article IS NOT ? AND q.verdict <> 'rejected'
            AND json_array_length(q.contents)
        ORDER BY s.article DESC, q.place LIMIT ?"""  # noqa: S608 - names of ours
    return _elsewhere(select(connection, sql, (source, not_in, limit)))


def problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what SQLite finds wrong with the file; slow in a large library."""
    found = (row[0] for row in select(connection, "PRAGMA quick_check"))
    return tuple(line for line in found if line != "ok")


def article_row(row: sqlite3.Row) -> ArticleRow:
    """Return the list entry that a row with the columns of `LISTED` describes."""
    said = json.loads(row["metadata_by_reader"] or "{}")
    by_reader = row["published_by_reader"]
    published = row["published"] if by_reader is None else by_reader
    return ArticleRow(
        id=ArticleId(row["id"]),
        title=row["title"],
        site=said.get("site", row["site"]) or "",
        published=datetime.date.fromisoformat(published) if published else None,
        status=ReadingStatus(row["status"]),
        starred=bool(row["starred"]),
        added=datetime.datetime.fromisoformat(row["added"]),
        opened=datetime.datetime.fromisoformat(row["opened"]) if row["opened"] else None,
        analysed=row["analysed"] is not None,
        sources=row["source_count"],
        unnamed=row["unnamed_count"],
    )


def _analysis(connection: sqlite3.Connection, row: sqlite3.Row) -> Analysis:
    found = {
        table: select(
            connection,
            f"SELECT * FROM {table} WHERE article = ? ORDER BY place",  # noqa: S608 - ours
            (row["id"],),
        )
        for table in rows.FOUND
    }
    return rows.analysis_of(row, found)


def _with_corrections(connection: sqlite3.Connection, article: ArticleId, review: Review) -> Review:
    sql = "SELECT payload, undone FROM corrections WHERE article = ? ORDER BY seq"
    line = [
        (correction_from_wire(json.loads(row["payload"])), row["undone"])
        for row in select(connection, sql, (article,))
    ]
    return Review(
        review.article,
        review.analysis,
        corrections=tuple(c for c, undone in line if not undone),
        undone=tuple(c for c, undone in reversed(line) if undone),
        rules=rule_book(connection).active,
    )


def _elsewhere(found: Sequence[sqlite3.Row]) -> tuple[Elsewhere, ...]:
    return tuple(
        Elsewhere(article_row(r), r["mark"], Span(r["start"], r["stop"]), r["words"]) for r in found
    )
