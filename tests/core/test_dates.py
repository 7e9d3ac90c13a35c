"""Dates, times and durations against a publication date."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import Number, NumberKind, Origin, Tense
from desktop_app.core.dates import resolve, resolve_again
from desktop_app.core.spans import Span

FRIDAY = datetime.date(2023, 12, 8)
WEDNESDAY = datetime.date(2016, 9, 7)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("6 December", "2023-12-06"),
        ("December 6", "2023-12-06"),
        ("Dec. 6th", "2023-12-06"),
        ("the 6th of December", "2023-12-06"),
        ("5 January", "2024-01-05"),
        ("29 February", "2024-02-29"),
        ("March 11 this year", "2023-03-11"),
        ("March 11 of last year", "2022-03-11"),
        ("Friday", "2023-12-08"),
        ("Wednesday", "2023-12-06"),
        ("last Friday", "2023-12-01"),
        ("next Friday", "2023-12-15"),
        ("yesterday", "2023-12-07"),
        ("today", "2023-12-08"),
        ("tomorrow", "2023-12-09"),
        ("the day before yesterday", "2023-12-06"),
        ("three days ago", "2023-12-05"),
        ("a week ago", "2023-W48"),
        ("two years ago", "2021"),
        ("five months ago", "2023-07"),
        ("last week", "2023-W48"),
        ("this month", "2023-12"),
        ("next year", "2024"),
        ("last quarter", "2023-Q3"),
        ("in March", "2024-03"),
        ("last March", "2023-03"),
        ("last summer", "2023-SU"),
    ],
)
def test_a_date_is_resolved_against_the_publication_date(phrase, value):
    found = resolve(phrase, FRIDAY)
    assert found is not None
    assert (found.kind, found.value) == (NumberKind.DATE, value)
    assert found.reason


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("6 December 2022", "2022-12-06"),
        ("Tuesday, June 19, 2018", "2018-06-19"),
        ("2023-12-06", "2023-12-06"),
        ("06.12.2023", "2023-12-06"),
        ("12/31/2023", "2023-12-31"),
        ("31/12/2023", "2023-12-31"),
        ("May 2013", "2013-05"),
        ("2010", "2010"),
        ("summer 2015", "2015-SU"),
        ("the second quarter of 2026", "2026-Q2"),
        ("Q2 2019", "2019-Q2"),
        ("first half of 2025", "2025-H1"),
    ],
)
def test_a_date_with_its_year_needs_no_publication_date(phrase, value):
    found = resolve(phrase, None)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("2000 - 2050", "2000", "2050"),
        ("2019-20", "2019", "2020"),
        ("1990s", "1990", "1999"),
        ("mid-1990s", "1990", "1999"),
        ("19th century", "1800", "1899"),
        ("11-13 Dec", "2023-12-11", "2023-12-13"),
        ("Dec 11-13, 2021", "2021-12-11", "2021-12-13"),
        ("this weekend", "2023-12-09", "2023-12-10"),
    ],
)
def test_a_stretch_of_time_has_two_ends(phrase, low, high):
    found = resolve(phrase, FRIDAY)
    assert found is not None
    assert (found.value, found.low, found.high) == (None, low, high)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("4:17 a.m.", "T04:17"),
        ("7.30pm", "T19:30"),
        ("22:30", "T22:30"),
        ("12 a.m.", "T00:00"),
        ("noon", "T12:00"),
        ("10 a.m. Nov. 29, 2016", "2016-11-29T10:00"),
        ("5pm on 6 December", "2023-12-06T17:00"),
        ("Monday at 5 p.m.", "2023-12-04T17:00"),
        ("Saturday night", "2023-12-02TNI"),
        ("last night", "2023-12-07TNI"),
        ("this morning", "2023-12-08TMO"),
    ],
)
def test_a_time_of_day_is_iso_8601(phrase, value):
    found = resolve(phrase, FRIDAY)
    assert found is not None
    assert (found.kind, found.value) == (NumberKind.TIME, value)


@pytest.mark.parametrize(
    ("phrase", "value", "unit"),
    [
        ("the past year", 1, "year"),
        ("the last three months", 3, "month"),
        ("the next two decades", 2, "decade"),
        ("three days", 3, "day"),
        ("half an hour", 0.5, "hour"),
        ("55-minute", 55, "minute"),
    ],
)
def test_a_duration_is_a_number_of_units(phrase, value, unit):
    found = resolve(phrase, FRIDAY)
    assert found is not None
    assert (found.kind, found.value, found.unit) == (NumberKind.DURATION, value, unit)


@pytest.mark.parametrize(
    ("phrase", "value"), [("every year", "P1Y"), ("every two weeks", "P2W"), ("each month", "P1M")]
)
def test_what_comes_again_is_a_period(phrase, value):
    found = resolve(phrase, None)
    assert found is not None
    assert (found.kind, found.value) == (NumberKind.SET, value)


def test_a_weekday_lies_ahead_when_the_words_do():
    found = resolve("Monday", WEDNESDAY, tense=Tense.FUTURE)
    assert found is not None
    assert found.value == "2016-09-12"


def test_a_weekend_just_over_is_this_weekend():
    found = resolve("this weekend", WEDNESDAY)
    assert found is not None
    assert (found.low, found.high) == ("2016-09-03", "2016-09-04")


@pytest.mark.parametrize(
    ("phrase", "partial"),
    [("6 December", "12-06"), ("Oct. 5", "10-05"), ("5pm on 6 December", "12-06T17:00")],
)
def test_without_a_publication_date_month_and_day_are_kept(phrase, partial):
    found = resolve(phrase, None)
    assert found is not None
    assert (found.value, found.partial) == (None, partial)


def test_the_reason_names_both_dates():
    found = resolve("6 December", FRIDAY)
    assert found is not None
    assert found.reason == "nearest 6 December to the publication date 8 December 2023"


def test_day_and_month_that_could_be_either_stay_open():
    found = resolve("5/6/2023", FRIDAY)
    assert found is not None
    assert found.value is None
    assert found.reason == "5 June 2023 or 6 May 2023: both orders are in use"


@pytest.mark.parametrize(
    "phrase", ["march", "may", "fall", "31 June 2020", "Tarn", "", "the", "25:00", "13 p.m."]
)
def test_what_is_no_date_stays_unresolved(phrase):
    assert resolve(phrase, FRIDAY) is None


def number(text, kind, **values):
    return Number("n0", Span(0, len(text)), kind, None, None, Origin("numbers", "1"), **values)


def test_another_publication_date_resolves_a_number_again():
    text = "6\u00a0December"
    before = number(text, NumberKind.DATE, partial="12-06")
    after = resolve_again(before, text, FRIDAY)
    assert (after.value, after.partial) == ("2023-12-06", None)
    assert resolve_again(after, text, None).partial == "12-06"


def test_amounts_do_not_change_with_the_publication_date():
    count = number("40", NumberKind.COUNT)
    assert resolve_again(count, "40", FRIDAY) is count


def test_a_number_keeps_whether_it_looks_ahead():
    before = number("Monday", NumberKind.DATE, tense=Tense.FUTURE)
    assert resolve_again(before, "Monday", WEDNESDAY).value == "2016-09-12"


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
def test_a_spelt_date_reads_back(date):
    for style in (f"{date:%B} {date.day}, {date.year}", f"{date.day} {date:%b} {date.year}"):
        found = resolve(style, None)
        assert found is not None
        assert found.value == date.isoformat()


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)),
    st.dates(datetime.date(2000, 1, 1), datetime.date(2000, 12, 31)),
)
def test_a_day_without_a_year_is_never_far(published, day):
    found = resolve(f"{day.day} {day:%B}", published)
    assert found is not None
    away = abs((datetime.date.fromisoformat(str(found.value)) - published).days)
    assert away <= 183 or (day.month, day.day) == (2, 29)


@given(st.text(max_size=40), st.none() | st.just(FRIDAY))
def test_any_text_is_either_a_date_or_not(text, published):
    resolve(text, published)


@pytest.mark.parametrize("text", ["²", "10²", "٣ May", "3:0²", "①"])
def test_digits_that_are_no_numerals_of_ours_do_no_harm(text: str) -> None:
    resolve(text, None)


STYLES = {
    "British": lambda d: f"{d.day} {d:%B} {d.year}",
    "American": lambda d: f"{d:%B} {d.day}, {d.year}",
    "short American": lambda d: f"{d:%b}{'' if d.month == 5 else '.'} {d.day}, {d.year}",
    "with its weekday": lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    "ISO 8601": lambda d: d.isoformat(),
    "German": lambda d: f"{d:%d.%m.}{d.year}",
    "at length": lambda d: f"the {d.day}th of {d:%B} {d.year}",
}


@pytest.mark.parametrize("style", STYLES)
@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2199, 12, 31)))
def test_a_date_that_is_written_out_reads_back(style, date):
    found = resolve(STYLES[style](date), None)
    assert found is not None
    assert found.value == date.isoformat()
