"""The same thing counted with values that cannot both be right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import Modifier, Number, NumberKind, Origin
from desktop_app.core.discrepancies import discrepancies
from desktop_app.core.spans import Span

TEXT = "Here 40 sailors. There 32 sailors. Later 12, and 7.\n" * 3
FIRST, SECOND, SAME = Span(5, 7), Span(23, 25), Span(8, 10)


def number(mark, span, value=None, counts="sailors", event=None, **more):
    return Number(
        mark,
        span,
        more.pop("kind", NumberKind.COUNT),
        value,
        None,
        Origin("numbers", "2"),
        counts=counts,
        event=event,
        **more,
    )


def apart(one, two, text=TEXT):
    first = number("a", FIRST, **one)
    second = number("b", two.pop("span", SECOND), **two)
    found = discrepancies((first, second), text)
    assert found in ({}, {"a": ("b",), "b": ("a",)})
    return bool(found)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"value": 40, "modifier": Modifier.APPROX}, {"value": 32}),
        ({"value": 107, "event": "killed"}, {"value": 98, "event": "killed"}),
        ({"value": 3, "event": "killed"}, {"value": 5, "event": "killed"}),
        ({"value": 12, "event": "killed", "counts": None}, {"value": 9, "event": "killed"}),
        ({"value": 60, "counts": "people"}, {"value": 45, "counts": "persons"}),
        ({"value": 60, "counts": "oil drums"}, {"value": 45, "counts": "drums"}),
        ({"low": 24, "high": 99, "event": "hurt"}, {"value": 7, "event": "hurt"}),
        ({"value": 30, "modifier": Modifier.UNDER}, {"value": 45}),
    ],
)
def test_values_that_lie_apart_are_told(one, two):
    assert apart(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"value": 40, "modifier": Modifier.APPROX}, {"value": 38}),
        ({"value": 100, "modifier": Modifier.OVER}, {"value": 107}),
        ({"low": 24, "high": 99, "modifier": Modifier.VAGUE}, {"value": 40}),
        ({"value": 40}, {"value": 40}),
        ({"value": 40, "event": "killed"}, {"value": 32, "event": "injured"}),
        ({"value": 40, "event": "killed"}, {"value": 32}),
        ({"value": 40, "counts": "oil drums"}, {"value": 32, "counts": "tea drums"}),
        ({"value": 40}, {"value": 32, "counts": "boats"}),
        ({"value": 2}, {"value": 3}),
        ({"value": 40}, {"value": 400}),
        ({"value": 40, "event": "killed"}, {"value": 3000, "event": "killed"}),
        ({"value": 40}, {"value": 32, "span": SAME}),
        ({"value": 0.5}, {"value": 0.25}),
        ({"value": 40, "kind": NumberKind.PERCENT}, {"value": 32, "kind": NumberKind.PERCENT}),
    ],
)
def test_values_that_leave_room_or_count_something_else_are_not(one, two):
    assert not apart(one, two)


@given(st.lists(st.tuples(st.integers(1, 50), st.sampled_from(["killed", None])), max_size=60))
def test_to_contradict_is_mutual(values):
    numbers = [
        number(f"n{at}", Span(at, at + 1), value=value, event=event)
        for at, (value, event) in enumerate(values)
    ]
    found = discrepancies(numbers, TEXT)
    for mark, others in found.items():
        assert mark not in others
        assert all(mark in found[other] for other in others)
