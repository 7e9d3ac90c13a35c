"""The component that turns raw attributions, marks and parse into the article's quotes."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from desktop_app.analysis.quotes.arbitration import Arbitration, Weights, matched, settled, unseen
from desktop_app.analysis.quotes.assigning import assigned
from desktop_app.analysis.quotes.beginning import begun
from desktop_app.analysis.quotes.candidate import Candidate
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.details import Details
from desktop_app.analysis.quotes.features import Evidence
from desktop_app.analysis.quotes.from_model import from_model
from desktop_app.analysis.quotes.grammar import from_grammar
from desktop_app.analysis.quotes.grammar.transcripts import turns
from desktop_app.analysis.quotes.grouping import filled
from desktop_app.analysis.quotes.marks import Passages, passages
from desktop_app.analysis.quotes.reach import within_reach
from desktop_app.analysis.quotes.separating import separated
from desktop_app.analysis.quotes.sourcing import sourced
from desktop_app.analysis.quotes.standing import continued, quoted_words, standing, unnested
from desktop_app.analysis.quotes.turning import outside_turns
from desktop_app.analysis.quotes.vetoes import Vetoes
from desktop_app.analysis.source_nouns import NounKind, SourceNouns
from desktop_app.core.analysis import Label, Quote
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span


class Quotes:
    """Sets `doc._.quotes` and `doc._.quoted_words`; who the speakers are comes later.

    The reading model and grammar propose attributions, the arbitration decides between them,
    and quotations that stand by themselves are taken up without a source.
    """

    def __init__(self, cues: CueWords, nouns: SourceNouns, weights: Weights) -> None:
        self._cues = cues
        self._nouns = nouns
        self._weights = weights

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotes of an article's `Doc`."""
        text: str = doc.text  # put together at every asking, so asked once
        paragraphs = doc._.article.body
        marked = Passages(passages(text, paragraphs))
        found = list(unnested(text, paragraphs, marked, self._candidates(doc, text, marked)))
        found = list(continued(found, marked))
        found.extend(standing(text, paragraphs, marked, found))
        found.sort(key=lambda c: c.contents)
        doc._.quotes = _quotes(Details(doc, text, marked, self._cues), found)
        doc._.quoted_words = quoted_words(marked, found)
        return doc

    def _candidates(self, doc: Doc, text: str, marked: Passages) -> list[Candidate]:
        evidence = Evidence(doc, text, self._cues, marked)
        spoken = self._turns(doc, text)
        proposed = self._proposed(doc, text, marked, spoken)
        return [*spoken, *Arbitration(self._weights, evidence).kept(proposed)]

    def _turns(self, doc: Doc, text: str) -> tuple[Candidate, ...]:
        """Return the turns of a transcript: sure, so never weighed."""
        article = doc._.article
        persons = [e.name.split() for e in doc._.entities if e.label is Label.PERSON]
        names = {word.casefold() for name in persons for word in (name[0], name[-1])}

        def speaks(label: Span) -> bool:
            words = label.of(text).partition(" of ")[0].split()
            person = self._nouns.kind(words[-1].lower()) is NounKind.PERSON
            return person or words[-1].casefold() in names

        return turns(text, article.body, article.headings, speaks)

    def weighable(self, doc: Doc) -> tuple[Evidence, list[Candidate]]:
        """Return what model and grammar propose for a `Doc`, and the evidence to weigh it by."""
        text: str = doc.text
        marked = Passages(passages(text, doc._.article.body))
        spoken = self._turns(doc, text)
        evidence = Evidence(doc, text, self._cues, marked)
        return evidence, self._proposed(doc, text, marked, spoken)

    def _proposed(
        self, doc: Doc, text: str, marked: Passages, spoken: Sequence[Candidate]
    ) -> list[Candidate]:
        labels = IntervalIndex([(m, e.label) for e in doc._.entities for m in e.mentions])
        vetoes = Vetoes(self._cues, self._nouns, labels)
        body = doc._.article.body
        shown = (c for c in from_grammar(doc, text, self._cues, marked) if not vetoes.mute(doc, c))
        grammar = outside_turns(tuple(shown), spoken)
        raw = within_reach(assigned(doc._.raw_attributions, grammar, body), text, body)
        raw = outside_turns(raw, spoken)
        seen = [
            begun(doc, filled(sourced(doc, c, labels), text), marked)
            for whole in from_model(raw, marked)
            for c in separated(doc, whole, self._cues)
        ]
        joined = list(self._joined(doc, seen, grammar, marked, spoken))
        return [c for c in joined if not vetoes.vetoed(doc, c)]

    @staticmethod
    def _joined(
        doc: Doc,
        seen: Sequence[Candidate],
        grammar: Sequence[Candidate],
        marked: Passages,
        spoken: Sequence[Candidate],
    ) -> Iterator[Candidate]:
        alone: list[Candidate] = []
        both: list[Candidate] = []
        for by_model, by_grammar in matched(seen, grammar):
            if by_model is None and by_grammar is not None:
                alone.append(by_grammar)
            elif by_model is not None and by_grammar is None:
                both.append(by_model)
            elif by_model is not None and by_grammar is not None:
                both.append(settled(doc, by_model, by_grammar, marked))
        yield from both
        yield from unseen([*both, *spoken], alone)


def _quotes(details: Details, found: Sequence[Candidate]) -> tuple[Quote, ...]:
    """Return the finished quotes with their ids: "q" and the first place, then a letter."""
    made: list[Quote] = []
    seen: dict[int, int] = {}
    for candidate in found:
        start = candidate.start
        seen[start] = seen.get(start, 0) + 1
        letter = chr(ord("a") + seen[start] - 1) if seen[start] > 1 else ""
        made.append(details.quote_of(candidate, f"q{start}{letter}"))
    return tuple(made)
