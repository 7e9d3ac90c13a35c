"""The library's tables and their history.

Each step is a function of its own and never changes once released; a new version adds a
step. Steps use single statements only: a script would commit half of itself on failure.
sqlite-utils runs them in transactions and records them; importing it is left to that
moment, for it takes longer than opening an article does.
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x47414C59  # "GALY", in the file's header


class Executes(Protocol):
    """What runs one SQL statement: a plain connection or sqlite-utils' database."""

    def execute(self, sql: str, /) -> object:
        """Run one statement."""


Step = Callable[[Executes], None]


def create_tables(db: Executes) -> None:
    """Make the tables of articles, what was found in them and what the reader did."""
    for statement in (*_ARTICLES, *_FOUND, *_READER):
        db.execute(statement)


def index_words(db: Executes) -> None:
    """Make the full-text index of titles and texts, and the triggers that keep it in step.

    Only a change of title or text touches the index, not one of status or position.
    """
    for statement in _INDEX:
        db.execute(statement)


def tell_more_of_quotes(db: Executes) -> None:
    """Add where, in which tense and whether at all a quote was said, and why it is one."""
    for column in ("said_at TEXT", "tense TEXT", "hypothetical INTEGER NOT NULL DEFAULT 0"):
        db.execute(f"ALTER TABLE quotes ADD COLUMN {column}")
    db.execute("ALTER TABLE quotes ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]'")


def add_roles(db: Executes) -> None:
    """Give names the places that state their roles, and the names they are linked to."""
    for column in ("roles", "related"):
        db.execute(f"ALTER TABLE entities ADD COLUMN {column} TEXT NOT NULL DEFAULT '[]'")


def keep_rules(db: Executes) -> None:
    """Make the table of what the reader did to the rules for names."""
    db.execute(
        """CREATE TABLE name_rules (
            seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, rule TEXT NOT NULL,
            payload TEXT NOT NULL, at TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
        )"""
    )


def keep_how_numbers_were_read(db: Executes) -> None:
    """Make room for a number's tense, the certainty of a date and the conversion of a unit."""
    for column in ("tense", "certainty", "conversion"):
        db.execute(f"ALTER TABLE numbers ADD COLUMN {column} TEXT")


def keep_shapes_and_metadata(db: Executes) -> None:
    """Add the shapes of paragraphs, the day of the last change, and what the reader says.

    `title` stays what lists show and search finds; the article's own waits in `title_own` while
    the reader's stands there.
    """
    for column in ("modified", "shapes", "title_own", "metadata_by_reader"):
        db.execute(f"ALTER TABLE articles ADD COLUMN {column} TEXT")


STEPS: tuple[Step, ...] = (
    create_tables,
    index_words,
    tell_more_of_quotes,
    add_roles,
    keep_rules,
    keep_how_numbers_were_read,
    keep_shapes_and_metadata,
)
VERSION = len(STEPS)


def migrate(db: "Database") -> None:
    """Apply all steps that a database lacks, and write its version into its header.

    To be called inside a transaction. Raises whatever a step raises.
    """
    from sqlite_utils import Migrations  # noqa: PLC0415 - heavy, and only the writer needs it

    history = Migrations("galley")
    for step in STEPS:
        history(name=step.__name__)(step)
    history.apply(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def empty_database() -> sqlite3.Connection:
    """Return a library in memory that holds nothing, for reading where there is no file."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    for step in STEPS:
        step(connection)
    connection.commit()
    return connection


_ARTICLES = (
    """CREATE TABLE originals (
        sha256 TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        size INTEGER NOT NULL,
        compressed BLOB NOT NULL
    )""",
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        title_stated INTEGER NOT NULL,
        authors TEXT NOT NULL,
        site TEXT,
        published TEXT,
        published_from TEXT,
        published_by_reader TEXT,
        language TEXT,
        url TEXT,
        media_type TEXT NOT NULL,
        loader TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'unread',
        starred INTEGER NOT NULL DEFAULT 0,
        added TEXT NOT NULL,
        opened TEXT,
        position INTEGER NOT NULL DEFAULT 0,
        quality TEXT,
        analysed TEXT,
        source_count INTEGER NOT NULL DEFAULT 0,
        unnamed_count INTEGER NOT NULL DEFAULT 0,
        file TEXT NOT NULL,
        original TEXT NOT NULL UNIQUE REFERENCES originals(sha256),
        fingerprint TEXT NOT NULL,
        versions TEXT,
        metadata_origins TEXT NOT NULL,
        title_span TEXT,
        headings TEXT NOT NULL,
        boilerplate TEXT NOT NULL,
        quoted_words TEXT,
        paragraphs TEXT NOT NULL,
        text TEXT NOT NULL
    )""",
    "CREATE INDEX articles_by_status ON articles(status)",
    "CREATE INDEX articles_by_star ON articles(starred) WHERE starred",
    "CREATE INDEX articles_by_opening ON articles(opened) WHERE opened IS NOT NULL",
    "CREATE INDEX articles_by_fingerprint ON articles(fingerprint)",
)

