"""Whom a phrase stands for that is said instead of a name, and when it is somebody new."""

import pytest

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.core.article import Article, paragraphs_of


def speakers(pipeline: Pipeline, text: str) -> list[list[str]]:
    analysis = pipeline.analyse(Article(text, paragraphs_of(text)))
    names = {s.id: s.name for s in analysis.sources}
    return [[names[i] for i in q.speakers] for q in analysis.quotes]


@pytest.mark.parametrize(
    "source",
    [
        "The director of the Lamar Museum, Dr Hanna Orlo,",
        "The minister responsible, Hanna Orlo,",
        "Her co-author, Professor Hanna Orlo,",
        "Its founder and chief executive, Hanna Orlo,",
        "Her opponent, lawyer Hanna Orlo,",
        "Member of the upper chamber Hanna Orlo",
    ],
)
def test_a_name_behind_a_post_is_who_speaks(pipeline: Pipeline, source: str) -> None:
    text = f"{source} said that the vote would be held again in the autumn."
    assert speakers(pipeline, text) == [["Hanna Orlo"]]


def test_the_friend_of_somebody_is_somebody_else(pipeline: Pipeline) -> None:
    text = "Friends of television chef Ralf Minton said that he was tired of onions."
    assert speakers(pipeline, text) == [["Friends of television chef Ralf Minton"]]


def test_who_has_just_spoken_is_told_of_by_post(pipeline: Pipeline) -> None:
    text = (
        "“They were never ours to polish,” said Annelise Koerner. "
        "The director said that the heads would go home by May."
    )
    assert speakers(pipeline, text) == [["Annelise Koerner"]] * 2


def test_a_post_that_was_told_of_before_is_somebody_else(pipeline: Pipeline) -> None:
    text = (
        "The museum has had no director since May. "
        "“They were never ours to polish,” said Annelise Koerner. "
        "The director said that the heads would stay."
    )
    assert speakers(pipeline, text)[-1] != ["Annelise Koerner"]


def test_a_new_description_of_the_only_one_named_is_that_person(pipeline: Pipeline) -> None:
    text = (
        "Nadine Achter walks home every night. "
        "“They have never thought of us,” the hospital cleaner says."
    )
    assert speakers(pipeline, text) == [["Nadine Achter"]]


def test_who_belongs_to_what_was_told_may_be_new(pipeline: Pipeline) -> None:
    text = (
        "Nadine Achter was knocked down by a bus on Friday. "
        "“She came out of the fog,” the bus driver said."
    )
    assert speakers(pipeline, text) == [["bus driver"]]


def test_a_people_stands_for_the_one_named(pipeline: Pipeline) -> None:
    text = "Mette Hauge will be 36 in May. “I played the right shot,” the Dane said on Sunday."
    assert speakers(pipeline, text) == [["Mette Hauge"]]


def test_the_one_without_other_work_is_told_of(pipeline: Pipeline) -> None:
    text = (
        "Wendell Pruett, 66, walked the field on Monday. "
        "Extension agent Kimberly Vasquez came along.\n\n"
        "“The Lord is testing us,” the farmer said."
    )
    assert speakers(pipeline, text) == [["Wendell Pruett"]]


def test_the_mayor_may_be_named_later(pipeline: Pipeline) -> None:
    text = (
        "The mayor of Calden said that the water was safe to drink.\n\n"
        "Mayor Greta Halloran drank a glass in front of the cameras."
    )
    assert speakers(pipeline, text)[0] == ["Greta Halloran"]


def test_nobody_is_no_speaker(pipeline: Pipeline) -> None:
    text = "Fire chief Marta Zoll came late. Nobody said how many men were below."
    assert speakers(pipeline, text) == [[]]


def test_both_are_the_two_who_spoke(pipeline: Pipeline) -> None:
    text = (
        "Ida Torm said that the wreck was whole. Kasper Lund said that it was not.\n\n"
        "Both said that they would go down again in May."
    )
    assert speakers(pipeline, text)[-1] == ["Ida Torm", "Kasper Lund"]


def test_who_goes_by_a_name_is_called_so(pipeline: Pipeline) -> None:
    text = "Their spokesman, who goes by the name Anton Zeyd, said that the road was open."
    assert speakers(pipeline, text) == [["Anton Zeyd"]]


def test_the_agency_is_the_board_that_has_just_spoken(pipeline: Pipeline) -> None:
    text = (
        "The Harbour Safety Board said that two cranes had cracked. "
        "It had no choice, the watchdog said."
    )
    assert speakers(pipeline, text) == [["Harbour Safety Board"]] * 2


def test_the_ministry_of_something_else_is_not_the_chamber(pipeline: Pipeline) -> None:
    text = (
        "The Chamber of Trade said that bills were paid late. "
        "The economy ministry said that it would look into it."
    )
    assert speakers(pipeline, text)[-1] == ["economy ministry"]


def test_it_is_the_body_that_is_the_subject(pipeline: Pipeline) -> None:
    text = (
        "“I know how it is,” Winifred Osei said.\n\n"
        "The teaching union takes the side of the parents. "
        "It said that the school should think again."
    )
    assert speakers(pipeline, text)[-1] == ["teaching union"]


def test_papers_of_a_place_are_not_the_place(pipeline: Pipeline) -> None:
    text = "A seal lived in the bathtub for nine years, court papers filed in Port Hessel show."
    assert speakers(pipeline, text) == [["court papers"]]


def test_who_an_article_begins_with_is_named_next(pipeline: Pipeline) -> None:
    text = (
        "“It was the best day of my life,” she says.\n\n"
        "Georgina Astley was nineteen when she first came through this door."
    )
    assert speakers(pipeline, text)[0] == ["Georgina Astley"]


def test_what_somebody_else_is_said_to_have_said_is_heard_too(pipeline: Pipeline) -> None:
    text = "Rufus Bligh said that the player had told the board that he wanted to stay."
    assert ["player"] in speakers(pipeline, text)


def test_what_a_speaker_says_of_having_said_is_one_quotation(pipeline: Pipeline) -> None:
    text = "Rufus Bligh said that he had told the board that the player would stay."
    assert speakers(pipeline, text) == [["Rufus Bligh"]]


def test_where_a_report_comes_from_is_no_body(pipeline: Pipeline) -> None:
    text = (
        "PORT HALDEN, March 12 — The maritime regulator said that the ferries stay in port.\n\n"
        "Padraic Voll told the Port Halden parliament that the barge had carried no lights."
    )
    assert speakers(pipeline, text)[0] == ["maritime regulator"]
