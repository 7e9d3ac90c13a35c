"""The legend at work: it opens beside the article and leads to examples."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.ui.legend import LegendWindow, Look
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading.walking import of_role


class Teaching(QObject):
    """What Help > What the marks mean does."""

    def __init__(self, window: QWidget, parts: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._reader = parts.article.reader
        parts.commands["legend"].triggered.connect(lambda: self.legend().show())

    def legend(self) -> LegendWindow:
        """Return a legend in the colours of the page."""
        legend = LegendWindow(self._reader.page.theme, self._window)
        legend.wished.connect(self._show_one)
        return legend

    def _show_one(self, look: Look) -> None:
        standing = self._reader.page.standing
        found = standing and self._reader.step(of_role(look.role, standing.stands))
        if not found:
            self._parts.status.show_message(self.tr("There is none in this article."))
