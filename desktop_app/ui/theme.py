"""Themes: the named colours that everything in the window is drawn with."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from desktop_app.assets import resource

THEMES = ("light", "dark", "sepia", "black", "high-contrast")


@dataclass(frozen=True, slots=True)
class Roles:
    """Colours by what they are for, each as "#RRGGBB".

    Surfaces: `paper` (article), `panel` (side panes, bars), `raised` (buttons, fields, cards),
    `chosen` and `hover` (rows), `hairline` (the line between panes), `selection` (the reader's
    own text selection), `found` (hits of the find bar). Text: `ink`, `soft`, `on_accent`.
    `accent` is for actions and the focus ring. The pencils `said`, `denied` and `unnamed` mark
    quotations, each with its tint; the rest colour the kinds of names, and numbers.
    """

    paper: str
    panel: str
    raised: str
    chosen: str
    hover: str
    hairline: str
    ink: str
    soft: str
    accent: str
    on_accent: str
    said: str
    said_tint: str
    denied: str
    denied_tint: str
    unnamed: str
    unnamed_tint: str
    person: str
    organisation: str
    place: str
    group: str
    number: str
    other: str
    selection: str
    found: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One look of the window: its name in settings, its title in menus and its colours."""

    name: str
    title: str
    dark: bool
    roles: Roles

    def colour(self, role: str) -> QColor:
        """Return the colour of a role as Qt wants it.

        Raises:
            AttributeError: If no role has this name.
        """
        return QColor(getattr(self.roles, role))


def load_theme(name: str) -> Theme:
    """Read a bundled theme.

    Raises:
        FileNotFoundError: If no theme has this name.
    """
    data = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    return Theme(data["name"], data["title"], data["dark"], Roles(**data["roles"]))


def system_theme(scheme: Qt.ColorScheme) -> Theme:
    """Return the light or dark theme, as the desktop asks for.

    Args:
        scheme: What `QStyleHints.colorScheme()` says; connect its `colorSchemeChanged` to
            this function to follow the desktop. A desktop that says nothing gets light.
    """
    return load_theme("dark" if scheme is Qt.ColorScheme.Dark else "light")


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, after WCAG 2.2."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_pairs() -> Iterator[tuple[str, str]]:
    """Yield every pair of roles (text, surface) that the window draws words with."""
    surfaces = ("paper", "panel", "raised", "chosen", "hover")
    tints = ("said_tint", "denied_tint", "unnamed_tint", "selection", "found")
    yield from (("ink", surface) for surface in surfaces + tints)
    yield from (("soft", surface) for surface in surfaces)
    yield "on_accent", "accent"
    others = {"ink", "soft", "on_accent", "hairline", *surfaces, *tints}
    coloured = (field.name for field in fields(Roles) if field.name not in others)
    yield from ((role, surface) for role in coloured for surface in ("paper", "panel", "raised"))
    yield from ((role, f"{role}_tint") for role in ("said", "denied", "unnamed"))


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
