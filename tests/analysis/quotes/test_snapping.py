"""Contents reach to their quotation marks."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.quotes.marks import Passages, passages
from desktop_app.analysis.quotes.snapping import snapped
from desktop_app.core.article import paragraphs_of
from desktop_app.core.spans import Span

TEXT = "Anna said “we shall build the bridge” in May and “open it” then."
MARKS = Passages(passages(TEXT, paragraphs_of(TEXT)))


def grown(part: str) -> str:
    start = TEXT.index(part)
    return snapped(Span(start, start + len(part)), MARKS).of(TEXT)


def test_a_content_inside_marks_takes_them_in() -> None:
    assert grown("we shall build the bridge") == "“we shall build the bridge”"


def test_a_content_that_covers_most_of_a_quotation_takes_all_of_it() -> None:
    assert grown("shall build the") == "“we shall build the bridge”"
    assert grown("said “we shall build") == "said “we shall build the bridge”"


def test_a_small_part_in_the_middle_stays() -> None:
    assert grown("build") == "build"


def test_what_stands_outside_of_marks_stays() -> None:
    assert grown("in May") == "in May"


@given(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)))
def test_contents_never_shrink(start: int, length: int) -> None:
    span = Span(start, min(len(TEXT), start + length))
    assert snapped(span, MARKS).contains(span)
