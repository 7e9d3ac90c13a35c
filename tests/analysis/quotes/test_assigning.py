"""The nearer cue wins."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.document import RawAttribution
from desktop_app.analysis.quotes.assigning import assigned
from desktop_app.analysis.quotes.candidate import Candidate, Path, Pattern
from desktop_app.core.spans import Span

PARAGRAPHS = (Span(0, 100), Span(101, 200))
FIRST, SECOND = Span(0, 40), Span(60, 90)
BRANDL_SAID, KELL_SAID = Span(42, 46), Span(92, 96)
KELL = Span(97, 99)


def beside(content: Span, cue: Span, *sources: Span) -> Candidate:
    return Candidate((content,), cue, sources, None, Path.GRAMMAR, Pattern.BESIDE)


def test_a_content_goes_to_the_nearer_cue() -> None:
    raw = RawAttribution(SECOND, BRANDL_SAID, None, 0.9)
    (found,) = assigned([raw], [beside(SECOND, KELL_SAID, KELL)], PARAGRAPHS)
    assert (found.cue, found.source, found.content) == (KELL_SAID, KELL, SECOND)


def test_a_content_stays_with_its_cue_when_that_is_nearer() -> None:
    raw = RawAttribution(FIRST, BRANDL_SAID, None, 0.9)
    assert assigned([raw], [beside(FIRST, KELL_SAID)], PARAGRAPHS) == (raw,)


def test_a_clause_is_no_sure_construction() -> None:
    raw = RawAttribution(SECOND, BRANDL_SAID, None, 0.9)
    clause = replace(beside(SECOND, KELL_SAID), pattern=Pattern.CLAUSE)
    assert assigned([raw], [clause], PARAGRAPHS) == (raw,)


def test_the_cue_keeps_the_words_that_the_model_gave_it() -> None:
    wide = Span(90, 96)
    known = RawAttribution(Span(80, 89), wide, None, 0.9)
    raw = RawAttribution(SECOND, BRANDL_SAID, None, 0.9)
    _, found = assigned([known, raw], [beside(SECOND, KELL_SAID)], PARAGRAPHS)
    assert found.cue == wide


def test_a_content_over_two_paragraphs_is_cut() -> None:
    raw = RawAttribution(Span(50, 150), BRANDL_SAID, None, 0.9)
    found = assigned([raw], [], PARAGRAPHS)
    assert [r.content for r in found] == [Span(50, 100), Span(101, 150)]


@given(st.lists(st.tuples(st.integers(0, 199), st.integers(1, 80))))
def test_contents_keep_their_words(items: list[tuple[int, int]]) -> None:
    raws = [RawAttribution(Span(s, min(200, s + n)), None, None, 0.9) for s, n in items]
    found = assigned(raws, [beside(SECOND, KELL_SAID)], PARAGRAPHS)
    covered = {at for r in found for at in range(r.content.start, r.content.end)}
    assert covered | {100} == {a for r in raws for a in range(r.content.start, r.content.end)} | {
        100
    }
