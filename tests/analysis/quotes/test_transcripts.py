"""Texts in which people take turns: every turn is somebody's, whatever is said in it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.analysis.quotes.grammar.transcripts import turns
from desktop_app.core.analysis import QuoteKind
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.spans import Span


def found(text: str, *names: str) -> list[tuple[str, list[str]]]:
    made = turns(text, paragraphs_of(text), (), lambda span: span.of(text) in names)
    return [(c.sources[0].of(text), [s.of(text) for s in c.contents]) for c in made]


def test_labels_in_capitals_that_come_again_make_a_transcript() -> None:
    text = "VEIL: The dam holds.\nORR: Does it?\nVEIL: It did.\nORR: We shall see."
    assert found(text) == [
        ("VEIL", ["The dam holds."]),
        ("ORR", ["Does it?"]),
        ("VEIL", ["It did."]),
        ("ORR", ["We shall see."]),
    ]


def test_names_and_roles_make_a_transcript_too() -> None:
    text = "Host: Who built it?\nMarl: My aunt did."
    assert found(text, "Host", "Marl") == [("Host", ["Who built it?"]), ("Marl", ["My aunt did."])]


def test_questions_and_answers_may_have_full_stops() -> None:
    text = "Q. Were you there?\nA. I was asleep.\nQ. Where?\nA. In the boat."
    assert [label for label, _ in found(text)] == ["Q", "A", "Q", "A"]


def test_a_turn_goes_on_over_paragraphs() -> None:
    text = "VEIL: The dam holds.\nIt is old.\n(Applause)\nORR: Does it?\nVEIL: Yes.\nORR: Good."
    assert found(text)[0] == ("VEIL", ["The dam holds.", "It is old."])


def test_what_follows_the_last_turn_is_nobodys() -> None:
    text = "VEIL: The dam holds.\nORR: Does it?\nVEIL: Yes.\nORR: Good.\nThe talk was on Friday."
    assert found(text)[-1] == ("ORR", ["Good."])


def test_unlabelled_questions_are_not_the_only_ones_answers() -> None:
    text = "Is it safe?\nMarl: It is quiet.\nWould you climb it?\nMarl: With a sandwich."
    assert found(text, "Marl") == [("Marl", ["It is quiet."]), ("Marl", ["With a sandwich."])]


def test_a_note_behind_a_name_is_no_part_of_it() -> None:
    text = "VEIL (by telephone): The dam holds.\nORR: Good.\nVEIL: Yes.\nORR: Fine."
    assert found(text)[0][0] == "VEIL"


def test_a_time_may_stand_before_a_label_and_a_dash_behind_it() -> None:
    text = "[00:02] VEIL — The dam holds.\n[00:09] ORR — Does it?\n[00:12] VEIL — It did."
    assert [label for label, _ in found(text)] == ["VEIL", "ORR", "VEIL"]


def test_labels_may_have_lines_of_their_own() -> None:
    text = (
        "Operator\nThe next question, please.\n"
        "Ida Veil -- Chief Executive\nThe dam holds.\nIt is old.\n"
        "Operator\nThank you all."
    )
    assert found(text, "Operator", "Ida Veil") == [
        ("Operator", ["The next question, please."]),
        ("Ida Veil", ["The dam holds.", "It is old."]),
        ("Operator", ["Thank you all."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "VELM: The river is rising again.",
        "PHOTOS: The flood in pictures\nVIDEO: The dam from above",
        "Where: Town hall\nWhen: 7pm\nWhere: Library\nWhen: 8pm",
        "There are two reasons: the dam is old.\nOne thing is sure: it leaks.",
    ],
)
def test_a_label_alone_makes_no_transcript(text: str) -> None:
    assert found(text) == []


@given(
    st.lists(st.sampled_from(["ORR: Yes.", "VEIL: No.", "It rained.", "(Laughter)", "Q. Is it?"]))
)
def test_turns_lie_in_the_text_and_never_overlap(lines: list[str]) -> None:
    text = "\n".join(lines)
    spans = [s for c in turns(text, paragraphs_of(text), (), lambda _: False) for s in c.contents]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def speakers(pipeline: Pipeline, text: str) -> list[tuple[str, QuoteKind]]:
    analysis = pipeline.analyse(Article(text, paragraphs_of(text)))
    names = {s.id: s.name for s in analysis.sources}
    return [(names[q.speakers[0]], q.kind) for q in analysis.quotes if q.speakers]


def test_labels_lead_to_the_persons_named_in_full(pipeline: Pipeline) -> None:
    text = (
        "Nils Aarden spoke to Energy Minister Cosima Veil on Friday.\n"
        "AARDEN: Will the lights stay on?\n"
        "VEIL: They will. I promise it.\n"
        "AARDEN: You said so before.\n"
        "VEIL: I meant it before."
    )
    assert (
        speakers(pipeline, text)
        == [
            ("Nils Aarden", QuoteKind.DIRECT),
            ("Cosima Veil", QuoteKind.DIRECT),
        ]
        * 2
    )


def test_first_names_and_hosts_are_labels_as_well(pipeline: Pipeline) -> None:
    text = (
        "Linnea Berg talks to the diver Tomas Rask.\n"
        "Host: Was it cold down there?\n"
        "Tomas: It was dark. Cold comes later.\n"
        "Host: Will you go again?\n"
        "Tomas: On Sunday.\n"
        "The host, Linnea Berg, can be heard every Monday."
    )
    assert [name for name, _ in speakers(pipeline, text)] == ["Linnea Berg", "Tomas Rask"] * 2


def test_answers_are_those_of_the_only_person_named(pipeline: Pipeline) -> None:
    text = (
        "Ruth Adeyemi, a retired midwife, spoke to us.\n"
        "Q: How many births?\nA: Two thousand and eleven.\nQ: Do you miss it?\nA: Every Tuesday."
    )
    assert [name for name, _ in speakers(pipeline, text)] == ["Q", "Ruth Adeyemi"] * 2


@pytest.mark.parametrize(
    ("opening", "label", "name"),
    [
        ("The debate was moderated by Freya Lindholm.", "MODERATOR", "Freya Lindholm"),
        ("Proceedings before Justice Perpetua Ngata.", "THE COURT", "Perpetua Ngata"),
        ("Cross-examination of Leif Sandal.", "THE WITNESS", "Leif Sandal"),
        ("Chair: Senator Ludmila Ferrer.", "The CHAIR", "Ludmila Ferrer"),
    ],
)
def test_a_role_leads_to_whom_the_opening_gives_it(
    pipeline: Pipeline, opening: str, label: str, name: str
) -> None:
    text = f"{opening}\n{label}: Go on, please.\nORR: I shall.\n{label}: Well?\nORR: I did."
    assert speakers(pipeline, text)[0] == (name, QuoteKind.DIRECT)


def test_initials_are_labels_of_the_one_who_has_them(pipeline: Pipeline) -> None:
    text = (
        "Margit Kaur, a cook in Low Ferris, has nine books.\n"
        "Three pans?\nMK: One for eggs.\nAnd then?\nMK: One for all."
    )
    assert [name for name, _ in speakers(pipeline, text)] == ["Margit Kaur"] * 2


def test_what_a_speaker_says_that_others_said_is_a_quote_of_its_own(pipeline: Pipeline) -> None:
    text = (
        "VEIL: The mayor told us that the dam was safe.\nORR: Did he?\n"
        "VEIL: In March.\nORR: In writing?"
    )
    analysis = pipeline.analyse(Article(text, paragraphs_of(text)))
    cues = {q.cue.of(text) for q in analysis.quotes if q.cue}
    assert cues == {":", "told"}


def test_why_it_is_a_quote_is_said(pipeline: Pipeline) -> None:
    text = "VEIL: The dam holds.\nORR: Does it?\nVEIL: It did.\nORR: We shall see."
    analysis = pipeline.analyse(Article(text, paragraphs_of(text)))
    assert analysis.quotes[0].reasons == ("it is a turn of a transcript, which names its speaker",)
    assert analysis.quotes[0].contents == (Span(6, 20),)
