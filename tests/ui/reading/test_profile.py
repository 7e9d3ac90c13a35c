"""The strip's picture of an article: where places lie, how dense quotations are."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.spans import Span
from desktop_app.ui.reading.profile import Profile, density, rows_of


@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=30),
    st.lists(st.integers(0, 12_000), max_size=200).map(sorted),
    st.floats(0.01, 2),
)
def test_places_lie_in_the_rows_that_each_of_them_lies_in(lengths, places, scale) -> None:
    starts = [sum(lengths[:n]) + n for n in range(len(lengths))]
    spans = tuple(Span(at, at + long) for at, long in zip(starts, lengths, strict=True))
    heights = tuple(20.0 * -(-long // 68) for long in lengths)
    tops = tuple(30 + sum(heights[:n]) + 10 * n for n in range(len(heights)))
    profile = Profile(spans, tuple(starts), tops, heights, tops[-1] + heights[-1])
    each = sorted({round(profile.depth(place) * scale) for place in places})
    assert rows_of(places, profile, scale) == each


def test_of_many_places_in_a_row_few_are_worked_out(monkeypatch) -> None:
    profile = Profile((Span(0, 10_000),), (0,), (0.0,), (100.0,), 100.0)
    asked = []
    depth = Profile.depth
    monkeypatch.setattr(Profile, "depth", lambda s, place: asked.append(place) or depth(s, place))
    assert len(rows_of(range(0, 10_000, 2), profile, 1.0)) == 101
    assert len(asked) < 300


def test_a_slice_is_as_dense_as_bars_cover_it() -> None:
    assert density([(0, 5), (3, 5), (20, 10)], 40, 10) == ((0, 0.8), (20, 1.0))


def test_what_hangs_over_the_edges_is_cut_off() -> None:
    assert density([(-5, 10), (38, 10)], 40, 10) == ((0, 0.5), (30, 0.2))


def test_a_strip_without_quotations_has_no_density() -> None:
    assert density([], 40, 10) == ()
