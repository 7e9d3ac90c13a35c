"""Decides between what the reading model and grammar propose, and says why.

Each model candidate is put beside the grammar candidate of the same cue. Where both are,
sources and borders are settled between them; then the evidence is weighed by logistic
regression, with weights from one file that `tests/benchmarks/arbitration.py` sets.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path as File

from spacy.tokens import Doc

from desktop_app.analysis.quotes.borders import bordered
from desktop_app.analysis.quotes.candidate import Candidate, Nesting, Path, Pattern
from desktop_app.analysis.quotes.features import Evidence
from desktop_app.analysis.quotes.marks import Passages
from desktop_app.analysis.quotes.reasons import told
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

# What stands in a text in this way is meant so, however a model takes it.
_SURE = frozenset({Pattern.DASH, Pattern.CHARGE})


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature counts for, and the least probability by form of the content."""

    features: Mapping[str, float]
    least: Mapping[str, float]

    def probability(self, features: Mapping[str, float]) -> float:
        """Return how likely a candidate with these features is right, 0-1."""
        total = sum(self.features.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-total))

    def reasons(self, features: Mapping[str, float]) -> tuple[str, ...]:
        """Return in plain words what spoke most for a candidate, strongest first."""
        for_it = {n: self.features.get(n, 0.0) * v for n, v in features.items() if n != "always"}
        return told(sorted((n for n, w in for_it.items() if w > 0), key=lambda n: -for_it[n]))


def read_weights(path: File) -> Weights:
    """Read the weights from a JSON object with "features" and "least"."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Weights(data["features"], data["least"])


def matched(
    model: Sequence[Candidate], grammar: Sequence[Candidate]
) -> Iterator[tuple[Candidate | None, Candidate | None]]:
    """Yield each model candidate with the grammar candidate of its cue, then the others.

    A candidate without a cue goes by its contents. No grammar candidate is used twice.
    """
    cues = IntervalIndex([(c.cue, i) for i, c in enumerate(grammar) if c.cue is not None])
    contents = IntervalIndex([(s, i) for i, c in enumerate(grammar) for s in c.contents])
    used: set[int] = set()
    for candidate in model:
        found = _partner(candidate, grammar, cues, contents, used)
        if found is None:
            yield candidate, None
        else:
            used.add(found)
            yield candidate, grammar[found]
    for i, candidate in enumerate(grammar):
        if i not in used:
            yield None, candidate


def unseen(seen: Sequence[Candidate], grammar: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield what grammar alone proposes, unless it repeats or cuts what the model saw.

    It may stand wholly inside a content, or hold a whole other attribution.
    """
    taken = IntervalIndex([(s, c) for c in seen for s in _stretches(c)])
    for candidate in grammar:
        touching = [c for s in _stretches(candidate) for _, c in taken.touching(s)]
        if not touching:
            yield candidate
        elif all(_inside(candidate, c) for c in touching):
            yield replace(candidate, nested=Nesting.INSIDE)
        elif all(_inside(c, candidate) for c in touching):
            yield replace(candidate, nested=Nesting.AROUND)


def _stretches(candidate: Candidate) -> tuple[Span, ...]:
    return (*candidate.contents, *([candidate.cue] if candidate.cue else []))


def _inside(inner: Candidate, outer: Candidate) -> bool:
    parts = (*_stretches(inner), *inner.sources)
    return all(any(c.contains(p) for c in outer.contents) for p in parts)


def _partner(
    candidate: Candidate,
    grammar: Sequence[Candidate],
    cues: IntervalIndex[int],
    contents: IntervalIndex[int],
    used: set[int],
) -> int | None:
    if candidate.cue is not None:
        near = [i for _, i in cues.touching(candidate.cue)]
    else:
        near = [i for c in candidate.contents for _, i in contents.touching(c)]
    fitting = [i for i in near if i not in used and overlap(candidate, grammar[i]) > 0]
    return max(fitting, key=lambda i: overlap(candidate, grammar[i]), default=None)


def overlap(a: Candidate, b: Candidate) -> float:
    """Return the share of the code points of either content that both have, 0-1."""
    shared = sum(s.shared(t) for s in a.contents for t in b.contents)
    total = sum(len(s) for s in (*a.contents, *b.contents)) - shared
    return shared / total if total else 0.0


def settled(doc: Doc, model: Candidate, grammar: Candidate, passages: Passages) -> Candidate:
    """Return what is proposed by both as one candidate: the model's, put right by grammar."""
    whole = bordered(doc, model, grammar, passages)
    charged = grammar.pattern is Pattern.CHARGE
    sure = grammar.pattern in {Pattern.DASH, Pattern.TRANSCRIPT}  # the name stands beside the words
    return replace(
        whole,
        cue=grammar.cue if charged else model.cue or grammar.cue,
        sources=grammar.sources if sure else model.sources or grammar.sources,
        pattern=grammar.pattern,
        path=Path.BOTH,
    )


class Arbitration:
    """Weighs the candidates of one article.

    Args:
        weights: what counts how much.
        evidence: reads the features of a candidate.
    """

    def __init__(self, weights: Weights, evidence: Evidence) -> None:
        self._weights = weights
        self._evidence = evidence

    def kept(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Return the candidates that are likely right, each with the reasons why."""
        judged = (self._judged(candidate) for candidate in candidates)
        return [candidate for candidate in judged if candidate is not None]

    def _judged(self, candidate: Candidate) -> Candidate | None:
        form, features = self._evidence.of(candidate)
        likely = self._weights.probability(features) >= self._weights.least[form.value]
        if not likely and candidate.pattern not in _SURE:
            return None
        return replace(candidate, reasons=(*candidate.reasons, *self._weights.reasons(features)))
