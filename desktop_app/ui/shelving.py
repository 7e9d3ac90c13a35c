"""The library pane at work: lists, search and opening from them."""

from PySide6.QtCore import QObject, QTimer

from desktop_app.core.errors import AppError
from desktop_app.library.records import ArticleId, Shelf
from desktop_app.session.session import Session
from desktop_app.ui.parts import Parts

_LISTED = 500
# What is written together is told piece by piece; the lists change once for all of it.
_TOGETHER_MS = 60


class Shelving(QObject):
    """Shows what the library holds, and opens what the reader chooses."""

    def __init__(self, parent: QObject, parts: Parts, session: Session) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._words = ""
        self._soon = QTimer(self, interval=_TOGETHER_MS, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        parts.library.shelf_chosen.connect(self._show_shelf)
        parts.library.words_changed.connect(self._search)
        parts.library.article_chosen.connect(
            lambda article: session.open_stored(ArticleId(article))
        )

    def refresh_soon(self) -> None:
        """Show the lists as they are when no more changes come for a moment."""
        self._soon.start()

    def refresh(self) -> None:
        """Show the lists as they are now."""
        try:
            self._parts.library.show_counts(self._session.library.counts())
        except AppError as fault:
            self._parts.messages.show_fault(fault)
            return
        if self._words:
            self._search(self._words)
        else:
            self._show_shelf(self._parts.library.shelf)

    def _show_shelf(self, shelf: Shelf) -> None:
        self._words = ""
        try:
            rows = self._session.library.articles(shelf, _LISTED)
        except AppError as fault:
            self._parts.messages.show_fault(fault)
            return
        self._parts.library.show_rows(rows)
        self._show_open()

    def _search(self, words: str) -> None:
        self._words = words
        if not words:
            self._show_shelf(self._parts.library.shelf)
            return
        try:
            hits = self._session.library.search(words)
        except AppError as fault:
            self._parts.messages.show_fault(fault)
            return
        self._parts.library.show_hits(hits)
        self._show_open()

    def _show_open(self) -> None:
        desk = self._session.desk
        self._parts.library.articles.select_article(desk.id if desk else None)
