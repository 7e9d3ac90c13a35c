"""Whole persons: nicknames, capitals, titles, couples and names that come late."""

import pytest

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.core.analysis import Analysis, SourceKind
from desktop_app.core.article import Article, paragraphs_of


def analysed(pipeline: Pipeline, text: str) -> Analysis:
    return pipeline.analyse(Article(text, paragraphs_of(text)))


def speakers(pipeline: Pipeline, text: str) -> list[list[str]]:
    analysis = analysed(pipeline, text)
    names = {s.id: s.name for s in analysis.sources}
    return [[names[i] for i in q.speakers] for q in analysis.quotes]


def test_a_nickname_belongs_to_the_name_around_it(pipeline: Pipeline) -> None:
    text = (
        "Club captain Walter “Badger” Lindley opened the new stand on Friday.\n\n"
        "“We have waited nine years for this roof,” Lindley said."
    )
    assert speakers(pipeline, text) == [["Walter “Badger” Lindley"]]


def test_a_lady_is_not_the_sir_of_the_same_surname(pipeline: Pipeline) -> None:
    text = (
        "“The garden will stay open,” Sir Humphrey Dalby said on Sunday. "
        "Lady Dalby said that the roses needed rain."
    )
    assert speakers(pipeline, text) == [["Humphrey Dalby"], ["Lady Dalby"]]


def test_his_wife_is_the_other_one_of_a_couple(pipeline: Pipeline) -> None:
    text = (
        "Peter Holm and Agnes Holm are closing their inn after forty years.\n\n"
        "“We are tired,” said Peter Holm. His wife said that the beds would be sold."
    )
    assert speakers(pipeline, text) == [["Peter Holm"], ["Agnes Holm"]]


def test_his_wife_stays_without_a_name_where_none_is_given(pipeline: Pipeline) -> None:
    text = "“We are tired,” said Peter Holm. His wife said that the beds would be sold."
    assert speakers(pipeline, text)[1] in (["wife"], ["His wife"])


@pytest.mark.parametrize("joint", ["called", "named"])
def test_an_aide_may_be_named_behind_an_apposition(pipeline: Pipeline, joint: str) -> None:
    text = (
        "Captain Lena Voss runs the ferry with one deckhand.\n\n"
        f"Her deckhand, a quiet man {joint} Oskar Brill, says that the engine is older than he is."
    )
    assert speakers(pipeline, text)[-1] == ["Oskar Brill"]


def test_a_founder_and_chairman_with_one_name_is_one_person(pipeline: Pipeline) -> None:
    text = "Its founder and chairman, Rupert Saal, insisted that the mill was solvent."
    assert speakers(pipeline, text) == [["Rupert Saal"]]


def test_persons_named_behind_what_they_are_all_speak(pipeline: Pipeline) -> None:
    text = "“The well is dry,” said village elders Tamar Quist and Jory Alm."
    assert speakers(pipeline, text) == [["Tamar Quist", "Jory Alm"]]


def test_two_bodies_that_both_warn_are_two_sources(pipeline: Pipeline) -> None:
    text = "The water board and the harbour authority both warned that the quay was sinking."
    assert speakers(pipeline, text) == [["water board", "harbour authority"]]


def test_a_lead_without_a_name_is_the_person_named_next(pipeline: Pipeline) -> None:
    text = (
        "A former bookkeeper told the inquiry on Tuesday that the safe had been empty.\n\n"
        "Doris Amble, 71, said that she had counted it twice. “There was only dust,” she said."
    )
    assert speakers(pipeline, text) == [["Doris Amble"]] * 3


def test_a_lead_is_not_somebody_with_another_role(pipeline: Pipeline) -> None:
    text = (
        "A former bookkeeper told the inquiry on Tuesday that the safe had been empty.\n\n"
        "Judge Doris Amble said that the hearing would go on for a week."
    )
    assert speakers(pipeline, text) == [["former bookkeeper"], ["Doris Amble"]]


def test_a_minister_without_a_name_may_be_named_later(pipeline: Pipeline) -> None:
    text = (
        "Tarnland will not sell the islands, its defence minister said on Sunday. "
        "“They are ours,” the minister, Ulla Brandvik, told reporters."
    )
    assert speakers(pipeline, text) == [["Ulla Brandvik"]] * 2


