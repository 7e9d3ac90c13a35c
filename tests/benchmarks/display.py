"""A screen for the windows that are measured: a virtual X server where there is one."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

_SCREEN = "1440x900x24"


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Yield the environment of a process that opens a window, and what kind it is as `SCREEN`.

    Compiled modules are kept between the windows, as an installed program has them.
    """
    with tempfile.TemporaryDirectory() as home:
        own = dict(os.environ) | {"PYTHONPYCACHEPREFIX": f"{home}/compiled"}
        own.pop("PYTHONDONTWRITEBYTECODE", None)
        server = _server()
        if server is None:
            yield own | {"QT_QPA_PLATFORM": "offscreen", "SCREEN": "no screen (offscreen)"}
            return
        process, display = server
        try:
            yield own | {
                "QT_QPA_PLATFORM": "xcb",
                "DISPLAY": display,
                "SCREEN": "a real window (Xvfb)",
            }
        finally:
            process.terminate()
            process.wait()


def _server() -> tuple[subprocess.Popen[bytes], str] | None:
    program = shutil.which("Xvfb")
    if program is None:
        return None
    read, write = os.pipe()
    process = subprocess.Popen(
        [
            program,
            "-displayfd",
            str(write),
            "-screen",
            "0",
            _SCREEN,
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    return (process, f":{number}") if number else None
