"""Forms are found at word boundaries, the longest first."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.names.finding import Finder
from desktop_app.core.spans import Span


def found(forms, text):
    return [s.of(text) for s, _ in Finder(forms).find(text, Span(0, len(text)))]


def test_the_longest_form_wins():
    assert found(["Karet", "Karet Times"], "Karet Times of Karet") == ["Karet Times", "Karet"]


def test_part_of_a_word_is_not_found():
    assert found(["Kar"], "Karet Kar’s Kar-based O’Kar @Kar") == ["Kar", "Kar"]


def test_case_counts():
    assert found(["US"], "They told us of the US.") == ["US"]


def test_a_currency_is_no_country():
    assert found(["US"], "It cost US$5.") == []


def test_white_space_may_be_wider():
    assert found(["Port Halden"], "at Port  Halden") == ["Port  Halden"]


@given(
    st.lists(st.text("AB b-’", min_size=1).map(str.strip).filter(bool), max_size=5),
    st.text("AB b-’😀\n", max_size=60),
)
def test_places_are_in_order_and_apart(forms, text):
    places = [s for s, _ in Finder(forms).find(text, Span(0, len(text)))]
    assert all(a.end <= b.start for a, b in itertools.pairwise(places))
    assert all(len(p) for p in places)
