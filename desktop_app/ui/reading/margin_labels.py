"""What stands in the margin beside quotations, and how it is kept apart; nothing of Qt."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.core.analysis import Quote
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.marks import is_unsourced, role_of
from desktop_app.ui.reading.speakers import NOBODY, speaker_label


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


def margin_labels(standing: Standing) -> tuple[MarginLabel, ...]:
    """Return the labels of all quotes that stand, in order.

    Quotes of one speaker that follow each other in one paragraph share a label.
    """
    quotes = sorted(standing.stands.quotes, key=lambda quote: quote.contents[0])
    starts = [paragraph.start for paragraph in standing.article.paragraphs]

    def voice(quote: Quote) -> tuple[int, tuple[str, ...], str]:
        paragraph = bisect_right(starts, quote.contents[0].start)
        return (paragraph, quote.speakers, quote.status.value)

    return tuple(_joined(tuple(same), standing) for _, same in groupby(quotes, voice))


def pushed_down(wished: Iterable[float], heights: Sequence[float], gap: float) -> list[float]:
    """Return where labels come to stand: none higher than wished, none over another."""
    tops: list[float] = []
    free = float("-inf")
    for wish, height in zip(wished, heights, strict=True):
        top = max(wish, free)
        tops.append(top)
        free = top + height + gap
    return tops


def _joined(quotes: tuple[Quote, ...], standing: Standing) -> MarginLabel:
    first = _label(quotes[0], standing)
    labels = [first, *(_label(quote, standing) for quote in quotes[1:])]
    cues = dict.fromkeys(label.cues for label in labels if label.cues)
    roles = {label.role for label in labels}
    return replace(
        first,
        marks=tuple(quote.id for quote in quotes),
        cues=", ".join(cues),
        role="denied" if "denied" in roles else first.role,
    )


def _label(quote: Quote, standing: Standing) -> MarginLabel:
    analysis, text = standing.analysis, standing.article.text
    label = speaker_label(quote, analysis, text)
    return MarginLabel(
        (quote.id,),
        quote.contents[0],
        label.speaker,
        label.initials,
        label.cue if label.speaker != NOBODY else "",
        role_of(quote, analysis),
        is_unsourced(quote, analysis),
    )
