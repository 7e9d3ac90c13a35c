"""How long the window's event loop stands still while the worker loads and analyses."""

import tempfile
from pathlib import Path
from typing import Any

import display
import texts
import windows

WORDS = 5000
ROUNDS = 3
GOAL = 16


def run(sets: Path) -> None:
    """Print the longest gaps between turns of the event loop, at work and idle."""
    with display.screen() as environment, tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        file.write_text(texts.article(WORDS), "utf-8")
        print(f"{WORDS:,} words, a 2 ms timer, {environment['SCREEN']}; goal {GOAL} ms when quiet")
        windows.opened("galley", file, environment)
        for number in range(1, ROUNDS + 1):
            seen = windows.opened("galley", file, environment)
            for phase in ("working", "idle"):
                print(f"round {number}, {phase}: wall {_gaps(seen, 'gaps', phase)}")
                print(f"round {number}, {phase}: CPU  {_gaps(seen, 'busy', phase)}", flush=True)


def _gaps(seen: dict[str, Any], kind: str, phase: str) -> str:
    gaps = sorted(seen[kind][phase])
    longest = ", ".join(f"{gap:.0f}" for gap in reversed(gaps[-3:]))
    usual = gaps[len(gaps) * 99 // 100]
    over = sum(gap > GOAL for gap in gaps)
    return f"longest {longest} ms, 99 of 100 under {usual:.0f} ms, {over} over {GOAL} ms"
