"""The command line, without a display and without Qt.

    galley [open] [--] FILE...        open files in the window
    galley analyse FILE...            print what an article says, who says so and how much
    galley analyse --from-jsonl IN    the same for lines of {"id", "text", "published"?}
    galley extract FILE...            print an article's text and metadata
    galley extract --stdin            the same for paths that come on standard input
    galley report FILE...             print who speaks in articles, how much and how
    galley import PATH...             keep files and folders in the library
    galley search WORDS...            find articles in the library
    galley export ARTICLE             print an article's marks as Markdown or CSV

Exit codes:

| code | meaning |
| --- | --- |
| 0 | everything was done |
| 1 | something could not be done; each fault is a line on standard error, the rest was done |
| 2 | the command was not understood |
| 130 | interrupted (Ctrl+C) |
| 141 | nobody reads the output any more |
| 143 | asked to end (SIGTERM) |
"""

from collections.abc import Sequence

from desktop_app.cli.launch import COMMANDS, Launch, is_command, launch_of

__all__ = ["COMMANDS", "Launch", "is_command", "launch_of", "main"]


def main(words: Sequence[str]) -> int:
    """Run a command and return its exit code; see `desktop_app.cli.command.main`."""
    from desktop_app.cli.command import main as run  # noqa: PLC0415 - a window needs no commands

    return run(words)
