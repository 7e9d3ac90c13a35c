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
from desktop_app.loaders.page_features import Features, Votes, block_features

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
        self._trees = [_columns(tree) for tree in trees]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Trees":
        """Read trees from the bundled form."""
        return cls(data["names"], data["start"], data["trees"])

    def chances(self, features: Sequence[Features]) -> list[float]:
        """Return the chance of each block."""
        if not features:
            return []
        table = np.array([[f[name] for name in self.names] for f in features], dtype=np.float64)
        rows = np.arange(len(features))
        total = np.full(len(features), self._start)
        for feature, threshold, left, right, value, depth in self._trees:
            node = np.zeros(len(features), dtype=np.int64)
            for _ in range(depth):
                goes_left = table[rows, feature[node]] <= threshold[node]
                node = np.where(goes_left, left[node], right[node])
            total += value[node]
        return [float(chance) for chance in 1.0 / (1.0 + np.exp(-total))]


def article_chances(blocks: Sequence[Block], votes: Votes, title: str) -> list[float]:
    """Return the chance of each block that it belongs to the article, 0 to 1.

    `votes` are the blocks that each of several extractions chose.
    """
    first, second = bundled_trees()
    features = block_features(blocks, votes, title)
    context = context_features(blocks, first.chances(features))
    both = zip(features, context, strict=True)
    return second.chances([{**own, **around} for own, around in both])


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


def _columns(tree: Sequence[Any]) -> tuple[Any, ...]:
    feature, threshold, left, right, value = zip(*tree, strict=True)
    return (
        np.array(feature, dtype=np.int64),
        np.array(threshold, dtype=np.float64),
        np.array(left, dtype=np.int64),
        np.array(right, dtype=np.int64),
        np.array(value, dtype=np.float64),
        _depth(tree),
    )


def _depth(tree: Sequence[Any], node: int = 0) -> int:
    _, _, left, right, _ = tree[node]
    return 0 if left == node else 1 + max(_depth(tree, left), _depth(tree, right))
