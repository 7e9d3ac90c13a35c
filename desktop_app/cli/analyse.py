"""`galley analyse`: print what articles say, in the wire form or as plain text."""

import argparse
from collections.abc import Iterator

from desktop_app.cli.analyst import Analyst
from desktop_app.cli.console import Console
from desktop_app.cli.exact import exact_articles
from desktop_app.core.review import Review, Standing
from desktop_app.core.wire import to_wire
from desktop_app.exports.plain import to_text


def run(args: argparse.Namespace, console: Console) -> None:
    """Analyse files, or the lines of a JSONL file.

    Raises:
        argparse.ArgumentTypeError: If the words fit no way of using the command.
    """
    if bool(args.files) == bool(args.from_jsonl):
        raise argparse.ArgumentTypeError("name files, or --from-jsonl IN.jsonl")
    analyst = Analyst(getattr(args, "quality", None))
    if args.from_jsonl:
        for name, article in exact_articles(args.from_jsonl, console):
            console.json({"id": name, **to_wire(article, analyst.analyse(article))})
        return
    standings = _standings(args, analyst, console)
    if args.format == "text":
        _print_texts(standings, console)
    elif args.jsonl or len(args.files) == 1:
        for standing in standings:
            console.json(to_wire(standing.article, standing.analysis))
    else:
        _print_array(standings, console)


def _standings(args: argparse.Namespace, analyst: Analyst, console: Console) -> Iterator[Standing]:
    # Texts that are taken as they are need none of what parses files.
    from desktop_app.cli.files import articles_of  # noqa: PLC0415

    for loaded in articles_of(args.files, console):
        article = loaded.article
        yield Review(article, analyst.analyse(article)).standing()


def _print_texts(standings: Iterator[Standing], console: Console) -> None:
    for nth, standing in enumerate(standings):
        console.text(("\n" if nth else "") + to_text(standing))


def _print_array(standings: Iterator[Standing], console: Console) -> None:
    """Print an array that grows as the files are read."""
    between = "["
    for standing in standings:
        console.text(between)
        console.json(to_wire(standing.article, standing.analysis))
        between = ","
    console.text("]\n" if between == "," else "[]\n")
