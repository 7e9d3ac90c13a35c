"""Runs the real command in a process of its own, without a display, with a home of its own."""

import os
import subprocess
import sys

import pytest

HARBOUR = """\
Harbour of Karet closes

The Karet Harbour Authority (KHA) closed the port on 3 May after about 40 boats sank.

“Nobody was hurt,” Tessa Venn, a spokeswoman, said. She added that the KHA would pay.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def environment(home):
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {k: v for k, v in os.environ.items() if k not in shown}
    return kept | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONWARNINGS": "default",
    }


@pytest.fixture(scope="module")
def galley(environment):
    """Return a function that runs `galley WORDS...` and returns the ended process."""

    def run(*words, stdin=None):
        return subprocess.run(
            [sys.executable, "-m", "desktop_app", *map(str, words)],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env=environment,
            check=False,
        )

    return run


@pytest.fixture(scope="module")
def harbour(tmp_path_factory):
    path = tmp_path_factory.mktemp("articles") / "harbour.txt"
    path.write_text(HARBOUR, "utf-8")
    return path
