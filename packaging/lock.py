"""Write the two lock files from pyproject.toml: every package at one version, with its hashes.

    .venv/bin/python -m pip install pip-tools==7.6.2
    .venv/bin/python packaging/lock.py [--upgrade]

`requirements.lock` holds what the program needs to run and to be installed from a checkout,
`requirements-dev.lock` the tools for tests and checks as well. Run this with the oldest Python that
is supported: the same pins serve the newer ones, and tests/packaging/test_locks.py reads them.
Without --upgrade, pins that still fit are kept. The files name no index: pip asks the one that it
is configured for, and the hashes decide whether what it gets is right.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
RUNTIME_LOCK = PACKAGING / "requirements.lock"
DEV_LOCK = PACKAGING / "requirements-dev.lock"
HEADER = """\
# {purpose}
# Written by packaging/lock.py from pyproject.toml; do not edit.
"""
RUNTIME_PURPOSE = "What the program needs to run and to be installed from a checkout."
DEV_PURPOSE = "What the program needs to run, to be tested and to be checked."


def declared_requirements() -> tuple[list[str], list[str]]:
    """Return what pyproject.toml asks for: to run and build, and for development on top."""
    project = tomllib.loads((PACKAGING.parent / "pyproject.toml").read_text("utf-8"))
    runtime = project["project"]["dependencies"] + project["build-system"]["requires"]
    return runtime, project["dependency-groups"]["dev"]


def compile_lock(requirements: list[str], known: Path, *, upgrade: bool) -> str:
    """Resolve the requirements with pip-tools and return the pins with their hashes.

    `known` is a lock file whose pins and hashes are kept where they fit.
    """
    with tempfile.TemporaryDirectory() as folder:
        wanted, pins = Path(folder, "wanted.in"), Path(folder, "pins.txt")
        wanted.write_text("\n".join(requirements) + "\n", "utf-8")
        if known.exists():
            shutil.copy(known, pins)
        command = [sys.executable, "-m", "piptools", "compile", "--quiet", "--generate-hashes"]
        command += [
            "--strip-extras",
            "--allow-unsafe",
            "--no-header",
            "--no-annotate",
            "--no-emit-options",
        ]
        command += ["--no-emit-index-url", "--no-emit-find-links", "--no-emit-trusted-host"]
        command += ["--upgrade"] if upgrade else []
        subprocess.run(
            [*command, "--output-file", str(pins), str(wanted)],
            check=True,
            cwd=folder,
            env=os.environ | {"CUSTOM_COMPILE_COMMAND": "packaging/lock.py"},
        )
        return pins.read_text("utf-8")


def main() -> int:
    """Write both lock files."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--upgrade", action="store_true", help="take the newest fitting versions")
    upgrade = parser.parse_args().upgrade
    runtime, dev = declared_requirements()
    pins = compile_lock(runtime, RUNTIME_LOCK, upgrade=upgrade)
    RUNTIME_LOCK.write_text(HEADER.format(purpose=RUNTIME_PURPOSE) + pins, "utf-8")
    known = RUNTIME_LOCK if upgrade or not DEV_LOCK.exists() else DEV_LOCK
    pins = compile_lock(runtime + dev, known, upgrade=False)
    DEV_LOCK.write_text(HEADER.format(purpose=DEV_PURPOSE) + pins, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
