"""A cue reaches to the next paragraph, and on from there only by its own contents."""

from desktop_app.analysis.document import RawAttribution
from desktop_app.analysis.quotes.reach import within_reach
from desktop_app.core.spans import Span

PARAGRAPHS = [Span(0, 9), Span(10, 19), Span(20, 29), Span(30, 39)]
TEXT = "words so.\n" * 4
CUE, SOURCE = Span(0, 2), Span(3, 5)


def raw(start: int) -> RawAttribution:
    return RawAttribution(Span(start, start + 4), CUE, SOURCE, 0.9)


def test_a_content_in_the_next_paragraph_is_kept():
    assert within_reach([raw(10)], TEXT, PARAGRAPHS) == (raw(10),)


def test_a_content_far_away_is_freed():
    (freed,) = within_reach([raw(30)], TEXT, PARAGRAPHS)
    assert freed.cue is None
    assert freed.source is None


def test_a_quotation_that_runs_on_keeps_its_cue():
    running = [raw(10), raw(20), raw(30)]
    assert within_reach(running, TEXT, PARAGRAPHS) == tuple(running)


def test_a_far_source_without_a_cue_is_no_source():
    lone = RawAttribution(Span(30, 34), None, SOURCE, 0.9)
    (freed,) = within_reach([lone], TEXT, PARAGRAPHS)
    assert freed.source is None


def test_a_content_of_nobody_stays():
    nobody = RawAttribution(Span(30, 34), None, None, 0.9)
    assert within_reach([nobody], TEXT, PARAGRAPHS) == (nobody,)


def test_the_answer_to_a_quoted_question_is_freed():
    text = 'ab "Was?"\n' + "words so.\n" * 3
    asked = RawAttribution(Span(3, 9), CUE, None, 0.9)
    kept, freed = within_reach([asked, raw(10)], text, PARAGRAPHS)
    assert kept == asked
    assert freed.cue is None


def test_a_quotation_before_a_cue_with_a_content_of_its_own_is_freed():
    cue = Span(20, 22)
    own = RawAttribution(Span(24, 28), cue, None, 0.9)
    before = RawAttribution(Span(10, 18), cue, None, 0.9)
    freed, kept = within_reach([before, own], TEXT, PARAGRAPHS)
    assert freed.cue is None
    assert kept == own
