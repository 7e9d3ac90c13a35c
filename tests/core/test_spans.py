"""Spans are half-open stretches of code points."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.spans import Span, cover, merged, outside, trimmed

spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda e: Span(min(e), max(e)))
span_lists = st.lists(spans, max_size=8)


def positions(*many: Span) -> set[int]:
    return {at for span in many for at in range(span.start, span.end)}


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_what_is_no_stretch_is_refused(start, end):
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_an_emoji_is_one_code_point():
    assert Span(1, 2).of("a😀b") == "😀"


def test_touching_spans_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))


@given(spans, spans)
def test_overlapping_is_sharing_a_code_point(one, other):
    shared = positions(one) & positions(other)
    assert one.shared(other) == len(shared)
    if len(one) and len(other):
        assert one.overlaps(other) == bool(shared)


@given(spans, st.integers(0, 60))
def test_a_span_holds_its_positions(span, position):
    assert span.holds(position) == (position in positions(span))


@given(spans, spans)
def test_containing_is_covering_every_position(one, other):
    if len(other):
        assert one.contains(other) == (positions(other) <= positions(one))


def test_a_shifted_span_keeps_its_length():
    assert Span(2, 5).shifted(-2) == Span(0, 3)


@given(st.lists(spans, min_size=1, max_size=8))
def test_the_cover_contains_all(many):
    assert all(cover(many).contains(span) for span in many)


def test_nothing_has_no_cover():
    with pytest.raises(ValueError, match="nothing to cover"):
        cover(())


@given(span_lists)
def test_merging_loses_no_position_and_leaves_gaps(many):
    joined = merged(many)
    assert positions(*joined) == positions(*many)
    assert all(a.end < b.start for a, b in itertools.pairwise(joined))


def test_merging_bridges_a_small_gap():
    assert merged((Span(5, 8), Span(0, 3)), gap=2) == (Span(0, 8),)


def test_trimming_drops_white_space_at_the_edges():
    text = "a \xa0said so\n b"
    assert trimmed(Span(1, 12), text).of(text) == "said so"


def test_trimming_nothing_but_white_space_leaves_an_empty_span():
    assert len(trimmed(Span(1, 4), "a   b")) == 0


@given(spans, span_lists)
def test_what_is_outside_the_holes_is_the_rest(span, holes):
    parts = outside(span, holes)
    assert positions(*parts) == positions(span) - positions(*holes)
