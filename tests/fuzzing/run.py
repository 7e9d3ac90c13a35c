"""Change files of every format at random, and see that each is read or refused.

    .venv/bin/python tests/fuzzing/run.py [--seed N] [--rounds N] [FORMAT...]

The same seed makes the same files. A file that brings a loader down, or that takes it longer than
a minute, is kept in the folder `build/fuzz`; what it shows becomes a test.
"""

import argparse
import random
import resource
import signal
import sys
import traceback
import zlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.fuzzing.mutations import mutated  # noqa: E402
from tests.fuzzing.reading import read_all  # noqa: E402
from tests.made_files import FILES  # noqa: E402

SECONDS = 60
MEMORY = 4 * 1024**3
KEPT = ROOT / "build" / "fuzz"


def files(names: list[str], seed: int, rounds: int) -> Iterator[tuple[str, int, bytes]]:
    """Yield name, round and bytes of every changed file."""
    whole = {name: make() for name, make in FILES.items()}
    for name in names or FILES:
        for nth in range(rounds):
            dice = random.Random(f"{seed}/{name}/{nth}")
            yield name, nth, mutated(whole[name], whole[dice.choice(list(whole))], dice)


def main() -> int:
    """Run, and return 1 if any file was neither read nor refused."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("formats", nargs="*", metavar="FORMAT")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=150, help="changed files of each format")
    args = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _too_long)
    read = refused = 0
    faults: list[str] = []
    for name, nth, data in files(args.formats, args.seed, args.rounds):
        signal.alarm(SECONDS)
        try:
            found = read_all(name, data)
        except Exception as fault:  # noqa: BLE001 - every one is a finding
            faults.append(_keep(name, nth, data, fault))
        else:
            read, refused = (read + 1, refused) if found else (read, refused + 1)
        finally:
            signal.alarm(0)
    print(f"seed {args.seed}: {read} read, {refused} refused, {len(faults)} neither")
    print("\n".join(faults))
    return 1 if faults else 0


def _too_long(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"longer than {SECONDS} seconds")


def _keep(name: str, nth: int, data: bytes, fault: Exception) -> str:
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{nth:04}-{zlib.crc32(data):08x}-{name}"
    path.write_bytes(data)
    where = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{path}: {type(fault).__name__}: {str(fault)[:120]} ({where.filename}:{where.lineno})"


if __name__ == "__main__":
    sys.exit(main())
