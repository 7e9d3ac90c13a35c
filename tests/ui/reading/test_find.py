"""Words are found as a reader types them."""

import pytest

from desktop_app.core.spans import Span
from desktop_app.ui.reading.find import find_all, next_hit


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("brannock quay", ["Brannock\u00a0Quay"]),
        ("the board's", ["the board’s"]),
        ('"no"', ["“no”"]),
        ("north-east", ["north\u2013east"]),
        ("(a.b)", ["(a.b)"]),
        ("", []),
        ("   ", []),
        ("absent", []),
    ],
)
def test_words_are_found_as_typed(words, found):
    text = "🌊 At Brannock\u00a0Quay the board’s “no” went north\u2013east (a.b) again."
    assert [span.of(text) for span in find_all(text, words)] == found


def test_the_next_hit_goes_round():
    hits = (Span(3, 5), Span(9, 11))
    assert next_hit(hits, 4, backward=False) == hits[1]
    assert next_hit(hits, 10, backward=False) == hits[0]
    assert next_hit(hits, 9, backward=True) == hits[0]
    assert next_hit(hits, 3, backward=True) == hits[1]
    assert next_hit((), 3, backward=True) is None
