"""The first window listens for what later starts hand over."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop_app.session.handing_over import LONGEST, TAKEN, handed_over


class FirstWindow(QObject):
    """Listens on a socket that only this user can reach.

    Signals:
        taken: A tuple of files, as another start was given them; it may be empty.
    """

    taken = Signal(object)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = str(path)
        if not self._server.listen(name):
            # A window that died left its socket; one that lives would have taken our files.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def listens(self) -> bool:
        """Whether later starts are heard; without it each has a window of its own."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            line.readyRead.connect(lambda line=line: self._hear(line))
            line.disconnected.connect(line.deleteLater)
            self._hear(line)

    def _hear(self, line: QLocalSocket) -> None:
        if not line.canReadLine():
            if line.bytesAvailable() > LONGEST:
                line.abort()
            return
        files = handed_over(bytes(line.readLine().data()))
        if files is not None:
            line.write(TAKEN)
            line.flush()
            self.taken.emit(files)
        line.disconnectFromServer()
