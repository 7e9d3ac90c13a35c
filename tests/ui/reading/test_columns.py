"""The pane's width is shared out: labels give way first, then the measure."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.reading.columns import GUTTER, share
from desktop_app.ui.reading.style import EDGE, ReadingStyle


def test_a_wide_pane_keeps_measure_and_names():
    columns = share(900, 640)
    assert columns.text == 640 + 2 * EDGE
    assert not columns.initials
    assert columns.right >= 84


def test_a_narrower_pane_shortens_labels_first():
    columns = share(740, 640)
    assert columns.text == 640 + 2 * EDGE
    assert columns.initials


def test_a_narrow_pane_takes_the_narrow_measure():
    columns = share(670, 640)
    assert columns.text == 560 + 2 * EDGE
    assert columns.initials


@given(st.integers(300, 3000), st.integers(300, 1000))
def test_all_of_the_width_is_given_away(width, measure):
    columns = share(width, measure)
    assert columns.left + columns.text + columns.right == width
    assert columns.left >= GUTTER or columns.right <= GUTTER


def test_a_narrow_pane_never_cuts_the_text():
    assert share(500, 900).text <= 500


def test_larger_text_gets_a_wider_measure():
    assert ReadingStyle().width == 640
    assert ReadingStyle(size=27).width == 960
    assert ReadingStyle(measure=60).width < 640
