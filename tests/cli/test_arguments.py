"""Which words are commands, and which are files for the window."""

from pathlib import Path

import pytest

from desktop_app.cli.arguments import parser
from desktop_app.cli.launch import is_command, launch_of
from desktop_app.core.analysis import Quality


@pytest.mark.parametrize(
    "line",
    [
        "analyse a.txt",
        "--quality fast analyse a.txt",
        "--data lib search words",
        "--data=lib search words",
        "--help",
        "-h",
        "--version",
        "search --help",
    ],
)
def test_a_first_word_that_is_a_command_is_for_the_command_line(line):
    assert is_command(line.split())


@pytest.mark.parametrize(
    "line", ["", "a.txt", "open analyse", "-- analyse", "--data lib a.txt", "a.txt analyse"]
)
def test_anything_else_is_for_the_window(line):
    assert not is_command(line.split())


@pytest.mark.parametrize("line", ["open search x", "-- search x", "open -- search x"])
def test_files_are_opened_whatever_their_name(line):
    assert launch_of(line.split()).files == ("search", "x")


def test_no_words_open_an_empty_window():
    launch = launch_of([])
    assert (launch.files, launch.data, launch.quality) == ((), None, None)


@pytest.mark.parametrize(
    "line", ["--data lib --quality fast a.txt", "a.txt --data lib --quality fast"]
)
def test_options_of_a_launch_stand_before_or_after_the_files(line):
    launch = launch_of(line.split())
    assert launch.files == ("a.txt",)
    assert launch.data == Path("lib")
    assert launch.quality is Quality.FAST


@pytest.mark.parametrize(
    "line", ["--data lib --quality fast search x", "search x --data lib --quality fast"]
)
def test_options_of_a_command_stand_before_or_after_it(line):
    args = parser().parse_args(line.split())
    assert (args.command, args.data, args.quality) == ("search", Path("lib"), Quality.FAST)


def test_a_web_address_stays_as_it_was_typed():
    assert launch_of(["https://example.org/a"]).files == ("https://example.org/a",)
