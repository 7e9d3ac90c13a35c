"""Count who says how much: words and quotes of every source."""

import re
from dataclasses import replace

from desktop_app.core.analysis import Analysis, Quote

WORD = re.compile(r"\w+(?:['’]\w+)*")


def words_in(quote: Quote, text: str) -> int:
    """Count the words of a quote's contents."""
    return sum(len(WORD.findall(span.of(text))) for span in quote.contents)


def tallied(analysis: Analysis, text: str) -> Analysis:
    """Return the analysis with quotes and words of every source counted anew.

    A quote of several speakers counts for each of them. Sources that speak no more stay,
    with no quotes.
    """
    sources = []
    for source in analysis.sources:
        own = [q for q in analysis.quotes if source.id in q.speakers]
        words = sum(words_in(q, text) for q in own)
        sources.append(replace(source, quotes=tuple(q.id for q in own), words=words))
    return replace(analysis, sources=tuple(sources))
