"""Several persons of one surname, and names that are written short or joined."""

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.core.article import Article, paragraphs_of


def speakers(pipeline: Pipeline, text: str) -> list[list[str]]:
    analysis = pipeline.analyse(Article(text, paragraphs_of(text)))
    names = {s.id: s.name for s in analysis.sources}
    return [[names[i] for i in q.speakers] for q in analysis.quotes]


def test_a_surname_is_of_whom_the_next_pronoun_fits(pipeline: Pipeline) -> None:
    text = (
        "Ansel Thorne would sell the orchard tomorrow. Judith Thorne would not.\n\n"
        "Thorne, a retired surveyor, says that it was a fair offer. His wife says that it was not."
    )
    assert speakers(pipeline, text) == [["Ansel Thorne"], ["Judith Thorne"]]


def test_a_first_name_shares_the_surname_behind_and(pipeline: Pipeline) -> None:
    text = (
        "The judge said that Dean and Alison Fallow had dug too deep. "
        "Mr Fallow, a plasterer, had claimed that he was digging for a villa. "
        "His wife told the hearing that she went along with it."
    )
    assert speakers(pipeline, text)[1:] == [["Dean Fallow"], ["Alison Fallow"]]


def test_her_sister_is_the_other_of_one_surname(pipeline: Pipeline) -> None:
    text = (
        "Ada Forsberg and Nell Forsberg rowed to the island. "
        "“It was wet,” Ada Forsberg said. Her sister said that it was dark, too."
    )
    assert speakers(pipeline, text)[-1] == ["Nell Forsberg"]


def test_letters_behind_a_name_are_no_name(pipeline: Pipeline) -> None:
    text = "“Where were you at ten?” asked Daniel Oyel KC, for the Crown."
    assert speakers(pipeline, text) == [["Daniel Oyel"]]


def test_an_office_in_a_headline_is_no_name(pipeline: Pipeline) -> None:
    text = (
        "Culture Minister opens restored theatre\n\n"
        "The Minister for Culture, Gudrun Hale, opened the theatre on Friday.\n\n"
        "“This stage belongs to everybody,” the minister said."
    )
    assert speakers(pipeline, text) == [["Gudrun Hale"]]


def test_a_person_whose_place_is_not_known_still_answers(pipeline: Pipeline) -> None:
    text = "“Where were you at ten?” asked Daniel Oyel.\n\n“Asleep in my bed, as I have told you.”"
    assert speakers(pipeline, text)[-1] != ["Daniel Oyel"]


def test_who_says_i_am_in_a_turn_is_named(pipeline: Pipeline) -> None:
    text = (
        "HOST: Good evening, I'm Ida Marl and this is Daybreak. The minister is Otto Venn.\n"
        "VENN: Good to be here on this cold night.\n"
        "HOST: Why are there no fish in the river?\n"
        "VENN: There are fish. They are elsewhere."
    )
    assert speakers(pipeline, text)[0] == ["Ida Marl"]
