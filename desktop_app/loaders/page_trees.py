"""Judge which blocks of a page belong to its article: boosted trees over their features.

Gradient boosting as in Friedman, "Greedy function approximation" (2001), in two rounds: the
second sees what the first thinks of a block's neighbours and kin (stacked sequential learning,
Cohen and Carvalho 2005). The trees are data, grown by `tests/benchmarks/page_trees.py`.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from desktop_app.assets import resource
from desktop_app.loaders.page_blocks import Block
from desktop_app.loaders.page_context import context_features
from desktop_app.loaders.page_features import Votes, block_features
from desktop_app.loaders.page_groups import Column, Table

# So many blocks are judged together: what they take in memory stays small on any page.
_AT_ONCE = 512
_THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


class Trees:
    """A sum of small decision trees, squeezed into a chance between 0 and 1.

    Args:
        names: The features, in the order in which the trees number them.
        start: What the sum begins with.
        trees: Each a list of nodes: feature, threshold, left, right, value. A leaf's left and
            right are the leaf itself.
    """

    def __init__(self, names: Sequence[str], start: float, trees: Sequence[Sequence[Any]]) -> None:
        self.names = tuple(names)
        self._start = start
        sizes = [len(tree) for tree in trees]
        self._roots = np.cumsum([0, *sizes[:-1]])
        self._depth = max(map(_depth, trees))
        nodes = np.array([node for tree in trees for node in tree], dtype=np.float64)
        offsets = np.repeat(self._roots, sizes)
        self._feature = nodes[:, 0].astype(np.int64)
        self._threshold = nodes[:, 1]
        self._left = nodes[:, 2].astype(np.int64) + offsets
        self._right = nodes[:, 3].astype(np.int64) + offsets
        self._value = nodes[:, 4]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Trees":
        """Read trees from the bundled form."""
        return cls(data["names"], data["start"], data["trees"])

    def chances(self, features: Table) -> list[float]:
        """Return the chance of each block."""
        if not features:
            return []
        table = np.column_stack([features[name] for name in self.names])
        total = np.full(len(table), self._start)
        for first in range(0, len(table), _AT_ONCE):
            total[first : first + _AT_ONCE] += self._sums(table[first : first + _AT_ONCE])
        return [float(chance) for chance in 1.0 / (1.0 + np.exp(-total))]

    def _sums(self, table: Column) -> Column:
        """Walk all trees at once, for each row of a table."""
        rows = np.arange(len(table))[:, None]
        node = np.repeat(self._roots[None, :], len(table), axis=0)
        for _ in range(self._depth):
            goes_left = table[rows, self._feature[node]] <= self._threshold[node]
            node = np.where(goes_left, self._left[node], self._right[node])
        return np.asarray(self._value[node].sum(axis=1))


def article_chances(blocks: Sequence[Block], votes: Votes, title: str) -> list[float]:
    """Return the chance of each block that it belongs to the article, 0 to 1.

    `votes` are the blocks that each of several extractions chose.
    """
    first, second = bundled_trees()
    features = block_features(blocks, votes, title)
    context = context_features(blocks, first.chances(features))
    return second.chances({**features, **context})


def likely_blocks(blocks: Sequence[Block], chances: Sequence[float]) -> list[int]:
    """Return the blocks to take, so that precision and recall of their words balance best.

    Takes all blocks above the threshold for which the expected F1 is highest (Lewis 1995).
    """
    words = [len(block.text.split()) or 0.3 for block in blocks]
    expected = sum(w * p for w, p in zip(words, chances, strict=True))
    best, taken = 0.0, list[int]()
    for threshold in _THRESHOLDS:
        chosen = [i for i, chance in enumerate(chances) if chance > threshold]
        right = sum(words[i] * chances[i] for i in chosen)
        score = 2 * right / (sum(words[i] for i in chosen) + expected) if chosen else 0.0
        if score > best:
            best, taken = score, chosen
    return taken


@lru_cache(maxsize=1)
def bundled_trees() -> tuple[Trees, Trees]:
    """Return the trees of both rounds."""
    data = json.loads(resource("words", "page_trees.json").read_text("utf-8"))
    return Trees.from_json(data["first"]), Trees.from_json(data["second"])


def _depth(tree: Sequence[Any], node: int = 0) -> int:
    _, _, left, right, _ = tree[node]
    return 0 if left == node else 1 + max(_depth(tree, left), _depth(tree, right))
