"""Attributions of transcripts: paragraphs that open with their speaker's label and a colon.

One such paragraph may be a dateline ("NEW DELHI: ...") and is a candidate like others. Several
that are labelled with people or in capitals, and are whole sentences, are the turns of a
transcript: each paragraph then belongs to the speaker whose label stands before it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.analysis.quotes.candidate import Candidate, Path, Pattern
from desktop_app.analysis.quotes.reasons import TURN
from desktop_app.core.spans import Span, trimmed

# "MARSH: ...", "Host: ...", "Cllr Anna Marsh (by telephone): ...", "Q. ...", behind a mark too.
_LABEL = re.compile(
    r"[\"“”'‘`]{0,2}(?:([QA])([.:])|"
    r"([A-Z][\w'’-]*\.?(?: [\w'’(#-][\w'’).-]*){0,5}?(?:, [A-Z][A-Z .'’-]{1,40})?)"
    r"(?: [(\[][^()\[\]\n]{1,40}[)\]])?(:))(?=\s)"
)
# What a paragraph within brackets is: "(Applause)".
_ASIDE = re.compile(r"\s*[(\[].*[)\]]\s*\Z", re.DOTALL)
_SENTENCE = re.compile(r"[.?!…][\"”'’)\]]*\s*\Z")
_FEWEST_LETTERS = 3
# How many paragraphs may lie between two turns that make a transcript of a text.
_NEAR = 2


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph with a label: its number, the label and colon, and what is said."""

    number: int
    label: Span
    colon: Span
    content: Span
    key: str


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
    labelled = list(_labelled(text, paragraphs))
    often = Counter(t.key for t in labelled)
    sure = [t for t in labelled if (t.key.isupper() and often[t.key] > 1) or speaks(t.label)]
    if not _is_transcript(text, sure):
        return ()
    first, last = sure[0].number, sure[-1].number
    kept = {t.number: t for t in sure}
    between = (t for t in labelled if first < t.number < last)
    kept |= {t.number: t for t in between if often[t.key] > 1 or t.key.isupper()}
    going_on = len({t.key for t in kept.values()}) > 1
    titles = frozenset(headings)
    aside = {n for n, p in enumerate(paragraphs) if p in titles or _ASIDE.match(p.of(text))}
    found: list[Candidate] = []
    contents: list[Span] = []
    for number in range(last, first - 1, -1):
        turn = kept.get(number)
        if turn is not None:
            found.append(_candidate(turn, (turn.content, *reversed(contents))))
            contents = []
        elif going_on and number not in aside:
            contents.append(paragraphs[number])
    return tuple(reversed(found))


def transcribed(text: str, paragraphs: Sequence[Span]) -> Iterator[Candidate]:
    """Yield the paragraphs that open with a speaker's name in capitals and a colon."""
    for turn in _labelled(text, paragraphs):
        if turn.key.isupper() and len(turn.key) >= _FEWEST_LETTERS:
            yield Candidate(
                (turn.content,), turn.colon, (turn.label,), None, Path.GRAMMAR, Pattern.TRANSCRIPT
            )


def _labelled(text: str, paragraphs: Sequence[Span]) -> Iterator[_Turn]:
    for number, paragraph in enumerate(paragraphs):
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        if match is None:
            continue
        content = trimmed(Span(match.end(), paragraph.end), text)
        label, colon = (Span(*match.span(n)) for n in ((1, 2) if match[1] else (3, 4)))
        if comma := text.find(",", label.start, label.end) + 1:
            label = Span(label.start, comma - 1)
        if len(content):
            yield _Turn(number, label, colon, content, label.of(text))


def _is_transcript(text: str, sure: Sequence[_Turn]) -> bool:
    """Tell whether turns with sure labels are sentences and follow on each other or come again."""
    if len(sure) < 2:
        return False
    whole = sum(_SENTENCE.search(t.content.of(text)) is not None for t in sure)
    again = len({t.key for t in sure}) < len(sure)
    numbers = [t.number for t in sure]
    near = any(after - before <= _NEAR for before, after in pairwise(numbers))
    return whole * 2 > len(sure) and (again or near)


def _candidate(turn: _Turn, contents: tuple[Span, ...]) -> Candidate:
    return Candidate(
        contents,
        turn.colon,
        (turn.label,),
        None,
        Path.GRAMMAR,
        Pattern.TURN,
        reasons=(TURN,),
    )
