"""Numbers in plain words and other units."""

import pytest

from desktop_app.core.analysis import Modifier, Number, NumberKind, Origin
from desktop_app.core.conversion import Conversion
from desktop_app.core.numerals import conversions, grouped, in_words, plain_words
from desktop_app.core.spans import Span

TEXT = "the written number"
MILES = Conversion("mi", 0.6213711922)
FAHRENHEIT = Conversion("°F", 1.8, 32.0)


def number(kind, value=None, **more):
    return Number("n0", Span(4, 18), NumberKind(kind), value, None, Origin("numbers", "1"), **more)


@pytest.mark.parametrize(
    ("given_number", "words"),
    [
        (
            number(
                "count",
                40,
                modifier=Modifier.APPROX,
                modifier_text="About",
                counts="oil drums",
            ),
            "about 40 oil drums",
        ),
        (number("count", 30, modifier=Modifier.OVER, modifier_text="or more"), "30 or more"),
        (number("count", low=24, high=99, modifier=Modifier.VAGUE), "24 to 99"),
        (
            number(
                "count",
                107,
                modifier=Modifier.OVER,
                modifier_text="At least",
                counts="people",
                event="killed",
            ),
            "at least 107 people killed",
        ),
        (number("count", low=24, high=99, event="detained"), "24 to 99 detained"),
        (number("quantity", 20, unit="tonne", counts="flour"), "20 tonnes of flour"),
        (number("quantity", 36.2, unit="degree north"), "36.2° north"),
        (number("score", "52-48"), "52 to 48"),
        (number("time", "T19:00", unit="ET"), "19:00 ET"),
        (number("date", "-0299"), "300 BC"),
        (number("count", 1_200_000), "1.2 million"),
        (number("count", 4577.1), "4,577.1"),
        (number("count", 1 / 3, counts="crops"), "a third of crops"),
        (number("percent", 56, unit="percent", counts="voters"), "56% of voters"),
        (number("money", 3.2e9, unit="dollar"), "3.2 billion dollars"),
        (number("money", 1, unit="dollar"), "1 dollar"),
        (number("money", 4.5, unit="dollar per barrel"), "4.5 dollars per barrel"),
        (number("quantity", 55, unit="km"), "55 km"),
        (number("quantity", 2, unit="time"), "2 times"),
        (number("duration", 1, unit="year"), "1 year"),
        (number("age", 15, unit="year"), "15 years old"),
        (number("ordinal", 22), "22nd"),
        (number("ordinal", 112), "112th"),
        (number("date", "2023-12-06"), "6 December 2023"),
        (number("date", "2006-W01"), "week 1 of 2006"),
        (number("date", "2023-03"), "March 2023"),
        (number("date", "2026-Q2"), "second quarter of 2026"),
        (number("date", "2025-SP"), "spring 2025"),
        (number("date", low="1990", high="1999"), "1990 to 1999"),
        (number("date", partial="12-06"), "6 December, year not known"),
        (number("time", "2016-11-29T10:00"), "10:00 on 29 November 2016"),
        (number("time", "2007-03-03TNI"), "the night of 3 March 2007"),
        (number("set", "P1Y"), "every year"),
        (number("set", "P2W"), "every 2 weeks"),
    ],
)
def test_a_number_is_said_in_words(given_number, words):
    assert in_words(given_number) == words


@pytest.mark.parametrize(
    ("given_number", "other"),
    [
        (number("quantity", 55, unit="km", conversion=MILES), ("34 mi",)),
        (number("quantity", low=3, high=9, unit="km", conversion=MILES), ("1.9 to 5.6 mi",)),
        (number("quantity", -12, unit="degC", conversion=FAHRENHEIT), ("10°F",)),
        (number("quantity", unit="km", conversion=MILES), ()),
        (number("count", 55), ()),
        (number("duration", 3, unit="day"), ()),
    ],
)
def test_what_can_be_converted_is(given_number, other):
    assert conversions(given_number) == other


def test_plain_words_end_with_the_conversion():
    assert plain_words(number("quantity", 55, unit="km", conversion=MILES), TEXT) == "55 km = 34 mi"


def test_plain_words_of_what_is_not_understood_are_the_text():
    assert plain_words(number("date"), TEXT) == "written number"


@pytest.mark.parametrize(
    ("value", "written"),
    [(999_999, "999,999"), (1_234_567, "1,234,567"), (2_500_000_000, "2.5 billion"), (0, "0")],
)
def test_large_numbers_are_grouped_or_scaled(value, written):
    assert grouped(value) == written
