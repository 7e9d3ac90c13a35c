"""What of a saved page is not part of its article: menus, teasers, comments, whatever it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.core.article import Article
from desktop_app.ui.fonts import ui_pixels


class LeftOutWindow(QDialog):
    """Lists the pieces in the order of the page, to be read, searched and copied.

    Args:
        left_out: The pieces as paragraphs of a text.
        parent: The window it belongs to.
    """

    def __init__(self, left_out: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was left out"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(ui_pixels(560), ui_pixels(620))
        count = len(left_out.paragraphs)
        self.says = QLabel(
            self.tr("{} pieces of the page are not part of the article.").format(count)
            if count
            else self.tr("Nothing of the page was left out.")
        )
        self.says.setWordWrap(True)
        self.text = QPlainTextEdit(left_out.text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What was left out of the article"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.addWidget(self.says)
        column.addWidget(self.text, 1)
        self.text.setFocus()
