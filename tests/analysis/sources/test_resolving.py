"""Who speaks: names, pronouns, "the correspondent", and those whom nobody names."""

import pytest

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.core.analysis import Analysis, SourceKind, Status
from desktop_app.core.article import Article, paragraphs_of

BRIDGE = (
    "Mayor Ines Halloran told the Tarn Courier on Monday that the bridge would stay closed.\n\n"
    "“We cannot open a bridge that engineers call unsafe,” Halloran said.\n\n"
    "She added that repairs would cost 4 million crowns.\n\n"
    "A spokesman for the builder, Ostrand Works, denied that it had used cheap steel. "
    "“It is wrong to blame us for the weather,” he said."
)

RIVER = (
    "“The northern army moved three columns towards the Velm river on Sunday,” "
    "a Lantern correspondent reported on 6 May.\n\n"
    "The correspondent said that the army was looking for boats.\n\n"
    "“Light planes have begun to photograph the whole of the eastern bank,” he added.\n\n"
    "He also said that the planes had hit 12 boats.\n\n"
    "According to the Lantern correspondent, “the garrison trained hundreds of men last year.”\n\n"
    "The eastern bank refers to the land behind the old Velm fort.\n\n"
    "“Records show that most of these men had served in the northern army before that.”\n\n"
    "Ruvia and the Tarnish government have accused the garrison of feeding the raiders.\n"
)


def analysed(pipeline: Pipeline, text: str) -> Analysis:
    return pipeline.analyse(Article(text, paragraphs_of(text)))


def speakers(analysis: Analysis) -> list[list[str]]:
    names = {s.id: s.name for s in analysis.sources}
    return [[names[i] for i in q.speakers] for q in analysis.quotes]


@pytest.fixture(scope="module")
def bridge(pipeline: Pipeline) -> Analysis:
    return analysed(pipeline, BRIDGE)


@pytest.fixture(scope="module")
def river(pipeline: Pipeline) -> Analysis:
    return analysed(pipeline, RIVER)


def test_surnames_and_pronouns_lead_to_the_full_name(bridge: Analysis) -> None:
    assert speakers(bridge)[:3] == [["Ines Halloran"]] * 3


def test_a_pronoun_goes_on_from_who_spoke_last(bridge: Analysis) -> None:
    chain = [step.mention.of(BRIDGE) for step in bridge.quotes[2].chain]
    assert chain == ["She", "Halloran"]


def test_he_is_not_the_woman_who_spoke_before(bridge: Analysis) -> None:
    assert speakers(bridge)[-1] == ["spokesman for the builder"]


def test_a_spokesman_without_a_name_is_unnamed(bridge: Analysis) -> None:
    spokesman = next(s for s in bridge.sources if s.name.startswith("spokesman"))
    assert spokesman.kind is SourceKind.UNNAMED
    assert not spokesman.named


def test_a_source_counts_its_quotes_and_words(bridge: Analysis) -> None:
    mayor = next(s for s in bridge.sources if s.name == "Ines Halloran")
    assert len(mayor.quotes) == 3
    assert mayor.words == 6 + 9 + 7
    assert mayor.id == f"s{mayor.mentions[0].start}"


def test_an_unnamed_correspondent_is_one_source(river: Analysis) -> None:
    assert speakers(river)[:5] == [["Lantern correspondent"]] * 5
    correspondent = next(s for s in river.sources if s.name == "Lantern correspondent")
    assert correspondent.kind is SourceKind.UNNAMED
    assert len(correspondent.mentions) == 5


def test_the_chain_tells_the_way_from_he_to_the_first_mention(river: Analysis) -> None:
    steps = river.quotes[2].chain
    assert [s.mention.of(RIVER) for s in steps] == ["he", "The correspondent"]
    assert "a Lantern correspondent" in steps[-1].reason


def test_a_free_quotation_far_from_any_speaker_has_none(river: Analysis) -> None:
    quote = river.quotes[5]
    assert quote.contents[0].of(RIVER).startswith("“Records show")
    assert (quote.status, quote.speakers, quote.sources) == (Status.NONE, (), ())


def test_coordinated_sources_are_two_speakers(river: Analysis) -> None:
    assert speakers(river)[6] == ["Ruvia", "Tarnish government"]
    assert len(river.quotes) == 7


def test_a_body_named_before_is_it_and_the_ministry(pipeline: Pipeline) -> None:
    text = (
        "The Ministry of Water warned on 3 May that wells would run dry. "
        "It said that rationing could begin in June. The ministry said that it was sorry."
    )
    assert speakers(analysed(pipeline, text)) == [["Ministry of Water"]] * 3


def test_another_official_is_somebody_else(pipeline: Pipeline) -> None:
    text = (
        "An official said that the talks had failed.\n\n"
        "Another official said that the talks would go on. The official said that May was likely."
    )
    found = analysed(pipeline, text)
    assert len(found.sources) == 2
    assert found.quotes[1].speakers == found.quotes[2].speakers


def test_officials_of_two_places_are_two_sources(pipeline: Pipeline) -> None:
    text = (
        "Ruvian officials said that the talks had failed.\n\n"
        "Tarnish officials said that the talks would go on."
    )
    assert len(analysed(pipeline, text).sources) == 2


def test_police_are_one_organisation(pipeline: Pipeline) -> None:
    text = "According to police, nobody was hurt. Police said that a man had fled."
    (police,) = analysed(pipeline, text).sources
    assert police.kind is SourceKind.ORGANISATION


def test_a_poll_is_a_document(pipeline: Pipeline) -> None:
    text = "A poll by Larch Research showed that most voters want the talks to go on."
    (poll,) = analysed(pipeline, text).sources
    assert poll.kind is SourceKind.DOCUMENT


def test_he_after_nobody_is_not_resolved(pipeline: Pipeline) -> None:
    text = "It was a cold morning in the valley. He said that the river was rising."
    (quote,) = analysed(pipeline, text).quotes
    assert quote.speakers == ()
    assert quote.status is Status.STATED


def test_he_between_two_named_subjects_is_not_resolved(pipeline: Pipeline) -> None:
    text = (
        "Peter Langer left the room early. Karl Rothe stayed behind with the others. "
        "He said that the meeting was good."
    )
    (quote,) = analysed(pipeline, text).quotes
    assert quote.speakers == ()


def test_a_quotation_right_after_one_is_inferred(pipeline: Pipeline) -> None:
    text = (
        "“We have farmed here for forty years now,” said Oskar Brandl.\n\n"
        "“The river has never been as low as it is today.”"
    )
    found = analysed(pipeline, text)
    assert speakers(found)[-1] == ["Oskar Brandl"]
    assert found.quotes[-1].status in {Status.INFERRED, Status.STATED}


def test_he_is_not_resolved_where_the_one_spoken_to_may_be_meant(pipeline: Pipeline) -> None:
    text = (
        "“You should give back the money,” Kim Marlow told Robin Teller, "
        "after he admitted that the file was lost."
    )
    found = analysed(pipeline, text)
    assert [q.speakers for q in found.quotes if q.cue_lemma == "admit"] == [()]
