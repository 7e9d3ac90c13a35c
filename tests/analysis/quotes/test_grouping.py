"""Contents of one cue are one attribution."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.document import RawAttribution
from desktop_app.analysis.quotes.candidate import Candidate, Path
from desktop_app.analysis.quotes.grouping import filled, grouped
from desktop_app.core.spans import Span

SAID = Span(50, 54)
TOLD = Span(80, 84)
ANNA = Span(45, 49)


def raw(
    start: int, end: int, cue: Span | None = SAID, source: Span | None = None, score: float = 0.9
) -> RawAttribution:
    return RawAttribution(Span(start, end), cue, source, score)


def test_contents_of_one_cue_are_one_attribution() -> None:
    (found,) = grouped([raw(60, 70, score=0.7), raw(10, 40, source=ANNA)])
    assert found.contents == (Span(10, 40), Span(60, 70))
    assert (found.cue, found.sources, found.score) == (SAID, (ANNA,), 0.9)


def test_separate_cues_stay_separate() -> None:
    assert len(grouped([raw(10, 40), raw(60, 70, cue=TOLD)])) == 2


def test_contents_without_cue_are_one_by_their_source() -> None:
    assert len(grouped([raw(10, 40, None, ANNA), raw(60, 70, None, ANNA)])) == 1


def test_contents_with_neither_stay_alone() -> None:
    assert len(grouped([raw(10, 40, None), raw(60, 70, None)])) == 2


def test_touching_contents_become_one() -> None:
    (found,) = grouped([raw(10, 20), raw(21, 30)])
    assert found.contents == (Span(10, 30),)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 30), st.sampled_from([SAID, TOLD]))))
def test_nothing_found_is_lost(items: list[tuple[int, int, Span]]) -> None:
    found = grouped([raw(s, s + n, cue) for s, n, cue in items])
    for start, length, cue in items:
        own = next(c for c in found if c.cue == cue)
        assert any(part.contains(Span(start, start + length)) for part in own.contents)


TEXT = "The dam, he said, which was old, very old, broke in May.\nIt was rebuilt."


def candidate(*parts: str) -> Candidate:
    spans = tuple(Span(TEXT.index(p), TEXT.index(p) + len(p)) for p in parts)
    return Candidate(spans, None, (), None, Path.MODEL)


def test_a_small_hole_is_closed() -> None:
    found = filled(candidate("which was old", "broke in May"), TEXT)
    assert [c.of(TEXT) for c in found.contents] == ["which was old, very old, broke in May"]


def test_the_cue_is_no_hole() -> None:
    cue = Span(TEXT.index("said"), TEXT.index("said") + 4)
    found = filled(replace(candidate("The dam", "which was old"), cue=cue), TEXT)
    assert len(found.contents) == 2


def test_the_end_of_a_paragraph_is_no_hole() -> None:
    assert len(filled(candidate("broke in May.", "It was"), TEXT).contents) == 2
