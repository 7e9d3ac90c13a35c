"""Where a content ends when model and grammar differ."""

import pytest
from spacy.language import Language

from desktop_app.analysis.quotes.borders import bordered
from desktop_app.analysis.quotes.candidate import Candidate, Path, Pattern
from desktop_app.analysis.quotes.marks import Passages, passages
from desktop_app.core.article import paragraphs_of
from desktop_app.core.spans import Span


def spans(text: str, parts: tuple[str, ...]) -> tuple[Span, ...]:
    return tuple(Span(text.index(p), text.index(p) + len(p)) for p in parts)


def settle(
    nlp: Language,
    text: str,
    model: tuple[str, ...],
    grammar: tuple[str, ...],
    pattern: Pattern = Pattern.CLAUSE,
) -> list[str]:
    (cue,) = spans(text, ("said",))
    seen = Candidate(spans(text, model), cue, (), 0.9, Path.MODEL)
    shown = Candidate(spans(text, grammar), cue, (), None, Path.GRAMMAR, pattern)
    marked = Passages(passages(text, paragraphs_of(text)))
    return [c.of(text) for c in bordered(nlp(text), seen, shown, marked).contents]


@pytest.mark.parametrize(
    ("model", "whole"),
    [
        ("what the town would look like if", "what the town would look like if the dam broke"),
        ("that the keepers", "that the keepers had left the lock open"),
    ],
)
def test_a_clause_broken_off_goes_on(nlp: Language, model: str, whole: str) -> None:
    text = f"Brandl said {whole}."
    assert settle(nlp, text, (model,), (whole,)) == [whole]


def test_a_clause_that_may_be_finished_is_left(nlp: Language) -> None:
    text = "Brandl said that the dam was safe, arguing with the keepers."
    model = "that the dam was safe"
    assert settle(nlp, text, (model,), (model + ", arguing with the keepers",)) == [model]


def test_a_stray_sentence_is_no_part_of_a_clause(nlp: Language) -> None:
    text = "Brandl said that the dam was safe. The keepers had left in May."
    model = ("that the dam was safe", "The keepers had left in May")
    assert settle(nlp, text, model, model[:1]) == ["that the dam was safe"]


def test_a_quotation_beside_its_cue_is_whole(nlp: Language) -> None:
    text = "Brandl said: “No. The dam was never safe. Ask the keepers.”"
    quotation = "“No. The dam was never safe. Ask the keepers.”"
    assert settle(nlp, text, ("“No.",), (quotation,), Pattern.BESIDE) == [quotation]


def test_a_quotation_takes_no_loose_clause(nlp: Language) -> None:
    text = "“The dam is safe,” he said at a meeting announcing that the keepers would go."
    model = ("“The dam is safe,”", "that the keepers would go")
    assert settle(nlp, text, model, model[:1], Pattern.BESIDE) == ["“The dam is safe,”"]
