"""The state behind the pane follows the article and forgets what does not belong to it."""

from dataclasses import replace

import pytest

from desktop_app.core.analysis import Tier
from desktop_app.core.corrections import Verdict
from desktop_app.ui.details.facts import Elsewhere
from desktop_app.ui.details.shown import Shown
from desktop_app.ui.details.wording import untranslated


@pytest.fixture
def shown(standing):
    shown = Shown(untranslated)
    shown.stand(standing)
    return shown


def test_nothing_is_chosen_at_first(shown):
    assert shown.mark is None
    assert shown.card() == (None, ())


def test_a_mark_stays_chosen_while_it_stands(shown, standing):
    shown.choose("q-cost")
    shown.stand(standing)
    assert shown.mark.id == "q-cost"
    assert shown.verdict is Verdict.ACCEPTED


def test_a_mark_that_is_gone_is_chosen_no_more(shown, standing):
    shown.choose("q-cost")
    shown.stand(replace(standing, analysis=replace(standing.analysis, quotes=())))
    assert shown.mark_id is None


def test_another_article_chooses_nothing_though_ids_are_the_same(shown, standing):
    shown.choose("q-cost")
    article = replace(standing.article, text=standing.article.text + " ")
    shown.stand(replace(standing, article=article))
    assert shown.mark_id is None


def test_what_the_library_said_goes_with_its_mark(shown):
    shown.choose("q-lost")
    shown.find_elsewhere([Elsewhere(7, "The Ledger", None, "words")])
    shown.choose("q-lost")
    assert [g.title for g in shown.card()[1]] == ["In your library · 1 article"]
    shown.choose("q-cost")
    assert shown.card()[1] == ()


def test_a_closed_article_leaves_nothing(shown):
    shown.choose("q-lost")
    shown.stand(None)
    assert (shown.lookup, shown.shares, shown.totals, shown.notes) == (None, (), "", ())


def test_a_note_is_found_by_its_id(shown):
    assert shown.note("note-1").mark == "q-denied"
    assert shown.note("nothing") is None


def test_claims_can_be_left_out_of_the_report(shown, standing):
    quotes = tuple(
        replace(q, tier=Tier.LIGHT) if q.id == "q-crew" else q for q in standing.analysis.quotes
    )
    shown.stand(replace(standing, analysis=replace(standing.analysis, quotes=quotes)))
    assert shown.report.quotes == 5
    shown.show_claims(False)
    assert shown.report.quotes == 4
    assert [q.id for q in shown.shares[0].quotes] == ["q-lost"]
