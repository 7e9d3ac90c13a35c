"""`galley extract`: print the text and metadata of articles."""

import argparse
import os
import sys
from collections.abc import Iterator
from typing import Any

from desktop_app.cli.console import Console
from desktop_app.cli.files import load_client
from desktop_app.core.article import Article
from desktop_app.core.wire import article_to_wire
from desktop_app.loaders.loader import Loaded
from desktop_app.loaders.messages import highlight_to_wire
from desktop_app.loaders.opening import article_text, open_all


def run(args: argparse.Namespace, console: Console) -> None:
    """Print the articles of each file, in order; with --stdin a fault is a line of the output too.

    Raises:
        argparse.ArgumentTypeError: If the words fit no way of using the command.
    """
    if bool(args.files) == args.stdin:
        raise argparse.ArgumentTypeError("name files, or --stdin")
    with load_client() as client:
        for path in _paths() if args.stdin else args.files:
            for opened in open_all(path, client, as_one=args.books == "one"):
                if isinstance(opened, Loaded):
                    _print(opened, args.format, console)
                elif args.stdin:
                    console.faults += 1
                    console.json({"error": str(opened)})
                else:
                    console.fault(opened)


def extracted(article: Article) -> dict[str, str | None]:
    """Return title, author, date and text of an article; null where nothing is known."""
    known = article.metadata
    return {
        "title": known.title or None,
        "author": "; ".join(known.authors) or None,
        "date": known.published.isoformat() if known.published else None,
        "text": article_text(article),
    }


def whole(loaded: Loaded) -> dict[str, Any]:
    """Return an article as in the wire form, with the way that it was read."""
    return {
        "file": loaded.path,
        "document": loaded.document or None,
        "chosen_by": loaded.chosen_by,
        "notices": list(loaded.notices),
        "article": article_to_wire(loaded.article),
        "tags": list(loaded.extras.tags),
        "highlights": [highlight_to_wire(h) for h in loaded.extras.highlights],
    }


def _print(loaded: Loaded, form: str, console: Console) -> None:
    match form:
        case "text":
            console.text(article_text(loaded.article) + "\n")
        case "json":
            console.json(whole(loaded))
        case _:
            console.json(extracted(loaded.article))


def _paths() -> Iterator[str]:
    """Yield a path for each line of standard input, as bytes name it."""
    for line in sys.stdin.buffer:
        name = line.removesuffix(b"\n").removesuffix(b"\r")
        yield os.fsdecode(name)
