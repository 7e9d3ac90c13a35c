"""The component that turns raw attributions, marks and parse into the article's quotes."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from desktop_app.analysis.quotes.candidate import Candidate
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.details import quote_of
from desktop_app.analysis.quotes.from_grammar import from_grammar
from desktop_app.analysis.quotes.from_model import from_model
from desktop_app.analysis.quotes.grouping import filled
from desktop_app.analysis.quotes.marks import Passages, passages
from desktop_app.analysis.quotes.separating import separated
from desktop_app.analysis.quotes.sourcing import sourced
from desktop_app.analysis.quotes.standing import continued, quoted_words, standing, unnested
from desktop_app.analysis.quotes.vetoes import Vetoes
from desktop_app.analysis.source_nouns import SourceNouns
from desktop_app.core.analysis import Quote
from desktop_app.core.intervals import IntervalIndex


class Quotes:
    """Sets `doc._.quotes` and `doc._.quoted_words`; who the speakers are comes later.

    The model's attributions are grouped and vetoed, the parse adds those that it shows
    beyond doubt, and quotations that stand by themselves are taken up without a source.
    """

    def __init__(self, cues: CueWords, nouns: SourceNouns) -> None:
        self._cues = cues
        self._nouns = nouns

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotes of an article's `Doc`."""
        paragraphs = doc._.article.body
        marked = Passages(passages(doc.text, paragraphs))
        found = self._candidates(doc, marked)
        found.extend(standing(doc.text, paragraphs, marked, found))
        found.sort(key=lambda c: c.contents)
        doc._.quotes = self._quotes(doc, found, marked)
        doc._.quoted_words = quoted_words(marked, found)
        return doc

    def _candidates(self, doc: Doc, marked: Passages) -> list[Candidate]:
        labels = IntervalIndex([(m, e.label) for e in doc._.entities for m in e.mentions])
        vetoes = Vetoes(self._cues, self._nouns, labels)
        raw = (
            filled(sourced(doc, c, labels), doc.text)
            for whole in from_model(doc._.raw_attributions, marked)
            for c in separated(doc, whole, self._cues)
        )
        found = [c for c in raw if not vetoes.vetoed(doc, c, marked)]
        for candidate in tuple(from_grammar(doc, self._cues, found, marked)):
            split = sourced(doc, candidate, labels)
            if not vetoes.vetoed(doc, split, marked):
                found.append(split)
        found = list(unnested(doc.text, doc._.article.body, marked, found))
        return list(continued(found, marked))

    def _quotes(self, doc: Doc, found: Sequence[Candidate], marked: Passages) -> tuple[Quote, ...]:
        made: list[Quote] = []
        seen: dict[int, int] = {}
        for candidate in found:
            start = candidate.start
            seen[start] = seen.get(start, 0) + 1
            made.append(quote_of(doc, candidate, marked, self._cues, f"q{start}"))
            if seen[start] > 1:
                made[-1] = replace(made[-1], id=f"q{start}{chr(ord('a') + seen[start] - 1)}")
        return tuple(made)
