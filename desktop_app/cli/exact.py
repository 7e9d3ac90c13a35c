"""Articles from a JSONL file, their texts taken exactly as they are."""

import datetime
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.cli.console import Console
from desktop_app.core.article import Article, Certainty, Metadata, paragraphs_of
from desktop_app.core.errors import LoadError


def exact_articles(path: str, console: Console) -> Iterator[tuple[Any, Article]]:
    """Yield id and article of every line; lines that say nothing are faults.

    Args:
        path: A file of lines {"id", "text", "published"?}, or "-" for standard input.
        console: Where faults are reported.

    Raises:
        LoadError: If the file cannot be read.
    """
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        try:
            yield _read(line)
        except (ValueError, KeyError, TypeError) as fault:
            reason = f"This line holds no article ({type(fault).__name__}: {fault})."
            where = f"{path}, line {number}"
            console.fault(LoadError(where, reason, 'Write {"id", "text", "published"?}.'))


def exact_article(text: str, published: datetime.date | None = None) -> Article:
    """Return a text as an article: its lines are the paragraphs, nothing else is looked for."""
    stated = Certainty.STATED if published else None
    origins = (("published", "input"),) if published else ()
    metadata = Metadata(published=published, published_from=stated, origins=origins)
    return Article(text, paragraphs_of(text), metadata, loader="exact")


def _lines(path: str) -> Iterator[bytes]:
    if path == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(path).open("rb") as file:
            yield from file
    except OSError as fault:
        reason = f"It cannot be read ({fault.strerror})."
        raise LoadError(path, reason, "Check the name and its permissions.") from fault


def _read(line: bytes) -> tuple[Any, Article]:
    row = json.loads(line.decode("utf-8-sig"))
    text, published = row["text"], row.get("published")
    if not isinstance(text, str):
        raise TypeError("text is no string")
    date = datetime.date.fromisoformat(published) if published else None
    return row["id"], exact_article(text, date)
