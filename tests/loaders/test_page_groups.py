import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.loaders.page_blocks import Block, Box
from desktop_app.loaders.page_groups import (
    Boxes,
    group_sums,
    numbered,
    running,
    shifted,
    windows,
)

# Each block stands in some of five boxes, the outermost first.
NESTED = st.lists(st.lists(st.integers(0, 4), unique=True).map(sorted), max_size=12)


def blocks_in(nested):
    boxes = [Box(10 * n, "div", "", frozenset()) for n in range(5)]
    return [Block("words", "p", boxes=tuple(boxes[n] for n in within)) for within in nested]


@given(NESTED)
def test_a_box_holds_what_its_blocks_hold(nested):
    boxes = Boxes(blocks_in(nested))
    sums = boxes.sums(np.arange(len(nested), dtype=np.float64))
    for number, box in enumerate(boxes.found):
        assert sums[number] == sum(i for i, n in enumerate(nested) if box.number // 10 in n)
    assert sums[boxes.none] == 0


@given(NESTED, st.integers(1, 3))
def test_boxes_are_counted_from_the_innermost(nested, level):
    boxes = Boxes(blocks_in(nested))
    found = [boxes.found[i].number // 10 if i < boxes.none else None for i in boxes.level(level)]
    assert found == [within[-level] if len(within) >= level else None for within in nested]


@given(NESTED)
def test_a_flag_of_any_box_around_counts(nested):
    boxes = Boxes(blocks_in(nested))
    flags = np.array([box.number == 20 for box in boxes.found] + [False])
    assert list(boxes.any_around(flags)) == [2 in within for within in nested]


@given(st.lists(st.floats(0, 1)), st.integers(-4, 4).filter(bool))
def test_a_column_is_shifted_by_steps(values, step):
    found = shifted(np.array(values, dtype=np.float64), step, -1)
    beside = range(step, step + len(values))
    assert list(found) == [values[i] if 0 <= i < len(values) else -1 for i in beside]


def test_windows_end_where_the_page_does():
    around = windows(4, 2)
    sums = running(np.ones(4))
    counts = {side: list(sums[end] - sums[first]) for side, (first, end) in around.items()}
    assert counts == {"before": [0, 1, 2, 2], "after": [2, 2, 1, 0]}


def test_equal_keys_are_one_group():
    groups = numbered(["a", "b", "a"])
    assert list(group_sums(groups, np.array([1.0, 2.0, 3.0]))) == [4, 2]
