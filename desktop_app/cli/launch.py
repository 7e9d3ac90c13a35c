"""Whether a command line is for the window, and what the window is to start with."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.analysis import Quality

COMMANDS = ("analyse", "extract", "report", "import", "search", "export")
OPEN = "open"
_ALWAYS_OURS = frozenset({"-h", "--help", "--version"})
_TAKE_A_WORD = frozenset({"--data", "--quality"})


@dataclass(frozen=True, slots=True)
class Launch:
    """What the window is to start with; None where nothing was said.

    `files` are the words as they were given: a web address among them gets its own message.
    """

    files: tuple[str, ...]
    data: Path | None
    quality: Quality | None


def is_command(words: Sequence[str]) -> bool:
    """Tell whether the words (without the program's name) are for the command line."""
    at = _first_word(words)
    if any(word in _ALWAYS_OURS for word in words[: at + 1]):
        return True
    return at < len(words) and words[at] in COMMANDS


def launch_of(words: Sequence[str]) -> Launch:
    """Return what the window is to start with.

    Raises:
        SystemExit: With code 2 if the words make no sense, 0 after `open --help`.
    """
    if not any(word.startswith("-") or word == OPEN for word in words):
        return Launch(tuple(words), None, None)
    # Only options need a parser, which costs a window's first text some of its time.
    from desktop_app.cli.arguments import parser  # noqa: PLC0415

    at = _first_word(words)
    opened = words if at < len(words) and words[at] == OPEN else [*words[:at], OPEN, *words[at:]]
    args = parser().parse_args(opened)
    return Launch(tuple(args.files), getattr(args, "data", None), getattr(args, "quality", None))


def _first_word(words: Sequence[str]) -> int:
    """Return the index of the first word that is neither an option nor an option's value."""
    at = 0
    while at < len(words):
        word = words[at]
        if word == "--" or not word.startswith("-"):
            return at
        at += 2 if word in _TAKE_A_WORD else 1
    return at
