"""The `galley` entry: a command goes to the command line, anything else opens the window."""

import sys

from desktop_app import cli


def main() -> int:
    """Run the program with the words it was started with and return its exit code."""
    words = sys.argv[1:]
    if cli.is_command(words):
        return cli.main(words)
    launch = cli.launch_of(words)
    from desktop_app.app import run  # noqa: PLC0415 - Qt is for the window alone

    return run(launch.files, launch.data, launch.quality)


if __name__ == "__main__":
    sys.exit(main())
