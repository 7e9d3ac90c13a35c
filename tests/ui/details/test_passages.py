"""Sentences are found and shortened without losing the place they are shown for."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.spans import Span
from desktop_app.ui.details.passages import excerpt, sentence_around, shortened

TEXT = "Mr. Tarn left at 5 p.m. on Monday. J. R. Vell stayed. “Go home,” she said. He did not."


def sentence(words: str) -> str:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return sentence_around(span, TEXT, Span(0, len(TEXT))).of(TEXT)


def test_a_sentence_ends_at_a_full_stop_before_a_capital():
    assert sentence("stayed") == "J. R. Vell stayed."


def test_titles_and_initials_do_not_end_a_sentence():
    assert sentence("Tarn") == "Mr. Tarn left at 5 p.m. on Monday."


def test_a_quotation_belongs_to_the_sentence_that_it_opens():
    assert sentence("Go home") == "“Go home,” she said."


def test_a_span_over_several_sentences_takes_all_of_them():
    assert sentence("stayed. “Go home") == "J. R. Vell stayed. “Go home,” she said."


def test_a_short_text_is_shown_whole():
    assert shortened("two\nlines  here") == "two lines here"


def test_a_long_text_is_cut_at_a_word():
    assert shortened("one two three four", 12) == "one two …"


@given(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=400), st.data(), st.integers(20, 200)
)
def test_the_place_is_marked_where_it_stands_in_the_excerpt(text, data, longest):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, min(len(text), start + longest)))
    shown, at = excerpt(Span(start, end), Span(0, len(text)), text, longest)
    assert "".join(at.of(shown).split()) == "".join(text[start:end].split())
    assert len(shown) <= longest + 4


@given(st.text(max_size=300), st.data())
def test_a_sentence_lies_in_its_paragraph(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = sentence_around(span, text, Span(0, len(text)))
    assert Span(0, len(text)).contains(found)
