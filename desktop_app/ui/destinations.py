"""What can be reached by typing a part of its name; nothing of Qt."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

_MOST = 2000


@dataclass(frozen=True, slots=True)
class Destination:
    """One thing to do or to go to.

    `words` are what it is called, `kind` what it is ("command", "article", "person"), `keys` how
    it is reached without typing its name, and `go` does it.
    """

    words: str
    kind: str
    keys: str
    go: Callable[[], object]


def matching(destinations: Iterable[Destination], typed: str) -> tuple[Destination, ...]:
    """Return what has every typed part in its words or kind, the best first.

    What begins with the first part comes first, then what has a word that does, then the
    rest; among equals the order stays. Nothing typed returns all.
    """
    parts = typed.casefold().split()
    ranked = (
        (rank, number, destination)
        for number, destination in enumerate(destinations)
        if (rank := _rank(destination, parts)) is not None
    )
    return tuple(destination for _, _, destination in sorted(ranked, key=lambda r: r[:2]))[:_MOST]


def _rank(destination: Destination, parts: list[str]) -> int | None:
    words = destination.words.casefold()
    everything = f"{words} {destination.kind.casefold()}"
    if not all(part in everything for part in parts):
        return None
    if not parts or words.startswith(parts[0]):
        return 0
    return 1 if f" {parts[0]}" in words else 2
