"""The interval index answers like a look at every span."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

spans = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda p: Span(p[0], sum(p)))


@given(st.lists(spans, max_size=20), spans)
def test_touching_finds_every_span_that_overlaps(many, place):
    index = IntervalIndex((span, at) for at, span in enumerate(many))
    found = index.touching(place)
    assert sorted(at for _, at in found) == [
        at for at, span in enumerate(many) if span.overlaps(place)
    ]
    assert [s.start for s, _ in found] == sorted(s.start for s, _ in found)


def test_a_long_span_is_found_behind_many_short_ones():
    long = (Span(0, 1_000), "quote")
    index = IntervalIndex([long, *((Span(at, at + 1), "name") for at in range(1, 900))])
    assert index.touching(Span(950, 951)) == [long]


def test_at_a_position_the_outermost_comes_first():
    index = IntervalIndex([(Span(4, 6), "name"), (Span(0, 9), "quote"), (Span(3, 7), "number")])
    assert [value for _, value in index.at(5)] == ["quote", "number", "name"]


def test_the_end_of_a_span_does_not_belong_to_it():
    assert IntervalIndex([(Span(2, 4), "name")]).at(4) == []


def test_an_empty_index_finds_nothing():
    index: IntervalIndex[str] = IntervalIndex([])
    assert len(index) == 0
    assert index.at(0) == []
