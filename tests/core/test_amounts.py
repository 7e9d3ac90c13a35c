"""Amounts in digits and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.amounts import digits_value, read_amount, read_ordinal
from desktop_app.core.lexemes import Reader, lexemes

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen""".split()  # noqa: SIM905
TENS = ". . twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905


def read(text):
    found = read_amount(Reader(lexemes(text)), 0)
    return found and found[0]


def spelt(number):
    """Write a number below a billion in words."""
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelt(number // size)} {name}{joint + spelt(rest) if rest else ''}"
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("1,234.5", 1234.5),
        ("12,34,567", 1234567),
        ("1.234.567", 1234567),
        ("1.234,5", 1234.5),
        ("1'234'567", 1234567),
        ("1 234 567", 1234567),
        ("10 000", 10000),
        ("3,5", 3.5),
        ("3.2bn", 3_200_000_000),
        ("1.2 million", 1_200_000),
        ("2½ million", 2_500_000),
        ("twenty-five", 25),
        ("two hundred and five", 205),
        ("a hundred", 100),
        ("a million", 1_000_000),
        ("half a million", 500_000),
        ("one and a half million", 1_500_000),
        ("two dozen", 24),
        ("five hundred thousand", 500_000),
        ("two-thirds", pytest.approx(2 / 3)),
        ("a third of", pytest.approx(1 / 3)),
    ],
)
def test_an_amount_has_one_value(text, value):
    assert read(text).value == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 99),
        ("hundreds", 100, 999),
        ("hundreds of thousands", 100_000, 999_999),
        ("tens of millions", 10_000_000, 99_999_999),
        ("several", 3, 9),
        ("a few", 3, 9),
        ("several hundred", 300, 900),
        ("a couple of thousand", 2000, 3000),
    ],
)
def test_a_vague_amount_has_bounds_and_no_value(text, low, high):
    amount = read(text)
    assert (amount.value, amount.low, amount.high) == (None, low, high)


@pytest.mark.parametrize("text", ["1.2.3", "12,34,5", "1,2,3,4"])
def test_odd_separators_make_no_number(text):
    assert digits_value(text) is None


@pytest.mark.parametrize("text", ["few doubt", "the couple", "handful", "a man", "village"])
def test_ordinary_words_make_no_amount(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("first", 1), ("20th", 20), ("twenty-first", 21), ("3rd", 3)]
)
def test_an_ordinal_has_its_place(text, value):
    found = read_ordinal(Reader(lexemes(text)), 0)
    assert found is not None
    assert found[0] == value


@given(st.integers(0, 10**12))
def test_written_with_commas_a_number_reads_back(number):
    assert digits_value(f"{number:,}") == number


@given(st.integers(0, 10**9))
def test_written_with_blanks_or_apostrophes_a_number_reads_back(number):
    assert read(f"{number:,}".replace(",", "'")).value == number
    grouped = f"{number:,}"
    if grouped.count(",") >= 2:
        assert read(grouped.replace(",", " ")).value == number


@given(st.integers(0, 10**9 - 1))
def test_written_in_words_a_number_reads_back(number):
    text = spelt(number)
    found = read_amount(Reader(lexemes(text)), 0)
    assert found is not None
    assert found[0].value == number
    assert found[1] == len(lexemes(text))


@given(st.text(max_size=60))
def test_lexemes_lie_in_order_inside_the_text(text):
    at = 0
    for item in lexemes(text):
        assert at <= item.start < item.end <= len(text)
        assert text[item.start : item.end] == item.text
        at = item.end


def test_digits_without_end_are_no_number() -> None:
    assert digits_value("9" * 20_000) is None
