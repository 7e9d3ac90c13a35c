"""The main window: library, article and details side by side, a bar above, a line below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.session.events import Event, Opened, Refused
from desktop_app.session.session import Session
from desktop_app.ui.appearance import chosen_page, chosen_style, chosen_theme, dress
from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.frame import Frame
from desktop_app.ui.giving_way import GivingWay
from desktop_app.ui.keys import keys_from
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.panes import Panes
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.reading.pane import ArticlePane
from desktop_app.ui.status_line import StatusLine
from desktop_app.ui.top_bar import TopBar
from desktop_app.ui.turns import Turns
from desktop_app.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from desktop_app.ui.parts import Parts
    from desktop_app.ui.selecting import Selecting
    from desktop_app.ui.workings import Workings


class MainWindow(QMainWindow):
    """Puts the parts together; what they do together lives in the modules beside.

    A window begins as a frame around the article, which is all that a first text needs. The
    library, the details and everything that works on them come with `complete`.

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
        self._suffixes = suffixes
        self._workings: Workings | None = None
        self._steps = self._completion()
        self._refusals: list[Refused] = []
        self.setWindowTitle("Galley")
        self.setAcceptDrops(True)
        dress(chosen_theme(preferences.settings))
        self.frame = self._made_frame()
        self._centre = _column(self.frame.messages, self.frame.article)
        self._panes = self._compose()
        self._giving_way = GivingWay(self._panes, self.frame, preferences)
        session.listen(self._show_first)
        self._place = WindowPlace(self, self._panes, preferences)

    @property
    def workings(self) -> Workings:
        """The parts and those who make them work; made now if they are not yet."""
        self.complete()
        assert self._workings is not None  # noqa: S101 - just made
        return self._workings

    @property
    def parts(self) -> Parts:
        """All parts of the window."""
        return self.workings.parts

    def complete(self) -> None:
        """Make everything but the frame, as far as it is not yet made."""
        for _ in self._steps:
            pass

    def complete_in_turns(self, then: Callable[[], None]) -> None:
        """Make everything but the frame bit by bit, so that the text can be read meanwhile."""
        Turns(self._steps, then, self)

    def _completion(self) -> Iterator[None]:
        # Imported behind the first text: this is most of what the window loads.
        from desktop_app.ui import workings  # noqa: PLC0415
        from desktop_app.ui.details_window import StandingApart  # noqa: PLC0415

        yield
        theme = chosen_theme(self._preferences.settings)
        parts = yield from workings.made_parts(self.frame, theme)
        yield from self._fill_panes(parts)
        made = yield from workings.made_workings(
            self, parts, self.session, self._preferences, self._suffixes
        )
        self._workings = made
        self._connect(parts, made.selecting)
        self._giving_way.fit(0, self.width())
        self._apart = StandingApart(parts, self._panes, self._giving_way, self._preferences)
        yield
        self.session.leave(self._show_first)
        made.presenter.catch_up(self._refusals)
        yield

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half written, remember place and layout, then close."""
        if self._workings is not None:
            self.parts.details.keep_drafts()
            self._apart.close()
        self.session.leave_at(self.frame.article.reader.top_place())
        self._place.keep()
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
        self.workings.files.open_data(event.mimeData())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let panes give way when it gets narrow, and come back when there is room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._giving_way.fit(event.oldSize().width(), event.size().width())

    def _show_first(self, event: Event) -> None:
        match event:
            case Opened(desk):
                article = desk.standing.article
                self.frame.article.show_article(article)
                self.setWindowTitle(f"{article.title} — Galley")
            case Refused():
                self._refusals.append(event)
            case _:
                pass  # the presenter catches up with all the rest

    def _made_frame(self) -> Frame:
        settings = self._preferences.settings
        theme = chosen_theme(settings)
        commands = CommandSet(self, self.menuBar())
        frame = Frame(
            commands=commands,
            top_bar=TopBar(commands, theme, settings.tool_bar),
            article=ArticlePane(chosen_page(settings)),
            messages=MessageBar(),
            status=StatusLine(),
        )
        commands.confine("deselect", frame.article)
        commands.set_keys(keys_from(settings.keys))
        reader = frame.article.reader
        reader.set_style(chosen_style(settings, reader.page.style))
        return frame

    def _compose(self) -> Panes:
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.frame.top_bar)
        panes = Panes(self._centre)
        self.setCentralWidget(panes)
        # Below the lists that open at the lower edge, as the last line of the window.
        foot = self.statusBar()
        foot.setSizeGripEnabled(False)
        foot.addWidget(self.frame.status, 1)
        return panes

    def _fill_panes(self, parts: Parts) -> Iterator[None]:
        self._panes.put_library(parts.library)
        yield
        self._panes.put_details(parts.details)
        layout = self._centre.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, parts.tabs)
            layout.insertWidget(2, parts.date_bar)
        yield

    def _connect(self, parts: Parts, selecting: Selecting) -> None:
        commands = parts.commands
        commands["quit"].triggered.connect(self.close)
        commands["about"].triggered.connect(self._about)
        commands["sample"].triggered.connect(self.sample_wished)
        for name, show in (
            ("toggle_library", parts.library.setVisible),
            ("toggle_details", self._panes.show_details),
        ):
            commands[name].setChecked(True)
            commands[name].toggled.connect(show)
        selecting.selected.connect(self._giving_way.open_drawer)
        selecting.cleared.connect(self._giving_way.close_drawer)

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
        grows = isinstance(widget, Panes | ArticlePane)
        column.addWidget(widget, 1 if grows else 0)
    return holder
