"""Count who says how much: words and quotes of every source."""

import re
from collections import Counter, defaultdict
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
    quotes: dict[str, list[str]] = defaultdict(list)
    words: Counter[str] = Counter()
    for quote in analysis.quotes:
        length = words_in(quote, text)
        for speaker in dict.fromkeys(quote.speakers):
            quotes[speaker].append(quote.id)
            words[speaker] += length
    sources = tuple(
        replace(s, quotes=tuple(quotes[s.id]), words=words[s.id]) for s in analysis.sources
    )
    return replace(analysis, sources=sources)
