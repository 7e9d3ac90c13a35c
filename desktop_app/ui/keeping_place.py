"""Where the reader is in an article, kept while reading and not only at the end."""

from PySide6.QtCore import QObject, QTimer

from desktop_app.session.session import Session
from desktop_app.ui.parts import Parts

_REST_MS = 1500


class KeepingPlace(QObject):
    """Remembers the place once the text rests, so that a crash costs no search for it."""

    def __init__(self, parent: QObject, parts: Parts, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._reader = parts.article.reader
        self._pause = QTimer(self, singleShot=True, interval=_REST_MS)
        self._pause.timeout.connect(self._keep)
        self._reader.scrolled.connect(self._pause.start)

    def _keep(self) -> None:
        self._session.leave_at(self._reader.top_place())
