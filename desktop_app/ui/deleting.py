"""Delete an article for good, after asking once."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.session.session import Session
from desktop_app.ui.parts import Parts


class Deleting(QObject):
    """The command that takes the open article out of the library.

    This cannot be undone, so it is the one thing that asks.
    """

    def __init__(self, window: QWidget, parts: Parts, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._session = session
        parts.commands["delete"].triggered.connect(self._delete)

    def _delete(self) -> None:
        desk = self._session.desk
        if desk is not None and self._sure(desk.article.title):
            self._session.delete(self._deleted)

    def _sure(self, title: str) -> bool:
        box = QMessageBox(
            QMessageBox.Icon.Warning, self.tr("Delete article"), "", parent=self._window
        )
        box.setText(self.tr("Delete “{}” from the library?").format(title))
        box.setInformativeText(
            self.tr(
                "Its text, marks, corrections and notes are deleted for good. "
                "The file it was opened from stays where it is."
            )
        )
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is delete

    def _deleted(self, title: str, backups: tuple[Path, ...]) -> None:
        self._parts.article.show_article(None)
        self._parts.details.show_standing(None)
        self._parts.top_bar.show_counts(None)
        self._parts.status.show_counts(None)
        self._window.setWindowTitle("Galley")
        text = self.tr("“{}” was deleted.").format(title)
        if backups:
            names = ", ".join(path.name for path in backups)
            text += " " + self.tr("These backups still hold it: {}.").format(names)
        self._parts.messages.show_text(text)
