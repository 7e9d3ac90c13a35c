"""Count over a page: which block stands in which box, and what boxes and kinds hold together.

Everything is a column, one number a block or a group, so that numpy counts for all at once.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop_app.loaders.page_blocks import Block, Box

Column = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.int64]
Table = dict[str, Column]
"""Names of features, and for each a number a block."""


class Boxes:
    """The boxes of a page, numbered densely from the first on; the last number is no box.

    Attributes:
        blocks: A column for each step from the outermost box of a block to its innermost, over
            all blocks: the block, and in `numbers` the box.
        depths: How many boxes are around each block.
        starts: Where in `blocks` and `numbers` each block begins.
        none: The number that stands for no box; every sum over it is zero.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        dense: dict[int, int] = {}
        self.found: list[Box] = []
        numbers: list[int] = []
        for block in blocks:
            for box in block.boxes:
                number = dense.setdefault(box.number, len(dense))
                if number == len(self.found):
                    self.found.append(box)
                numbers.append(number)
        self.depths: Places = np.array([len(b.boxes) for b in blocks], dtype=np.int64)
        self.starts: Places = np.cumsum(self.depths) - self.depths
        self.blocks: Places = np.repeat(np.arange(len(blocks)), self.depths)
        self.numbers: Places = np.array(numbers, dtype=np.int64)
        self.none = len(dense)

    def level(self, level: int) -> Places:
        """Return the box around each block that is so far from it, 1 for the innermost."""
        at = self.starts + self.depths - level
        inside = self.depths >= level
        found = np.full(len(self.depths), self.none, dtype=np.int64)
        found[inside] = self.numbers[at[inside]]
        return found

    def sums(self, column: Column | Places) -> Column:
        """Return what each box holds of a column, and zero for no box."""
        held = np.asarray(column, dtype=np.float64)[self.blocks]
        found: Column = np.bincount(self.numbers, held, self.none + 1).astype(np.float64)
        return found

    def any_around(self, flags: Flags) -> Flags:
        """Tell of each block whether one of the boxes around it has a flag."""
        hits = np.bincount(self.blocks, flags[self.numbers], len(self.depths))
        return np.asarray(hits > 0)


def numbered(keys: Iterable[Hashable]) -> Places:
    """Number keys densely; equal ones have one number."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(key, len(known)) for key in keys], dtype=np.int64)


def group_sums(groups: Places, column: Column | Flags | Places) -> Column:
    """Return what each group of blocks holds of a column."""
    found: Column = np.bincount(groups, np.asarray(column, dtype=np.float64)).astype(np.float64)
    return found


def shifted(column: Column, step: int, outside: float) -> Column:
    """Return for each block what the one so many steps on has."""
    found = np.full(len(column), outside, dtype=np.float64)
    if abs(step) < len(column):
        if step > 0:
            found[:-step] = column[step:]
        else:
            found[-step:] = column[:step]
    return found


def windows(count: int, reach: int) -> Mapping[str, tuple[Places, Places]]:
    """Return first and end of the blocks before and after each one."""
    at = np.arange(count)
    return {
        "before": (np.maximum(0, at - reach), at),
        "after": (at + 1, np.minimum(count, at + reach + 1)),
    }


def running(column: Column | Places) -> Column:
    """Return sums of a column from its beginning, one more than it is long."""
    return np.concatenate(([0.0], np.cumsum(column, dtype=np.float64)))
