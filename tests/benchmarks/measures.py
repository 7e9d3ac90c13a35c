"""What a process can say about itself, from the standard library alone."""

import time
from pathlib import Path


def moment(begun: float) -> dict[str, float]:
    """Return the seconds since a process was started, by the wall and by its own processor."""
    return {"wall": time.monotonic() - begun, "cpu": time.process_time()}


def memory(process: int | str) -> float:
    """Return the proportional set size of a process in megabytes."""
    for line in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1000
    return 0.0
