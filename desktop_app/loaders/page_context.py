"""Describe what a first judgement of all blocks says of each one: around it, of its kind."""

from collections.abc import Iterator, Sequence

import numpy as np

from desktop_app.loaders.page_blocks import Block, path_of
from desktop_app.loaders.page_groups import (
    Boxes,
    Column,
    Table,
    group_sums,
    numbered,
    running,
    shifted,
    windows,
)

_STEPS = (-3, -2, -1, 1, 2, 3)
_WINDOWS = (3, 8, 20)
_LEVELS = (1, 2, 3, 4, 5)
_KIND_DEPTH = 3
# What stands for the belief of blocks that are not there.
_NOTHING = -0.1

Told = Iterator[tuple[str, Column]]


def context_features(blocks: Sequence[Block], beliefs: Sequence[float]) -> Table:
    """Return what a first judgement says of each block, its neighbours and its kin.

    `beliefs` are the chances, 0 to 1, that each block belongs to the article.
    """
    if not blocks:
        return {}
    context = _Context(blocks, beliefs)
    found: Table = {}
    for told in (context.near(), context.boxes(), context.kin(), context.sections()):
        found.update(told)
    return found


class _Context:
    """Sums of beliefs over boxes, kinds and sections of a page."""

    def __init__(self, blocks: Sequence[Block], beliefs: Sequence[float]) -> None:
        self._blocks = blocks
        self._beliefs = np.array(beliefs, dtype=np.float64)
        words = [max(1, len(block.text.split())) for block in blocks]
        self._words = np.array(words, dtype=np.float64)
        self._believed = self._words * self._beliefs
        self._all = float(self._believed.sum()) or 1.0

    def near(self) -> Told:
        """Tell of the blocks before and after each one."""
        yield "belief", self._beliefs
        yield "belief before", np.cumsum(self._believed / self._all)
        for step in _STEPS:
            yield f"belief {step}", shifted(self._beliefs, step, _NOTHING)
        words, believed = running(self._words), running(self._believed)
        for reach in _WINDOWS:
            for side, (first, end) in windows(len(self._blocks), reach).items():
                held = words[end] - words[first]
                mean = (believed[end] - believed[first]) / np.maximum(1, held)
                yield f"belief {reach} {side}", np.where(held > 0, mean, _NOTHING)

    def boxes(self) -> Told:
        """Tell of the boxes around each block."""
        boxes = Boxes(self._blocks)
        words, believed = boxes.sums(self._words), boxes.sums(self._believed)
        blocks, belief = boxes.sums(np.ones(len(self._blocks))), boxes.sums(self._beliefs)
        any_ = blocks > 0
        told = (
            ("belief of box {}", believed / np.maximum(1, words)),
            ("block belief of box {}", belief / np.maximum(1, blocks)),
            ("box {} holds of the belief", believed / self._all),
        )
        for level in _LEVELS:
            of = boxes.level(level)
            for name, column in told:
                yield name.format(level), np.where(any_, column, -1.0)[of]

    def kin(self) -> Told:
        """Tell of the blocks of each one's kind."""
        kinds = numbered(path_of(block, _KIND_DEPTH) for block in self._blocks)
        blocks = group_sums(kinds, np.ones(len(kinds)))
        yield "belief of its kind", (group_sums(kinds, self._beliefs) / blocks)[kinds]
        yield "blocks of its kind", np.log(blocks)[kinds]

    def sections(self) -> Told:
        """Tell of what stands below the heading of each block, and of those around."""
        sections = np.cumsum([block.heading for block in self._blocks])
        sections -= sections[0]
        mean = group_sums(sections, self._believed) / group_sums(sections, self._words)
        for step, name in ((0, "this"), (1, "the next"), (-1, "the last")):
            belief = shifted(mean, step, -1) if step else mean
            yield f"belief of {name} section", belief[sections]
