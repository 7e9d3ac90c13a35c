"""How the pane's own parts look in a theme."""

from desktop_app.ui.fonts import ui_pixels
from desktop_app.ui.theme import Theme

_SHEET = """
QLabel[role="soft"] {{ color: {soft}; }}
QLabel[role="fault"] {{ color: {denied}; }}
QLabel[role="chip"] {{
    background: {chosen}; color: {ink}; border-radius: 9px; padding: 2px 8px; font-size: {chip}px;
}}
QPushButton[role="link"], QPushButton[role="choice"] {{
    background: transparent; border: none; color: {accent}; padding: 3px 0; text-align: left;
}}
QPushButton[role="choice"] {{ color: {ink}; padding-right: 8px; }}
QPushButton[role="choice"]::menu-indicator {{ width: 0; image: none; }}
QPushButton[role="link"]:hover, QPushButton[role="choice"]:hover,
QPushButton[role="link"]:focus, QPushButton[role="choice"]:focus {{ text-decoration: underline; }}
QPushButton[role="action"] {{
    background: {raised}; color: {ink}; border: 1px solid {hairline}; border-radius: 6px;
    padding: 5px 7px;
}}
QPushButton[role="action"]:hover {{ background: {hover}; }}
QPushButton[role="action"]:disabled {{ color: {soft}; }}
QPushButton[role="action"][primary="true"] {{
    background: {accent}; color: {on_accent}; border-color: {accent};
}}
QPushButton[role="action"]:focus {{ border: 1px solid {ink}; }}
QFrame[role="editor"] {{
    background: {raised}; border: 1px solid {hairline}; border-radius: 6px;
}}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{
    background: transparent; border: none;
}}
"""


def sheet_of(theme: Theme) -> str:
    """Return the style sheet of the pane in a theme."""
    roles = theme.roles
    colours = {name: getattr(roles, name) for name in roles.__slots__}
    return _SHEET.format(chip=ui_pixels(12), **colours)
