"""What holds for the numbers of any text whatever."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.numbers.candidates import Finder
from desktop_app.core.lexemes import Reader, lexemes
from desktop_app.core.units import units

PIECES = st.sampled_from(
    [
        *("one", "two", "dozens", "hundreds", "of", "half", "a", "third", "-", "–", "to", "and"),
        *("3", "1,200", "12", "000", "1990s", "%", "$", "km", "per", "hour", "May", "Monday", "at"),
        *("killed", "people", "about", "or", "more", ".", ",", "(", ")", "'s", "in", "the", "next"),
        *("million", "bn", "°C", "5'10\"", "BC", "first", "o'clock", "twice", "\n", "🙂", "é", "٣"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)


@settings(max_examples=100)
@given(text=TEXTS)
def test_numbers_lie_in_order_and_never_overlap(nlp, component, text):
    text = text.replace("\r", "\n")
    end = 0
    for number in component(nlp(text))._.numbers:
        assert end <= number.span.start < number.span.end <= len(text)
        end = number.span.end


class CountingReader(Reader):
    """Counts how often a lexeme is looked at."""

    looks = 0

    def __getitem__(self, index):
        self.looks += 1
        return super().__getitem__(index)


def looks(text):
    lx = CountingReader(lexemes(text))
    for _ in Finder(units()).find(lx, lenient=True):
        pass
    return lx.looks


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "100 ",
        "1-",
        "1.1/",
        "one ",
        "one hundred ",
        "two thousand and ",
        "half a ",
        "between 1 and ",
        "$1 to ",
        "5ft 6in ",
        "1 hour 2 minutes 3 seconds ",
        "a.b.",
        "B.C.E.",
        "5 May to 6 ",
        "0 1 ",
        "555-0143-",
        "the next ",
    ],
)
def test_reading_takes_time_in_proportion_to_length(piece):
    once, twice = looks(piece * 200), looks(piece * 400)
    assert twice <= 2.2 * once + 200
