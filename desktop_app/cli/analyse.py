"""`galley analyse`: print what articles say, in the wire form or as plain text."""

import argparse
from collections.abc import Iterator

from desktop_app.cli.analyst import Analyst
from desktop_app.cli.console import Console
from desktop_app.cli.exact import exact_articles
from desktop_app.core.review import Standing
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
    standings = analyst.standings(args.files, console)
    if args.format == "text":
        _print_texts(standings, console)
        return
    wires = (to_wire(s.article, s.analysis) for s in standings)
    if args.jsonl:
        for wire in wires:
            console.json(wire)
    elif len(args.files) == 1:
        console.json_values(wires)
    else:
        console.json_array(wires)


def _print_texts(standings: Iterator[Standing], console: Console) -> None:
    for nth, standing in enumerate(standings):
        console.text(("\n" if nth else "") + to_text(standing))
