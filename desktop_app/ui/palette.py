"""The look of Qt's own widgets in a theme: palette and style sheet of the whole window."""

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QPalette

from desktop_app.assets import resource
from desktop_app.ui.fonts import UI_SIZE, ui_pixels
from desktop_app.ui.theme import Theme


def application_palette(theme: Theme) -> QPalette:
    """Return the palette for `QApplication.setPalette`."""
    palette = QPalette()
    for role, colour in _PALETTE.items():
        palette.setColor(role, theme.colour(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, _ROLE.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, _faded(theme))
    return palette


def stylesheet(theme: Theme) -> str:
    """Return the style sheet for `QApplication.setStyleSheet`.

    It styles by widget class and by these dynamic properties:
    `role` of a QLabel: "soft", "chip", "heading"; of a QFrame: "card", "panel", "bar";
    `primary` of a QPushButton: true for the one main action of a card.
    """
    source = resource("themes", "window.qss").read_text(encoding="utf-8")
    signs = {name: resource("themes", f"{name}.svg").as_posix() for name in ("chevron", "cross")}
    sizes = {"text": ui_pixels(UI_SIZE), "small": ui_pixels(UI_SIZE - 1)}
    colours = asdict(theme.roles) | {"faded": _faded(theme).name()}
    return Template(source).substitute(colours, **sizes, **signs)


def _faded(theme: Theme) -> QColor:
    soft, panel = theme.colour("soft"), theme.colour("panel")
    return QColor(
        (soft.red() + panel.red()) // 2,
        (soft.green() + panel.green()) // 2,
        (soft.blue() + panel.blue()) // 2,
    )


_ROLE = QPalette.ColorRole
_PALETTE = {
    _ROLE.Window: "panel",
    _ROLE.WindowText: "ink",
    _ROLE.Base: "raised",
    _ROLE.AlternateBase: "hover",
    _ROLE.Text: "ink",
    _ROLE.PlaceholderText: "soft",
    _ROLE.Button: "raised",
    _ROLE.ButtonText: "ink",
    _ROLE.BrightText: "denied",
    _ROLE.Light: "raised",
    _ROLE.Midlight: "hover",
    _ROLE.Mid: "hairline",
    _ROLE.Dark: "soft",
    _ROLE.Shadow: "hairline",
    _ROLE.Highlight: "selection",
    _ROLE.HighlightedText: "ink",
    _ROLE.Link: "accent",
    _ROLE.LinkVisited: "accent",
    _ROLE.Accent: "accent",
    _ROLE.ToolTipBase: "raised",
    _ROLE.ToolTipText: "ink",
}
