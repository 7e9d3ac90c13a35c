"""What the writer does to the library, each in the transaction of its caller."""

import datetime
import json
import sqlite3
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop_app.core.analysis import Analysis, SourceKind
from desktop_app.core.article import Article
from desktop_app.core.corrections import AddMark, Correction, SetMetadata, SetPublished, WriteNote
from desktop_app.core.corrections_wire import correction_to_wire
from desktop_app.core.name_rules import RuleBook, SetRule
from desktop_app.core.review import Review, Standing
from desktop_app.core.rules_wire import change_to_wire
from desktop_app.library import rows
from desktop_app.library.records import ArticleId, Saved

if TYPE_CHECKING:
    from sqlite_utils import Database


def insert_article(
    db: "Database", article: Article, original: bytes, name: str, sha256: str, at: str
) -> Saved:
    """Keep an article and its bytes; the same bytes are the same article."""
    known = db.execute("SELECT id FROM articles WHERE original = ?", (sha256,)).fetchone()
    if known is None:
        kept = {"sha256": sha256, "name": name, "size": len(original)}
        db.table("originals").insert({**kept, "compressed": zlib.compress(original)})
        place = {"added": at, "file": name, "original": sha256}
        db.table("articles").insert({**place, **rows.article_row(article)})
        known = db.execute("SELECT id FROM articles WHERE original = ?", (sha256,)).fetchone()
        saved = Saved(ArticleId(known[0]), existed=False)
    else:
        saved = Saved(ArticleId(known[0]), existed=True)
    outcome = "there already" if saved.existed else "new"
    db.table("imports").insert({"at": at, "file": name, "outcome": outcome, "article": saved.id})
    return saved


def replace_analysis(
    db: "Database", article: ArticleId, analysis: Analysis, review: Review, at: str
) -> None:
    """Put an analysis in the place of the one before; the reader's corrections stay."""
    for table in rows.FOUND:
        db.table(table).delete_where("article = ?", [article])
    for table, found in rows.found_rows(article, analysis, review.article.text).items():
        _insert_many(db, table, found)
    db.table("articles").update(article, {**rows.analysis_row(analysis), "analysed": at})
    show_standing(db, article, replace(review, analysis=analysis))


def keep_corrections(db: "Database", article: ArticleId, review: Review, who: str, at: str) -> None:
    """Bring the kept corrections in step with a review; what is there already stays as it is."""
    line = (*review.corrections, *reversed(review.undone))
    payloads = [json.dumps(correction_to_wire(c), ensure_ascii=False) for c in line]
    kept = db.execute(
        "SELECT payload, undone FROM corrections WHERE article = ? ORDER BY seq", (article,)
    ).fetchall()
    same = _common([payload for payload, _ in kept], payloads)
    db.table("corrections").delete_where("article = ? AND seq >= ?", [article, same])
    done = len(review.corrections)
    for seq in range(same):
        if bool(kept[seq][1]) != (seq >= done):
            db.table("corrections").update((article, seq), {"undone": seq >= done})
    signed = {"article": article, "who": who, "at": at}
    db.table("corrections").insert_all(
        {**signed, **_described(line[seq], payloads[seq]), "seq": seq, "undone": seq >= done}
        for seq in range(same, len(line))
    )
    show_standing(db, article, review)


def show_standing(db: "Database", article: ArticleId, review: Review) -> None:
    """Write verdicts, notes, the date and the counts of sources as they stand."""
    dates = [c for c in review.corrections if isinstance(c, SetPublished)]
    rest = tuple(c for c in review.corrections if not isinstance(c, SetPublished))
    standing = replace(review, corrections=rest).standing()
    _write_verdicts(db, article, standing)
    db.table("notes").delete_where("article = ?", [article])
    db.table("notes").insert_all({"article": article, **_note_row(note)} for note in standing.notes)
    speaking = [s for s in standing.stands.sources if s.quotes]
    changes: dict[str, Any] = {
        "source_count": len(speaking),
        "unnamed_count": sum(s.kind is SourceKind.UNNAMED for s in speaking),
        "published_by_reader": None,
    }
    if dates:
        changes["published_by_reader"] = dates[-1].date.isoformat() if dates[-1].date else ""
    db.table("articles").update(article, {**changes, **_said(db, article, review)})


