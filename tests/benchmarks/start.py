"""From the start of the process to text and to marks, beside a bare window with the same text."""

import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any

import display
import texts
import windows

WORDS = 5000
ROUNDS = 5
GOAL = 2.0
WARM_GOAL = 250


def run(sets: Path) -> None:
    """Print medians and ratios of windows opened in turn, after one round to warm up."""
    with display.screen() as environment, tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        file.write_text(texts.article(WORDS), "utf-8")
        file.with_name("second.txt").write_text(texts.article(WORDS // 2), "utf-8")
        print(f"{WORDS:,} words, {ROUNDS} rounds in turn, {environment['SCREEN']}")
        rounds = [
            {kind: windows.opened(kind, file, environment) for kind in ("bare", "galley")}
            for _ in range(ROUNDS + 1)
        ][1:]
    _print_times(rounds)
    _print_memory(rounds)
    warm = [r["galley"]["warm"] for r in rounds]
    print(
        f"first marks behind the text, worker warm: {statistics.median(warm):.0f} ms "
        f"({min(warm):.0f} to {max(warm):.0f}), goal {WARM_GOAL}"
    )
    viewer = shutil.which("ebook-viewer")
    print(f"calibre's viewer: {'not compared' if viewer else 'skipped, it is not installed'}")
    early = sorted({name for r in rounds for name in r["galley"]["early"]})
    print(f"loaded before the first paint though not needed: {', '.join(early) or 'nothing'}")


def _print_times(rounds: list[dict[str, Any]]) -> None:
    for what, clock in (("wall", "s"), ("cpu", "CPU s of the window's process")):
        bare = [r["bare"]["text"][what] for r in rounds]
        text = [r["galley"]["text"][what] for r in rounds]
        ratio = statistics.median(own / other for own, other in zip(text, bare, strict=True))
        goal = f", goal at most {GOAL:.1f}" if what == "wall" else ""
        print(
            f"text visible: bare {statistics.median(bare):.3f}, "
            f"Galley {statistics.median(text):.3f} {clock}; ratio {ratio:.2f}{goal}"
        )
    for name, what in (("marks", "first marks"), ("all", "whole analysis")):
        taken = [r["galley"][name]["wall"] for r in rounds]
        print(f"{what}: {statistics.median(taken):.2f} s ({min(taken):.2f} to {max(taken):.2f})")


def _print_memory(rounds: list[dict[str, Any]]) -> None:
    bare = statistics.median(r["bare"]["memory"]["window"] for r in rounds)
    own = statistics.median(r["galley"]["memory"]["window"] for r in rounds)
    worker = statistics.median(r["galley"]["memory"]["worker"] for r in rounds)
    print(
        f"memory (PSS): bare {bare:.0f} MB, Galley's window {own:.0f} MB "
        f"(ratio {own / bare:.2f}), its worker {worker:.0f} MB"
    )
