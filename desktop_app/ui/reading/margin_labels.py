"""What stands in the margin beside quotations, and how it is kept apart; nothing of Qt."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.core.analysis import Quote, Tier
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.marks import is_unsourced, quote_role
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


def margin_labels(standing: Standing, *, claims: bool = True) -> tuple[MarginLabel, ...]:
    """Return the labels of all quotes that stand, in order; claims, the light tier, if wished.

    Quotes of one speaker that follow each other in one paragraph share a label.
    """
    shown = (q for q in standing.stands.quotes if claims or q.tier is Tier.SPEECH)
    quotes = sorted(shown, key=lambda quote: quote.contents[0])
    starts = [paragraph.start for paragraph in standing.article.paragraphs]

    def voice(quote: Quote) -> tuple[int, tuple[str, ...], str]:
        paragraph = bisect_right(starts, quote.contents[0].start)
        return (paragraph, quote.speakers, quote.status.value)

    names = Speakers(standing.analysis, standing.article.text)
    labels = ([_label(q, standing, names) for q in same] for _, same in groupby(quotes, voice))
    return tuple(_joined(same) for same in labels)


def pushed_down(wished: Iterable[float], heights: Sequence[float], gap: float) -> list[float]:
    """Return where labels come to stand: none higher than wished, none over another."""
    tops: list[float] = []
    free = float("-inf")
    for wish, height in zip(wished, heights, strict=True):
        top = max(wish, free)
        tops.append(top)
        free = top + height + gap
    return tops


def _joined(labels: list[MarginLabel]) -> MarginLabel:
    cues = dict.fromkeys(label.cues for label in labels if label.cues)
    denied = any(label.role == "denied" for label in labels)
    return replace(
        labels[0],
        marks=tuple(mark for label in labels for mark in label.marks),
        cues=", ".join(cues),
        role="denied" if denied else labels[0].role,
    )


def _label(quote: Quote, standing: Standing, names: Speakers) -> MarginLabel:
    label = names.label(quote)
    unsourced = is_unsourced(quote, standing.analysis)
    return MarginLabel(
        (quote.id,),
        quote.contents[0],
        label.speaker,
        label.initials,
        label.cue if label.speaker != NOBODY else "",
        quote_role(quote, unsourced=unsourced),
        unsourced,
    )
