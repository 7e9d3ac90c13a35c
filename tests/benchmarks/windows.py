"""Starts windows in fresh processes, each with a home of its own, and gathers what they saw."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_TOO_LONG = 300
_SCRIPT = Path(__file__).with_name("window.py")


def opened(kind: str, file: Path, environment: Mapping[str, str]) -> dict[str, Any]:
    """Open a file in a window of one kind ("galley", "bare") and return what it saw.

    Raises:
        RuntimeError: If the window did not do what it should.
    """
    with tempfile.TemporaryDirectory() as home:
        own = {"XDG_CONFIG_HOME": f"{home}/config", "XDG_DATA_HOME": f"{home}/data"}
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, str(_SCRIPT), kind, str(file), repr(begun)],
            env={**environment, **own},
            capture_output=True,
            text=True,
            check=False,
            timeout=_TOO_LONG,
        )
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1] if done.stderr else kind)
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    if "fault" in seen:
        raise RuntimeError(seen["fault"])
    return seen
