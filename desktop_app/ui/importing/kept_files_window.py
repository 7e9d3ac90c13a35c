"""The files that could not be read and were kept as they came."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.library.refused_files import KeptFile
from desktop_app.loaders.reading import display_name
from desktop_app.session.session import Session
from desktop_app.ui.fonts import ui_pixels
from desktop_app.ui.reading.tooltips import verbatim

_KEPT = Qt.ItemDataRole.UserRole


class KeptFilesWindow(QDialog):
    """Lists them with the reason and the day; each can be opened, exported and deleted.

    Args:
        session: Keeps the files, and opens them.
        parent: The window it belongs to.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Kept files"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(ui_pixels(680), ui_pixels(360))
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Files kept as they came"))
        self.tree.setHeaderLabels([self.tr("File"), self.tr("Reason"), self.tr("Kept on")])
        self.tree.setRootIsDecorated(False)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.setColumnWidth(0, ui_pixels(180))
        self.open_button = self._button(self.tr("&Try again"), self._open)
        self.export_button = self._button(self.tr("&Export…"), self._ask_where)
        self.delete_button = self._button(self.tr("&Delete"), self._ask_to_delete)
        self._compose()
        self.tree.currentItemChanged.connect(lambda *_: self._chosen())
        self._chosen()

    def show_files(self) -> None:
        """Show the files as they are now."""
        self.tree.clear()
        for kept in self._session.refused_files.all():
            row = QTreeWidgetItem([display_name(kept.path), kept.reason, kept.day.isoformat()])
            row.setToolTip(1, verbatim([kept.reason]))
            row.setData(0, _KEPT, kept)
            self.tree.addTopLevelItem(row)
        count = self.tree.topLevelItemCount()
        self.says.setText(
            self.tr("These files could not be read and lie in the library's folder as they came.")
            if count
            else self.tr("No file is kept. “Keep the file” in the list of imports keeps one.")
        )
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self._chosen()

    def export_to(self, target: Path) -> None:
        """Copy the chosen file to another place; a fault is told."""
        kept = self._current()
        if kept is not None:
            self._session.refused_files.export(kept, target)

    def _current(self) -> KeptFile | None:
        row = self.tree.currentItem()
        return row.data(0, _KEPT) if row is not None else None

    def _chosen(self) -> None:
        for button in (self.open_button, self.export_button, self.delete_button):
            button.setEnabled(self._current() is not None)

    def _open(self) -> None:
        kept = self._current()
        if kept is not None:
            self._session.open_paths([kept.path])

    def _ask_where(self) -> None:
        kept = self._current()
        if kept is not None:
            name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the file"), kept.name)
            if name:
                self.export_to(Path(name))

    def _ask_to_delete(self) -> None:
        kept = self._current()
        if kept is None:
            return
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Delete kept file"), "", parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Delete the copy of “{}” for good?").format(display_name(kept.path)))
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(lambda: self._session.refused_files.delete(kept, self.show_files))
        box.open()

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text.replace("&", ""))
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _compose(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.open_button, self.export_button, self.delete_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.says)
        column.addWidget(self.tree, 1)
        column.addLayout(buttons)
