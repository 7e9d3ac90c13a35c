"""Numbers in digits, in the styles of many countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.digits import digits_value, numeral_at
from desktop_app.core.lexemes import Reader, lexemes


def read(text):
    found = numeral_at(Reader(lexemes(text)), 0)
    return found and found[0]


def grouped(value, between, sizes=(3,)):
    """Part the digits of a whole number from behind, the last size again and again."""
    digits, parts, at = str(value), [], 0
    while digits:
        size = sizes[min(at, len(sizes) - 1)]
        parts.insert(0, digits[-size:])
        digits, at = digits[:-size], at + 1
    return between.join(parts)


def indian(value):
    return grouped(value, ",", (3, 2))


STYLES = {
    "English": lambda whole, part: f"{whole:,}.{part:02}",
    "Indian": lambda whole, part: f"{indian(whole)}.{part:02}",
    "Swiss": lambda whole, part: f"{grouped(whole, chr(39))}.{part:02}",
    "Swiss, curly": lambda whole, part: f"{grouped(whole, '’')}.{part:02}",
    "German": lambda whole, part: f"{grouped(whole, '.')},{part:02}",
    "French": lambda whole, part: f"{grouped(whole, ' ')},{part:02}",
    "French, no-break": lambda whole, part: f"{grouped(whole, chr(0xA0))},{part:02}",
    "French, narrow": lambda whole, part: f"{grouped(whole, chr(0x202F))},{part:02}",
    "plain": lambda whole, part: f"{whole}.{part:02}",
}


@pytest.mark.parametrize("style", STYLES)
@given(whole=st.integers(1, 10**12), part=st.integers(0, 99))
def test_what_a_country_writes_reads_back(style, whole, part):
    assert read(STYLES[style](whole, part)) == pytest.approx(whole + part / 100)


@given(st.integers(1_000_000, 10**15))
def test_whole_numbers_read_back_in_every_style(value):
    for between in (",", ".", "'", "’", " ", "\u202f"):
        assert read(grouped(value, between)) == value
    assert read(indian(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 234,50", 1234.5),
        ("12 500 crates", 12_500),
        ("12.000", 12_000),
        ("1.000", 1),
        (".50", 0.5),
        ("2 1/2", 2.5),
        ("3/4", 0.75),
        ("5 3/8", 5.375),
        ("١٢٣", 123),
    ],
)
def test_a_number_in_digits_has_one_value(text, value):
    assert read(text) == value


@pytest.mark.parametrize("text", ["1.2.3", "12,34,5", "9/11", "24/7", "1/0", "0/5", ". 50", "a.50"])
def test_what_is_no_number_has_none(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("12 500-seat", 12), ("Flight 12 500", None), ("3 200 100x", 3_200_100)]
)
def test_blanks_part_groups_only_where_nothing_else_explains_them(text, value):
    assert read(text) == value


@given(st.text("0123456789.,'’ /½-", max_size=30))
def test_no_run_of_signs_breaks_the_reading(text):
    for i in range(len(lexemes(text))):
        numeral_at(Reader(lexemes(text)), i)
    digits_value(text)
