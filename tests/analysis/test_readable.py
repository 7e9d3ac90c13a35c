from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.readable import readable
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.spans import Span


@given(st.text(alphabet="ab\n \u00a0\u2009\t\u00ad\u200b\u3000😀"))
def test_the_copy_has_the_length_of_the_text(text: str) -> None:
    assert len(readable(Article(text, paragraphs_of(text)))) == len(text)


def test_odd_spaces_become_plain_ones() -> None:
    text = "55\u00a0km\u2009of\troad"
    assert readable(Article(text, paragraphs_of(text))) == "55 km of road"


def test_a_break_inside_a_paragraph_becomes_a_space() -> None:
    assert readable(Article("one\ntwo\n\nthree", (Span(0, 7), Span(9, 14)))) == "one two\n\nthree"


def test_soft_hyphens_keep_their_places() -> None:
    assert readable(Article("har\u00adbour", (Span(0, 8),))) == "har\u00adbour"
