"""Show the pictures of the open article when a reader asks for them."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMainWindow

from desktop_app.core.errors import AppError
from desktop_app.session.pictures import Picture
from desktop_app.session.session import Session
from desktop_app.ui.parts import Parts
from desktop_app.ui.pictures_window import PicturesWindow, drawn


class Picturing(QObject):
    """Reads pictures from the article's file, and opens their window."""

    def __init__(self, window: QMainWindow, parts: Parts, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._session = session
        parts.commands["pictures"].triggered.connect(self._ask)

    def _ask(self) -> None:
        desk = self._session.desk
        if desk is None:
            return
        at = self._parts.article.reader.textCursor().block().text()
        read = self._session.rereading.read_pictures
        if not read(desk, drawn, partial(self._show, at), self._show_none):
            self._show_why(
                self.tr(
                    "Pictures are shown from web pages in one file, MHTML files, EPUB books opened"
                    " as one article, and Word documents. This article was read from another kind"
                    " of file."
                )
            )

    def _show(self, at: str, found: tuple[tuple[Picture, QImage | None], ...]) -> None:
        PicturesWindow(found, "", at, self._window).show()

    def _show_none(self, fault: AppError) -> None:
        self._show_why(f"{fault.reason} {fault.next_step}")

    def _show_why(self, reason: str) -> None:
        PicturesWindow((), reason, parent=self._window).show()
