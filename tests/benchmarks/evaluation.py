"""Score the analysis and the import on evaluation sets: `make eval`.

    python tests/benchmarks/evaluation.py FOLDER [PART ...]

FOLDER holds the sets and their scorers; a set that is not there is reported as skipped. PART is one
or more of quotes, speakers, numbers, entities, aliases and import; without any, all are run. The
scorers call the installed `galley` command, so what is measured is what a reader gets; speakers
alone has its set here and reads it in one process (see `speakers.py`), so it needs no FOLDER.
"""

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

GALLEY = Path(sys.executable).with_name("galley")


@dataclass(frozen=True, slots=True)
class Measure:
    """One run of a scorer: the part it belongs to, its set, its quality and where the set lies.

    Without a place the set is in this repository.
    """

    part: str
    name: str
    place: str
    quality: str = "accurate"


MEASURES = (
    Measure("quotes", "PolNeAR dev", "quotes/polnear_dev.jsonl"),
    Measure("quotes", "PolNeAR dev", "quotes/polnear_dev.jsonl", "fast"),
    Measure("quotes", "GUM news dev", "quotes/gum_news_dev.jsonl"),
    Measure("quotes", "GUM news dev", "quotes/gum_news_dev.jsonl", "fast"),
    Measure("speakers", "dev", ""),
    Measure("speakers", "aside", ""),
    Measure("numbers", "handnews", "numbers/handnews.jsonl"),
    Measure("entities", "pud-wiki", "entities/pud-wiki.jsonl"),
    Measure("entities", "re3d-usgov", "entities/re3d-usgov.jsonl"),
    Measure("aliases", "GUM news links dev", "entities/gum-news-links-dev.jsonl"),
    Measure("import", "zyte", "import/data/article-extraction-benchmark"),
    Measure("import", "wcxb", "import/data/wcxb"),
)


def scorer(measure: Measure, sets: Path, galley: Path) -> list[str]:
    """Return the command that scores one measure with the given `galley` command."""
    if measure.part == "speakers":
        script = Path(__file__).with_name("speakers.py")
        options = ["--split", measure.name, "--quality", measure.quality]
        return [sys.executable, str(script), *options]
    if measure.part == "import":
        command = [sys.executable, str(sets / "import" / "score.py")]
        command += ["--data", str(sets / "import" / "data"), "--bench", measure.name]
        return [
            *command,
            "--split",
            "dev",
            "--cmd",
            shlex.join([str(galley), "extract", "--stdin"]),
        ]
    return [sys.executable, str(sets / "product.py"), measure.part, str(sets / measure.place)]


def command_with_quality(quality: str, folder: Path) -> Path:
    """Write a command that is `galley` with the quality set; scorers take one word only."""
    script = folder / f"galley-{quality}"
    script.write_text(
        f'#!/bin/sh\nexec {shlex.quote(str(GALLEY))} --quality {quality} "$@"\n', "utf-8"
    )
    script.chmod(0o755)
    return script


def run(measure: Measure, sets: Path) -> bool:
    """Run one measure and print its scores; return whether the scorer went well or was skipped."""
    print(f"== {measure.part}: {measure.name} ({measure.quality})", flush=True)
    if measure.place and not (sets / measure.place).exists():
        print("skipped", flush=True)
        return True
    with tempfile.TemporaryDirectory() as folder:
        galley = command_with_quality(measure.quality, Path(folder))
        # A library of its own keeps the reader's library out of the measurement.
        environment = os.environ | {"GALLEY": str(galley), "XDG_DATA_HOME": folder}
        done = subprocess.run(scorer(measure, sets, galley), env=environment, check=False)
    return done.returncode == 0


def main() -> int:
    """Run the measures that were asked for; the exit code is 1 when a scorer failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sets", type=Path, metavar="FOLDER")
    parser.add_argument("parts", nargs="*", metavar="PART")
    arguments = parser.parse_args()
    sets = arguments.sets.resolve()
    chosen = [m for m in MEASURES if not arguments.parts or m.part in arguments.parts]
    if not sets.is_dir():
        print(f"skipped: there are no evaluation sets in {arguments.sets}")
        chosen = [m for m in chosen if not m.place]
    results = [run(measure, sets) for measure in chosen]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
