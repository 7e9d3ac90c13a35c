"""Run the benchmarks: `make bench`.

    python tests/benchmarks/run.py FOLDER [NAME ...]

FOLDER holds evaluation sets, whose texts are read where they are there; the bundled sample stands
in for them. NAME is one or more of start, stall, speed and growth; without any, all are run.
Nothing is asserted here, for machines are shared and slow at times: compare figures of one run.
"""

import argparse
import importlib
import os
from pathlib import Path

NAMES = ("start", "stall", "reading", "speed", "growth")


def main() -> None:
    """Run what was asked for, one after the other."""
    parser = argparse.ArgumentParser(description="Measure the program.")
    parser.add_argument("sets", type=Path, metavar="FOLDER")
    parser.add_argument("names", nargs="*", choices=[[], *NAMES], metavar="NAME")
    args = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} processors, load {load:.1f}")
    if not args.sets.is_dir():
        print(f"evaluation sets: skipped, there is no folder {args.sets}; using the sample")
    for name in args.names or NAMES:
        print(f"== {name}", flush=True)
        try:
            importlib.import_module(name).run(args.sets)
        except (RuntimeError, OSError) as fault:
            print(f"failed: {fault}", flush=True)


if __name__ == "__main__":
    main()
