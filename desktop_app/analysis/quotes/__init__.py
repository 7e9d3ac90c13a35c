"""Quotes: raw attributions, quotation marks and the parse to the quotes of an article."""

from spacy.language import Language

from desktop_app.analysis.quotes.arbitration import read_weights
from desktop_app.analysis.quotes.component import Quotes
from desktop_app.analysis.quotes.cues import read_cue_words
from desktop_app.analysis.source_nouns import read_source_nouns
from desktop_app.assets import resource


def make_quotes(nlp: Language, name: str) -> Quotes:  # noqa: ARG001
    """Make the component that sets `doc._.quotes` and `doc._.quoted_words`."""
    return Quotes(
        read_cue_words(resource("words", "quote_cues.json")),
        read_source_nouns(
            resource("words", "source_nouns.json"), resource("words", "names_given.json")
        ),
        read_weights(resource("words", "quote_weights.json")),
    )


Language.factory("galley_quotes", func=make_quotes)
