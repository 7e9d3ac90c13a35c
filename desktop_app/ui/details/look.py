"""How the pane's own parts look in a theme."""

from desktop_app.ui.theme import Theme

_SHEET = """
QLabel[role="headline"] {{ color: {ink}; }}
QLabel[role="group"] {{ color: {ink}; padding-top: 14px; padding-bottom: 2px; }}
QLabel[role="soft"], QLabel[role="hint"] {{ color: {soft}; }}
QLabel[role="fault"] {{ color: {denied}; }}
QLabel[role="chip"] {{
    background: {chosen}; color: {ink}; border-radius: 9px; padding: 2px 8px; font-size: 12px;
}}
QLabel[role="passage"] {{ color: {ink}; padding-left: 9px; }}
QLabel[manner="said"] {{ border-left: 3px solid {said}; }}
QLabel[manner="denied"] {{ border-left: 3px solid {denied}; }}
QLabel[manner="unnamed"] {{ border-left: 3px dashed {unnamed}; }}
QPushButton[role="link"], QToolButton[role="link"] {{
    background: transparent; border: none; color: {accent}; padding: 3px 0; text-align: left;
}}
QToolButton[role="link"] {{ color: {ink}; }}
QToolButton[role="link"]::menu-indicator {{ image: none; }}
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus {{ text-decoration: underline; }}
QPushButton[role="action"] {{
    background: {raised}; color: {ink}; border: 1px solid {hairline}; border-radius: 6px;
    padding: 6px 9px;
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
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{
    background: transparent; border: none;
}}
"""


def sheet_of(theme: Theme) -> str:
    """Return the style sheet of the pane in a theme."""
    roles = theme.roles
    return _SHEET.format(**{name: getattr(roles, name) for name in roles.__slots__})
