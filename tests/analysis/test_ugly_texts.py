"""Texts that nobody should have to read: no exception, and no mark outside the text.

How time grows with length is printed by `make bench`; no test asserts a time.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.analysis.registry import components
from desktop_app.core.analysis import Analysis, Quality
from desktop_app.core.article import Article, paragraphs_of

SAID = "“The well is dry,” said Tamar Quist. She added that “nobody” had come. "
NAMES = "QUIST: Is it dry?\nALM: It is.\n"
UGLY = {
    "all capitals": SAID.upper() * 8,
    "no capitals and no stops": SAID.lower().replace(".", "").replace(",", "") * 8,
    "no marks": SAID.replace("“", "").replace("”", "") * 8,
    "only opening marks": "“" * 200 + SAID,
    "marks that never match": "”“'’``''«„”\"" * 12 + SAID,
    "many quotations in one paragraph": "“Yes,” he said. " * 60,
    "a transcript without an end": NAMES * 30,
    "colons": "A: " * 300,
    "dashes": "“Yes.” — A\n" * 60,
    "right to left": "قالت الوزيرة: «لن نغادر». " * 12 + SAID,
    "Chinese and Japanese": "部长说：“我们不会离开。”「行かない」と彼は言った。" * 12 + SAID,
    "mixed directions": f"\u202e{SAID}\u202c شكرا \u2067{SAID}\u2069" * 5,
    "emoji and combining": ("👩‍🚒 said “o\u0301\u0308ui 🇫🇷” " + SAID) * 5,
    "control and odd spaces": f"\x00\x0b\u00a0\u2028\ufeff\u00ad{SAID}\u3000\t" * 5,
    "one word": "a" * 5_000,
    "brackets": "(" * 400 + SAID,
    "nothing": " \n\n \n",
}


def spans_of(analysis: Analysis) -> list[tuple[int, int]]:
    spans = [s for mark in analysis.marks for s in mark.spans]
    spans += [s for q in analysis.quotes for s in (*q.sources, *([q.cue] if q.cue else []))]
    spans += [m for source in analysis.sources for m in source.mentions]
    spans += [step.mention for q in analysis.quotes for step in q.chain]
    return [(s.start, s.end) for s in (*spans, *analysis.quoted_words)]


@pytest.mark.parametrize("text", UGLY.values(), ids=UGLY.keys())
def test_every_mark_lies_in_the_text(fast_pipeline: Pipeline, text: str) -> None:
    analysis = fast_pipeline.analyse(Article(text, paragraphs_of(text)))
    assert [s for s in spans_of(analysis) if not 0 <= s[0] < s[1] <= len(text)] == []
    known = {source.id for source in analysis.sources}
    assert all(known.issuperset(quote.speakers) for quote in analysis.quotes)


PIECES = st.sampled_from(["“", "”", '"', "'", "said", "he", "Ida Alm", ":", "\n"])


@settings(deadline=None, max_examples=40)
@given(st.lists(PIECES | st.text(max_size=6), max_size=40))
def test_any_text_can_be_read(fast_pipeline: Pipeline, words: list[str]) -> None:
    text = " ".join(words).encode("utf-8", "replace").decode("utf-8")
    analysis = fast_pipeline.analyse(Article(text, paragraphs_of(text)))
    assert [s for s in spans_of(analysis) if not 0 <= s[0] < s[1] <= len(text)] == []


@pytest.fixture(scope="module")
def grammar(nlp: Language) -> Pipeline:
    """A pipeline without reading models, for texts that would keep them busy for minutes."""
    return Pipeline(nlp, (), tuple(components(nlp)), Quality.FAST)


@pytest.mark.parametrize(
    "text",
    ["“Yes,” he said. " * 5_000, "’“a ”" * 3_400, '"' * 2_001],
    ids=["quotations", "unbalanced marks", "straight marks"],
)
def test_thousands_of_marks_in_one_paragraph_are_read(grammar: Pipeline, text: str) -> None:
    analysis = grammar.analyse(Article(text, paragraphs_of(text)))
    assert [s for s in spans_of(analysis) if not 0 <= s[0] < s[1] <= len(text)] == []
