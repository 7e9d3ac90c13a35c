from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import QuoteKind
from desktop_app.core.review import READER
from desktop_app.core.spans import Span
from desktop_app.session.adding import new_name, new_number, new_quote, overlapping

TEXT = "Ada met Ada Lind. “We lost 1,200 crowns,” Ada said. Adalind stayed."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_a_name_is_marked_wherever_its_words_stand_alone() -> None:
    name = new_name(span("Ada"), TEXT)
    assert [m.of(TEXT) for m in name.mentions] == ["Ada", "Ada", "Ada"]


def test_a_mark_of_the_reader_says_so() -> None:
    assert new_name(span("Ada"), TEXT).origin == READER


def test_white_space_around_a_selection_is_left_out() -> None:
    assert new_quote(Span(3, 8), TEXT).contents == (Span(4, 7),)


def test_a_passage_in_quotation_marks_is_direct() -> None:
    assert new_quote(span("“We lost 1,200 crowns,”"), TEXT).kind is QuoteKind.DIRECT


def test_a_passage_without_them_is_indirect() -> None:
    assert new_quote(span("Adalind stayed"), TEXT).kind is QuoteKind.INDIRECT


def test_the_value_is_read_from_digits() -> None:
    assert new_number(span("1,200 crowns"), TEXT).value == 1200


def test_words_that_are_no_digits_have_no_value_yet() -> None:
    assert new_number(span("crowns"), TEXT).value is None


def test_marks_of_one_kind_overlap() -> None:
    name = new_name(span("Ada Lind"), TEXT)
    assert overlapping(new_name(span("Lind"), TEXT), (name,))


def test_marks_of_two_kinds_do_not() -> None:
    quote = new_quote(span("“We lost 1,200 crowns,”"), TEXT)
    assert not overlapping(new_number(span("1,200"), TEXT), (quote,))


@given(st.text(alphabet="ab .“”1,😀", min_size=1), st.data())
def test_every_mark_lies_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    passage = Span(start, data.draw(st.integers(start + 1, len(text))))
    for make in (new_name, new_number, new_quote):
        assert all(s.end <= len(text) for s in make(passage, text).spans)
