"""The words of exports."""

import pytest

from desktop_app.core.analysis import Modifier, Number, NumberKind, Origin, Quote, QuoteKind
from desktop_app.core.spans import Span
from desktop_app.exports.wording import covered, figure, said_by


def number(**values):
    made = {"value": None} | values
    return Number("n", Span(0, 1), NumberKind.COUNT, score=None, origin=Origin("x", "1"), **made)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"value": 1500000.0}, "1500000"),
        ({"value": 2.5, "unit": "km"}, "2.5 km"),
        ({"value": 40, "modifier": Modifier.APPROX}, "about 40"),
        ({"low": 24, "high": 99, "modifier": Modifier.VAGUE}, "24 to 99"),
        ({"low": 3}, "3 to ?"),
        ({"value": "2024-05-06"}, "2024-05-06"),
        ({"partial": "12-06"}, "12-06"),
        ({}, "not resolved"),
    ],
)
def test_a_figure_is_said_in_words(values, words):
    assert figure(number(**values)) == words


def test_what_spans_leave_out_is_shown():
    assert covered((Span(0, 3), Span(8, 11)), "one and two") == "one … two"


def test_a_source_that_was_not_resolved_is_given_as_written():
    span = Span(0, 1)
    quote = Quote("q", (Span(9, 12),), QuoteKind.INDIRECT, None, number().origin, sources=(span,))
    assert said_by(quote, {}, "X said it was so") == "X"
