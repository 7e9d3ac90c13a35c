"""What stands in the margin beside quotations, and how it is kept apart; nothing of Qt."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from desktop_app.core.analysis import Quote, Tier
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.marks import is_by_nobody, named_in, quote_role
from desktop_app.ui.reading.speakers import NOBODY, Speakers


@dataclass(frozen=True, slots=True)
class MarginLabel:
    """One label: the quotes it stands for, where the first begins, who speaks and how."""

    marks: tuple[str, ...]
    place: Span
    speaker: str
    initials: str
    cues: str
    role: str
    unsourced: bool


class MarginLabels:
    """The labels of all quotes that stand, each made when it is asked for.

    Quotes of one speaker that follow each other in one paragraph share a label.

    Args:
        standing: Whose quotes are labelled.
        claims: Whether claims, the light tier, have labels too.
    """

    def __init__(self, standing: Standing, *, claims: bool = True) -> None:
        shown = (q for q in standing.stands.quotes if claims or q.tier is Tier.SPEECH)
        self._quotes = sorted(shown, key=_begin)
        self._begins = [_begin(quote) for quote in self._quotes]
        self._paragraphs = [paragraph.start for paragraph in standing.article.paragraphs]
        self._names = Speakers(standing.analysis, standing.article.text)
        self._named = named_in(standing.analysis)

    def __iter__(self) -> Iterator[MarginLabel]:
        """Yield all labels in order."""
        return self.beginning_at(0)

    def beginning_at(self, place: int) -> Iterator[MarginLabel]:
        """Yield the labels of the paragraph that a place lies in and of all behind it."""
        paragraph = bisect_right(self._paragraphs, max(0, place)) - 1
        begin = self._paragraphs[paragraph] if paragraph >= 0 else 0
        quotes = islice(self._quotes, bisect_left(self._begins, begin), None)
        for _, same in groupby(quotes, self._voice):
            yield _joined([_label(quote, self._names, self._named) for quote in same])

    def _voice(self, quote: Quote) -> tuple[int, tuple[str, ...], str]:
        paragraph = bisect_right(self._paragraphs, _begin(quote))
        return (paragraph, quote.speakers, quote.status.value)


def pushed_down(wished: Iterable[float], heights: Sequence[float], gap: float) -> list[float]:
    """Return where labels come to stand: none higher than wished, none over another."""
    tops: list[float] = []
    free = float("-inf")
    for wish, height in zip(wished, heights, strict=True):
        top = max(wish, free)
        tops.append(top)
        free = top + height + gap
    return tops


def _begin(quote: Quote) -> int:
    return quote.contents[0].start


def _joined(labels: list[MarginLabel]) -> MarginLabel:
    cues = dict.fromkeys(label.cues for label in labels if label.cues)
    denied = any(label.role == "denied" for label in labels)
    return replace(
        labels[0],
        marks=tuple(mark for label in labels for mark in label.marks),
        cues=", ".join(cues),
        role="denied" if denied else labels[0].role,
    )


def _label(quote: Quote, names: Speakers, named: frozenset[str]) -> MarginLabel:
    label = names.label(quote)
    unsourced = is_by_nobody(quote, named)
    return MarginLabel(
        (quote.id,),
        quote.contents[0],
        label.speaker,
        label.initials,
        label.cue if label.speaker != NOBODY else "",
        quote_role(quote, unsourced=unsourced),
        unsourced,
    )
