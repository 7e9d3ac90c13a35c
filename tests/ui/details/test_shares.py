"""Who speaks how much is counted so that the shares make a whole."""

from dataclasses import replace

import pytest

from desktop_app.core.analysis import Status, Tone
from desktop_app.core.corrections import Verdict
from desktop_app.ui.details.facts import Manner
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.shares import share_subline, shares_of, totals_text
from desktop_app.ui.details.wording import untranslated


@pytest.fixture
def shares(lookup):
    return shares_of(lookup, untranslated)


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
    quotes = tuple(
        replace(q, speakers=("s-official", "s-okafor")) if q.id == "q-cost" else q
        for q in standing.analysis.quotes
    )
    lookup = Lookup(replace(standing, analysis=replace(standing.analysis, quotes=quotes)))
    manners = {s.name: s.manner for s in shares_of(lookup, untranslated)}
    assert manners["official close to the talks"] is Manner.UNNAMED
    assert manners["Maren Okafor"] is Manner.SAID


def test_an_accusation_has_the_pencil_of_a_denial(standing):
    quotes = tuple(
        replace(q, tone=Tone.ACCUSING) if q.id == "q-cost" else q for q in standing.analysis.quotes
    )
    lookup = Lookup(replace(standing, analysis=replace(standing.analysis, quotes=quotes)))
    share = next(s for s in shares_of(lookup, untranslated) if s.source == "s-official")
    assert share.manner is Manner.DENIED
    assert not share.named
    assert share_subline(share, untranslated).startswith("accuses · unnamed")


def test_the_totals_count_sources_unnamed_ones_and_orphans(shares):
    assert totals_text(shares, untranslated) == (
        "4 quotes from 3 sources, 1 unnamed; 1 quotation without a stated source"
    )


def test_an_inferred_speaker_is_not_a_stated_source(standing):
    quotes = tuple(
        replace(q, status=Status.INFERRED) if q.id == "q-denied" else q
        for q in standing.analysis.quotes
    )
    lookup = Lookup(replace(standing, analysis=replace(standing.analysis, quotes=quotes)))
    assert totals_text(shares_of(lookup, untranslated), untranslated) == (
        "3 quotes from 2 sources, 1 unnamed; 2 quotations without a stated source"
    )


def test_rejected_quotes_do_not_count(standing):
    rejected = replace(standing, verdicts=(("q-nobody", Verdict.REJECTED),))
    shares = shares_of(Lookup(rejected), untranslated)
    assert "no source stated" not in [s.name for s in shares]


def test_an_article_without_quotes_says_so():
    assert totals_text((), untranslated) == "Nobody is quoted in this article."


def test_a_source_is_summed_up_in_one_line(shares):
    assert share_subline(shares[0], untranslated) == "person · named · 2 quotes · from ¶ 3"
    assert share_subline(shares[1], untranslated) == "unnamed · 1 quote · from ¶ 5"


def test_a_denial_is_said_in_words_too(shares):
    assert share_subline(shares[2], untranslated).startswith("denies · organisation")


def test_quotes_without_a_source_are_summed_up_too(shares):
    assert share_subline(shares[3], untranslated) == "1 quote · from ¶ 7"


def test_a_source_leads_to_the_first_place_where_it_speaks(shares, place):
    assert shares[2].first == place("it had ignored warnings")
