"""`galley extract`: print the text and metadata of articles."""

import argparse
import os
import sys
from collections.abc import Iterator

from desktop_app.cli.console import Console
from desktop_app.cli.files import load_client
from desktop_app.core.article import Article
from desktop_app.core.errors import AppError
from desktop_app.loaders.opening import article_text, open_path


def run(args: argparse.Namespace, console: Console) -> None:
    """Print one result a file, in order; with --stdin a fault is a line of the output too.

    Raises:
        argparse.ArgumentTypeError: If the words fit no way of using the command.
    """
    if bool(args.files) == args.stdin:
        raise argparse.ArgumentTypeError("name files, or --stdin")
    with load_client() as client:
        for path in _paths() if args.stdin else args.files:
            try:
                article = open_path(path, client).article
            except AppError as fault:
                if args.stdin:
                    console.faults += 1
                    console.json({"error": str(fault)})
                else:
                    console.fault(fault)
                continue
            if args.format == "json":
                console.json(extracted(article))
            else:
                console.text(article_text(article) + "\n")


def extracted(article: Article) -> dict[str, str | None]:
    """Return title, author, date and text of an article; null where nothing is known."""
    known = article.metadata
    return {
        "title": known.title or None,
        "author": "; ".join(known.authors) or None,
        "date": known.published.isoformat() if known.published else None,
        "text": article_text(article),
    }


def _paths() -> Iterator[str]:
    """Yield a path for each line of standard input, as bytes name it."""
    for line in sys.stdin.buffer:
        name = line.removesuffix(b"\n").removesuffix(b"\r")
        yield os.fsdecode(name)
