"""What there is to decide about one imported file: a line of words and buttons below the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.loaders.loader import Contents, Question
from desktop_app.session.batch import FAILED, Item, Outcome
from desktop_app.session.twins import Likeness

_LIST_HEIGHT = 130
_NAME = Qt.ItemDataRole.UserRole


class Answers(QWidget):
    """Shows the details of an item and what can be done about it.

    Signals:
        pages_chosen: Names of the documents to read, None for all.
        book_wished: The book as one article (True) or each document (False), and whether to
            do so with every book.
        retry_wished: Read it again.
        file_wished: Keep the file that could not be read, as it is.
        both_wished: Keep it beside its double.
        version_wished: Keep it as a newer version of its double.
        same_wished: It is its double: do not keep it.
    """

    pages_chosen = Signal(object)
    book_wished = Signal(bool, bool)
    retry_wished = Signal()
    file_wished = Signal()
    both_wished = Signal()
    version_wished = Signal()
    same_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(self.tr("About the selected file"))
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Documents in the file"))
        self.pages.setMaximumHeight(_LIST_HEIGHT)
        self.always = QCheckBox(self.tr("Do so with every &book"))
        self.retry = self._button(self.tr("&Try again"))
        self.keep_file = self._button(self.tr("Keep the &file"))
        self.import_pages = self._button(self.tr("&Import chosen"))
        self.all_pages = self._button(self.tr("Choose &all or none"))
        self.each = self._button(self.tr("&Each document an article"))
        self.one = self._button(self.tr("The book as &one article"))
        self.same = self._button(self.tr("&Same article"))
        self.version = self._button(self.tr("New &version"))
        self.both = self._button(self.tr("&Keep both"))
        self._compose()
        self._connect()
        self.show_item(None)

    def show_item(self, item: Item | None) -> None:
        """Show an item, or nothing."""
        contents = item.contents if item else None
        question = contents.question if contents else Question.NONE
        self._show_pages(contents if question is Question.PAGES else None)
        twin = item.twin if item else None
        other = twin is not None and twin.likeness is not Likeness.BYTES
        kept = other and item is not None and item.outcome is Outcome.NEW
        left = other and item is not None and item.outcome is Outcome.THERE
        shown = {
            self.retry: item is not None and item.outcome in FAILED,
            self.keep_file: item is not None and item.outcome is Outcome.REFUSED,
            self.import_pages: question is Question.PAGES,
            self.all_pages: question is Question.PAGES,
            self.each: question is Question.BOOK,
            self.one: question is Question.BOOK,
            self.always: question is Question.BOOK,
            self.same: kept,
            self.version: kept or left,
            self.both: kept or left,
        }
        for widget, wanted in shown.items():
            widget.setVisible(wanted)
        self.words.setText(self._about(item))

    def _about(self, item: Item | None) -> str:
        if item is None:
            return self.tr("Select a file to see what became of it.")
        said = [f"{item.name}: {item.text}."]
        if item.contents and item.contents.question is Question.BOOK:
            count = len(item.contents.entries)
            said.append(self.tr("The book has {} documents.").format(count))
        if item.contents and item.contents.question is Question.PAGES:
            said.append(self.tr("Choose the pages to import."))
        if item.detail:
            said.append(item.detail)
        return " ".join(said)

    def _show_pages(self, contents: Contents | None) -> None:
        self.pages.clear()
        for entry in contents.entries if contents else ():
            row = QListWidgetItem(f"{entry.title} — {entry.name}" if entry.title else entry.name)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Unchecked)
            row.setData(_NAME, entry.name)
            self.pages.addItem(row)
        self.pages.setVisible(contents is not None)

    def _rows(self) -> list[QListWidgetItem]:
        return [self.pages.item(row) for row in range(self.pages.count())]

    def _choose_pages(self) -> None:
        chosen = [r.data(_NAME) for r in self._rows() if r.checkState() is Qt.CheckState.Checked]
        if chosen:
            self.pages_chosen.emit(chosen)

    def _switch_all(self) -> None:
        every = all(row.checkState() is Qt.CheckState.Checked for row in self._rows())
        state = Qt.CheckState.Unchecked if every else Qt.CheckState.Checked
        for row in self._rows():
            row.setCheckState(state)

    def _book(self, *, as_one: bool) -> None:
        self.book_wished.emit(as_one, self.always.isChecked())

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text.replace("&", ""))
        return button

    def _connect(self) -> None:
        self.retry.clicked.connect(self.retry_wished)
        self.keep_file.clicked.connect(self.file_wished)
        self.import_pages.clicked.connect(self._choose_pages)
        self.all_pages.clicked.connect(self._switch_all)
        self.each.clicked.connect(lambda: self._book(as_one=False))
        self.one.clicked.connect(lambda: self._book(as_one=True))
        self.same.clicked.connect(self.same_wished)
        self.version.clicked.connect(self.version_wished)
        self.both.clicked.connect(self.both_wished)

    def _compose(self) -> None:
        buttons = QHBoxLayout()
        for widget in (
            self.retry,
            self.keep_file,
            self.import_pages,
            self.all_pages,
            self.each,
            self.one,
            self.always,
            self.same,
            self.version,
            self.both,
        ):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.pages)
        column.addLayout(buttons)
