"""What grammar proposes by itself, without a reading model."""

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from desktop_app.analysis.quotes.candidate import Candidate, Pattern
from desktop_app.analysis.quotes.cues import read_cue_words
from desktop_app.analysis.quotes.grammar import from_grammar
from desktop_app.analysis.quotes.marks import Passages, passages
from desktop_app.assets import resource
from desktop_app.core.article import Article, paragraphs_of

Found = list[tuple[Pattern, list[str], str, list[str]]]
Propose = Callable[[str], Found]


def in_words(text: str, candidate: Candidate) -> tuple[Pattern, list[str], str, list[str]]:
    assert candidate.pattern is not None
    return (
        candidate.pattern,
        [s.of(text) for s in candidate.sources],
        candidate.cue.of(text) if candidate.cue else "",
        [c.of(text) for c in candidate.contents],
    )


@pytest.fixture(scope="module")
def propose(nlp: Language) -> Propose:
    cues = read_cue_words(resource("words", "quote_cues.json"))

    def run(text: str) -> Found:
        doc = Doc.from_docs([nlp(text)])
        assert doc is not None
        doc._.article = Article(text, paragraphs_of(text))
        marked = Passages(passages(text, doc._.article.body))
        return [in_words(text, c) for c in from_grammar(doc, text, cues, marked)]

    return run


def test_the_clause_of_a_verb_of_saying_is_its_content(propose: Propose) -> None:
    found = propose("The ferryman said that the river was rising.")
    assert found == [
        (Pattern.CLAUSE, ["The ferryman"], "said", ["that the river was rising"]),
    ]


def test_a_clause_may_stand_before_its_cue(propose: Propose) -> None:
    found = propose("The river was rising, the ferryman said.")
    assert found == [(Pattern.CLAUSE, ["the ferryman"], "said", ["The river was rising"])]


