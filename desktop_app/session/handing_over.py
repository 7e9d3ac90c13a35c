"""Hands files to the window that is open already, through a socket of this computer."""

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

LONGEST = 1_000_000
TAKEN = b"taken\n"
_SECONDS = 2.0


def socket_path(library: Path) -> Path:
    """Return where the first window on a library listens.

    One library has one first window; the name is short, for such paths may have 107 bytes.
    """
    name = hashlib.sha256(os.fsencode(library.resolve())).hexdigest()[:16]
    folder = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    return Path(folder) / f"galley-{name}.socket"


def hand_over(path: Path, files: Sequence[str]) -> bool:
    """Give files to the first window, which comes to the front.

    Args:
        path: Where it listens.
        files: As they were typed; what is there is handed over by its whole path.

    Returns:
        Whether a window took them; False where none is open.
    """
    import socket  # noqa: PLC0415 - most starts find no other window, and hurry

    message = json.dumps({"files": [_whole(file) for file in files]}).encode() + b"\n"
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(_SECONDS)
            line.connect(os.fspath(path))
            line.sendall(message)
            return line.recv(len(TAKEN)) == TAKEN
    except OSError:
        return False  # nobody listens, or what listened died and left its socket


def handed_over(message: bytes) -> tuple[str, ...] | None:
    """Read what another start handed over; None where it makes no sense."""
    try:
        files = json.loads(message)["files"]
    except (ValueError, KeyError, TypeError):
        return None
    texts = isinstance(files, list) and all(isinstance(file, str) for file in files)
    return tuple(files) if texts else None


def _whole(file: str) -> str:
    path = Path(file)
    return str(path.absolute()) if path.exists() else file
