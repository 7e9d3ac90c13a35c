"""Margin labels say who speaks, share what can be shared and never overlap."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import Tier
from desktop_app.core.corrections import Judge, Verdict
from desktop_app.core.review import applied
from desktop_app.ui.reading.margin_labels import MarginLabels, pushed_down
from desktop_app.ui.reading.speakers import Speakers

BLOCKS = st.lists(st.tuples(st.floats(0, 500), st.floats(10, 60)), max_size=20)


def test_quotes_of_one_speaker_in_one_paragraph_share_a_label(standing):
    labels = tuple(MarginLabels(standing))
    assert [label.marks for label in labels] == [("q1",), ("q2", "q3"), ("q4",), ("q5",)]
    assert labels[1].cues == "denied, said"
    assert labels[1].role == "denied"


def test_labels_of_unnamed_speakers_are_marked(standing):
    assert [label.unsourced for label in MarginLabels(standing)] == [False, False, True, False]


def test_rejected_quotes_have_no_label(standing):
    labels = tuple(MarginLabels(applied(standing, Judge("q1", Verdict.REJECTED))))
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
    assert ("q4",) in [label.marks for label in MarginLabels(claiming)]
    assert ("q4",) not in [label.marks for label in MarginLabels(claiming, claims=False)]


def test_labels_from_a_place_on_begin_with_its_paragraph(standing):
    every = tuple(MarginLabels(standing))
    paragraphs = standing.article.paragraphs
    for place in (label.place.end for label in every):
        begin = max(p.start for p in paragraphs if p.start <= place)
        expected = tuple(label for label in every if label.place.start >= begin)
        assert tuple(MarginLabels(standing).beginning_at(place)) == expected


def test_labels_are_made_only_as_far_as_they_are_looked_at(standing, monkeypatch):
    asked = []
    label = Speakers.label
    monkeypatch.setattr(Speakers, "label", lambda s, q: asked.append(q.id) or label(s, q))
    labels = MarginLabels(standing)
    assert asked == []
    next(labels.beginning_at(0))
    assert asked == ["q1"]
