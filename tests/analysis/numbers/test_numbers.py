"""Numbers in sentences: what stands, what limits it, what it counts."""

import datetime

import pytest

from desktop_app.core.analysis import Entity, Label, Modifier, NumberKind, Origin, Quote, QuoteKind
from desktop_app.core.article import Article, Metadata
from desktop_app.core.spans import Span

PUBLISHED = datetime.date(2023, 2, 8)


@pytest.fixture
def read(nlp, component):
    def numbers(text, published=PUBLISHED, entities=(), quotes=()):
        doc = nlp(text)
        metadata = Metadata(published=published)
        doc._.article = Article(text, (Span(0, len(text)),), metadata)
        doc._.entities, doc._.quotes = entities, quotes
        return component(doc)._.numbers

    return numbers


@pytest.fixture
def written(read):
    def texts(text, **more):
        return [n.span.of(text) for n in read(text, **more)]

    return texts


@pytest.mark.parametrize(
    ("text", "modifier", "words"),
    [
        ("About 40 sailors came ashore.", Modifier.APPROX, "About"),
        ("At least 40 sailors came ashore.", Modifier.OVER, "At least"),
        ("No fewer than 40 sailors came ashore.", Modifier.OVER, "No fewer than"),
        ("More than 40 sailors came ashore.", Modifier.OVER, "More than"),
        ("Up to 40 sailors came ashore.", Modifier.UNDER, "Up to"),
        ("Fewer than 40 sailors came ashore.", Modifier.UNDER, "Fewer than"),
        ("Some 40 sailors came ashore.", Modifier.APPROX, "Some"),
        ("Then 40 or more sailors came ashore.", Modifier.OVER, "or more"),
        ("Then 40 sailors came ashore.", None, None),
        ("Dozens of sailors came ashore.", Modifier.VAGUE, None),
    ],
)
def test_words_on_either_side_limit_a_number(read, text, modifier, words):
    (number,) = read(text)
    assert (number.modifier, number.modifier_text) == (modifier, words)
    if words:
        assert number.modifier_span.of(text) == words


def test_an_article_may_stand_between_limit_and_number(read):
    (number,) = read("The harbour is about a 20 minute walk from the mill.")
    assert number.modifier is Modifier.APPROX


def test_over_a_time_is_no_limit(read):
    (number,) = read("The mill was rebuilt over three years.")
    assert number.modifier is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The fire destroyed 18 grain stores.", "grain stores"),
        ("Hundreds of colourful boats lay in the bay.", "boats"),
        ("Hundreds of sailors and dock workers marched.", "sailors and dock workers"),
        ("Three Tarnish fishermen sailed home.", "fishermen"),
        ("A million people watched.", "people"),
    ],
)
def test_a_number_counts_the_heads_of_its_noun_phrase(read, text, counts):
    (number,) = read(text)
    assert number.counts == counts
    assert number.counts_span.of(text) == counts


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The storm killed 12 sailors.", "killed"),
        ("Twelve sailors were wounded.", "wounded"),
        ("Twelve sailors died.", "died"),
        ("The blast hit the port, killing about 40 dockers.", "killed"),
        ("Twelve sailors sang.", None),
    ],
)
def test_a_clear_event_belongs_to_the_number(read, text, event):
    assert read(text)[0].event == event


def test_a_number_without_a_noun_counts_what_the_one_before_counts(read):
    first, second = read("At least 107 people were killed and 238 wounded.")
    assert (second.counts, second.event) == (first.counts, "wounded")
    assert second.modifier is None


@pytest.mark.parametrize(
    "text",
    [
        "One of the sailors spoke.",
        "No one was on board.",
        "They may march or fall.",
        "The 4th Armoured Division drove along Route 60.",
        "Enter passcode 3080897 when asked.",
        "Dial 910-432-3383 for the mill.",
    ],
)
def test_names_and_pronouns_are_no_numbers(written, text):
    assert written(text) == []


def test_a_number_inside_a_name_is_none(written):
    text = "The Tarn 5 Star Movement met."
    name = Span(4, 24)
    party = Entity("e4", Label.ORGANISATION, name.of(text), (name,), None, Origin("test", "1"))
    assert written(text, entities=(party,)) == []


def test_years_in_names_are_dates(read):
    (number,) = read("The 2018 Tarn Regatta was calm.")
    assert (number.kind, number.value) == (NumberKind.DATE, "2018")


def test_four_digits_before_things_are_a_count(read):
    (number,) = read("A survey of 1709 schoolchildren was made.")
    assert (number.kind, number.value) == (NumberKind.COUNT, 1709)


def test_a_number_behind_day_or_round_is_a_place_in_a_row(read):
    (number,) = read("The regatta ended on day five in rain.")
    assert (number.kind, number.value) == (NumberKind.ORDINAL, 5)


@pytest.mark.parametrize("text", ["He was aged 19.", "Anna Berg, 42, sailed home."])
def test_ages_need_no_unit(read, text):
    (number,) = read(text)
    assert (number.kind, number.unit) == (NumberKind.AGE, "year")


def test_m_before_things_is_million(read):
    (number,) = read("Some 120m people watched.")
    assert (number.kind, number.value, number.unit) == (NumberKind.COUNT, 120_000_000, None)


def test_pounds_are_money_where_the_article_pays_in_sterling(read):
    numbers = read("The mill cost £3,000 and the wheel 500 pounds.")
    assert [n.unit for n in numbers] == ["GBP", "GBP"]


def test_a_weekday_under_a_future_verb_lies_ahead(read):
    (number,) = read("The council will meet on Friday.")
    assert number.future
    assert number.value == "2023-02-10"


def test_dates_without_a_publication_date_keep_month_and_day(read):
    (number,) = read("The mill burned on 6 December.", published=None)
    assert (number.value, number.partial) == (None, "12-06")
    assert number.reason


def test_a_number_knows_the_quote_it_stands_in(read):
    text = '"We lost 12 boats," she said, and 3 nets.'
    quote = Quote("q0", (Span(0, 19),), QuoteKind.DIRECT, None, Origin("test", "1"))
    twelve, three = read(text, quotes=(quote,))
    assert (twelve.quote, three.quote) == ("q0", None)


def test_ids_follow_the_first_offset(read):
    assert [n.id for n in read("Then 40 sailors met 12 dockers.")] == ["n5", "n20"]


def test_offsets_count_code_points(read):
    text = "🙂 Then 40 sailors came."
    (number,) = read(text)
    assert number.span.of(text) == "40"


def test_page_furniture_is_not_read(nlp, component):
    text = "Then 40 sailors came.\n12 Comments"
    doc = nlp(text)
    body, furniture = Span(0, 21), Span(22, 33)
    doc._.article = Article(text, (body, furniture), boilerplate=(furniture,))
    assert [n.span.of(text) for n in component(doc)._.numbers] == ["40"]


def test_a_list_number_is_none(written):
    assert written("2. Mix the dough well.") == []


def test_an_article_without_numbers_has_none(read):
    assert read("") == ()
