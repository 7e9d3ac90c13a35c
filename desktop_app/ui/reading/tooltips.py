"""Tooltips with words of an article in them."""

import html
from collections.abc import Iterable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget


def show_plain(lines: Iterable[str], at: QPoint, widget: QWidget) -> None:
    """Show lines at a global position exactly as they are; no lines hide the tooltip."""
    QToolTip.showText(at, verbatim(lines), widget)


def verbatim(lines: Iterable[str]) -> str:
    """Return lines so that a tooltip shows them unchanged and unbroken.

    Qt takes for HTML what looks like it; words of an article may.
    """
    words = "<br>".join(html.escape(line) for line in lines)
    return f"<p style='white-space:pre; margin:0'>{words}</p>" if words else ""
