"""Attributions as grammar shows them, found without a reading model."""

from collections.abc import Iterator

from spacy.tokens import Doc

from desktop_app.analysis.quotes.candidate import Candidate
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.grammar.beside import Beside
from desktop_app.analysis.quotes.grammar.phrases import according_to, by_noun
from desktop_app.analysis.quotes.grammar.transcripts import transcribed
from desktop_app.analysis.quotes.grammar.verbs import by_verb
from desktop_app.analysis.quotes.marks import Passages


def from_grammar(doc: Doc, text: str, cues: CueWords, passages: Passages) -> tuple[Candidate, ...]:
    """Return the attributions that the parse and the marks show, in order of their contents.

    Args:
        doc: the article; only its tokens and parse are read.
        text: its text.
        cues: the cue lists.
        passages: what stands in quotation marks. A cue inside them is left to who is quoted.
    """
    found = [*_by_words(doc, cues, passages), *transcribed(text, doc._.article.body)]
    found.extend(Beside(doc, text, cues, passages).found())
    return tuple(sorted(found, key=lambda c: c.contents))


def _by_words(doc: Doc, cues: CueWords, passages: Passages) -> Iterator[Candidate]:
    for token in doc:
        if token.pos_ in {"VERB", "AUX"}:
            candidate = according_to(token) or by_verb(token, cues)
        elif token.lower_ == "according":
            candidate = according_to(token)
        elif token.pos_ == "NOUN":
            candidate = by_noun(token, cues)
        else:
            continue
        if candidate is None or candidate.cue is None:
            continue
        if not passages.touching(candidate.cue):
            yield candidate
