"""Sentences of many kinds, each with the numbers that a careful reader would mark in it.

`sentences.txt` and `hard_cases.txt` say for every number its words, kind with value and unit,
modifier, what it counts and, where told, the event. All of it must be right, and nothing else
may be marked.
"""

import datetime
from pathlib import Path

import pytest

from desktop_app.core.article import Article, Metadata
from desktop_app.core.dates import resolve_again
from desktop_app.core.spans import Span


def sentences(name):
    published, found = None, []
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        if line.startswith("= "):
            date = line.removeprefix("= ")
            published = None if date == "-" else datetime.date.fromisoformat(date)
        elif line.startswith("  "):
            found[-1][2].append([cell.strip() for cell in line.split("|")])
        elif line and not line.startswith("#"):
            found.append((line, published, []))
    return found


def end_of(value):
    try:
        return round(float(value), 6)
    except ValueError:
        return value


def written_meaning(cell):
    kind, values, *unit = cell.split(" ", 2)
    in_words = kind in ("date", "time", "set", "score")
    ends = [values] if kind == "score" else values.split("..")
    return kind, [e if in_words else end_of(e) for e in ends], unit


def read_meaning(number):
    ends = [number.low, number.high] if number.value is None else [number.value]
    known = [e if isinstance(e, str) else round(float(e), 6) for e in ends if e is not None]
    unit = [number.unit] if number.unit else []
    return number.kind.value, known or [f"?{number.partial or ''}"], unit


def head(counts):
    return counts.split()[-1:] if counts else []


@pytest.mark.parametrize(
    ("text", "published", "gold"), [*sentences("sentences.txt"), *sentences("hard_cases.txt")]
)
def test_the_numbers_of_a_sentence(fast_pipeline, text, published, gold):
    article = Article(text, (Span(0, len(text)),), Metadata(published=published))
    numbers = fast_pipeline.analyse(article).numbers
    assert [n.span.of(text) for n in numbers] == [cells[0] for cells in gold]
    for number, (_, meaning, modifier, counts, *event) in zip(numbers, gold, strict=True):
        assert read_meaning(number) == written_meaning(meaning)
        assert (number.modifier.value if number.modifier else "") == modifier
        assert head(number.counts) == head(counts)
        assert not any(event) or [number.event or "-"] == event


@pytest.mark.parametrize(
    ("text", "published"), [(text, day) for text, day, _ in sentences("sentences.txt") if day]
)
def test_setting_the_publication_date_later_changes_nothing(fast_pipeline, text, published):
    def read(day):
        article = Article(text, (Span(0, len(text)),), Metadata(published=day))
        return fast_pipeline.analyse(article).numbers

    assert [resolve_again(n, text, published) for n in read(None)] == list(read(published))
