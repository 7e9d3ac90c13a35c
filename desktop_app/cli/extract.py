"""`galley extract`: print the text and metadata of articles."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop_app.cli.console import Console
from desktop_app.cli.files import Opener
from desktop_app.core.article import Article
from desktop_app.core.errors import AppError


def run(args: argparse.Namespace, console: Console) -> None:
    """Print one result a file, in order; with --stdin a fault is a line of the output too.

    Raises:
        argparse.ArgumentTypeError: If the words fit no way of using the command.
    """
    if bool(args.files) == args.stdin:
        raise argparse.ArgumentTypeError("name files, or --stdin")
    with Opener() as opener:
        for path in _paths() if args.stdin else args.files:
            try:
                article = opener.open(path).article
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
                console.text(body_text(article) + "\n")


def extracted(article: Article) -> dict[str, str | None]:
    """Return title, author, date and text of an article; null where nothing is known."""
    known = article.metadata
    return {
        "title": known.title or None,
        "author": "; ".join(known.authors) or None,
        "date": known.published.isoformat() if known.published else None,
        "text": body_text(article),
    }


def body_text(article: Article) -> str:
    """Return the paragraphs of an article without its title and page furniture."""
    paragraphs = (p for p in article.body if p != article.title_span)
    return "\n".join(p.of(article.text) for p in paragraphs)


def _paths() -> Iterator[Path]:
    """Yield a path for each line of standard input, as bytes name it."""
    for line in sys.stdin.buffer:
        name = line.removesuffix(b"\n").removesuffix(b"\r")
        yield Path(name.decode(sys.getfilesystemencoding(), "surrogateescape"))
