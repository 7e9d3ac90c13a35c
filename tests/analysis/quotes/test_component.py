"""From raw attributions, marks and the parse to quotes. The cases state the raw ones by hand."""

from collections.abc import Callable

import pytest

from desktop_app.analysis.document import RawAttribution
from desktop_app.analysis.pipeline import Pipeline
from desktop_app.analysis.quotes import make_quotes
from desktop_app.core.analysis import Quote, QuoteKind, Status, Tier, Tone
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.spans import Span

Raw = tuple[str, str | None, str | None]
Read = Callable[..., tuple[Quote, ...]]


def place(text: str, part: str | None) -> Span | None:
    if part is None:
        return None
    start = text.index(part)
    return Span(start, start + len(part))


@pytest.fixture
def read(pipeline: Pipeline, nlp: object) -> Read:
    component = make_quotes(nlp, "galley_quotes")

    def run(text: str, *raw: Raw, score: float = 0.95) -> tuple[Quote, ...]:
        doc = pipeline.read(Article(text, paragraphs_of(text)))
        doc._.raw_attributions = tuple(
            RawAttribution(place(text, content), place(text, cue), place(text, source), score)
            for content, cue, source in raw
        )
        return component(doc)._.quotes

    return run


def test_the_subject_of_the_cue_is_the_source(read: Read) -> None:
    text = "The ferryman said that the river was rising."
    (quote,) = read(text, ("that the river was rising", "said", None))
    assert [s.of(text) for s in quote.sources] == ["The ferryman"]
    assert quote.status is Status.STATED


def test_coordinated_subjects_are_separate_sources(read: Read) -> None:
    text = "Velm and the Tarnish government have accused the builders of hiding the damage."
    (quote,) = read(text, ("the builders of hiding the damage", "have accused", "Velm"))
    assert [s.of(text) for s in quote.sources] == ["Velm", "the Tarnish government"]
    assert (quote.tier, quote.tone, quote.cue_lemma) == (Tier.LIGHT, Tone.ACCUSING, "accuse")


@pytest.mark.parametrize(
    "text",
    [
        "The dry corridor refers to the strip of land between the two rivers.",
        "The acronym VWB stands for the strip of land between the two rivers.",
        "The word velm means the strip of land between the two rivers.",
        "The meadow is known as the strip of land between the two rivers.",
    ],
)
def test_a_definition_is_no_quote(read: Read, text: str) -> None:
    cue = next(c for c in ("refers to", "stands for", "means", "is known as") if c in text)
    assert read(text, ("the strip of land between the two rivers", cue, None)) == ()


def test_a_person_may_refer_to_something(read: Read) -> None:
    text = "She refers to the strip of land as a dry corridor."
    assert len(read(text, ("the strip of land as a dry corridor", "refers to", "She"))) == 1


def test_a_quotation_hung_on_a_definition_is_free(read: Read) -> None:
    text = (
        "The dry corridor refers to the strip of land between the two rivers.\n\n"
        "“Records show that the strip was flooded twice before the dam was planned.”"
    )
    (quote,) = read(
        text,
        ("the strip of land between the two rivers", "refers to", None),
        ("Records show that the strip was flooded twice", "refers to", None),
    )
    assert quote.contents[0].of(text) == text.split("\n\n")[1]
    assert (quote.cue, quote.sources, quote.status) == (None, (), Status.NONE)


def test_scare_quotes_are_quoted_words(pipeline: Pipeline) -> None:
    text = "The so-called “quick fix” failed on its first day."
    analysis = pipeline.analyse(Article(text, paragraphs_of(text)))
    assert analysis.quotes == ()
    assert [s.of(text) for s in analysis.quoted_words] == ["“quick fix”"]


def test_a_quotation_goes_on_over_paragraphs_that_open_again(read: Read) -> None:
    text = "“The river is low,” Brandl said. “It was deep.\n\n“Now it is a road for children.”"
    (quote,) = read(
        text,
        ("The river is low,", "said", "Brandl"),
        ("It was deep.", "said", "Brandl"),
    )
    assert quote.contents[-1].of(text) == "“Now it is a road for children.”"


def test_contents_with_verbs_of_their_own_are_separate(read: Read) -> None:
    text = "It said that rationing could begin in June. The ministry did not say where it begins."
    quotes = read(
        text,
        ("that rationing could begin in June", "did not say", "The ministry"),
        ("where it begins", "did not say", "The ministry"),
    )
    assert [q.sources[0].of(text) for q in quotes] == ["It", "The ministry"]
    assert [q.negated for q in quotes] == [False, True]


def test_the_parse_adds_what_the_model_missed(read: Read) -> None:
    text = "The harbour master said that the boats were safe."
    (quote,) = read(text)
    assert quote.contents[0].of(text) == "that the boats were safe"
    assert quote.origin.component == "quotes-grammar"


def test_what_model_and_grammar_agree_on_says_so(read: Read) -> None:
    text = "The harbour master said that the boats were safe."
    (quote,) = read(text, ("that the boats were safe", "said", None))
    assert quote.origin.component == "quotes-both"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kell said “the wells are dry now”.", QuoteKind.DIRECT),
        ("Kell said that “the wells” are dry now.", QuoteKind.MIXED),
        ("Kell said that the wells are dry now.", QuoteKind.INDIRECT),
    ],
)
def test_the_kind_tells_how_much_stands_in_marks(read: Read, text: str, kind: QuoteKind) -> None:
    content = text.removeprefix("Kell said ").removesuffix(".")
    (quote,) = read(text, (content, "said", "Kell"))
    assert quote.kind is kind


def test_the_listener_and_the_day_are_read(read: Read) -> None:
    text = "Kell told the Velm Courier on 6 December that the wells were dry."
    (quote,) = read(text, ("that the wells were dry", "told", "Kell"))
    assert quote.addressee == "the Velm Courier"
    assert quote.said_on == "on 6 December"


@pytest.mark.parametrize(
    ("verb", "tone"),
    [
        ("said", Tone.NEUTRAL),
        ("claimed", Tone.DOUBTING),
        ("confirmed", Tone.CERTAIN),
        ("denied", Tone.DENYING),
        ("complained", Tone.EMOTIVE),
    ],
)
def test_the_cue_has_a_tone(read: Read, verb: str, tone: Tone) -> None:
    text = f"Kell {verb} that the wells were dry."
    (quote,) = read(text, ("that the wells were dry", verb, "Kell"))
    assert (quote.tone, quote.tier) == (tone, Tier.SPEECH)


def test_thoughts_are_light(read: Read) -> None:
    text = "Kell hopes that the wells will fill."
    (quote,) = read(text, ("that the wells will fill", "hopes", "Kell"))
    assert quote.tier is Tier.LIGHT


def test_what_the_model_hardly_believed_is_left_out(read: Read) -> None:
    text = "The team maintained a policy of quick repairs."
    assert read(text, ("a policy of quick repairs", "maintained", "The team"), score=0.4) == ()


def test_quotes_have_ids_by_their_first_place(read: Read) -> None:
    text = "Kell said that the wells were dry. Marsh said that they were not."
    quotes = read(text)
    assert [q.id for q in quotes] == [f"q{q.contents[0].start}" for q in quotes]
