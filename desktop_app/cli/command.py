"""Run one command: the entry of the command line."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import FrameType

from desktop_app.cli.arguments import parser
from desktop_app.cli.console import Console
from desktop_app.core.errors import AppError

INTERRUPTED = 130
NOBODY_READS = 141
ASKED_TO_END = 143

# Each command is a module with `run`, imported only when it is asked for: a search needs no
# models, and an analysis no library.
_MODULES = {
    "analyse": "desktop_app.cli.analyse",
    "extract": "desktop_app.cli.extract",
    "report": "desktop_app.cli.report",
    "import": "desktop_app.cli.keep",
    "search": "desktop_app.cli.find",
    "export": "desktop_app.cli.hand_out",
}


def main(words: Sequence[str]) -> int:
    """Run a command line (without the program's name) and return its exit code.

    Raises:
        SystemExit: With code 2 if the words make no sense, 0 after --help and --version, 143
            when the process is asked to end.
    """
    arguments = parser()
    args = arguments.parse_args(words)
    signal.signal(signal.SIGTERM, _end)
    console = Console(sys.stdout, sys.stderr)
    try:
        _run(args, arguments, console)
    except AppError as fault:
        console.fault(fault)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # What Python would still flush at its end goes nowhere, instead of failing again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    return console.exit_code


def _run(args: argparse.Namespace, arguments: argparse.ArgumentParser, console: Console) -> None:
    try:
        import_module(_MODULES[args.command]).run(args, console)
    except argparse.ArgumentTypeError as fault:
        arguments.error(str(fault))


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(ASKED_TO_END)
