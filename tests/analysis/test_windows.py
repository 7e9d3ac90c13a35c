from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.windows import Pieces, windows
from desktop_app.core.spans import Span


def pieces(first: int, count: int) -> Pieces:
    places = tuple(range(first, first + count))
    return Pieces(places, places, tuple(p + 1 for p in places))


def paragraphs(lengths: list[int]) -> list[Pieces]:
    return [pieces(sum(lengths[:place]), length) for place, length in enumerate(lengths)]


@given(st.lists(st.integers(0, 30), max_size=12), st.integers(1, 12))
def test_windows_hold_every_piece_once_and_in_order(lengths: list[int], size: int) -> None:
    ids = [i for w in windows(paragraphs(lengths), size) for i in w.pieces.ids]
    assert ids == list(range(sum(lengths)))


@given(st.lists(st.integers(0, 30), max_size=12), st.integers(1, 12))
def test_no_window_is_longer_than_the_model(lengths: list[int], size: int) -> None:
    assert all(0 < len(w.pieces) <= size for w in windows(paragraphs(lengths), size))


def test_whole_paragraphs_share_a_window_while_they_fit() -> None:
    made = list(windows(paragraphs([3, 3, 3]), 7))
    assert [(len(w.pieces), w.paragraphs) for w in made] == [(6, 2), (3, 3)]


def test_a_long_paragraph_is_cut_and_says_so() -> None:
    made = list(windows(paragraphs([2, 9]), 4))
    assert [(len(w.pieces), w.paragraphs) for w in made] == [
        (2, 1),
        (4, None),
        (4, None),
        (1, 2),
    ]


def test_a_piece_knows_its_place_in_the_text() -> None:
    assert pieces(10, 4).span(1, 3) == Span(11, 13)
