"""The `galley` entry: a command goes to the command line, anything else opens the window."""

import os
import sys

from desktop_app import cli

_NO_DISPLAY = (
    "galley: There is no display to open a window on. "
    "Start it in a desktop session, or use the command line: galley analyse FILE."
)


def main() -> int:
    """Run the program with the words it was started with and return its exit code."""
    words = sys.argv[1:]
    if cli.is_command(words):
        return cli.main(words)
    launch = cli.launch_of(words)
    if not _has_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return 1
    from desktop_app.app import run  # noqa: PLC0415 - Qt is for the window alone

    return run(launch.files, launch.data, launch.quality)


def _has_display() -> bool:
    """Tell whether Qt has somewhere to draw; it aborts the process where it has not."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in known)


if __name__ == "__main__":
    sys.exit(main())