_ORIGIN = "score REAL, component TEXT NOT NULL, version TEXT NOT NULL"
_VERDICT = "verdict TEXT NOT NULL DEFAULT 'unchecked'"
_OWNER = "article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE"

_FOUND = (
    f"""CREATE TABLE entities (
        {_OWNER}, id TEXT NOT NULL, place INTEGER NOT NULL,
        label TEXT NOT NULL, name TEXT NOT NULL, {_ORIGIN}, {_VERDICT},
        PRIMARY KEY (article, id)
    )""",
    "CREATE INDEX entities_by_name ON entities(name COLLATE NOCASE, article)",
    f"""CREATE TABLE mentions (
        {_OWNER}, entity TEXT NOT NULL, place INTEGER NOT NULL,
        start INTEGER NOT NULL, stop INTEGER NOT NULL, words TEXT NOT NULL,
        PRIMARY KEY (article, entity, place)
    )""",
    "CREATE INDEX mentions_by_words ON mentions(words COLLATE NOCASE, article)",
    f"""CREATE TABLE numbers (
        {_OWNER}, id TEXT NOT NULL, place INTEGER NOT NULL,
        start INTEGER NOT NULL, stop INTEGER NOT NULL, words TEXT NOT NULL,
        kind TEXT NOT NULL, value, low, high, unit TEXT,
        modifier TEXT, modifier_span TEXT, modifier_text TEXT,
        counts TEXT, counts_span TEXT, event TEXT, partial TEXT, quote TEXT,
        future INTEGER NOT NULL, reason TEXT, {_ORIGIN}, {_VERDICT},
        PRIMARY KEY (article, id)
    )""",
    f"""CREATE TABLE quotes (
        {_OWNER}, id TEXT NOT NULL, place INTEGER NOT NULL, words TEXT NOT NULL,
        kind TEXT NOT NULL, status TEXT NOT NULL, tier TEXT NOT NULL, tone TEXT NOT NULL,
        negated INTEGER NOT NULL, cue_lemma TEXT, addressee TEXT, said_on TEXT,
        contents TEXT NOT NULL, cue TEXT, sources TEXT NOT NULL, speakers TEXT NOT NULL,
        chain TEXT NOT NULL, {_ORIGIN}, {_VERDICT},
        PRIMARY KEY (article, id)
    )""",
    f"""CREATE TABLE sources (
        {_OWNER}, id TEXT NOT NULL, place INTEGER NOT NULL,
        name TEXT NOT NULL, kind TEXT NOT NULL, entity TEXT,
        mentions TEXT NOT NULL, quotes TEXT NOT NULL, words INTEGER NOT NULL,
        PRIMARY KEY (article, id)
    )""",
    "CREATE INDEX sources_by_name ON sources(name COLLATE NOCASE, article)",
)

_READER = (
    f"""CREATE TABLE corrections (
        {_OWNER}, seq INTEGER NOT NULL, kind TEXT NOT NULL, mark TEXT, payload TEXT NOT NULL,
        who TEXT NOT NULL, at TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (article, seq)
    )""",
    f"""CREATE TABLE notes (
        {_OWNER}, id TEXT NOT NULL, mark TEXT, start INTEGER NOT NULL, stop INTEGER NOT NULL,
        words TEXT NOT NULL, text TEXT NOT NULL, written TEXT NOT NULL,
        PRIMARY KEY (article, id)
    )""",
    f"CREATE TABLE tags ({_OWNER}, tag TEXT NOT NULL, PRIMARY KEY (article, tag))",
    "CREATE INDEX tags_by_name ON tags(tag, article)",
    "CREATE TABLE searches (name TEXT PRIMARY KEY, words TEXT NOT NULL, added TEXT NOT NULL)",
    """CREATE TABLE imports (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, file TEXT NOT NULL, outcome TEXT NOT NULL,
        article INTEGER REFERENCES articles(id) ON DELETE SET NULL
    )""",
    "CREATE INDEX imports_by_article ON imports(article)",
)

_INDEX = (
    """CREATE VIRTUAL TABLE articles_fts USING fts5(
        title, text, content='articles', content_rowid='id', tokenize='porter unicode61'
    )""",
    """CREATE TRIGGER articles_fts_insert AFTER INSERT ON articles BEGIN
        INSERT INTO articles_fts(rowid, title, text) VALUES (new.id, new.title, new.text);
    END""",
    """CREATE TRIGGER articles_fts_delete AFTER DELETE ON articles BEGIN
        INSERT INTO articles_fts(articles_fts, rowid, title, text)
        VALUES ('delete', old.id, old.title, old.text);
    END""",
    """CREATE TRIGGER articles_fts_update AFTER UPDATE OF title, text ON articles BEGIN
        INSERT INTO articles_fts(articles_fts, rowid, title, text)
        VALUES ('delete', old.id, old.title, old.text);
        INSERT INTO articles_fts(rowid, title, text) VALUES (new.id, new.title, new.text);
    END""",
    "INSERT INTO articles_fts(articles_fts) VALUES ('rebuild')",
)