def test_an_age_tells_that_the_person_named_before_is_meant(pipeline: Pipeline) -> None:
    text = (
        "Nadia Quell has left the theatre after twelve years.\n\n"
        "The 52-year-old actress said that she would miss the cloakroom."
    )
    assert speakers(pipeline, text) == [["Nadia Quell"]]


def test_a_driver_is_not_the_mayor_named_before(pipeline: Pipeline) -> None:
    text = (
        "Mayor Nadia Quell visited the scene of the crash on Friday. "
        "The driver said that the brakes had failed."
    )
    assert speakers(pipeline, text) == [["driver"]]


def test_a_body_keeps_the_fullest_form_of_its_name(pipeline: Pipeline) -> None:
    text = (
        "Officers of the Velmish police searched two farms on Friday. "
        "The police said that nothing had been found."
    )
    (police,) = analysed(pipeline, text).sources
    assert (police.name, police.kind) == ("Velmish police", SourceKind.ORGANISATION)


def test_an_unnamed_correspondent_who_only_counted_is_the_source(pipeline: Pipeline) -> None:
    text = (
        "A Lantern correspondent in the port counted nine burnt boats. "
        "The correspondent reported that all of them had been empty."
    )
    (source,) = analysed(pipeline, text).sources
    assert (source.name, source.kind) == ("Lantern correspondent", SourceKind.UNNAMED)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Glaciologist Lou Frey", "the scientist"),
        ("Mr Justice Frey", "the judge"),
        ("Striker Lou Frey", "the player"),
        ("Sergeant Lou Frey", "the officer"),
    ],
)
def test_a_wider_noun_stands_for_who_is_called_something_narrower(
    pipeline: Pipeline, first: str, then: str
) -> None:
    text = f"{first} waited in the hall for an hour.\n\n“It is a cold hall,” {then} said."
    ((name,),) = speakers(pipeline, text)
    assert name.endswith("Frey")


def test_the_company_is_not_the_court_named_before(pipeline: Pipeline) -> None:
    text = (
        "The Supreme Court ruled on Friday that the harbour must be cleaned. "
        "The company said that it was studying the judgment."
    )
    assert speakers(pipeline, text)[-1] in ([], ["company"])


def test_a_counterpart_named_right_behind_is_the_second_speaker(pipeline: Pipeline) -> None:
    text = (
        "Health Minister Sanna Brook and her Tarnish counterpart Leda Mirov said in a statement "
        "that vaccines would be shared."
    )
    assert speakers(pipeline, text) == [["Sanna Brook", "Leda Mirov"]]


def test_titles_tell_two_persons_of_one_surname_apart(pipeline: Pipeline) -> None:
    text = (
        "Mary Rouhani and her father, Robert Rouhani, disagree about biscuits.\n\n"
        "Ms Rouhani said that the mill would close. Mr Rouhani said that it would not."
    )
    assert speakers(pipeline, text) == [["Mary Rouhani"], ["Robert Rouhani"]]


def test_an_office_tells_them_apart_too(pipeline: Pipeline) -> None:
    text = (
        "Former president Gala Wendt will not visit her cousin, Senator Lou Wendt.\n\n"
        "Senator Wendt said that he had not asked her to."
    )
    assert speakers(pipeline, text) == [["Lou Wendt"]]


@pytest.mark.parametrize(
    "phrase", ["The 34-year-old", "The dad of two", "The former gardener", "The retired plumber"]
)
def test_a_phrase_that_tells_of_a_life_is_the_person_named_before(
    pipeline: Pipeline, phrase: str
) -> None:
    text = (
        "Lou Delacroix has been banned from the allotment.\n\n"
        f"{phrase} said that the flower was no crime."
    )
    assert speakers(pipeline, text) == [["Lou Delacroix"]]


def test_a_first_name_alone_is_the_one_person_who_has_it(pipeline: Pipeline) -> None:
    text = "Jazmin Okell has left the band after a quarrel. “It was the hairdryer,” Jazmin said."
    assert speakers(pipeline, text) == [["Jazmin Okell"]]
