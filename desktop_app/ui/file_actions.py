"""Opening and exporting: menus, clipboard, drag and drop, recent files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QClipboard, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.errors import ExportError
from desktop_app.exports.markdown import to_markdown
from desktop_app.exports.tables import to_csv
from desktop_app.loaders.mojibake import offer_repair
from desktop_app.session.session import Session
from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.repair_window import RepairWindow

_MARKDOWN, _CSV = "markdown", "csv"


class FileActions(QObject):
    """What the File menu does.

    Args:
        window: Parent of the dialogs.
        session: Opens and holds the article.
        preferences: Remembers recent files and folders.
        suffixes: File name endings for the open dialog.

    Signals:
        unready: Why nothing was exported.
    """

    unready = Signal(str)

    def __init__(
        self, window: QWidget, session: Session, preferences: Preferences, suffixes: tuple[str, ...]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._preferences = preferences
        self._suffixes = suffixes

    def connect_to(self, commands: CommandSet) -> None:
        """Let the commands do their work."""
        commands["open"].triggered.connect(self.ask_for_files)
        commands["paste"].triggered.connect(self.open_clipboard)
        commands["repair"].triggered.connect(self.offer_repair)
        commands["export_markdown"].triggered.connect(lambda: self.export(_MARKDOWN))
        commands["export_csv"].triggered.connect(lambda: self.export(_CSV))
        commands["copy_markdown"].triggered.connect(lambda: self.copy(_MARKDOWN))
        commands["copy_csv"].triggered.connect(lambda: self.copy(_CSV))
        commands.recent.aboutToShow.connect(lambda: self._fill_recent(commands))
        self._preferences.changed.connect(lambda _: self._fill_recent(commands))
        self._fill_recent(commands)

    def ask_for_files(self) -> None:
        """Let the reader choose files to open."""
        patterns = " ".join(f"*{suffix}" for suffix in self._suffixes)
        kinds = self.tr("Articles ({});;All files (*)").format(patterns)
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open articles"), self._folder(), kinds
        )
        self.open_files([Path(name) for name in names])

    def open_files(self, paths: list[Path]) -> None:
        """Open files and remember them as recent ones."""
        if paths:
            self._preferences.remember_files(paths)
            self._session.open_paths(paths)

    def open_clipboard(self) -> None:
        """Open what was copied."""
        clipboard: QClipboard = QGuiApplication.clipboard()
        self.open_data(clipboard.mimeData())

    def offer_repair(self) -> None:
        """Show what a repair of damaged letters would change, and open it on the reader's word."""
        desk = self._session.desk
        repair = offer_repair(desk.article.text) if desk else None
        if desk is None or repair is None:
            self.unready.emit(self.tr("No letters of this text look damaged."))
            return
        window = RepairWindow(repair, self._window)
        window.wished.connect(partial(self._session.rereading.open_repaired, desk))
        window.show()

    def open_data(self, data: QMimeData) -> None:
        """Open what was pasted or dropped: files, HTML, text, or a refused web address."""
        urls = data.urls()
        local = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if local:
            self.open_files(local)
        for url in urls:
            if not url.isLocalFile():
                self._session.open_pasted(url.toString())
        if not urls:
            self._session.open_pasted(data.text(), data.html())

    def export(self, form: str) -> None:
        """Write the open article's marks to a file that the reader names."""
        text = self._exported(form)
        if text is not None:
            self._save(text, form)

    def export_table(self, text: str) -> None:
        """Write the table of numbers to a CSV file that the reader names."""
        self._save(text, _CSV, "numbers")

    def _save(self, text: str, form: str, what: str = "") -> None:
        desk = self._session.desk
        if desk is None:
            return
        kinds = {_MARKDOWN: self.tr("Markdown (*.md)"), _CSV: self.tr("CSV (*.csv)")}
        name = "-".join(filter(None, (file_name(desk.article.title), what)))
        name += ".md" if form == _MARKDOWN else ".csv"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export marks"), str(Path(self._folder()) / name), kinds[form]
        )
        if name:
            self.write(Path(name), text)

    def write(self, path: Path, text: str) -> None:
        """Write an export; a fault is told, and nothing else happens."""
        try:
            path.write_text(text, encoding="utf-8", newline="")
        except OSError as fault:
            reason = self.tr("The export cannot be written ({}).").format(fault.strerror)
            self._session.refuse(
                ExportError(path.name, reason, self.tr("Choose another folder or name."))
            )

    def copy(self, form: str) -> None:
        """Put the open article's marks on the clipboard."""
        text = self._exported(form)
        if text is not None:
            QGuiApplication.clipboard().setText(text)

    def _exported(self, form: str) -> str | None:
        desk = self._session.desk
        if desk is None:
            return None
        if not desk.analysed:
            self.unready.emit(
                self.tr("The article is still being analysed: export when that is done.")
            )
            return None
        return to_markdown(desk.standing) if form == _MARKDOWN else to_csv(desk.standing)

    def _folder(self) -> str:
        recent = self._preferences.settings.recent_files
        return str(Path(recent[0]).parent) if recent else str(Path.home())

    def _fill_recent(self, commands: CommandSet) -> None:
        commands.recent.clear()
        for place, file in enumerate(self._preferences.settings.recent_files):
            action = QAction(f"&{place + 1}  {Path(file).name}", commands.recent)
            action.setToolTip(file)
            action.triggered.connect(lambda _=False, file=file: self.open_files([Path(file)]))
            commands.recent.addAction(action)
        commands.recent.setEnabled(bool(self._preferences.settings.recent_files))


def file_name(title: str) -> str:
    """Return a title as a file name that every system takes, without an ending."""
    words = "".join(c if c.isalnum() else " " for c in title).split()
    return "-".join(words)[:60].strip("-").lower() or "marks"
