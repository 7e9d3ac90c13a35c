from desktop_app.ui.reading.profile import density


def test_a_slice_is_as_dense_as_bars_cover_it() -> None:
    assert density([(0, 5), (3, 5), (20, 10)], 40, 10) == ((0, 0.8), (20, 1.0))


def test_what_hangs_over_the_edges_is_cut_off() -> None:
    assert density([(-5, 10), (38, 10)], 40, 10) == ((0, 0.5), (30, 0.2))


def test_a_strip_without_quotations_has_no_density() -> None:
    assert density([], 40, 10) == ()
