"""A card says who, what, how much and how that is known."""

import datetime
from dataclasses import replace

import pytest

from desktop_app.core.analysis import (
    Number,
    NumberKind,
    Source,
    SourceKind,
    Status,
    Tense,
    Tier,
)
from desktop_app.core.conversion import Conversion
from desktop_app.core.review import READER, Standing
from desktop_app.core.spans import Span
from desktop_app.ui.details.cards import card_of, elsewhere_group, notes_group
from desktop_app.ui.details.facts import Elsewhere, Manner, ToArticle, ToMark, ToNote, ToPlace
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.wording import untranslated


@pytest.fixture
def card(lookup):
    return lambda mark_id: card_of(lookup.mark(mark_id), lookup, untranslated)


def rows(card):
    return {row.label: row.text for row in card.rows}


def groups(card):
    return {group.title: group.rows for group in card.groups}


def changed(standing, mark_id, **values):
    quotes = tuple(replace(q, **values) if q.id == mark_id else q for q in standing.analysis.quotes)
    lookup = Lookup(replace(standing, analysis=replace(standing.analysis, quotes=quotes)))
    return card_of(lookup.mark(mark_id), lookup, untranslated)


def test_a_quotes_headline_is_its_speaker(card):
    assert card("q-lost").headline == "Maren Okafor"


def test_a_speakers_role_is_taken_from_its_descriptions(card):
    assert card("q-lost").subline == "the harbour master · person · named"


def test_a_quotes_chips_say_kind_cue_tone_status_and_score(card):
    assert card("q-lost").chips == ("direct quote", "said · neutral", "stated", "score 0.93")


def test_both_parts_of_a_quote_are_shown_as_one(card):
    passage = card("q-lost").passage.text
    assert passage.startswith("“We lost")
    assert " … “I had asked" in passage


def test_a_quote_says_to_whom_and_when_it_was_said(card):
    shown = rows(card("q-lost"))
    assert shown["Written as"] == "Maren Okafor, who has run the port since 2016"
    assert shown["Said to"] == "a public inquiry"
    assert shown["When"] == "13 March 2025"


def test_a_quote_says_by_which_word_and_in_which_tone_it_is_told(card, place):
    assert rows(card("q-lost"))["How"] == "“said” (say) · told without a judgement"
    assert rows(card("q-denied"))["How"] == "“denied” (deny) · denies it"
    how = next(row for row in card("q-lost").rows if row.label == "How")
    assert how.target == ToPlace(place("said"))


def test_what_was_not_said_is_marked_as_such(standing):
    card = changed(standing, "q-crew", negated=True)
    assert "marked as not said" in rows(card)["How"]
    assert "added · not said" in card.chips


def test_what_may_be_said_yet_is_marked_as_such(standing):
    card = changed(standing, "q-crew", hypothetical=True)
    assert "marked as not said yet" in rows(card)["How"]
    assert "not said yet" in card.chips


def test_the_place_and_the_reasons_of_a_quote_are_told(standing):
    shown = rows(changed(standing, "q-crew", said_at="at the\nquay", reasons=("a", "b")))
    assert (shown["Where"], shown["Why"]) == ("at the quay", "a; b")


def test_what_is_to_be_said_has_no_day_but_a_tense(standing):
    shown = rows(changed(standing, "q-crew", said_on=None, tense=Tense.FUTURE))
    assert shown["When"] == "to be said"


def test_what_was_not_denied_is_no_denial(standing):
    assert "not denied" in rows(changed(standing, "q-denied", negated=True))["How"]


def test_the_day_of_an_utterance_is_given_with_its_date(standing, place):
    quote = replace(
        standing.analysis.quotes[3],
        cue=place("told"),
        said_on="on Thursday",
        addressee="the\ninquiry",
    )
    quotes = tuple(quote if q.id == quote.id else q for q in standing.analysis.quotes)
    lookup = Lookup(replace(standing, analysis=replace(standing.analysis, quotes=quotes)))
    shown = card_of(quote, lookup, untranslated)
    when = next(row for row in shown.rows if row.label == "When")
    assert (when.text, when.soft) == ("on Thursday", "(13 March 2025)")
    assert when.target == ToMark("n-thursday")
    assert rows(shown)["Said to"] == "the inquiry"


def test_a_source_that_is_written_but_not_known_is_told_from_none(standing):
    card = changed(standing, "q-crew", speakers=(), chain=())
    assert card.headline == "Source not resolved"
    assert rows(card)["Written as"] == "She"


def test_an_attributed_claim_says_so(standing):
    assert "attributed claim" in changed(standing, "q-crew", tier=Tier.LIGHT).chips


def test_the_chain_from_mention_to_speaker_is_shown_with_its_reasons(card, place):
    step = next(row for row in card("q-crew").rows if row.label == "Resolved")
    assert step.text == "“She” → Maren Okafor"
    assert step.soft == "the last woman who spoke"
    assert step.target == ToPlace(place("She"))


def test_everything_else_a_speaker_says_is_listed(card):
    (row,) = groups(card("q-lost"))["Also says here"]
    assert row.text.startswith("a crew of nearly two dozen")
    assert row.soft == "— “She”"
    assert row.target == ToMark("q-crew")


def test_a_denial_is_told_from_what_is_said(card):
    assert card("q-denied").passage.manner is Manner.DENIED
    assert card("q-lost").passage.manner is Manner.SAID


def test_a_source_that_nobody_could_look_up_is_unnamed(card):
    assert card("q-cost").passage.manner is Manner.UNNAMED
    assert not card("q-cost").passage.named
    assert "unnamed" in card("q-cost").subline


