"""Whom a pronoun or a count stands for, and when it had better stand for nobody."""

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.core.article import Article, paragraphs_of


def speakers(pipeline: Pipeline, text: str) -> list[list[str]]:
    analysis = pipeline.analyse(Article(text, paragraphs_of(text)))
    names = {s.id: s.name for s in analysis.sources}
    return [[names[i] for i in q.speakers] for q in analysis.quotes]


def test_he_is_the_person_in_apposition_to_the_subject(pipeline: Pipeline) -> None:
    text = (
        "“The bus was late,” said Marta Selk.\n\n"
        "The driver, Anton Frey, lost his licence. He says that the bell had been broken."
    )
    assert speakers(pipeline, text)[-1] == ["Anton Frey"]


def test_he_is_neither_of_two_joined_subjects(pipeline: Pipeline) -> None:
    text = (
        "Anton Frey and Rolf Mander crossed the glacier in nine days. "
        "“The snow was kind to us,” he said."
    )
    assert speakers(pipeline, text) == [[]]


def test_he_is_neither_of_the_two_men(pipeline: Pipeline) -> None:
    text = (
        "Anton Frey met his old rival Rolf Mander at the summit on Friday.\n\n"
        "The two men shook hands. “The snow was kind to us,” he said."
    )
    assert speakers(pipeline, text) == [[]]


def test_the_two_divers_are_those_who_spoke_together(pipeline: Pipeline) -> None:
    text = (
        "Ida Torm and Kasper Lund said that the wreck was whole.\n\n"
        "The two divers said that they would go down again in May."
    )
    assert speakers(pipeline, text) == [["Ida Torm", "Kasper Lund"]] * 2


def test_she_goes_on_from_the_one_whose_guide_has_spoken(pipeline: Pipeline) -> None:
    text = (
        "“I climb slowly,” Sister Marta Selk said. "
        "Her guide said that the path was steep. She said that it was worth the walk."
    )
    assert speakers(pipeline, text)[-1] == ["Marta Selk"]


def test_she_is_the_only_person_named_before(pipeline: Pipeline) -> None:
    text = (
        "We are hearing from the rescued sailor, Bettina Kroll, by radio.\n\n"
        "“I held on to the mast for a night,” she says."
    )
    assert speakers(pipeline, text) == [["Bettina Kroll"]]


def test_he_is_the_unnamed_man_who_acts_just_before(pipeline: Pipeline) -> None:
    text = (
        "“The road is closed,” said Marta Selk.\n\n"
        "A shepherd led his dogs across the square. “We were never asked,” he said."
    )
    assert speakers(pipeline, text)[-1] == ["shepherd"]


def test_he_is_the_one_the_sentence_before_turns_to(pipeline: Pipeline) -> None:
    text = (
        "Coach Anton Frey accused the referee of falling asleep.\n\n"
        "Rolf Mander, the referee, smiled at the charge. “I have seen worse mouths,” he said."
    )
    assert speakers(pipeline, text)[-1] == ["Rolf Mander"]


def test_he_is_the_owner_of_the_aide_named_beside_him(pipeline: Pipeline) -> None:
    text = (
        "The poet Anton Frey and his translator, Lou Mander, rarely meet. "
        "“The mail is enough for us,” he said."
    )
    assert speakers(pipeline, text) == [["Anton Frey"]]


def test_he_goes_on_from_an_aide_with_a_name(pipeline: Pipeline) -> None:
    text = (
        "“I write slowly,” said Anton Frey.\n\n"
        "His publisher, Rolf Mander, said that the book was late. He added that it was short."
    )
    assert speakers(pipeline, text)[-1] == ["Rolf Mander"]


def test_a_first_name_tells_whom_she_can_be(pipeline: Pipeline) -> None:
    text = (
        "Robert Frey met Mary Mander on the pier on Friday. They had not spoken for a year.\n\n"
        "“I brought the letters,” she said."
    )
    assert speakers(pipeline, text) == [["Mary Mander"]]
