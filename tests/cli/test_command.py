"""What every command has in common: help, exit codes, no window."""

import json
import os
import signal
import subprocess
import sys

import pytest

from desktop_app import __version__

LOADED = """\
import sys
from desktop_app import cli
code = cli.main(sys.argv[2:])
found = set(sys.argv[1].split(",")) & set(sys.modules)
sys.exit(f"imported {sorted(found)}" if found else code)
"""


def run_without(modules, words, environment):
    return subprocess.run(
        [sys.executable, "-c", LOADED, modules, *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )


def test_help_tells_the_commands_and_the_exit_codes(galley):
    done = galley("--help")
    assert done.returncode == 0
    for word in ("analyse", "extract", "import", "search", "export", "--data", "--quality"):
        assert word in done.stdout
    for code in ("0 ", "1 ", "2 ", "130", "141", "143"):
        assert f"\n  {code}" in done.stdout


def test_the_version_is_told(galley):
    assert galley("--version").stdout == f"Galley {__version__}\n"


@pytest.mark.parametrize(
    "line",
    ["analyse", "analyse --nonsense", "analyse a --from-jsonl b", "extract", "extract a --stdin"],
)
def test_words_that_make_no_sense_exit_with_2(galley, line):
    done = galley(*line.split())
    assert done.returncode == 2
    assert "usage: galley" in done.stderr


def test_a_fault_is_one_line_and_exits_with_1(galley, tmp_path):
    done = galley("analyse", tmp_path / "none.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "none.txt" in done.stderr


@pytest.mark.parametrize("command", ["analyse", "extract", "export"])
def test_no_command_imports_qt(environment, harbour, command):
    words = [command, harbour, "--quality", "fast", "--data", harbour.parent / "lib"]
    done = run_without("PySide6", words, environment)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_search_imports_neither_qt_nor_spacy_nor_the_models(environment, tmp_path):
    words = ["search", "harbour", "--data", tmp_path]
    done = run_without("PySide6,spacy,onnxruntime,tokenizers", words, environment)
    assert (done.returncode, done.stderr) == (0, "")


def started(environment):
    return subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "extract", "--stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    )


def test_a_reader_that_goes_away_ends_the_command_quietly(environment, harbour):
    with started(environment) as process:
        process.stdout.close()
        process.stdin.write(f"{harbour}\n")
        process.stdin.flush()
        assert process.wait() == 141
        assert process.stderr.read() == ""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_signals_are_clean_exits(environment, harbour, number, code):
    with started(environment) as process:
        process.stdin.write(f"{harbour}\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["title"]
        process.send_signal(number)
        assert process.wait() == code
        assert process.stderr.read() == ""


def test_without_a_display_a_window_is_refused_in_one_line(tmp_path):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    known = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", str(tmp_path / "a.txt")],
        env=known, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "no display" in done.stderr
