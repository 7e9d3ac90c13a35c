"""Score who is taken for the speaker of each quotation in our own passages.

    speakers.py [--split dev|aside|all] [--quality accurate|fast] [--errors N]

The passages and their gold are `tests/samples/speakers.jsonl`, one JSON object a line: `id`,
`style`, `split`, `traps` (what makes the passage hard), `text` (paragraphs are lines) and `quotes`.
A quote has
  content, occurrence  the words as they stand in the text, and which of their places is meant;
  continued            the further stretches of a content that its cue interrupts, in order;
  source               the source as written beside the cue, null where the sentence has none;
  speakers             whom a careful reader takes it from: the fullest name in the passage,
                       without a leading article; empty where the passage names nobody;
  speaker_kind         person, organisation, place, group, document, unnamed, or none;
  accept               other sets of speakers that are as right;
  must_not_resolve     true where a careful reader could not say who "he" or "she" is.

A following quotation without a cue of its own is a quote of its own ("A," she said. "B." is two),
a content that the cue interrupts is one ("A," she said, "B."). Only what is said counts: clauses,
words in quotation marks, and what somebody is accused of, called for or asked to do; a bare topic
("declined to comment", "denied the charge") does not, nor do titles, definitions and scare quotes.

What is measured:
  found      gold quotes with a prediction whose words overlap theirs with Jaccard 0.5 or more, the
             best pairs first, one to one. Words are counted by place. A prediction may be matched
             as a whole or by one of its stretches (one content, one paragraph), not by both, so it
             does not matter whether a quotation that goes on is told as one quote or as two.
  right      found quotes with exactly the gold speakers (see `same`); with must_not_resolve or no
             gold speaker: no name is given (a pronoun is none).
  accuracy   right / all gold quotes: a quote that was missed is wrong. "of found" is right / found.
  wrong      found quotes with a name that is not the gold's.
  unresolved the remaining found quotes: the gold has a speaker, and nobody is given, or a pronoun,
             or no more than the words that stand beside the quote ("the plumber said").
  invented   of `wrong`, those where there is nobody to be named.
  spurious   predictions that share no word with any gold quote.
The same is then told by kind of speaker, by how the source is written, by style and by trap (all
quotes of the passages that have it; a passage has several).
"""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.analysis.pipeline import Pipeline, load_pipeline
from desktop_app.core.analysis import Analysis, Quality, Quote
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.spans import Span

PASSAGES = Path(__file__).parents[1] / "samples" / "speakers.jsonl"
OVERLAP = 0.5
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_PRONOUNS = frozenset(
    _WORD.findall("he she they it i we you who him her them his hers its their that")
)
_DETERMINERS = frozenset(
    _WORD.findall("the a an one my our your his her its their this these some")
)
# What may not stand before a person's name in a longer form of it: then it names another.
_JOINTS = frozenset(_WORD.findall("and or of to for by with from at in"))


@dataclass(slots=True)
class Tally:
    """How many gold quotes there are, and what became of them."""

    gold: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0
    invented: int = 0

    def line(self, name: str) -> str:
        """Return one row of the report."""
        unresolved = self.found - self.right - self.wrong
        return (
            f"{name:24}{self.gold:6}{self.found:7}{self.right:7}"
            f"{_percent(self.right, self.gold):>10}{_percent(self.right, self.found):>10}"
            f"{self.wrong:7}{unresolved:12}{self.invented:10}"
        )


@dataclass(slots=True)
class Report:
    """Tallies under each heading, what went wrong, and predictions of nothing."""

    groups: dict[str, dict[str, Tally]] = field(default_factory=lambda: defaultdict(dict))
    errors: list[str] = field(default_factory=list)
    spurious: int = 0

    def tally(self, group: str, name: str) -> Tally:
        """Return the tally of a name under a heading, a new one if need be."""
        return self.groups[group].setdefault(name, Tally())


@dataclass(frozen=True, slots=True)
class Unit:
    """A prediction, or one stretch of it (`part` > 0), with the places of its words."""

    quote: Quote
    part: int
    words: frozenset[int]


