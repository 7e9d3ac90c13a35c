"""Margin labels say who speaks, share what can be shared and never overlap."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import Tier
from desktop_app.core.corrections import Judge, Verdict
from desktop_app.core.review import applied
from desktop_app.ui.reading.margin_labels import margin_labels, pushed_down

BLOCKS = st.lists(st.tuples(st.floats(0, 500), st.floats(10, 60)), max_size=20)


def test_quotes_of_one_speaker_in_one_paragraph_share_a_label(standing):
    labels = margin_labels(standing)
    assert [label.marks for label in labels] == [("q1",), ("q2", "q3"), ("q4",), ("q5",)]
    assert labels[1].cues == "denied, said"
    assert labels[1].role == "denied"


def test_labels_of_unnamed_speakers_are_marked(standing):
    assert [label.unsourced for label in margin_labels(standing)] == [False, False, True, False]


def test_rejected_quotes_have_no_label(standing):
    labels = margin_labels(applied(standing, Judge("q1", Verdict.REJECTED)))
    assert labels[0].marks == ("q2", "q3")


@given(BLOCKS)
def test_labels_are_pushed_down_and_never_up(blocks):
    wished = sorted(wish for wish, _ in blocks)
    heights = [height for _, height in blocks]
    tops = pushed_down(wished, heights, 4)
    assert all(top >= wish for top, wish in zip(tops, wished, strict=True))
    ends = [top + height + 4 for top, height in zip(tops, heights, strict=True)]
    assert all(top >= end for top, end in zip(tops[1:], ends, strict=False))


def test_claims_have_no_label_while_they_are_hidden(standing):
    quotes = tuple(
        replace(q, tier=Tier.LIGHT) if q.id == "q4" else q for q in standing.analysis.quotes
    )
    claiming = replace(standing, analysis=replace(standing.analysis, quotes=quotes))
    assert ("q4",) in [label.marks for label in margin_labels(claiming)]
    assert ("q4",) not in [label.marks for label in margin_labels(claiming, claims=False)]