def test_a_quote_without_a_source_says_so(card):
    nobody = card("q-nobody")
    assert nobody.headline == "No source stated"
    assert "no source stated" in nobody.chips
    assert nobody.passage.manner is Manner.UNNAMED


def test_an_inferred_speaker_is_marked_as_inferred(standing):
    card = changed(standing, "q-crew", status=Status.INFERRED)
    assert "inferred" in card.chips
    assert rows(card)["Inferred"].startswith("“She”")


def test_two_speakers_are_both_named_and_each_has_more_to_say(standing):
    card = changed(standing, "q-denied", speakers=("s-npa", "s-okafor"))
    assert card.headline == "Northern Ports Authority and Maren Okafor"
    assert "Maren Okafor: also says here" in groups(card)


def test_a_mark_that_the_reader_made_is_found_by_you(standing):
    assert rows(changed(standing, "q-lost", origin=READER))["Found by"] == "you"


def test_a_name_lists_its_forms_and_every_mention_in_its_sentence(card, place):
    shown = card("e-npa")
    assert rows(shown)["Written as"] == "Northern Ports Authority (1), NPA (1)"
    mentions = groups(shown)["Every mention"]
    assert [m.target for m in mentions] == [
        ToPlace(place("Northern Ports Authority")),
        ToPlace(place("NPA")),
    ]
    start, end = mentions[1].emphasis
    assert mentions[1].text[start:end] == "NPA"


def test_a_name_shows_what_it_says(card):
    assert [r.target for r in groups(card("e-okafor"))["Says here"]] == [
        ToMark("q-lost"),
        ToMark("q-crew"),
    ]


def test_a_number_in_a_quote_is_its_speakers_claim(card):
    claim = next(r for r in card("n-cost").rows if r.label == "Claimed by")
    assert claim.text == "official close to the talks"
    assert claim.target == ToMark("q-cost")


def test_a_number_outside_quotes_is_the_articles_claim(card):
    assert rows(card("n-60"))["Claimed by"] == "the article itself"


def test_a_number_shows_value_what_is_counted_and_modifier(card):
    shown = rows(card("n-60"))
    assert shown["Written as"] == "About 60"
    assert shown["Value"] == "60"
    assert shown["Counts"] == "boats"
    assert shown["Modifier"] == "about"


def test_a_numbers_headline_says_it_in_plain_words(card):
    assert card("n-60").headline == "About 60 boats"
    assert card("n-cost").headline == "14 million to 18 million dollars"
    assert card("n-thursday").headline == "13 March 2025"


def test_a_quantity_is_converted(standing, place):
    miles = Conversion("mi", 0.621371)
    number = Number(
        "n-km", place("20"), NumberKind.QUANTITY, 55, None, READER, unit="km", conversion=miles
    )
    lookup = Lookup(replace(standing, analysis=replace(standing.analysis, numbers=(number,))))
    assert rows(card_of(number, lookup, untranslated))["Converted"] == "34 mi"


def test_a_date_shows_why_it_was_resolved_so(card):
    shown = rows(card("n-thursday"))
    assert shown["Date"] == "13 March 2025"
    assert shown["ISO 8601"] == "2025-03-13"
    assert shown["Because"] == "the Thursday before publication on 14 March 2025"


def test_the_same_thing_counted_elsewhere_leads_there(card):
    (row,) = groups(card("n-60"))["Counted elsewhere here"]
    assert row.target == ToMark("n-60-again")


def test_a_number_without_a_value_still_has_a_headline(standing, place):
    vague = Number("n-vague", place("dozen"), NumberKind.COUNT, None, None, READER)
    analysis = replace(standing.analysis, numbers=(vague,))
    lookup = Lookup(replace(standing, analysis=analysis))
    assert card_of(vague, lookup, untranslated).headline == "Dozen"


def test_notes_lead_to_their_editor(lookup):
    (row,) = notes_group("q-denied", lookup, untranslated).rows
    assert row.text == "Ask for the minutes of the November inspection."
    assert row.target == ToNote("note-1")


def test_a_mark_without_notes_has_no_group_of_them(lookup):
    assert notes_group("q-lost", lookup, untranslated) is None


def test_the_library_lists_other_articles_with_date_and_title(lookup):
    items = (
        Elsewhere(7, "The Ledger", datetime.date(2025, 3, 11), "“No one called me back.”"),
        Elsewhere(7, "The Ledger", None, "“No one.”"),
    )
    group = elsewhere_group(items, lookup, untranslated)
    assert group.title == "In your library · 1 article"
    assert [r.label for r in group.rows] == ["11 Mar", "undated"]
    assert group.rows[0].target == ToArticle(7)


def test_an_unknown_speaker_id_is_a_source_that_is_not_known(standing):
    assert changed(standing, "q-lost", speakers=("gone",)).headline == "Source not resolved"


def test_a_quote_over_a_missing_paragraph_still_has_a_card(standing):
    bare = replace(standing.article, paragraphs=())
    lookup = Lookup(Standing(bare, standing.analysis))
    assert card_of(lookup.mark("e-npa"), lookup, untranslated).groups


def test_a_source_of_no_words_makes_no_role(standing):
    source = Source("s-okafor", "Maren Okafor", SourceKind.PERSON, None, (Span(0, 0),), (), 0)
    analysis = replace(standing.analysis, sources=(source,))
    lookup = Lookup(replace(standing, analysis=analysis))
    assert card_of(lookup.mark("q-lost"), lookup, untranslated).subline == "person · named"
