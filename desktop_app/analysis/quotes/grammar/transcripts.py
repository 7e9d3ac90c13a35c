"""Attributions of transcripts: paragraphs that open with their speaker's label.

One such paragraph may be a dateline ("NEW DELHI: ...") and is a candidate like others. Several
that are labelled with people or in capitals, and are whole sentences, are the turns of a
transcript: each paragraph then belongs to the speaker whose label stands before it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from desktop_app.analysis.quotes.candidate import Candidate, Path, Pattern
from desktop_app.analysis.quotes.grammar.turn_labels import Labelled, alone, labelled
from desktop_app.analysis.quotes.reasons import TURN
from desktop_app.core.spans import Span

# What a paragraph within brackets is: "(Applause)".
_ASIDE = re.compile(r"\s*[(\[].*[)\]]\s*\Z", re.DOTALL)
_SENTENCE = re.compile(r"[.?!…—–-][\"”'’)\]]*\s*\Z")
_FEWEST_LETTERS = 3
# How many paragraphs may lie between two turns that make a transcript of a text.
_NEAR = 2


def turns(
    text: str,
    paragraphs: Sequence[Span],
    headings: Sequence[Span],
    speaks: Callable[[Span], bool],
) -> tuple[Candidate, ...]:
    """Return the turns of a transcript, with the paragraphs in which they go on.

    Args:
        text: the article's text.
        paragraphs: its paragraphs in order.
        headings: those of them that are headings.
        speaks: tells whether a label that is not in capitals names somebody who can speak.
    """
    found = list(labelled(text, paragraphs))
    kept = _kept(found, speaks)
    if not _is_transcript([t.content.of(text) for t in kept.values()], kept):
        found = list(alone(text, paragraphs))
        kept = _kept(found, speaks)
        following = [p.of(text) for n, p in enumerate(paragraphs) if n - 1 in kept]
        if len(kept) < 3 or not _is_transcript(following, kept):
            return ()
    titles = frozenset(headings)
    aside = {n for n, p in enumerate(paragraphs) if p in titles or _ASIDE.match(p.of(text))}
    return _turns(text, paragraphs, kept, aside)


def _kept(found: Sequence[Labelled], speaks: Callable[[Span], bool]) -> dict[int, Labelled]:
    """Return the labels that name a speaker, by the numbers of their paragraphs."""
    often = Counter(t.key for t in found)
    sure = [t for t in found if (t.capitals and often[t.key] > 1) or speaks(t.label)]
    if not sure:
        return {}
    between = (t for t in found if sure[0].number < t.number < sure[-1].number)
    also = [t for t in between if often[t.key] > 1 or t.capitals]
    return {t.number: t for t in sorted([*sure, *also], key=lambda t: t.number)}


def _is_transcript(said: Sequence[str], kept: dict[int, Labelled]) -> bool:
    """Tell whether turns are sentences and follow on each other or come again."""
    if len(kept) < 2:
        return False
    whole = sum(_SENTENCE.search(words) is not None for words in said)
    again = len({t.key for t in kept.values()}) < len(kept)
    near = any(after - before <= _NEAR for before, after in pairwise(kept))
    return whole * 2 > len(kept) and (again or near)


def _turns(
    text: str, paragraphs: Sequence[Span], kept: dict[int, Labelled], aside: set[int]
) -> tuple[Candidate, ...]:
    several = len({t.key for t in kept.values()}) > 1
    last = max(kept)
    own_lines = kept[last].sign is None
    found: list[Candidate] = []
    contents: list[Span] = []
    for number in range(min(len(paragraphs) - 1, last + own_lines), min(kept) - 1, -1):
        turn = kept.get(number)
        if turn is not None:
            said = [*([turn.content] if len(turn.content) else []), *reversed(contents)]
            if said:
                found.append(_candidate(turn, tuple(said)))
            contents = []
        elif number not in aside:
            # Where only the answers have a label, the questions between them have none.
            asked = not several and paragraphs[number].of(text).rstrip().endswith("?")
            contents = [] if asked else [*contents, paragraphs[number]]
    return tuple(reversed(found))


def transcribed(text: str, paragraphs: Sequence[Span]) -> Iterator[Candidate]:
    """Yield the paragraphs that open with a speaker's name in capitals and a colon."""
    for turn in labelled(text, paragraphs):
        if turn.key.isupper() and len(turn.key) >= _FEWEST_LETTERS:
            yield Candidate(
                (turn.content,), turn.sign, (turn.label,), None, Path.GRAMMAR, Pattern.TRANSCRIPT
            )


def _candidate(turn: Labelled, contents: tuple[Span, ...]) -> Candidate:
    return Candidate(
        contents, turn.sign, (turn.label,), None, Path.GRAMMAR, Pattern.TURN, reasons=(TURN,)
    )
