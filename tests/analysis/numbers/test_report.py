"""The numbers of a whole report, read from its file's text to the analysis."""

import datetime
from dataclasses import replace

import pytest

from desktop_app.core.article import Article, Metadata
from desktop_app.core.dates import resolve_again
from desktop_app.core.spans import Span

LINES = (
    "Navy Searches Reefs Off Tarn",
    "“The flotilla sent boats to several reefs north of the 30-mile\u00a0zone around the port,” "
    "an Ostrava Wire correspondent reported on\u00a09 November.\u00a0",
    "He also said that patrols went on to sink 14 smuggling\u00a0boats, wounding about 25 crewmen.",
    "The zone, a 30-mile stretch, has cost hundreds of fishermen their work over the past "
    "year, and a storm on 2 July killed dozens.",
    "Leave a Reply",
)
TEXT = "\n".join(LINES)
WRITTEN = (
    "several",
    "30-mile",
    "9 November",
    "14",
    "25",
    "30-mile",
    "hundreds",
    "the past year",
    "2 July",
    "dozens",
)


def article(published=None):
    spans, at = [], 0
    for line in LINES:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return Article(
        TEXT,
        tuple(spans),
        Metadata(published=published),
        title_span=spans[0],
        headings=(spans[0],),
        boilerplate=(spans[-1],),
    )


@pytest.fixture(scope="module")
def numbers(fast_pipeline):
    return fast_pipeline.analyse(article()).numbers


def test_every_number_is_found_and_nothing_else(numbers):
    assert tuple(n.span.of(TEXT) for n in numbers) == WRITTEN


def test_amounts_say_what_they_count(numbers):
    counted = {n.span.of(TEXT): (n.counts, n.event) for n in numbers}
    assert counted["14"] == ("smuggling boats", "sunk")
    assert counted["25"] == ("crewmen", "wounded")
    assert counted["dozens"] == (None, "killed")


def test_dates_wait_for_the_publication_date(numbers):
    partial = [n.partial for n in numbers if n.partial]
    assert partial == ["11-09", "07-02"]


def test_setting_the_publication_date_gives_what_reading_with_it_gives(numbers, fast_pipeline):
    published = datetime.date(2021, 11, 12)
    later = [resolve_again(n, TEXT, published) for n in numbers]
    at_once = fast_pipeline.analyse(article(published)).numbers
    assert [replace(n, quote=None) for n in later] == [replace(n, quote=None) for n in at_once]
    assert [n.value for n in later if n.value and n.kind == "date"] == ["2021-11-09", "2021-07-02"]
