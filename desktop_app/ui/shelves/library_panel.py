"""The library pane: search the archive, choose a list, choose an article."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.library.records import ArticleRow, Counts, Hit, ReadingStatus, Shelf
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import label_font, ui_pixels
from desktop_app.ui.shelves.article_list import ArticleListView
from desktop_app.ui.shelves.count_delegate import COUNT, CountDelegate

_SHELF = Qt.ItemDataRole.UserRole
_TYPING_PAUSE_MS = 150
_ROW_HEIGHT = 27


class LibraryPanel(QWidget):
    """Driven by values: shows counts, rows and hits, and says what the reader wants.

    Signals:
        shelf_chosen: A `Shelf` whose articles are wanted.
        words_changed: Words to search for; empty when the search is over.
        article_chosen: The id of an article to open.
    """

    shelf_chosen = Signal(object)
    words_changed = Signal(str)
    article_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library_panel")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the library…"))
        self.search.setAccessibleName(self.tr("Search the library"))
        self.search.setClearButtonEnabled(True)
        self.shelves = QListWidget()
        self.shelves.setItemDelegate(CountDelegate(self.shelves))
        self.shelves.setAccessibleName(self.tr("Lists"))
        self.shelves.setFrameShape(QListWidget.Shape.NoFrame)
        self.shelves.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.articles = ArticleListView()
        self._title = self._heading(self.tr("Articles"))
        self._empty = QLabel()
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._compose()
        self._connect()
        self.show_counts(Counts())
        FollowingText(self, self._fit_text)

    @property
    def shelf(self) -> Shelf:
        """The list that is chosen."""
        item = self.shelves.currentItem()
        shelf = item.data(_SHELF) if item is not None else None
        return shelf if isinstance(shelf, Shelf) else Shelf()

    def show_counts(self, counts: Counts) -> None:
        """Show the lists with how many articles each holds."""
        wanted = self.shelf
        self.shelves.blockSignals(True)
        self.shelves.clear()
        for name, shelf, count in self._lists(counts):
            item = QListWidgetItem(name)
            item.setData(COUNT, count)
            item.setData(_SHELF, shelf)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {count}")
            self.shelves.addItem(item)
            if shelf == wanted:
                self.shelves.setCurrentItem(item)
        self._fit_text()
        self.shelves.blockSignals(False)

    def show_rows(self, rows: tuple[ArticleRow, ...]) -> None:
        """Show the articles of the chosen list."""
        self._empty.setText(self.tr("Nothing here yet. Open a file, or drop one on the window."))
        item = self.shelves.currentItem()
        self._title.setText(item.text() if item else self.tr("Articles"))
        self._show(tuple((row, self._facts(row)) for row in rows))

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show the articles that a search found, each with a passage."""
        self._empty.setText(self.tr("No article holds all of these words."))
        self._title.setText(self.tr("{} found").format(len(hits)))
        self._show(tuple((hit.row, hit.snippet) for hit in hits))

    def _show(self, rows: tuple[tuple[ArticleRow, str], ...]) -> None:
        self.articles.articles.show_rows(rows)
        self._empty.setVisible(not rows)
        self.articles.setVisible(bool(rows))

    def _fit_text(self) -> None:
        height = ui_pixels(_ROW_HEIGHT)
        for row in range(self.shelves.count()):
            self.shelves.item(row).setSizeHint(QSize(0, height))
        self.shelves.setFixedHeight(height * self.shelves.count() + 2)

    def _facts(self, row: ArticleRow) -> str:
        parts = [row.site] if row.site else []
        if row.published:
            parts.append(f"{row.published.day} {row.published:%b %Y}")
        if not row.analysed:
            parts.append(self.tr("not yet analysed"))
        elif row.sources == 1:
            parts.append(self.tr("single source"))
        else:
            parts.append(self.tr("{} sources").format(row.sources))
        if row.unnamed:
            parts.append(self.tr("{} unnamed").format(row.unnamed))
        return " · ".join(parts)

    def _lists(self, counts: Counts) -> list[tuple[str, Shelf, int]]:
        fixed = [
            (self.tr("All articles"), Shelf(), counts.articles),
            (self.tr("Unread"), Shelf(status=ReadingStatus.UNREAD), counts.unread),
            (self.tr("In review"), Shelf(status=ReadingStatus.IN_REVIEW), counts.in_review),
            (self.tr("Reviewed"), Shelf(status=ReadingStatus.REVIEWED), counts.reviewed),
            (self.tr("Starred"), Shelf(starred=True), counts.starred),
            (self.tr("Recently opened"), Shelf(opened=True), counts.opened),
        ]
        return fixed + [(f"#{tag}", Shelf(tag=tag), count) for tag, count in counts.tags]

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        FollowingText(label, lambda: label.setFont(label_font()))
        label.setProperty("role", "caps")
        return label

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addSpacing(4)
        column.addWidget(self._heading(self.tr("Lists")))
        column.addWidget(self.shelves)
        column.addSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._empty)
        column.addWidget(self.articles, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self.articles.choose_first)
        self._pause.timeout.connect(lambda: self.words_changed.emit(self.search.text().strip()))
        self.shelves.currentItemChanged.connect(self._chosen)
        self.articles.article_chosen.connect(self.article_chosen)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
            self.shelf_chosen.emit(item.data(_SHELF))
