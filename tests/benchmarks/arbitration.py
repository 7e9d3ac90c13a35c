"""Set the weights by which the quotes of model and grammar are weighed, or report on them.

    python tests/benchmarks/arbitration.py DATA ... [--write] [--least direct=0.35 ...]

DATA are files of development sets, one JSON object a line with "id", "text" and "attributions",
each of which has "source", "cue" and "content" as lists of [start, end]; "ignore" may hold places
that nobody judged. Every text is read in both qualities, so that one setting serves both. A
candidate is right when its content shares four fifths of its words with a true one and its source
at least one word. What is printed is measured on articles that the weights were not set on
(four folds); `--write` sets the weights on all of them and puts them into `quote_weights.json`.
The least probabilities are a choice between few and many quotes and are given, not learnt.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from desktop_app.analysis.nlp import load_nlp
from desktop_app.analysis.pipeline import load_pipeline
from desktop_app.analysis.quotes import make_quotes
from desktop_app.analysis.quotes.arbitration import Weights
from desktop_app.analysis.quotes.component import Quotes
from desktop_app.analysis.registry import components
from desktop_app.assets import resource
from desktop_app.core.analysis import Quality
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.spans import Span
from desktop_app.core.tally import WORD

FOLDS = 4
# How strongly weights are held near zero, and how rare a feature may be.
RIDGE = 2.0
RAREST = 8
# A fast reading counts half of an accurate one.
SHARES = {Quality.ACCURATE: 1.0, Quality.FAST: 0.5}
EMPTY_WORDS = {"the", "a", "an", "of", "in", "on", "at", "for", "to", "and", "his", "her", "their"}

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """One candidate: its features, its form, whether it is right, and where it comes from."""

    features: Features
    form: str
    right: bool
    article: int
    weight: float


@dataclass(frozen=True, slots=True)
class Known:
    """What is true of one article: word places of contents and sources, and what is unjudged."""

    contents: tuple[frozenset[int], ...]
    sources: tuple[frozenset[int], ...]
    ignored: frozenset[int]


def places(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Return where the words begin that lie in any of the spans; a leading "that" is left out."""
    found = [m for s in spans for m in WORD.finditer(text, s.start, s.end)]
    if len(found) > 1 and found[0][0].lower() == "that":
        found = found[1:]
    return frozenset(m.start() for m in found)


def known(row: Mapping[str, Any]) -> Known:
    """Return what one line of a set says."""
    text = row["text"]
    stated = row["attributions"]
    return Known(
        tuple(places(text, _spans(a["content"])) for a in stated),
        tuple(places(text, _spans(a.get("source", ()))) for a in stated),
        places(text, _spans(row.get("ignore", ()))),
    )


def _spans(pairs: Iterable[Sequence[int]]) -> list[Span]:
    return [Span(start, end) for start, end in pairs]


def is_right(text: str, content: frozenset[int], source: frozenset[int], truth: Known) -> bool:
    """Tell whether a candidate has the words of a true attribution and one of its source's."""
    for true_content, true_source in zip(truth.contents, truth.sources, strict=True):
        shared = len(content & true_content)
        if shared < 0.8 * len(content | true_content):
            continue
        if not source and not true_source:
            return True
        words = (WORD.match(text, at) for at in source & true_source)
        if any(w and w[0].lower() not in EMPTY_WORDS for w in words):
            return True
    return False


def examples(quotes: Quotes, doc: Doc, truth: Known, article: int, weight: float) -> list[Example]:
    """Return the candidates of one article that can be judged."""
    text = doc.text
    found = []
    evidence, candidates = quotes.weighable(doc)
    for candidate in candidates:
        content = places(text, candidate.contents)
        if not content or len(content & truth.ignored) >= 0.8 * len(content):
            continue
        right = is_right(text, content, places(text, candidate.sources), truth)
        form, features = evidence.of(candidate)
        found.append(Example(features, form.value, right, article, weight))
    return found


