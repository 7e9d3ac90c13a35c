"""Between the reading model and grammar: pairs, weights, reasons."""

import json
from dataclasses import replace
from pathlib import Path as File

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.quotes.arbitration import (
    Weights,
    matched,
    overlap,
    read_weights,
    unseen,
)
from desktop_app.analysis.quotes.candidate import Candidate, Nesting, Path, Pattern
from desktop_app.analysis.quotes.features import Form
from desktop_app.assets import resource
from desktop_app.core.spans import Span

CUE = Span(50, 54)
SEEN = Candidate((Span(10, 40),), CUE, (), 0.9, Path.MODEL)
SHOWN = Candidate((Span(12, 40),), CUE, (), None, Path.GRAMMAR, Pattern.CLAUSE)


def test_candidates_of_one_cue_are_a_pair() -> None:
    assert list(matched([SEEN], [SHOWN])) == [(SEEN, SHOWN)]


def test_candidates_of_other_cues_are_none() -> None:
    other = replace(SHOWN, cue=Span(60, 64))
    assert list(matched([SEEN], [other])) == [(SEEN, None), (None, other)]


def test_a_candidate_without_a_cue_goes_by_its_contents() -> None:
    seen = replace(SEEN, cue=None)
    assert list(matched([seen], [SHOWN])) == [(seen, SHOWN)]


def test_no_candidate_is_paired_twice() -> None:
    found = list(matched([SEEN, SEEN], [SHOWN]))
    assert found == [(SEEN, SHOWN), (SEEN, None)]


@pytest.mark.parametrize(
    ("content", "share"), [(Span(10, 40), 1.0), (Span(40, 50), 0.0), (Span(25, 55), 1 / 3)]
)
def test_overlap_is_what_both_have(content: Span, share: float) -> None:
    assert overlap(SEEN, replace(SEEN, contents=(content,))) == pytest.approx(share)


def test_grammar_alone_may_not_cut_what_the_model_saw() -> None:
    cutting = replace(SHOWN, contents=(Span(30, 48),), cue=Span(60, 64))
    assert list(unseen([SEEN], [cutting])) == []


def test_grammar_alone_may_stand_inside_or_around() -> None:
    inside = replace(SHOWN, contents=(Span(20, 38),), cue=Span(12, 18))
    around = replace(SHOWN, contents=(Span(0, 60),), cue=Span(70, 80))
    assert [c.nested for c in unseen([SEEN], [inside, around])] == [
        Nesting.INSIDE,
        Nesting.AROUND,
    ]


WEIGHTS = Weights({"always": -1.0, "cue of speech": 2.0, "no source": -0.5}, {})


def test_the_weights_of_what_is_there_add_up() -> None:
    assert WEIGHTS.probability({"always": 1.0, "cue of speech": 0.5}) == pytest.approx(0.5)


def test_the_reasons_are_what_spoke_for_it() -> None:
    features = {"always": 1.0, "cue of speech": 1.0, "no source": 1.0, "never heard of": 1.0}
    assert WEIGHTS.reasons(features) == ("the cue is a word of speech",)


@given(st.dictionaries(st.sampled_from(["always", "cue of speech", "no source"]), st.floats(-9, 9)))
def test_a_probability_is_one(features: dict[str, float]) -> None:
    assert 0 <= WEIGHTS.probability(features) <= 1


def test_the_weights_are_read_from_their_file(tmp_path: File) -> None:
    file = tmp_path / "weights.json"
    file.write_text(json.dumps({"features": {"always": 1.5}, "least": {"direct": 0.4}}), "utf-8")
    assert read_weights(file) == Weights({"always": 1.5}, {"direct": 0.4})


def test_every_form_has_a_least_probability() -> None:
    weights = read_weights(resource("words", "quote_weights.json"))
    assert set(weights.least) == {form.value for form in Form}
