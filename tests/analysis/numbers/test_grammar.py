"""What the written forms of numbers mean, before any parse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.numbers.candidates import Finder
from desktop_app.analysis.numbers.reading import Shape
from desktop_app.core.lexemes import Reader, lexemes
from desktop_app.core.units import units


def readings(text):
    found = Finder(units()).find(Reader(lexemes(text)))
    return [r for r in found if r.shape is not Shape.NAME]


def spans(text):
    return [text[r.start : r.end] for r in readings(text)]


def only(text):
    (reading,) = readings(text)
    return reading


@pytest.mark.parametrize(
    ("text", "span", "kind", "value", "unit"),
    [
        ("a 55-km zone", "55-km", "quantity", 55, "km"),
        ("a 55-kilometer zone", "55-kilometer", "quantity", 55, "km"),
        ("120mm mortars", "120mm", "quantity", 120, "mm"),
        ("240,000 square meter", "240,000 square meter", "quantity", 240_000, "square metre"),
        ("at -12°C now", "-12°C", "quantity", -12, "degC"),
        ("60 miles an hour", "60 miles an hour", "quantity", 60, "mph"),
        ("grew 18-fold", "18-fold", "quantity", 18, "time"),
        ("twice a week", "twice a week", "quantity", 2, "time"),
        ("for $3.2bn", "$3.2bn", "money", 3_200_000_000, "dollar"),
        ("for US$5 million", "US$5 million", "money", 5_000_000, "USD"),
        ("for $US55,931,000 now", "$US55,931,000", "money", 55_931_000, "USD"),
        ("for RM120,000", "RM120,000", "money", 120_000, "MYR"),
        ("5 million Canadian dollars", "5 million Canadian dollars", "money", 5_000_000, "CAD"),
        ("$4.50 a barrel", "$4.50 a barrel", "money", 4.5, "dollar per barrel"),
        ("30p a litre", "30p a litre", "money", 30, "penny per litre"),
        ("about 10 per cent of", "10 per cent", "percent", 10, "percent"),
        ("a 15-year-old boy", "15-year", "age", 15, "year"),
        ("42 years old", "42 years old", "age", 42, "year"),
        ("18 months", "18 months", "duration", 18, "month"),
        ("half an hour", "half an hour", "duration", 0.5, "hour"),
        ("the 20th minute", "20th", "ordinal", 20, None),
        ("one in four towns", "one in four", "count", 0.25, None),
        ("four out of five towns", "four out of five", "count", 0.8, None),
    ],
)
def test_a_number_is_read_with_its_unit(text, span, kind, value, unit):
    reading = only(text)
    assert text[reading.start : reading.end] == span
    assert (reading.kind.value, reading.value, reading.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$10 to $15 billion", 10_000_000_000, 15_000_000_000, "dollar"),
        ("between 15 and 20 percent", 15, 20, "percent"),
        ("5-10 km", 5, 10, "km"),
        ("two or three times", 2, 3, "time"),
        ("a few kilometres", 3, 9, "km"),
        ("tens of millions of dollars", 10_000_000, 99_999_999, "dollar"),
    ],
)
def test_a_range_has_two_ends_and_one_unit(text, low, high, unit):
    reading = only(text)
    assert (reading.value, reading.low, reading.high) == (None, low, high)
    assert reading.unit == unit


def test_a_change_from_one_amount_to_another_is_no_range():
    assert spans("fell from $3.2bn to £2.1bn") == ["$3.2bn", "£2.1bn"]
    first, second = readings("rose from 10 to 15 percent")
    assert (first.value, first.unit) == (10, "percent")
    assert (second.value, second.unit) == (15, "percent")


@pytest.mark.parametrize(
    "text",
    [
        "F-16",
        "Covid-19",
        "4chan",
        "5G",
        "24/7",
        "888-847-6592",
        "+44 20 7946 0958",
        "www.tarn.example/2019/05/12",
        "a high-five",
    ],
)
def test_names_and_codes_hold_no_number(text):
    assert spans(text) == []


def test_scores_are_marked_as_pairs():
    assert only("won 3-1 there").shape is Shape.PAIR


@given(st.text(max_size=80))
def test_readings_lie_in_order_inside_the_text(text):
    at = 0
    for reading in Finder(units()).find(Reader(lexemes(text)), lenient=True):
        assert at <= reading.start < reading.end <= len(text)
        at = reading.end


@given(st.integers(1, 10**6), st.sampled_from(["km", "%", " tonnes", "-metre", " hours"]))
def test_an_amount_with_a_unit_reads_back(value, unit):
    text = f"{value:,}{unit}"
    reading = only(f"the {text} here")
    assert reading.value == value
    assert reading.end - reading.start == len(text)
