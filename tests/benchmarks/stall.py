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
            print(f"round {number}: {_gaps(seen, 'working')}; {_gaps(seen, 'idle')}")


def _gaps(seen: dict[str, Any], phase: str) -> str:
    gaps = sorted(seen["gaps"][phase])
    longest = ", ".join(f"{gap:.0f}" for gap in reversed(gaps[-3:]))
    usual = gaps[len(gaps) * 99 // 100]
    over = sum(gap > GOAL for gap in gaps)
    return f"{phase} longest {longest} ms, 99 of 100 under {usual:.0f} ms, {over} over {GOAL} ms"
