"""Places of a text as they are and as they would be, before damaged letters are repaired."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.loaders.mojibake import Repair
from desktop_app.ui.fonts import ui_pixels


class RepairWindow(QDialog):
    """Shows what a repair would change; nothing is repaired before the reader says so.

    Args:
        repair: What is offered.
        parent: The window it belongs to.

    Signals:
        wished: The reader wants the repaired text opened.
    """

    wished = Signal()

    def __init__(self, repair: Repair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Repair damaged letters"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(ui_pixels(720), ui_pixels(320))
        says = QLabel(
            self.tr(
                "{} places look as if the text had once been read as {}. The repaired text opens as"
                " an article of its own; this one stays as it is."
            ).format(repair.places, repair.encoding)
        )
        says.setWordWrap(True)
        self.table = QTableWidget(len(repair.samples), 2)
        self.table.setAccessibleName(self.tr("Places before and after the repair"))
        self.table.setHorizontalHeaderLabels([self.tr("As it is"), self.tr("Repaired")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, sample in enumerate(repair.samples):
            for column, words in enumerate(sample):
                self.table.setItem(row, column, QTableWidgetItem(" ".join(words.split())))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = buttons.addButton(
            self.tr("Open repaired"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self.wished)
        layout = QVBoxLayout(self)
        layout.addWidget(says)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
