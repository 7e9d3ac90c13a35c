"""The set-up script picks a Python that fits, or says plainly what is missing."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "setup.sh"
NEEDED_COMMANDS = ("sh", "dirname", "id")


class Checkout:
    """A checkout with nothing but the script, on a system with nothing but a shell."""

    def __init__(self, folder: Path) -> None:
        self.commands = folder / "bin"
        self.commands.mkdir()
        for name in NEEDED_COMMANDS:
            (self.commands / name).symlink_to(str(shutil.which(name)))
        (folder / "packaging").mkdir()
        self.script = Path(shutil.copy(SCRIPT, folder / "packaging"))

    def add_python(self, name: str, body: str) -> None:
        python = self.commands / name
        python.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        python.chmod(0o755)

    def set_up(self, what: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.script, what],
            env={"PATH": str(self.commands)},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_without_a_fitting_python_the_versions_are_named(checkout):
    checkout.add_python("python3", "exit 1")
    done = checkout.set_up("runtime")
    assert done.returncode == 1
    assert "needs Python 3.11, 3.12 or 3.13" in done.stderr


def test_without_the_module_for_environments_its_package_is_named(checkout):
    checkout.add_python(
        "python3", 'case "$2" in *ensurepip*) exit 1;; *print*) echo python3.11-venv;; esac'
    )
    done = checkout.set_up("runtime")
    assert done.returncode == 1
    assert "python3.11-venv is missing" in done.stderr
    assert "sudo apt-get install python3-venv" in done.stderr


def test_the_first_complete_python_is_taken(checkout):
    checkout.add_python("python3", "exit 1")
    checkout.add_python("python3.12", 'case "$1" in --version) echo Python 3.12.9;; esac')
    assert "Making .venv with Python 3.12.9" in checkout.set_up("dev").stdout


def test_an_unknown_set_of_packages_is_refused(checkout):
    done = checkout.set_up("everything")
    assert done.returncode == 2
    assert "usage:" in done.stderr
