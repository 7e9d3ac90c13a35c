"""From a network's log-probabilities to tagged runs of tokens."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `[first, last)` of one kind; kind counts the tag pairs (B, I) from 0."""

    kind: int
    first: int
    last: int


def best_path(logp: Floats) -> list[int]:
    """Return the best tag of every token, where I-X follows only B-X or I-X.

    Tags are O, then B and I of every kind in turn. The best single tags are the best path
    wherever they keep that rule, which is nearly always; Viterbi's algorithm does the rest.

    Args:
        logp: log-probabilities, shape [tokens, tags].
    """
    if not len(logp):
        return []
    single = logp.argmax(1)
    before = np.concatenate(([0], single[:-1]))
    inside = (single > 0) & (single % 2 == 0)
    if not np.any(inside & (before != single) & (before != single - 1)):
        return [int(t) for t in single]
    return _viterbi(logp)


def _viterbi(logp: Floats) -> list[int]:
    tokens, tags = logp.shape
    begins, insides = np.arange(1, tags, 2), np.arange(2, tags, 2)
    back = np.zeros((tokens, tags), dtype=np.int32)
    score = logp[0].astype(np.float64)
    score[insides] = -np.inf
    for token in range(1, tokens):
        top = int(score.argmax())
        back[token] = top
        stays = score[insides] >= score[begins]
        back[token, insides] = np.where(stays, insides, begins)
        reach = np.full(tags, score[top])
        reach[insides] = np.where(stays, score[insides], score[begins])
        score = reach + logp[token]
    path = [int(score.argmax())]
    for token in range(tokens - 1, 0, -1):
        path.append(int(back[token, path[-1]]))
    return path[::-1]


def runs(path: list[int]) -> list[Run]:
    """Return every run of a B tag and the I tags of its kind behind it, in order."""
    found: list[Run] = []
    at = 0
    while at < len(path):
        end = at + 1
        if path[at] % 2:
            while end < len(path) and path[end] == path[at] + 1:
                end += 1
            found.append(Run((path[at] - 1) // 2, at, end))
        at = end
    return found
