"""Tooltips with words of an article in them."""

import html
from collections.abc import Iterable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget


def show_plain(lines: Iterable[str], at: QPoint, widget: QWidget) -> None:
    """Show lines at a global position exactly as they are; no lines hide the tooltip.

    Qt takes for HTML what looks like it; words of an article may.
    """
    text = "<br>".join(html.escape(line) for line in lines)
    QToolTip.showText(at, f"<p style='white-space:pre'>{text}</p>" if text else "", widget)
