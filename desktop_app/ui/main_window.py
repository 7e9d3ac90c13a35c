"""The main window: library, article and details side by side, a bar above, a line below."""

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QSplitter, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.session.session import Session
from desktop_app.ui.commands import CommandSet
from desktop_app.ui.date_bar import DateBar
from desktop_app.ui.details.panel import DetailsPanel
from desktop_app.ui.file_actions import FileActions
from desktop_app.ui.keys_window import KeysWindow
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.presenter import Presenter
from desktop_app.ui.reading.pane import ArticlePane
from desktop_app.ui.reviewing import Reviewing
from desktop_app.ui.selecting import Selecting
from desktop_app.ui.shelves.library_panel import LibraryPanel
from desktop_app.ui.shelving import Shelving
from desktop_app.ui.status_line import StatusLine
from desktop_app.ui.top_bar import TopBar
from desktop_app.ui.viewing import Viewing, chosen_theme

_LIBRARY_WIDTH, _DETAILS_WIDTH = 252, 368
_LIBRARY_NEEDS, _DETAILS_NEED = 1400, 1100
_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """Puts the parts together; what they do together lives in the modules beside.

    Signals:
        closed: The reader closed the window.
        sample_wished: The reader wants to see the bundled sample.
    """

    closed = Signal()
    sample_wished = Signal()

    def __init__(
        self, session: Session, preferences: Preferences, suffixes: tuple[str, ...]
    ) -> None:
        super().__init__()
        self.session = session
        self._preferences = preferences
        self.setWindowTitle("Galley")
        self.setAcceptDrops(True)
        self.parts = self._made_parts()
        self._panes = self._compose()
        self.files = FileActions(self, session, preferences, suffixes)
        self.files.connect_to(self.parts.commands)
        self.viewing = Viewing(self, self.parts, session, preferences)
        self.selecting = Selecting(self, self.parts, session)
        self.reviewing = Reviewing(self, self.parts, session, self.selecting)
        self.shelving = Shelving(self, self.parts, session)
        self.presenter = Presenter(
            self, self.parts, session, self.shelving, self.selecting, self.reviewing
        )
        self._connect()
        self.viewing.apply()
        self._restore()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half written, remember place and layout, then close."""
        self.parts.details.keep_drafts()
        self.session.leave_at(self.parts.article.reader.top_place())
        self._preferences.change(
            geometry=self.saveGeometry().toBase64().toStdString(),
            layout=self._panes.saveState().toBase64().toStdString(),
        )
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, text and addresses."""
        data = event.mimeData()
        if data.hasUrls() or data.hasText() or data.hasHtml():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped once the drag is over."""
        event.acceptProposedAction()
        self.files.open_data(event.mimeData())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let panes give way when it gets narrow, and come back when there is room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._give_way(event.oldSize().width(), event.size().width())

    def _made_parts(self) -> Parts:
        theme = chosen_theme(self._preferences.settings)
        commands = CommandSet(self, self.menuBar())
        return Parts(
            commands=commands,
            top_bar=TopBar(commands),
            library=LibraryPanel(),
            article=ArticlePane(theme),
            details=DetailsPanel(theme),
            messages=MessageBar(),
            date_bar=DateBar(),
            status=StatusLine(),
        )

    def _compose(self) -> QSplitter:
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.parts.top_bar)
        centre = _column(self.parts.messages, self.parts.date_bar, self.parts.article)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        for place, pane in enumerate((self.parts.library, centre, self.parts.details)):
            panes.addWidget(pane)
            panes.setStretchFactor(place, 1 if pane is centre else 0)
            panes.setCollapsible(place, False)
        self.parts.library.setMinimumWidth(200)
        self.parts.details.setMinimumWidth(280)
        panes.setSizes([_LIBRARY_WIDTH, 10_000, _DETAILS_WIDTH])
        self.setCentralWidget(_column(panes, self.parts.status))
        return panes

    def _connect(self) -> None:
        commands = self.parts.commands
        commands["quit"].triggered.connect(self.close)
        commands["keys"].triggered.connect(lambda: KeysWindow(commands, self).show())
        commands["about"].triggered.connect(self._about)
        commands["sample"].triggered.connect(self.sample_wished)
        self.parts.article.open_requested.connect(self.files.ask_for_files)
        self.parts.article.paste_requested.connect(self.files.open_clipboard)
        for name, pane in (
            ("toggle_library", self.parts.library),
            ("toggle_details", self.parts.details),
        ):
            commands[name].setChecked(True)
            commands[name].toggled.connect(pane.setVisible)

    def _restore(self) -> None:
        settings = self._preferences.settings
        self.resize(*_SIZE)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        if settings.layout:
            self._panes.restoreState(QByteArray.fromBase64(settings.layout.encode()))

    def _give_way(self, before: int, now: int) -> None:
        for name, needed in (
            ("toggle_library", _LIBRARY_NEEDS),
            ("toggle_details", _DETAILS_NEED),
        ):
            if (before < needed) != (now < needed) or before <= 0:
                self.parts.commands[name].setChecked(now >= needed)

    def _about(self) -> None:
        text = self.tr(
            "Galley {} marks who is named, how much is claimed and who says so.\n"
            "It works offline; nothing you read leaves this computer."
        ).format(__version__)
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("About Galley"), text, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QTimer.singleShot(0, box.show)


def _column(*widgets: QWidget) -> QWidget:
    """Stack widgets without gaps; the last but bars and lines takes the room."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        grows = isinstance(widget, QSplitter | ArticlePane)
        column.addWidget(widget, 1 if grows else 0)
    return holder
