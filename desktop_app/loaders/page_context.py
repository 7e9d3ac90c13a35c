"""Describe what a first judgement of all blocks says of each one: around it, of its kind."""

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.loaders.page_blocks import Block, path_of
from desktop_app.loaders.page_features import Features


def context_features(blocks: Sequence[Block], beliefs: Sequence[float]) -> list[Features]:
    """Return what a first judgement says of each block, its neighbours and its kin.

    `beliefs` are the chances, 0 to 1, that each block belongs to the article.
    """
    return _Context(blocks, beliefs).features()


class _Context:
    """Sums of beliefs over boxes, kinds and sections of a page."""

    def __init__(self, blocks: Sequence[Block], beliefs: Sequence[float]) -> None:
        self._blocks = blocks
        self._beliefs = beliefs
        self._words = [max(1, len(block.text.split())) for block in blocks]
        self._all = sum(w * p for w, p in zip(self._words, beliefs, strict=True)) or 1.0
        headings = itertools.accumulate(block.heading for block in blocks)
        self._sections = list(headings)
        self._groups: dict[object, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
        for index, block in enumerate(blocks):
            boxes: Iterable[object] = (box.number for box in block.boxes)
            for key in (*boxes, path_of(block, 3), ("section", self._sections[index])):
                sums = self._groups[key]
                sums[0] += self._words[index]
                sums[1] += self._words[index] * beliefs[index]
                sums[2] += 1
                sums[3] += beliefs[index]

    def features(self) -> list[Features]:
        """Return the numbers of each block."""
        before = 0.0
        found = []
        for index in range(len(self._blocks)):
            before += self._words[index] * self._beliefs[index] / self._all
            pairs = itertools.chain(self._near(index), self._kin(index))
            found.append({"belief": self._beliefs[index], "belief before": before, **dict(pairs)})
        return found

    def _near(self, index: int) -> Iterator[tuple[str, float]]:
        count = len(self._blocks)
        for step in (-3, -2, -1, 1, 2, 3):
            inside = 0 <= index + step < count
            yield f"belief {step}", self._beliefs[index + step] if inside else -0.1
        for reach in (3, 8, 20):
            yield f"belief {reach} before", self._mean(range(max(0, index - reach), index))
            after = range(index + 1, min(count, index + reach + 1))
            yield f"belief {reach} after", self._mean(after)

    def _mean(self, places: range) -> float:
        words = sum(self._words[i] for i in places)
        return sum(self._words[i] * self._beliefs[i] for i in places) / words if words else -0.1

    def _kin(self, index: int) -> Iterator[tuple[str, float]]:
        block = self._blocks[index]
        for level in (1, 2, 3, 4, 5):
            key = block.boxes[-level].number if len(block.boxes) >= level else None
            words, believed, blocks, belief = self._groups[key] if key is not None else (0,) * 4
            yield f"belief of box {level}", believed / words if words else -1
            yield f"block belief of box {level}", belief / blocks if blocks else -1
            yield f"box {level} holds of the belief", believed / self._all if words else -1
        kin = self._groups[path_of(block, 3)]
        yield "belief of its kind", kin[3] / kin[2]
        yield "blocks of its kind", math.log(kin[2])
        section = self._sections[index]
        for step, name in ((0, "this"), (1, "the next"), (-1, "the last")):
            sums = self._groups.get(("section", section + step))
            yield f"belief of {name} section", sums[1] / sums[0] if sums else -1
