"""The words of a command line and what they ask for."""

import argparse
from pathlib import Path

from desktop_app import __version__
from desktop_app.cli.launch import OPEN
from desktop_app.core.analysis import Quality

_EPILOG = """\
exit codes:
  0    everything was done
  1    something could not be done; each fault is a line on standard error, the rest was done
  2    the command was not understood
  130  interrupted (Ctrl+C)
  141  nobody reads the output any more
  143  asked to end (SIGTERM)

A first word that is no command is a file to open; `galley open FILE` and `galley -- FILE`
open a file of any name.
"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; its result has `command` and that command's words."""
    shared = _shared()
    top = argparse.ArgumentParser(
        prog="galley",
        description="Read news articles: who is named, how much is claimed and who says so.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[shared],
    )
    top.add_argument("--version", action="version", version=f"Galley {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=about, description=about, parents=[shared])

    _add_open(command(OPEN, "Open files in the window."))
    _add_analyse(command("analyse", "Print what articles say, who says so and how much."))
    _add_extract(command("extract", "Print the text and metadata of articles."))
    _add_report(command("report", "Report who speaks in articles, how much and how."))
    _add_import(command("import", "Keep files and the files of folders in the library."))
    _add_search(command("search", "Find articles in the library by their words."))
    _add_export(command("export", "Print the marks of one article."))
    return top


def _shared() -> argparse.ArgumentParser:
    """Return the options that may stand before and after a command."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--data", type=Path, metavar="DIR", help="folder of the library")
    shared.add_argument(
        "--quality",
        type=Quality,
        choices=tuple(Quality),
        metavar="{accurate,fast}",
        help="which models read (default: accurate)",
    )
    return shared


def _add_open(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="*", metavar="FILE")


def _add_analyse(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="*", metavar="FILE")
    command.add_argument(
        "--from-jsonl",
        metavar="IN.jsonl",
        help='read lines of {"id", "text", "published"?}, the text exactly as it is; "-" is '
        "standard input",
    )
    command.add_argument("--format", choices=("json", "text"), default="json")
    command.add_argument("--jsonl", action="store_true", help="print one JSON object a line")


def _add_extract(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="*", metavar="FILE")
    command.add_argument("--stdin", action="store_true", help="read paths, one a line")
    command.add_argument(
        "--format",
        choices=("brief", "json", "text"),
        default="brief",
        help="title, author, date and text as JSON (default), the whole article as JSON, or text",
    )
    _add_books(command)


def _add_report(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", metavar="FILE")
    command.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    command.add_argument(
        "--no-claims",
        dest="claims",
        action="store_false",
        help="leave attributed claims (thoughts, wishes, accusations, calls) out of all counts",
    )


def _add_import(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH")
    command.add_argument("--no-analysis", action="store_true", help="leave the analysis for later")
    _add_books(command)


def _add_books(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--books",
        choices=("each", "one"),
        default="each",
        help="take each document of a book as an article (default), or the book as one",
    )


def _add_search(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", nargs="+", metavar="WORDS")
    command.add_argument("--limit", type=int, default=50, metavar="N", help="at most so many")
    command.add_argument("--format", choices=("text", "json"), default="text")


def _add_export(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "article", metavar="ARTICLE", help="an article's number (see `galley search`) or a file"
    )
    command.add_argument("--format", choices=("markdown", "csv"), default="markdown")
