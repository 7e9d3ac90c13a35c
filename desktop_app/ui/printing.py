"""Printing the article, and saving it as PDF, with or without marks and notes."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.errors import ExportError
from desktop_app.session.session import Session
from desktop_app.ui.file_actions import file_name
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.reading.sheets import Sheets, print_sheets, printed_area
from desktop_app.ui.theme import load_theme

_MARGINS = QMarginsF(20, 18, 12, 14)


class Printing(QObject):
    """What File > Print and Save as PDF do; paper is light whatever the screen is."""

    def __init__(
        self, window: QWidget, parts: Parts, session: Session, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._session = session
        self._preferences = preferences
        commands = parts.commands
        for name in ("print_marks", "print_notes"):
            commands[name].setChecked(getattr(preferences.settings, name))
            commands[name].toggled.connect(lambda on, name=name: preferences.change(**{name: on}))
        commands["print"].triggered.connect(self._ask_and_print)
        commands["pdf"].triggered.connect(self._ask_and_save)

    def save_pdf(self, path: Path) -> None:
        """Write the article to a PDF file; a fault is told, and nothing else happens."""
        try:
            path.open("ab").close()
        except OSError as fault:
            reason = self.tr("The file cannot be written ({}).").format(fault.strerror)
            next_step = self.tr("Choose another folder or name.")
            self._session.refuse(ExportError(path.name, reason, next_step))
            return
        writer = QPdfWriter(str(path))
        writer.setResolution(1200)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
        writer.setCreator("Galley")
        desk = self._session.desk
        writer.setTitle(desk.article.title if desk else "")
        self._print_on(writer)

    def _print_on(self, device: QPagedPaintDevice) -> None:
        desk = self._session.desk
        if desk is not None:
            settings = self._preferences.settings
            sheets = Sheets(
                desk.standing,
                load_theme("light"),
                settings.face,
                printed_area(device),
                marks=settings.print_marks,
                notes=settings.print_notes,
            )
            print_sheets(sheets, device)

    def _ask_and_save(self) -> None:
        desk = self._session.desk
        if desk is None:
            self._parts.status.show_message(self.tr("Open an article first."))
            return
        recent = self._preferences.settings.recent_files
        folder = Path(recent[0]).parent if recent else Path.home()
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save as PDF"),
            str(folder / f"{file_name(desk.article.title)}.pdf"),
            self.tr("PDF (*.pdf)"),
        )
        if name:
            self.save_pdf(Path(name))

    def _ask_and_print(self) -> None:
        if self._session.desk is None:
            self._parts.status.show_message(self.tr("Open an article first."))
            return
        # Takes a moment to load, and few readers print.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec():
            self._print_on(printer)
