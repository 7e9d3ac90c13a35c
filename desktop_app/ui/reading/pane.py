"""The article pane: text, margins and strip together, or a word on how to begin."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.article import Article
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import reading_font, ui_font, ui_pixels
from desktop_app.ui.reading.columns import Columns
from desktop_app.ui.reading.margin import NoteMargin, SpeakerMargin
from desktop_app.ui.reading.page import Page
from desktop_app.ui.reading.strip import OverviewStrip
from desktop_app.ui.reading.view import ReaderView
from desktop_app.ui.theme import Theme


class ArticlePane(QWidget):
    """The centre of the window.

    `reader` is the article's view; everything about text and marks is asked of it.

    Signals:
        note_clicked(str): The pencil of a note was clicked.
        open_requested(), paste_requested(): The buttons of the empty pane.
    """

    note_clicked = Signal(str)
    open_requested = Signal()
    paste_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reader = ReaderView(Page(theme))
        self._speakers = SpeakerMargin(self.reader)
        self._notes = NoteMargin(self.reader)
        self._strip = OverviewStrip(self.reader)
        self._empty = EmptyPanel()
        self._ring = FocusRing(self)
        self._build()
        self._connect()
        self.set_theme(theme)
        self.show_article(None)

    def show_article(self, article: Article | None) -> None:
        """Show an article, or the word on how to begin."""
        self.reader.show_article(article)
        self._stack.setCurrentIndex(0 if article is None else 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw text, margins and strip in the colours of a theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("paper"))
        self.setPalette(palette)
        self._empty.set_theme(theme)
        self._ring.set_theme(theme)
        self.reader.set_theme(theme)
        # The page may have another theme than the window, whose style sheet draws the bar.
        self.reader.verticalScrollBar().setStyleSheet(
            f"QScrollBar::handle {{ background: {theme.roles.hairline}; }}"
            f"QScrollBar::handle:hover {{ background: {theme.roles.soft}; }}"
        )

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        self.setFocusProxy(self.reader)
        text = QWidget()
        row = QHBoxLayout(text)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.reader, 1)
        row.addWidget(self._strip)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(text)
        self._ring.raise_()

    def _connect(self) -> None:
        self.reader.columns_changed.connect(self._place_margins)
        self._speakers.clicked.connect(self._choose)
        self._notes.clicked.connect(self.note_clicked)
        self._empty.open_requested.connect(self.open_requested)
        self._empty.paste_requested.connect(self.paste_requested)
        self.reader.installEventFilter(self._ring)

    def _choose(self, mark: str) -> None:
        self.reader.select(mark, reveal=False)
        self.reader.mark_clicked.emit(mark)

    def _place_margins(self, columns: Columns) -> None:
        height = self.reader.height()
        self._notes.setGeometry(0, 0, columns.left, height)
        self._speakers.setGeometry(columns.left + columns.text, 0, columns.right, height)


class FocusRing(QWidget):
    """A ring around the article while the keys are its own and came by the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = parent.palette().color(QPalette.ColorRole.Accent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the ring's colour from a theme."""
        self._colour = theme.colour("accent")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus and the size of the watched view; nothing is kept from it."""
        if isinstance(event, QFocusEvent):
            self.setVisible(event.gotFocus() and event.reason() in _BY_KEY)
            self.raise_()
        parent = self.parentWidget()
        if event.type() is QEvent.Type.Resize and parent is not None:
            self.setGeometry(parent.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 5, 5)


class EmptyPanel(QWidget):
    """What the pane shows before anything is open: what to do."""

    open_requested = Signal()
    paste_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = QLabel(self.tr("Nothing open yet"))
        self._words = QLabel(
            self.tr(
                "Open a saved article, drop it here, or paste one.\n"
                "You will see who is named, how much is claimed and who says so."
            )
        )
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        opener = QPushButton(self.tr("Open a file…"))
        opener.setProperty("primary", True)
        paster = QPushButton(self.tr("Paste an article"))
        opener.clicked.connect(self.open_requested)
        paster.clicked.connect(self.paste_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for stretch in (opener, paster):
            buttons.addWidget(stretch)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(buttons)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)
        FollowingText(self, self._fit_text)

    def _fit_text(self) -> None:
        self._title.setFont(reading_font(ui_pixels(26), 600))
        self._words.setFont(ui_font(14))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the words from a theme."""
        for label, role in ((self._title, "ink"), (self._words, "soft")):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, theme.colour(role))
            label.setPalette(palette)


_BY_KEY = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
