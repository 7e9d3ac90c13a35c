"""Rules do in a later article what the reader did in an earlier one."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import Analysis, Entity, Label, Origin
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.corrections import Judge, Merge, Relabel, Rename, Split, Verdict
from desktop_app.core.name_rules import NameRule, RuleKind
from desktop_app.core.review import Review, Standing
from desktop_app.core.rule_making import rule_of
from desktop_app.core.ruling import RULE, ruled
from desktop_app.core.spans import Span
from tests.strategies import analyses, rules

TEXT = "The Vell moved. Vell and Tide met Ida Orl and Bo Orl. Orl wept. Tide won. Photo."
FOUND = Origin("names", "1")
MADE = datetime.datetime(2025, 3, 14, tzinfo=datetime.UTC)


def places(words: str) -> tuple[Span, ...]:
    found, at = [], TEXT.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = TEXT.find(words, at + 1)
    return tuple(found)


VELL = Entity("e4", Label.PLACE, "Vell", places("Vell"), 0.9, FOUND)
TIDE = Entity("e25", Label.ORGANISATION, "Tide", places("Tide"), 0.9, FOUND)
IDA = Entity(
    "e34", Label.PERSON, "Ida Orl", (*places("Ida Orl"), *places("Bo Orl"), places("Orl")[2]),
    0.9, FOUND,
)  # fmt: skip
PHOTO = Entity("e70", Label.OTHER, "Photo", places("Photo"), 0.5, FOUND)
ANALYSIS = Analysis((VELL, TIDE, IDA, PHOTO))
STANDING = Standing(Article(TEXT, paragraphs_of(TEXT)), ANALYSIS)


def rule(kind, *forms, **more):
    return NameRule("r1", kind, forms, MADE, **more)


def after(*made):
    analysis, rejected = ruled(ANALYSIS, TEXT, made)
    return {e.name: e for e in analysis.entities}, rejected


def test_a_type_holds_for_the_whole_name():
    found, _ = after(rule(RuleKind.TYPE, "Vell", label=Label.ORGANISATION))
    assert (found["Vell"].label, found["Vell"].origin) == (Label.ORGANISATION, RULE)
    assert found["Tide"] == TIDE


def test_a_name_is_given():
    found, _ = after(rule(RuleKind.NAME, "Vell", name="Vell Front"))
    assert found["Vell Front"].mentions == VELL.mentions


def test_a_rule_after_a_rename_still_fits():
    called = rule(RuleKind.NAME, "Vell", name="Front")
    typed = rule(RuleKind.TYPE, "Vell", label=Label.GROUP)
    assert after(called, typed)[0]["Front"].label is Label.GROUP


def test_two_names_are_one():
    found, _ = after(rule(RuleKind.ONE, "Tide", "Vell", name="Tide Front"))
    assert found["Tide Front"].mentions == tuple(sorted((*VELL.mentions, *TIDE.mentions)))
    assert "Vell" not in found


def test_forms_are_taken_apart():
    found, _ = after(rule(RuleKind.APART, "Bo Orl", name="Bo Orl"))
    assert found["Bo Orl"].mentions == places("Bo Orl")
    assert len(found["Ida Orl"].mentions) == 2


def test_what_is_no_name_is_rejected_and_what_else_hangs_on_it_stays():
    assert after(rule(RuleKind.NO_NAME, "Photo"))[1] == {"e70"}
    found, rejected = after(rule(RuleKind.NO_NAME, "Orl"))
    assert rejected == {found["Orl"].id}
    assert len(found["Ida Orl"].mentions) == 2


def test_a_short_form_of_another_name_does_not_fit():
    assert after(rule(RuleKind.TYPE, "Orl", label=Label.PLACE))[0]["Ida Orl"] == IDA


def test_a_rule_that_is_switched_off_does_nothing():
    off = rule(RuleKind.TYPE, "Vell", label=Label.OTHER, active=False)
    assert after(off)[0]["Vell"] == VELL


@pytest.mark.parametrize(
    ("correction", "kind", "forms"),
    [
        (Relabel("e4", Label.GROUP), RuleKind.TYPE, ("Vell",)),
        (Rename("e4", "Vell Front"), RuleKind.NAME, ("Vell",)),
        (Merge("e4", "e25"), RuleKind.ONE, ("Tide", "Vell")),
        (Split("e34", places("Bo Orl"), "Bo Orl"), RuleKind.APART, ("Bo Orl",)),
        (Judge("e70", Verdict.REJECTED), RuleKind.NO_NAME, ("Photo",)),
    ],
)
def test_a_correction_and_its_rule_come_to_the_same(correction, kind, forms):
    made = rule_of(correction, STANDING, "r1", MADE)
    assert (made.kind, made.forms) == (kind, forms)
    review = Review(STANDING.article, ANALYSIS)
    by_hand = review.corrected(correction).standing()
    by_rule = replace(review, rules=(made,)).standing()

    def plain(standing):
        return [(e.id, e.name, e.label, e.mentions) for e in standing.stands.entities]

    assert plain(by_rule) == plain(by_hand)


@pytest.mark.parametrize(
    "correction", [Judge("e4", Verdict.ACCEPTED), Judge("q9", Verdict.REJECTED), Rename("e9", "x")]
)
def test_what_says_nothing_of_a_name_makes_no_rule(correction):
    assert rule_of(correction, STANDING, "r1", MADE) is None


def test_what_is_corrected_here_comes_after_the_rules():
    review = Review(STANDING.article, ANALYSIS, rules=(rule(RuleKind.NO_NAME, "Photo"),))
    assert review.standing().verdict("e70") is Verdict.REJECTED
    accepted = review.corrected(Judge("e70", Verdict.ACCEPTED))
    assert accepted.standing().verdict("e70") is Verdict.ACCEPTED


@given(analyses(TEXT), st.lists(rules(), max_size=4))
def test_rules_lose_no_place(found, made):
    after_all, _ = ruled(found, TEXT, made)
    assert {m for e in after_all.entities for m in e.mentions} == {
        m for e in found.entities for m in e.mentions
    }
