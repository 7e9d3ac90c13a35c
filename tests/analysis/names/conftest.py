"""A `Doc` made by hand: paragraphs of words, and names where a model would see them."""

import re

import pytest
import spacy
from spacy.tokens import Doc

from desktop_app.analysis.document import RawName, declare_extensions
from desktop_app.analysis.names.tables import load_tables
from desktop_app.analysis.source_nouns import read_source_nouns
from desktop_app.assets import resource
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.spans import Span

ENGLISH = spacy.blank("en").vocab


@pytest.fixture(scope="session")
def tables():
    return load_tables()


@pytest.fixture(scope="session")
def nouns():
    return read_source_nouns(
        resource("words", "source_nouns.json"), resource("words", "names_given.json")
    )


@pytest.fixture
def read():
    """Return a function that reads "[Marlo Venn|PER] spoke." into a `Doc` with raw names."""

    def make(marked: str, pos: dict[str, str] | None = None, furniture: int = 0) -> Doc:
        declare_extensions()
        text, raw = _unmarked(marked)
        paragraphs = paragraphs_of(text)
        spans = [(m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", text)]
        words, spaces = _tokens(text, spans)
        tags = [(pos or {}).get(w, "") for w in words]
        doc = Doc(ENGLISH, words=words, spaces=spaces, pos=tags)
        for token in doc:
            token._.gap = token.text.isspace()
        assert doc.text == text
        tail = paragraphs[len(paragraphs) - furniture :]
        doc._.article = Article(text, paragraphs, boilerplate=tail)
        doc._.raw_names = tuple(raw)
        return doc

    return make


def _unmarked(marked: str) -> tuple[str, list[RawName]]:
    text, raw, at = "", [], 0
    for mark in re.finditer(r"\[([^|\]]+)\|(\w+)\]", marked):
        text += marked[at : mark.start()]
        raw.append(RawName(Span(len(text), len(text) + len(mark[1])), mark[2], 0.9))
        text += mark[1]
        at = mark.end()
    return text + marked[at:], raw


def _tokens(text: str, spans: list[tuple[int, int]]) -> tuple[list[str], list[bool]]:
    words, spaces, at = [], [], 0
    for start, end in spans:
        if start > at and (words and text[at:start] == " "):
            spaces[-1] = True
        elif start > at:
            words.append(text[at:start])
            spaces.append(False)
        words.append(text[start:end])
        spaces.append(False)
        at = end
    if at < len(text):
        words.append(text[at:])
        spaces.append(False)
    return words, spaces
