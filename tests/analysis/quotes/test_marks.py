"""Quotation marks: pairs, paragraphs, apostrophes."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.quotes.marks import Passage, Passages, passages
from desktop_app.core.article import paragraphs_of
from desktop_app.core.spans import Span


def quoted(text: str) -> list[str]:
    return [p.span.of(text) for p in passages(text, paragraphs_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
        ('"Yes," she said. "No."', ['"Yes,"', '"No."']),
        ("«Yes», she said.", ["«Yes»"]),
        ("„Yes“, she said.", ["„Yes“"]),
        ("``Yes,'' she said.", ["``Yes,''"]),
        ("''Yes,'' she said.", ["''Yes,''"]),
        ('He knows: "They say "no" to us." Then he left.', ['"They say "no" to us."']),
        ("“They said ‘no’ to us.”", ["“They said ‘no’ to us.”"]),
        ('The plank was 5" wide and 6" long.', []),
        ('He left. "', []),
        ("”Odd, but closed first", []),
    ],
)
def test_double_marks_pair(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘We won’t go,’ she said.", ["‘We won’t go,’"]),
        ("'We won't go,' she said.", ["'We won't go,'"]),
        ("‘The owners’ debts are theirs,’ she said.", ["‘The owners’ debts are theirs,’"]),
        ("The farmers' plan and the town's plan.", []),
        ("It’s the workers’ day, isn’t it?", []),
        ("In the '90s it wasn't so.", []),
    ],
)
def test_apostrophes_are_no_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_an_open_mark_ends_with_its_paragraph() -> None:
    text = "She said: “One.\nTwo is “three”."
    assert quoted(text) == ["“One.", "“three”"]


def test_an_open_mark_continues_where_the_next_paragraph_opens_again() -> None:
    text = "She said: “One.\n\n“Two.\n\n“Three.”\n\nFour."
    found = passages(text, paragraphs_of(text))
    assert [(p.closed, p.continues) for p in found] == [(False, True), (False, True), (True, False)]


def test_an_open_mark_does_not_continue_over_a_paragraph_in_between() -> None:
    text = "“One.\n\nTwo.\n\n“Three.”"
    assert not any(p.continues for p in passages(text, paragraphs_of(text)))


def test_only_paragraphs_are_looked_at() -> None:
    text = "“One.”\n\n“Furniture.”"
    assert len(passages(text, paragraphs_of(text)[:1])) == 1


def test_the_inner_stretch_has_no_marks() -> None:
    text = "``Yes,'' she said: “No"
    inner = [p.inner(text).of(text) for p in passages(text, paragraphs_of(text))]
    assert inner == ["Yes,", "No"]


def test_touching_finds_the_passages_of_a_stretch() -> None:
    index = Passages([Passage(Span(0, 5)), Passage(Span(8, 12)), Passage(Span(20, 22))])
    assert [p.span.start for p in index.touching(Span(4, 20))] == [0, 8]
    assert index.touching(Span(5, 8)) == ()


@given(st.text(alphabet="ab Sst.,!?“”\"'‘’«»„`\n-1", max_size=120))
def test_passages_are_in_order_inside_their_paragraphs_and_apart(text: str) -> None:
    paragraphs = paragraphs_of(text)
    found = passages(text, paragraphs)
    for passage in found:
        assert any(p.contains(passage.span) for p in paragraphs)
        assert passage.span.contains(passage.inner(text))
    for before, after in itertools.pairwise(found):
        assert before.span.end <= after.span.start


def test_many_open_marks_take_no_longer_than_their_length() -> None:
    text = " ".join(["‘a", "“b", '"c'] * 20_000)
    assert passages(text, paragraphs_of(text))