def passages(split: str = "all") -> list[dict[str, Any]]:
    """Return the passages of a split, `dev`, `aside` or `all`, in order."""
    with PASSAGES.open(encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    return [p for p in every if split in ("all", p["split"])]


def places(text: str, gold: dict[str, Any]) -> list[Span]:
    """Return where a gold quote's content and its continuations stand.

    Raises:
        ValueError: If they do not stand in the text.
    """
    start = -1
    for _ in range(gold["occurrence"] + 1):
        start = text.index(gold["content"], start + 1)
    spans = [Span(start, start + len(gold["content"]))]
    for more in gold.get("continued", ()):
        start = text.index(more, spans[-1].end)
        spans.append(Span(start, start + len(more)))
    return spans


def same(found: str, gold: str, kind: str) -> bool:
    """Tell whether a predicted name is the gold's.

    Case, a determiner in front and what follows the first comma do not matter. A person may have
    more in front of the gold's words (a title or role: "Mayor Greta Lindqvist"), never less. A
    group, document or unnamed source may have more or less after its noun, if that goes on in
    lower case ("villagers" and "villagers in Nether Tarn"). Organisations and places are equal.
    """
    ours, theirs = _name(found), _name(gold)
    if [w.casefold() for w in ours] == [w.casefold() for w in theirs]:
        return True
    if kind == "person":
        front = [w.casefold() for w in ours[: -len(theirs)]]
        tail = [w.casefold() for w in ours[-len(theirs) :]]
        return bool(front) and tail == [w.casefold() for w in theirs] and _JOINTS.isdisjoint(front)
    short, long = sorted((ours, theirs), key=len)
    begins = [w.casefold() for w in long[: len(short)]] == [w.casefold() for w in short]
    goes_on = len(short) > 0 and begins and long[len(short)][0].islower()
    return goes_on and kind in {"group", "document", "unnamed"}


def score(pipeline: Pipeline, chosen: Iterable[dict[str, Any]]) -> Report:
    """Analyse the passages and compare them with their gold."""
    report = Report()
    for passage in chosen:
        text = passage["text"]
        analysis = pipeline.analyse(Article(text, paragraphs_of(text)))
        _compare(passage, analysis, report)
    return report


def _compare(passage: dict[str, Any], analysis: Analysis, report: Report) -> None:
    text = passage["text"]
    golds = [_words(text, places(text, gold)) for gold in passage["quotes"]]
    units = [unit for quote in analysis.quotes for unit in _units(text, quote)]
    pairs = _pairs(golds, units)
    everything = frozenset().union(*golds)
    report.spurious += sum(not u.words & everything for u in units if u.part == 0)
    for index, gold in enumerate(passage["quotes"]):
        quote = pairs.get(index)
        names = _names(analysis, quote) if quote else []
        outcome = "missed" if quote is None else _outcome(names, gold)
        for group, name in _headings(passage, gold):
            _count(report.tally(group, name), outcome, gold)
        if outcome != "right":
            report.errors.append(
                f"{passage['id']} {passage['style']:10} {outcome:10} "
                f"{gold['content'][:50]!r} by {gold['source']!r}: "
                f"{gold['speakers'] or 'nobody'}, not {names or 'nobody'}"
            )


def _count(tally: Tally, outcome: str, gold: dict[str, Any]) -> None:
    tally.gold += 1
    tally.found += outcome != "missed"
    tally.right += outcome == "right"
    tally.wrong += outcome == "wrong"
    tally.invented += outcome == "wrong" and not gold["speakers"]


def _outcome(names: Sequence[str], gold: dict[str, Any]) -> str:
    kind = gold["speaker_kind"]
    wanted = [gold["speakers"], *gold.get("accept", ())]
    if any(_same_set(names, speakers, kind) for speakers in wanted):
        return "right"
    beside = {word.casefold() for word in _WORD.findall(gold["source"] or "")}
    given = {word.casefold() for name in names for word in _name(name)}
    return "unresolved" if gold["speakers"] and given <= beside else "wrong"


def _same_set(names: Sequence[str], speakers: Sequence[str], kind: str) -> bool:
    """Tell whether each name is another of the speakers and none is left over."""
    left = list(speakers)
    for name in names:
        match = next((s for s in left if same(name, s, kind)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _names(analysis: Analysis, quote: Quote) -> list[str]:
    """Return the names of a quote's speakers without those that are pronouns only."""
    sources = [analysis.source(speaker) for speaker in quote.speakers]
    names = [source.name for source in sources if source is not None]
    return [name for name in names if name.casefold() not in _PRONOUNS]


def _pairs(golds: Sequence[frozenset[int]], units: Sequence[Unit]) -> dict[int, Quote]:
    """Pair gold quotes with units one to one, the largest overlaps first."""
    candidates = sorted(
        ((_jaccard(words, unit.words), index, at) for index, words in enumerate(golds)
         for at, unit in enumerate(units)),
        key=lambda c: (-c[0], c[1], c[2]),
    )  # fmt: skip
    pairs: dict[int, Quote] = {}
    used: dict[str, set[int]] = defaultdict(set)
    for overlap, index, at in candidates:
        unit = units[at]
        parts = used[unit.quote.id]
        taken = bool(parts) if unit.part == 0 else bool(parts & {0, unit.part})
        if overlap >= OVERLAP and index not in pairs and not taken:
            pairs[index] = unit.quote
            parts.add(unit.part)
    return pairs


def _units(text: str, quote: Quote) -> Iterator[Unit]:
    yield Unit(quote, 0, _words(text, quote.contents))
    stretches = [
        Span(content.start + part.start, content.start + part.end)
        for content in quote.contents
        for part in paragraphs_of(content.of(text))
    ]
    if len(stretches) > 1:
        for number, stretch in enumerate(stretches, 1):
            yield Unit(quote, number, _words(text, [stretch]))


def _words(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Return where the words of the spans begin, a leading "that" apart."""
    found: list[int] = []
    for number, span in enumerate(spans):
        for match in _WORD.finditer(text, span.start, span.end):
            if found or number or match.group().casefold() != "that":
                found.append(match.start())
    return frozenset(found)


def _jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def _name(name: str) -> list[str]:
    words = _WORD.findall(name.partition(",")[0].replace("’", "'"))
    drop = len(words) > 1 and words[0].casefold() in _DETERMINERS and words[1] != "of"
    return words[1:] if drop else words


def _headings(passage: dict[str, Any], gold: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "all", passage["split"]
    yield "kind of speaker", gold["speaker_kind"]
    yield "source as written", _written(gold)
    yield "style", passage["style"]
    for trap in passage["traps"]:
        yield "trap", trap


def _written(gold: dict[str, Any]) -> str:
    """Return how the source is written: the form a reader has to resolve."""
    source, speakers = gold["source"], gold["speakers"]
    if gold.get("must_not_resolve"):
        return "cannot be known"
    if source is None:
        return "not beside the quote" if speakers else "nowhere"
    if source.casefold() in _PRONOUNS:
        return "pronoun"
    if all(speaker.casefold() in source.casefold() for speaker in speakers):
        return "in full"
    last = {speaker.split()[-1].casefold() for speaker in speakers}
    return "short form" if last & set(source.casefold().split()) else "role or other words"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def _print(report: Report, errors: int) -> None:
    head = f"{'gold':>6}{'found':>7}{'right':>7}{'accuracy':>10}{'of found':>10}"
    head += f"{'wrong':>7}{'unresolved':>12}{'invented':>10}"
    for group, tallies in report.groups.items():
        print(f"{group:24}{head}")
        for name, tally in sorted(tallies.items(), key=lambda entry: -entry[1].gold):
            print(tally.line(name))
        print()
    print(f"spurious {report.spurious}")
    for line in report.errors[:errors]:
        print(line)


def main() -> int:
    """Score one split and quality and print the report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--split", choices=("dev", "aside", "all"), default="all")
    parser.add_argument("--quality", choices=[q.value for q in Quality], default="accurate")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    pipeline = load_pipeline(Quality(arguments.quality))
    _print(score(pipeline, passages(arguments.split)), arguments.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
