"""Who speaks how much is counted so that the shares make a whole."""

from dataclasses import replace

import pytest

from desktop_app.core.analysis import Status, Tier, Tone
from desktop_app.core.corrections import Verdict
from desktop_app.core.source_report import source_report
from desktop_app.ui.details.facts import Manner
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.shares import (
    footing_text,
    places_text,
    share_spoken,
    share_subline,
    shares_of,
    totals_text,
)
from desktop_app.ui.details.wording import untranslated


def shares_in(standing, **tiers):
    return shares_of(source_report(standing, **tiers), Lookup(standing), untranslated)


def changed(standing, quote, **fields):
    quotes = tuple(replace(q, **fields) if q.id == quote else q for q in standing.analysis.quotes)
    return replace(standing, analysis=replace(standing.analysis, quotes=quotes))


@pytest.fixture
def shares(standing):
    return shares_in(standing)


def test_shares_make_a_whole(shares):
    assert sum(s.share for s in shares) == pytest.approx(1)


def test_who_says_most_comes_first_and_no_source_last(shares):
    assert [s.name for s in shares] == [
        "Maren Okafor",
        "official close to the talks",
        "Northern Ports Authority",
        "no source stated",
    ]


def test_unnamed_and_denying_sources_are_told_apart(shares):
    assert [s.manner for s in shares] == [
        Manner.SAID,
        Manner.UNNAMED,
        Manner.DENIED,
        Manner.UNNAMED,
    ]
    assert [s.named for s in shares] == [True, False, True, False]


def test_a_source_without_a_name_stays_unnamed_beside_a_named_one(standing):
    both = changed(standing, "q-cost", speakers=("s-official", "s-okafor"))
    manners = {s.name: s.manner for s in shares_in(both)}
    assert manners["official close to the talks"] is Manner.UNNAMED
    assert manners["Maren Okafor"] is Manner.SAID


def test_an_accusation_has_the_pencil_of_a_denial(standing):
    shares = shares_in(changed(standing, "q-cost", tone=Tone.ACCUSING))
    share = next(s for s in shares if s.source == "s-official")
    assert share.manner is Manner.DENIED
    assert not share.named
    assert share_subline(share, untranslated).startswith("accuses · unnamed")


def test_the_totals_count_sources_unnamed_ones_and_orphans(shares):
    assert totals_text(shares, untranslated) == (
        "4 quotes from 3 sources, 1 unnamed; 1 quotation without a stated source"
    )


def test_an_inferred_speaker_is_not_a_stated_source(standing):
    shares = shares_in(changed(standing, "q-denied", status=Status.INFERRED))
    assert totals_text(shares, untranslated) == (
        "3 quotes from 2 sources, 1 unnamed; 2 quotations without a stated source"
    )


def test_rejected_quotes_do_not_count(standing):
    rejected = replace(standing, verdicts=(("q-nobody", Verdict.REJECTED),))
    assert "no source stated" not in [s.name for s in shares_in(rejected)]


def test_an_article_without_quotes_says_so():
    assert totals_text((), untranslated) == "Nobody is quoted in this article."


def test_a_source_is_summed_up_in_one_line(shares):
    assert share_subline(shares[0], untranslated) == "person · named · 1 direct, 1 indirect"
    assert share_subline(shares[1], untranslated) == "unnamed · 1 indirect"


def test_a_denial_is_said_in_words_too(shares):
    assert share_subline(shares[2], untranslated).startswith("denies · organisation")


def test_quotes_without_a_source_are_summed_up_too(shares):
    assert share_subline(shares[3], untranslated) == "1 direct"


def test_a_source_has_its_first_and_its_last_place(shares):
    assert (shares[0].first.id, shares[0].last.id) == ("q-lost", "q-crew")
    assert places_text(shares[0], untranslated) == "¶ 3 – ¶ 6"
    assert places_text(shares[1], untranslated) == "¶ 5"


def test_claims_are_counted_apart_and_can_be_left_out(standing):
    claiming = changed(standing, "q-crew", tier=Tier.LIGHT)
    with_claims, without = shares_in(claiming)[0], shares_in(claiming, light=False)[0]
    assert share_subline(with_claims, untranslated) == "person · named · 1 direct, 1 claim"
    assert share_subline(without, untranslated) == "person · named · 1 direct"
    assert with_claims.words > without.words


def test_a_source_that_is_written_but_not_known_is_not_missing(standing):
    shares = shares_in(changed(standing, "q-crew", speakers=()))
    assert [s.name for s in shares[-2:]] == ["source not resolved", "no source stated"]
    assert sum(s.share for s in shares) == pytest.approx(1)
    assert totals_text(shares, untranslated).startswith("4 quotes from 3 sources")


def test_the_footing_counts_independent_sources_and_unnamed_words(standing):
    words = footing_text(source_report(standing), untranslated)
    assert words == "3 independent sources · 14 % of words unnamed"


def test_a_spokesman_says_what_he_is_counted_with(standing):
    sources = tuple(
        replace(s, name="official of the Northern Ports Authority") if s.id == "s-official" else s
        for s in standing.analysis.sources
    )
    spoken = replace(standing, analysis=replace(standing.analysis, sources=sources))
    share = next(s for s in shares_in(spoken) if s.source == "s-official")
    assert share_spoken(share, untranslated).endswith(
        "counted as one with Northern Ports Authority"
    )
