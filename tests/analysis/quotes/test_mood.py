"""Whether something was said at all, when, where and to whom."""

import pytest
from spacy.language import Language
from spacy.tokens import Token

from desktop_app.analysis.quotes.candidate import Candidate, Path
from desktop_app.analysis.quotes.cues import CueWords, read_cue_words
from desktop_app.analysis.quotes.mood import is_hypothetical, is_negated, tense_of
from desktop_app.analysis.quotes.utterance import addressee_of, said_at, said_on
from desktop_app.assets import resource
from desktop_app.core.analysis import Tense
from desktop_app.core.spans import Span


@pytest.fixture(scope="module")
def cues() -> CueWords:
    return read_cue_words(resource("words", "quote_cues.json"))


def cue(nlp: Language, text: str, lemma: str = "say") -> Token:
    return next(t for t in nlp(text) if t.lemma_ == lemma)


@pytest.mark.parametrize(
    "text",
    [
        "Kell did not say that the wells were dry.",
        "Kell has never said that the wells were dry.",
        "Kell declined to say that the wells were dry.",
        "Kell refused to say where the wells were.",
        "No official said that the wells were dry.",
        "Nobody said that the wells were dry.",
    ],
)
def test_what_was_not_said_is_negated(nlp: Language, cues: CueWords, text: str) -> None:
    assert is_negated(cue(nlp, text), cues)


@pytest.mark.parametrize(
    "text",
    [
        "Kell would say that the wells were dry.",
        "Kell could say that the wells were dry.",
        "If Kell says that the wells are dry, the town will move.",
        "Kell hopes to say that the wells are full.",
        "Kell is expected to say that the wells are dry.",
    ],
)
def test_what_is_imagined_or_awaited_is_hypothetical(
    nlp: Language, cues: CueWords, text: str
) -> None:
    head = cue(nlp, text)
    assert is_hypothetical(head, cues)
    assert not is_negated(head, cues)


@pytest.mark.parametrize(
    "text",
    ["Kell said that the wells were dry.", "The wells, Kell says, are dry.", "Kell will say so."],
)
def test_what_was_said_is_neither(nlp: Language, cues: CueWords, text: str) -> None:
    head = cue(nlp, text)
    assert not is_negated(head, cues)
    assert not is_hypothetical(head, cues)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Kell said that the wells were dry.", Tense.PAST),
        ("Kell has said that the wells were dry.", Tense.PAST),
        ("Kell was saying that the wells were dry.", Tense.PAST),
        ("Kell left early, saying that the wells were dry.", Tense.PAST),
        ("Kell says that the wells are dry.", Tense.PRESENT),
        ("Kell is saying that the wells are dry.", Tense.PRESENT),
        ("Kell will say on Friday that the wells are dry.", Tense.FUTURE),
    ],
)
def test_a_cue_has_a_tense(nlp: Language, text: str, tense: Tense) -> None:
    assert tense_of(cue(nlp, text)) is tense


def test_a_noun_has_no_tense(nlp: Language) -> None:
    assert tense_of(cue(nlp, "The claim that the wells were dry was wrong.", "claim")) is None


def test_according_to_has_no_tense(nlp: Language) -> None:
    text = "The repairs could cost a million, according to an official."
    assert tense_of(next(t for t in nlp(text) if t.lower_ == "according")) is None


def circumstances(
    nlp: Language, cues: CueWords, text: str, lemma: str = "say"
) -> tuple[str | None, str | None, str | None]:
    head = cue(nlp, text, lemma)
    start = text.index("that the")
    contents = (Span(start, text.index("dry") + 3),)
    found = Candidate(contents, Span(head.idx, head.idx + len(head)), (), None, Path.GRAMMAR)
    return (
        addressee_of(head, found, cues, text),
        said_on(found, Span(0, len(text)), text),
        said_at(head, found, cues, text),
    )


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        (
            "Kell told Reuters on Monday that the wells were dry.",
            "tell",
            ("Reuters", "on Monday", None),
        ),
        ("Kell said in Velm that the wells were dry.", "say", (None, None, "in Velm")),
        (
            "Kell said at a news conference on 6 December that the wells were dry.",
            "say",
            (None, "on 6 December", "at a news conference"),
        ),
        (
            "Kell said in a statement that the wells were dry.",
            "say",
            (None, None, "in a statement"),
        ),
        ("Kell said in response that the wells were dry.", "say", (None, None, None)),
        ("Kell said in May that the wells were dry.", "say", (None, "in May", None)),
    ],
)
def test_to_whom_when_and_where_are_read_as_far_as_stated(
    nlp: Language, cues: CueWords, text: str, lemma: str, expected: tuple[str | None, ...]
) -> None:
    assert circumstances(nlp, cues, text, lemma) == expected