def _said(db: "Database", article: ArticleId, review: Review) -> dict[str, Any]:
    """Return the columns for what the reader says about an article; null where nothing."""
    said = {c.field.value: c.value for c in review.corrections if isinstance(c, SetMetadata)}
    own = review.article.title
    kept = db.execute("SELECT title FROM articles WHERE id = ?", (article,)).fetchone()
    title = said.get("title") or own
    columns: dict[str, Any] = {
        "title_own": own if title != own else None,
        "metadata_by_reader": json.dumps(said, ensure_ascii=False) if said else None,
    }
    # Writing the title writes the full-text index; most corrections leave it.
    return columns if kept is not None and kept[0] == title else {**columns, "title": title}


def delete_article(db: "Database", article: ArticleId) -> None:
    """Delete an article with all that belongs to it, its original bytes among it."""
    original = db.execute("SELECT original FROM articles WHERE id = ?", (article,)).fetchone()
    db.table("articles").delete_where("id = ?", [article])
    if original is not None:
        db.table("originals").delete_where("sha256 = ?", [original[0]])


def set_tags(db: "Database", article: ArticleId, tags: Sequence[str]) -> None:
    """Give an article these tags and no others."""
    db.table("tags").delete_where("article = ?", [article])
    db.table("tags").insert_all({"article": article, "tag": tag} for tag in sorted(set(tags)))


def note_import(db: "Database", row: dict[str, Any]) -> None:
    """Add a row to the imports."""
    db.table("imports").insert(row)


def keep_search(db: "Database", name: str, words: str, at: str) -> None:
    """Keep a search under a name, in the place of one with the same name."""
    db.table("searches").upsert({"name": name, "words": words, "added": at}, pk="name")


def keep_rules(db: "Database", book: RuleBook, at: str) -> None:
    """Bring the kept rules in step with a book; what is there already stays as it is."""
    line = (*book.changes, *reversed(book.undone))
    payloads = [json.dumps(change_to_wire(c), ensure_ascii=False) for c in line]
    kept = db.execute("SELECT payload FROM name_rules ORDER BY seq").fetchall()
    same = _common([payload for (payload,) in kept], payloads)
    db.table("name_rules").delete_where("seq >= ?", [same])
    db.table("name_rules").insert_all(
        {
            "seq": seq,
            "kind": "set" if isinstance(change, SetRule) else "drop",
            "rule": change.rule.id if isinstance(change, SetRule) else change.rule,
            "payload": payloads[seq],
            "at": at,
        }
        for seq, change in enumerate(line)
        if seq >= same
    )
    db.execute("UPDATE name_rules SET undone = (seq >= ?)", (len(book.changes),))


def mend_index(db: "Database") -> bool:
    """Build the full-text index anew if it is out of step; tell whether it was."""
    try:
        db.execute("INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        db.execute("INSERT INTO articles_fts(articles_fts) VALUES ('rebuild')")
        return True
    return False


def nothing(db: "Database") -> None:
    """Do nothing: submitted for the migration that comes before any job."""


def moment(at: datetime.datetime) -> str:
    """Return a time as it is kept: ISO 8601 in UTC, in milliseconds."""
    return at.astimezone(datetime.UTC).isoformat(timespec="milliseconds")


def _insert_many(db: "Database", table: str, found: Sequence[rows.Row]) -> None:
    """Insert rows of the same columns in one statement: a long article has 10,000 of them."""
    if found:
        names = ", ".join(found[0])
        places = ", ".join(f":{name}" for name in found[0])
        sql = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608 - names of ours
        db.conn.executemany(sql, found)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _described(correction: Correction, payload: str) -> dict[str, str | None]:
    wire = json.loads(payload)
    match correction:
        case AddMark(mark):
            about: str | None = mark.id
        case WriteNote(note):
            about = note.mark
        case _:
            about = next(
                (wire[k] for k in ("mark", "entity", "number", "quote") if k in wire), None
            )
    return {"kind": wire["kind"], "mark": about, "payload": payload}


def _note_row(note: Any) -> dict[str, Any]:  # noqa: ANN401
    span = note.anchor.span
    return {
        "id": note.id,
        "mark": note.mark,
        "start": span.start,
        "stop": span.end,
        "words": note.anchor.exact,
        "text": note.text,
        "written": note.written.isoformat(),
    }


def _write_verdicts(db: "Database", article: ArticleId, standing: Standing) -> None:
    for table in ("entities", "numbers", "quotes"):
        db.execute(
            f"UPDATE {table} SET verdict = 'unchecked'"  # noqa: S608 - a name of ours
            " WHERE article = ? AND verdict <> 'unchecked'",
            (article,),
        )
        db.conn.executemany(
            f"UPDATE {table} SET verdict = ? WHERE article = ? AND id = ?",  # noqa: S608
            [(verdict.value, article, mark) for mark, verdict in standing.verdicts],
        )
