"""What has a size of its own follows the size of the window's text."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.ui.fonts import ui_scale


class FollowingText(QObject):
    """Calls a function whenever the reader wants other sizes.

    Args:
        widget: Owns this object; hears of the change.
        fit: Gives fonts and sizes to what has some of its own.
        at_once: Whether to call it now as well.
    """

    def __init__(self, widget: QWidget, fit: Callable[[], None], *, at_once: bool = True) -> None:
        super().__init__(widget)
        self._fit = fit
        self._scale = ui_scale()
        if at_once:
            fit()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Follow the style sheet, which is set anew for another size: Qt tells of no font.

        Qt is amid its walk through all widgets then, so they are fitted behind it.
        """
        if event.type() is QEvent.Type.StyleChange and ui_scale() != self._scale:
            self._scale = ui_scale()
            QTimer.singleShot(0, self, self._fit)
        return False