def test_an_aside_attributes_what_stands_around_it(propose: Propose) -> None:
    found = propose("The river, the ferryman said, was rising again.")
    assert found == [
        (Pattern.PARENTHETICAL, ["the ferryman"], "said", ["The river", "was rising again"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "According to the ferryman, the river was rising again.",
        "The river was rising again, according to the ferryman.",
    ],
)
def test_according_to_attributes_its_clause(propose: Propose, text: str) -> None:
    ((pattern, sources, cue, contents),) = propose(text)
    assert (pattern, sources, cue.lower()) == (
        Pattern.ACCORDING,
        ["the ferryman"],
        "according to",
    )
    assert [c.lower() for c in contents] == ["the river was rising again"]


def test_a_noun_of_saying_attributes_its_clause_to_its_owner(propose: Propose) -> None:
    found = propose("His claim that the river was rising was denied by the mayor.")
    assert found == [(Pattern.NOUN, ["His"], "claim", ["that the river was rising"])]


def test_what_somebody_is_accused_of_is_a_content(propose: Propose) -> None:
    found = propose("The mayor accused the builders of hiding the damage.")
    assert found == [
        (Pattern.CHARGE, ["The mayor"], "accused the builders of", ["hiding the damage"]),
    ]


def test_coordinated_subjects_are_several_speakers(propose: Propose) -> None:
    ((_, sources, _, _),) = propose("The mayor and the ferryman said that the river was rising.")
    assert sources == ["The mayor", "the ferryman"]


def test_parts_of_a_quotation_around_its_cue_are_one(propose: Propose) -> None:
    found = propose("“The river is rising,” said Brandl, “and we shall have to go.”")
    beside = [f for f in found if f[0] is Pattern.BESIDE]
    assert beside == [
        (
            Pattern.BESIDE,
            ["Brandl"],
            "said",
            ["“The river is rising,”", "“and we shall have to go.”"],
        )
    ]


def test_quotations_with_cues_of_their_own_are_separate(propose: Propose) -> None:
    found = propose("“The river is rising,” Brandl said. “We shall go,” Kell replied.")
    beside = [(sources, contents) for p, sources, _, contents in found if p is Pattern.BESIDE]
    assert beside == [
        (["Brandl"], ["“The river is rising,”"]),
        (["Kell"], ["“We shall go,”"]),
    ]


def test_a_quotation_behind_a_colon_has_the_cue_before_it(propose: Propose) -> None:
    found = propose("Brandl warned: “The river is rising and we shall go.”")
    assert (
        Pattern.BESIDE,
        ["Brandl"],
        "warned",
        ["“The river is rising and we shall go.”"],
    ) in found


def test_a_name_behind_a_dash_is_the_speaker(propose: Propose) -> None:
    found = propose("“No boat has left this harbour for a week.” ― Marta Kell")
    assert found == [
        (
            Pattern.DASH,
            ["Marta Kell"],
            "―",
            ["“No boat has left this harbour for a week.”"],
        )
    ]


def test_a_transcript_names_its_speakers(propose: Propose) -> None:
    found = propose("KELL: Is the river rising?")
    assert (Pattern.TRANSCRIPT, ["KELL"], ":", ["Is the river rising?"]) in found


@pytest.mark.parametrize(
    "text",
    [
        "NOTE the river.",
        "The river: a danger to the town.",
        "At 12:30 the river was rising.",
        "“The Long River” is the name of the boat.",
        "The river is rising.",
    ],
)
def test_no_cue_no_candidate(propose: Propose, text: str) -> None:
    assert propose(text) == []


def test_a_cue_inside_a_quotation_is_left_to_who_is_quoted(propose: Propose) -> None:
    found = propose("“My father said that the river was rising,” Brandl said.")
    assert [sources for _, sources, _, _ in found if sources == ["My father"]] == []


@pytest.mark.parametrize(
    "text",
    [
        "He said that she said that " * 1_000 + "it rained",
        "The keeper " + "of the lock " * 1_500 + "said that it rained.",
        " ".join(["according to the man"] * 1_000),
        "“a” said he, " * 1_000,
        "the man and " * 1_500 + "the ferryman said that it rained.",
    ],
)
def test_sentences_without_end_are_read(propose: Propose, text: str) -> None:
    for _, sources, cue, contents in propose(text):
        assert all(part in text for part in (*sources, cue, *contents))


@pytest.mark.parametrize("tail", ["", ", 71", ", a baker in Velm"])
def test_a_name_behind_a_dash_may_have_something_added(propose: Propose, tail: str) -> None:
    text = f"“It is our last winter here.” — Marta Quill{tail}"
    content = ["“It is our last winter here.”"]
    assert (Pattern.DASH, ["Marta Quill"], "—", content) in propose(text)


def test_a_name_in_brackets_behind_a_quotation_said_it(propose: Propose) -> None:
    text = "“We lost no orders and many headaches” (Hamza Eriksen, Nordlys Cranes)."
    content = ["“We lost no orders and many headaches”"]
    assert (Pattern.DASH, ["Hamza Eriksen"], "(", content) in propose(text)


def test_somebody_without_a_name_may_stand_behind_a_dash(propose: Propose) -> None:
    found = propose("“No comment, I work here.” — a deckhand")
    assert found == [(Pattern.DASH, ["a deckhand"], "—", ["“No comment, I work here.”"])]


def test_a_clause_with_a_colon_introduces_whom_it_is_about(propose: Propose) -> None:
    found = propose("Ida Marl was blunt: “There is no money.”")
    assert found == [(Pattern.COLON, ["Ida Marl"], ":", ["“There is no money.”"])]


def test_the_clause_next_to_the_colon_counts(propose: Propose) -> None:
    found = propose("The club was silent, but Otto Venn had one regret: “I sold my bike.”")
    assert [f[1] for f in found] == [["Otto Venn"]]


def test_words_that_are_no_sentence_are_not_introduced_by_a_colon(propose: Propose) -> None:
    assert propose("Ida Marl chose a title: “Cold Harbour”") == []


def test_who_shares_a_noun_phrase_is_one_source(propose: Propose) -> None:
    text = "Director of rugby Mal Greaves said that the pitch was wet."
    assert [len(f[1]) for f in propose(text)] == [1]


def test_a_participle_behind_reported_speech_goes_on_from_who_speaks(propose: Propose) -> None:
    text = "The minister said that the town attaches importance to it, adding that wells were dry."
    added = next(f for f in propose(text) if f[2] == "adding")
    assert added[1] == ["The minister"]


@pytest.mark.parametrize("subject", ["One of the officials", "The younger", "Both"])
def test_counts_and_comparisons_can_speak(propose: Propose, subject: str) -> None:
    found = propose(f"{subject} said that the sale was off.")
    assert [f[1] for f in found] == [[subject]]
