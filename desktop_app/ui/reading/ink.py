"""How strongly marks are drawn: their tints and lines at the reader's intensity."""

from PySide6.QtGui import QColor

from desktop_app.ui.theme import Theme

FULL = 100
FAINTEST, STRONGEST = 30, 170
_FULLER = 0.14
_INNER = 0.14


def tint(theme: Theme, role: str, intensity: int = FULL, depth: int = 0) -> QColor:
    """Return the ground of a quotation.

    Args:
        theme: Whose colours are used.
        role: The pencil: "said", "denied" or "unnamed".
        intensity: In hundredths; under 100 the paper shows through, above the pencil does.
        depth: How many quotations it lies in; an inner one is fuller than its outer.
    """
    colour = theme.colour(f"{role}_tint")
    if intensity < FULL:
        colour = mixed(theme.colour("paper"), colour, intensity / FULL)
    elif intensity > FULL:
        colour = mixed(colour, theme.colour(role), _FULLER * share_above(intensity))
    return mixed(colour, theme.colour(role), _INNER) if depth else colour


def line(theme: Theme, role: str, intensity: int = FULL) -> QColor:
    """Return the colour of an underline; a faint one keeps enough of its own to be seen."""
    if intensity >= FULL:
        return theme.colour(role)
    share = 0.4 + 0.6 * (intensity - FAINTEST) / (FULL - FAINTEST)
    return mixed(theme.colour("paper"), theme.colour(role), share)


def thickness(intensity: int) -> float:
    """Return by how much lines are thicker than usual."""
    return 1 + 0.6 * share_above(intensity)


def share_above(intensity: int) -> float:
    """Return how far an intensity lies between full and strongest, 0 to 1."""
    return max(0, intensity - FULL) / (STRONGEST - FULL)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return a colour between two; a share of 1 is the second."""
    pairs = (
        (first.red(), second.red()),
        (first.green(), second.green()),
        (first.blue(), second.blue()),
    )
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
