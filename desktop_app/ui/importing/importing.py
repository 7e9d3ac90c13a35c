"""The import panel at work: it follows the session, and the reader's answers go back to it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QFileDialog, QMainWindow

from desktop_app.core.errors import ExportError
from desktop_app.session.batch import FAILED, Item, Outcome, report
from desktop_app.session.events import Event, Imported
from desktop_app.session.session import Session
from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.importing.kept_files_window import KeptFilesWindow
from desktop_app.ui.importing.panel import ImportPanel
from desktop_app.ui.preferences import Preferences

_BOOKS = {"books_each": "each", "books_one": "one", "books_ask": ""}
_HEIGHT = 330
# The panel comes when something does, not with every step of what the reader shut away.
_NEW = (Outcome.WAITING, Outcome.ASKING, Outcome.THERE)


class Importing(QObject):
    """Shows the panel once there is more to say than that one file was opened.

    Args:
        window: Gets the panel at its lower edge.
        commands: Those of the File menu about imports.
        session: Imports.
        preferences: Remember what to make of books.
    """

    def __init__(
        self,
        window: QMainWindow,
        commands: CommandSet,
        session: Session,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._imports = session.imports
        self._session = session
        self._preferences = preferences
        self._commands = commands
        self.panel = ImportPanel()
        self.dock = self._made_dock(window)
        self._connect()
        self._show_books()
        for item in self._imports.batch.items:
            self._show(item)
        session.listen(self._heard)

    def open_folder(self) -> None:
        """Let the reader choose a folder, and import what is in it."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Open folder"))
        if folder:
            self._session.open_paths([Path(folder)])

    def save_report(self) -> None:
        """Write the list to a file that the reader names."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save import report"), "imports.csv", self.tr("CSV (*.csv)")
        )
        if name:
            self.write_report(Path(name))

    def write_report(self, path: Path) -> None:
        """Write the list; a fault is told, and nothing else happens."""
        try:
            path.write_text(report(self._imports.batch.items), encoding="utf-8", newline="")
        except OSError as fault:
            reason = self.tr("The report cannot be written ({}).").format(fault.strerror)
            self._session.refuse(
                ExportError(path.name, reason, self.tr("Choose another folder or name."))
            )

    def keep_file(self) -> None:
        """Keep the selected file, which could not be read, as it is."""
        item = self.panel.selected
        if item is not None and item.outcome is Outcome.REFUSED:
            then = self.show_kept_files
            self._session.refused_files.keep(Path(item.path), item.detail, then)

    def show_kept_files(self) -> None:
        """Show the files that were kept as they came."""
        window = self._window.findChild(KeptFilesWindow)
        if window is None:
            window = KeptFilesWindow(self._session, self._window)
        window.show_files()
        window.show()
        window.raise_()

    def _heard(self, event: Event) -> None:
        if isinstance(event, Imported):
            self._show(event.item)

    def _show(self, item: Item) -> None:
        if item.key == self._imports.batch.first and not self.panel.knows(item.key):
            self.panel.clear()
        self.panel.show_item(item)
        undecided = item.outcome is Outcome.ASKING or item.twin is not None
        many = item.key != self._imports.batch.first
        if (many or undecided) and item.outcome in _NEW:
            self._commands["imports"].setChecked(True)

    def _connect(self) -> None:
        commands, panel = self._commands, self.panel
        commands["open_folder"].triggered.connect(self.open_folder)
        commands["imports"].toggled.connect(self.dock.setVisible)
        commands["imports_stop"].triggered.connect(self._imports.cancel)
        commands["imports_retry"].triggered.connect(self._retry)
        commands["imports_report"].triggered.connect(self.save_report)
        commands["imports_keep"].triggered.connect(self.keep_file)
        commands["kept_files"].triggered.connect(self.show_kept_files)
        panel.stop_wished.connect(self._imports.cancel)
        panel.retry_wished.connect(self._retry)
        panel.report_wished.connect(self.save_report)
        panel.opened.connect(self._open)
        answers = panel.answers
        answers.pages_chosen.connect(self._choose_pages)
        answers.book_wished.connect(self._choose_book)
        answers.retry_wished.connect(
            lambda: self._about_selected(lambda key: self._imports.retry([key]))
        )
        answers.file_wished.connect(self.keep_file)
        answers.both_wished.connect(lambda: self._about_selected(self._imports.keep_both))
        answers.version_wished.connect(lambda: self._about_selected(self._imports.make_version))
        answers.same_wished.connect(lambda: self._about_selected(self._imports.take_back))
        for name, choice in _BOOKS.items():
            commands[name].triggered.connect(lambda _=False, c=choice: self._remember(c))

    def _retry(self) -> None:
        self._imports.retry([i.key for i in self._imports.batch.items if i.outcome in FAILED])

    def _retry_one(self, key: int) -> None:
        self._imports.retry([key])

    def _about_selected(self, act: Callable[[int], None]) -> None:
        item = self.panel.selected
        if item is not None:
            act(item.key)

    def _choose_pages(self, names: list[str]) -> None:
        self._about_selected(lambda key: self._imports.choose(key, names))

    def _choose_book(self, as_one: bool, always: bool) -> None:
        if always:
            self._remember("one" if as_one else "each")
        self._about_selected(lambda key: self._imports.choose(key, None, as_one=as_one))

    def _remember(self, books: str) -> None:
        self._preferences.change(books=books)
        self._show_books()

    def _show_books(self) -> None:
        self._imports.books = self._preferences.settings.books
        for name, choice in _BOOKS.items():
            self._commands[name].setChecked(choice == self._imports.books)

    def _open(self, item: Item) -> None:
        article = self._session.library.find_original(item.sha256)
        if article is not None:
            self._session.open_stored(article)

    def _made_dock(self, window: QMainWindow) -> QDockWidget:
        dock = QDockWidget(self.tr("Imports"), window)
        dock.setObjectName("imports")
        dock.setWidget(self.panel)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        window.resizeDocks([dock], [_HEIGHT], Qt.Orientation.Vertical)
        dock.hide()
        dock.visibilityChanged.connect(self._visible)
        return dock

    def _visible(self, _shown: bool) -> None:
        self._commands["imports"].setChecked(not self.dock.isHidden())
