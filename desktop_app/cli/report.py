"""`galley report`: print who speaks in articles, as text, Markdown or JSON."""

import argparse

from desktop_app.cli.analyst import Analyst
from desktop_app.cli.console import Console
from desktop_app.exports.report import report_json, report_markdown, report_text


def run(args: argparse.Namespace, console: Console) -> None:
    """Print the source report of every file, in order.

    A file that cannot be read is reported, and the next one follows. As JSON one file gives
    an object and several give an array.

    Raises:
        AnalysisError: If a model is not whole.
    """
    standings = Analyst(getattr(args, "quality", None)).standings(args.files, console)
    if args.format == "json":
        reports = (report_json(standing, claims=args.claims) for standing in standings)
        if len(args.files) > 1:
            console.json_array(reports)
            return
        console.json_values(reports)
        return
    written = report_markdown if args.format == "markdown" else report_text
    for nth, standing in enumerate(standings):
        console.text(("\n" if nth else "") + written(standing, claims=args.claims))
