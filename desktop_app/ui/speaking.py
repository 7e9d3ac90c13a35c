"""What screen readers are told without the focus moving there."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, words: str) -> None:
    """Let a screen reader say something now; nothing happens where none listens."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
