import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.decoding import Run, best_path, runs

TAGS = 5


def allowed(path: tuple[int, ...]) -> bool:
    before = (0, *path[:-1])
    return all(t == 0 or t % 2 or b in (t, t - 1) for b, t in zip(before, path, strict=True))


@given(st.lists(st.lists(st.floats(-9, 0), min_size=TAGS, max_size=TAGS), min_size=1, max_size=5))
def test_the_best_path_is_the_best_of_all_allowed_ones(rows: list[list[float]]) -> None:
    logp = np.array(rows)

    def score(path: tuple[int, ...]) -> float:
        return sum(logp[place, tag] for place, tag in enumerate(path))

    best = max(score(p) for p in itertools.product(range(TAGS), repeat=len(rows)) if allowed(p))
    found = tuple(best_path(logp))
    assert allowed(found)
    assert score(found) >= best - 1e-9


def test_no_tokens_have_no_path() -> None:
    assert best_path(np.zeros((0, TAGS))) == []


def test_a_run_is_a_beginning_with_what_continues_it() -> None:
    assert runs([0, 1, 2, 2, 0, 3]) == [Run(0, 1, 4), Run(1, 5, 6)]


def test_a_beginning_inside_a_run_begins_the_next() -> None:
    assert runs([1, 1, 2]) == [Run(0, 0, 1), Run(0, 1, 3)]
