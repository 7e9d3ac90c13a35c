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


def share(width: int, measure: int, small: float = 1.0) -> Columns:
    """Share out a width: first labels shorten to initials, then the measure shrinks.

    Args:
        width: All that is there, the scroll bar apart.
        measure: The wished width of a line of text, in pixels.
        small: How much larger than usual the labels are set.
    """
    full, wide, initials_need = (round(n * small) for n in (FULL_LABELS, WIDE_LABELS, INITIALS))
    wished = measure + 2 * EDGE
    room = width - GUTTER - GAP
    if room - wished >= full:
        text, least, initials = wished, full, False
    else:
        text = max(_LEAST, min(wished, room - initials_need))
        if text < wished:
            narrow = round(measure * NARROWER) + 2 * EDGE
            text = max(_LEAST, min(narrow, room - initials_need))
        least, initials = initials_need, True
    spare = max(0, width - GUTTER - GAP - text - least)
    labels = least if initials else min(wide, least + spare)
    left = max(0, GUTTER + (width - GUTTER - GAP - text - labels) // 2)
    return Columns(left, text, max(0, width - left - text), initials)