def fitted(given: Sequence[Example]) -> dict[str, float]:
    """Return the weights of a logistic regression with a ridge, by Newton's method."""
    counts = Counter(name for e in given for name in e.features)
    names = ["always", *sorted(n for n, c in counts.items() if c >= RAREST and n != "always")]
    values = np.array([[e.features.get(n, 0.0) for n in names] for e in given])
    right = np.array([float(e.right) for e in given])
    weight = np.array([e.weight for e in given])
    ridge: NDArray[np.float64] = np.full(len(names), RIDGE)
    ridge[0] = 1e-3
    found = np.zeros(len(names))
    for _ in range(30):
        likely = 1 / (1 + np.exp(-values @ found))
        slope = values.T @ (weight * (right - likely)) - ridge * found
        curve = (values * (weight * likely * (1 - likely))[:, None]).T @ values + np.diag(ridge)
        found = found + np.linalg.solve(curve, slope)
    return {n: round(float(v), 3) for n, v in zip(names, found, strict=True) if abs(v) >= 0.02}


def set_aside(given: Sequence[Example], least: Mapping[str, float]) -> set[int]:
    """Return the ids of the examples that are kept by weights set on other articles."""
    kept: set[int] = set()
    for fold in range(FOLDS):
        weights = Weights(fitted([e for e in given if e.article % FOLDS != fold]), least)
        own = (e for e in given if e.article % FOLDS == fold)
        kept |= {id(e) for e in own if weights.probability(e.features) >= least[e.form]}
    return kept


def report(name: str, true: int, given: Sequence[Example], kept: set[int]) -> None:
    """Print precision, recall and F1 of one set in one quality."""
    right = sum(e.right for e in given if id(e) in kept)
    taken = sum(id(e) in kept for e in given)
    precision, recall = right / max(1, taken), right / max(1, true)
    mean = 2 * precision * recall / (precision + recall) if right else 0.0
    print(f"{name}: P {precision:.3f} R {recall:.3f} F1 {mean:.3f} ({taken} of {len(given)} kept)")


def read(sets: Sequence[Sequence[Mapping[str, Any]]], quality: Quality) -> list[list[Example]]:
    """Read all sets in one quality; a set counts by the square root of its size."""
    pipeline, nlp = load_pipeline(quality), load_nlp()
    names, quotes = next(iter(components(nlp))), make_quotes(nlp, "galley_quotes")
    largest = max(len(rows) for rows in sets)
    found = []
    for rows in sets:
        weight = SHARES[quality] * math.sqrt(largest / len(rows))
        own: list[Example] = []
        for number, row in enumerate(rows):
            text = row["text"]
            doc = names(pipeline.read(Article(text, paragraphs_of(text))))
            own += examples(quotes, doc, known(row), number, weight)
        found.append(own)
    return found


def minima(target: Path, given: Iterable[str]) -> dict[str, float]:
    """Return the least probabilities that a file has, changed as the command line says."""
    found: dict[str, float] = json.loads(target.read_text("utf-8"))["least"]
    return found | {form: float(value) for form, value in (x.split("=") for x in given)}


def main() -> None:
    """Read the sets, report, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, nargs="+", metavar="DATA")
    parser.add_argument("--write", action="store_true", help="put the weights into the program")
    parser.add_argument("--least", nargs="*", default=[], metavar="FORM=PROBABILITY")
    arguments = parser.parse_args()
    lines = [path.read_text("utf-8").splitlines() for path in arguments.data]
    sets = [[json.loads(line) for line in own if line.strip()] for own in lines]
    target = resource("words", "quote_weights.json")
    least = minima(target, arguments.least)
    by_quality = {quality: read(sets, quality) for quality in SHARES}
    everything = [e for found in by_quality.values() for own in found for e in own]
    kept = set_aside(everything, least)
    for quality, found in by_quality.items():
        for path, rows, own in zip(arguments.data, sets, found, strict=True):
            true = sum(len(row["attributions"]) for row in rows)
            report(f"{path.stem} ({quality})", true, own, kept)
    weights = fitted(everything)
    for name, weight in sorted(weights.items(), key=lambda item: -abs(item[1])):
        print(f"{weight:7.3f}  {name}")
    if arguments.write:
        written = {"least": least, "features": weights}
        target.write_text(json.dumps(written, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
