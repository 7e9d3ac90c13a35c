"""How the width of the article pane is shared out between text and margins."""

from dataclasses import dataclass

from desktop_app.ui.reading.style import EDGE

GUTTER = 30
NARROWER = 560 / 640
FULL_LABELS = 84
WIDE_LABELS = 128
INITIALS = 34
GAP = 6
_LEAST = 200


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in pixels: left margin, viewport of the text, right margin for labels.

    `initials` tells that the labels have room for initials only.
    """

    left: int
    text: int
    right: int
    initials: bool


def share(width: int, measure: int) -> Columns:
    """Share out a width: first labels shorten to initials, then the measure shrinks.

    Args:
        width: All that is there, the scroll bar apart.
        measure: The wished width of a line of text, in pixels.
    """
    wished = measure + 2 * EDGE
    room = width - GUTTER - GAP
    if room - wished >= FULL_LABELS:
        text, least, initials = wished, FULL_LABELS, False
    else:
        text = max(_LEAST, min(wished, room - INITIALS))
        if text < wished:
            narrow = round(measure * NARROWER) + 2 * EDGE
            text = max(_LEAST, min(narrow, room - INITIALS))
        least, initials = INITIALS, True
    spare = max(0, width - GUTTER - GAP - text - least)
    labels = least if initials else min(WIDE_LABELS, least + spare)
    left = max(0, GUTTER + (width - GUTTER - GAP - text - labels) // 2)
    return Columns(left, text, max(0, width - left - text), initials)
