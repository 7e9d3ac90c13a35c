import random

import pytest

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.analysis.readable import readable
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.spans import Span

STORY = (
    "Ferry line cuts its winter service\n"
    "The Holm Ferry Company (HFC) will drop 12 sailings a week, it said on Monday.\n"
    "“We have lost about £3.2m since spring,” said Ada Lindqvist, who runs the company. "
    "“Nobody likes this.”\n"
    "😀 Two residents told the Holm Gazette that they would move away.\n"
)


def article(text: str) -> Article:
    return Article(text, paragraphs_of(text))


def test_the_document_has_the_length_of_the_text(pipeline: Pipeline) -> None:
    assert len(pipeline.read(article(STORY)).text) == len(STORY)


def test_every_token_stands_at_its_place_in_the_text(pipeline: Pipeline) -> None:
    doc = pipeline.read(article(STORY))
    assert all(t.text == STORY[t.idx : t.idx + len(t)] for t in doc if not t._.gap)


def test_page_furniture_is_not_read(pipeline: Pipeline) -> None:
    text = STORY + "Read more about Ada Lindqvist"
    furniture = Span(len(STORY), len(text))
    doc = pipeline.read(Article(text, paragraphs_of(text), boilerplate=(furniture,)))
    assert all(t._.gap for t in doc if t.idx >= furniture.start)


@pytest.mark.parametrize("text", ["", " \n\n ", "😀", "a", "…"])
def test_a_text_with_nothing_in_it_has_an_empty_analysis(pipeline: Pipeline, text: str) -> None:
    assert pipeline.analyse(article(text)).marks == ()


def test_batches_hold_every_paragraph_once(fast_pipeline: Pipeline) -> None:
    long = article(STORY * 40)
    batches = fast_pipeline.batches(long)
    assert len(batches) > 3
    assert tuple(p for b in batches for p in b.paragraphs) == long.paragraphs


def test_batches_may_be_read_in_any_order(fast_pipeline: Pipeline) -> None:
    long = article(STORY * 12)
    text = readable(long)
    batches = list(fast_pipeline.batches(long))
    places = list(range(len(batches)))
    random.Random(4).shuffle(places)
    reads = {place: fast_pipeline.read_batch(text, batches[place]) for place in places}
    doc = fast_pipeline.join(long, [reads[place] for place in sorted(reads)])
    assert fast_pipeline.finish(doc) == fast_pipeline.analyse(long)


def test_provisional_marks_stand_at_their_places_in_the_whole_text(
    fast_pipeline: Pipeline,
) -> None:
    long = article(STORY * 12)
    batch = fast_pipeline.batches(long)[-1]
    read = fast_pipeline.read_batch(readable(long), batch)
    found = fast_pipeline.provisional(long, read)
    assert found.entities
    assert all(batch.span.contains(s) for m in found.marks for s in m.spans)
    assert {e.name for e in found.entities} <= {
        s.of(long.text) for e in found.entities for s in e.mentions
    }
