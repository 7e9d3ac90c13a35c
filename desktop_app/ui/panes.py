"""The three panes side by side, and how they give way where the window is narrow."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import ui_pixels

LIBRARY_NEEDS, DETAILS_NEED = 1400, 1100
_LIBRARY_WIDTH, _DETAILS_WIDTH = 252, 368
_LIBRARY_LEAST, _DETAILS_LEAST = 200, 280
_DRAWER_LEAST = 140
_ARTICLE_SHARE, _DRAWER_SHARE = 3, 2
_PANES = 3


def room_for_library(width: int) -> bool:
    """Tell whether a window is wide enough for the library beside the others."""
    return width >= ui_pixels(LIBRARY_NEEDS)


def room_for_details(width: int) -> bool:
    """Tell whether a window is wide enough for the details beside the article."""
    return width >= ui_pixels(DETAILS_NEED)


class Panes(QSplitter):
    """Library, article and details; where three have no room the details are a drawer below.

    Args:
        article: What stands in the middle.
    """

    def __init__(self, article: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._middle.setHandleWidth(1)
        self._middle.addWidget(article)
        self._library: QWidget = QWidget()
        self._details: QWidget = QWidget()
        self._elsewhere: QWidget | None = None
        for place, pane in enumerate((self._library, self._middle, self._details)):
            self.addWidget(pane)
            self.setStretchFactor(place, 1 if pane is self._middle else 0)
            self.setCollapsible(place, False)
        FollowingText(self, self._fit_text)

    @property
    def has_drawer(self) -> bool:
        """Whether the details are a drawer under the article."""
        return self._details.parentWidget() is self._middle

    @property
    def details_apart(self) -> bool:
        """Whether the details stand in a window of their own."""
        return self._elsewhere is not None

    def put_library(self, library: QWidget) -> None:
        """Fill the left pane."""
        library.setMinimumWidth(ui_pixels(_LIBRARY_LEAST))
        self._library = self._replaced(self._library, library)

    def put_details(self, details: QWidget) -> None:
        """Fill the right pane, or the drawer."""
        details.setMinimumSize(ui_pixels(_DETAILS_LEAST), ui_pixels(_DRAWER_LEAST))
        self._details = self._replaced(self._details, details)

    def give_way(self, width: int) -> None:
        """Let the details be a drawer in a narrow window and a pane in a wide one."""
        narrow = not room_for_details(width)
        if not self.details_apart and narrow != self.has_drawer:
            self._put(narrow=narrow)

    def give_away_details(self, window: QWidget) -> None:
        """Show the details in a window of their own."""
        layout = window.layout()
        if layout is not None:
            layout.addWidget(self._details)
        self._details.setVisible(True)
        self._elsewhere = window
        window.show()

    def take_details_back(self, width: int) -> None:
        """Let the details be a pane or the drawer again, as there is room."""
        if self._elsewhere is not None:
            self._details.setVisible(not self._elsewhere.isHidden())
            self._elsewhere = None
            self._put(narrow=not room_for_details(width))

    def show_details(self, shown: bool) -> None:
        """Show or hide the details, wherever they are."""
        (self._elsewhere or self._details).setVisible(shown)

    def minimumSizeHint(self) -> QSize:
        """Ask for the article's room only, for the others give way."""
        return self._middle.minimumSizeHint()

    def state(self) -> str | None:
        """Return the widths as text to be kept; None while there are not three panes."""
        three = self.count() == _PANES
        return None if not three else self.saveState().toBase64().toStdString()

    def restore(self, state: str) -> None:
        """Take widths that were kept."""
        self.restoreState(QByteArray.fromBase64(state.encode()))

    def _fit_text(self) -> None:
        self._library.setMinimumWidth(ui_pixels(_LIBRARY_LEAST))
        self._details.setMinimumSize(ui_pixels(_DETAILS_LEAST), ui_pixels(_DRAWER_LEAST))
        self.setSizes([ui_pixels(_LIBRARY_WIDTH), 10_000, ui_pixels(_DETAILS_WIDTH)])

    def _put(self, *, narrow: bool) -> None:
        shown = not self._details.isHidden()
        if narrow:
            self._middle.addWidget(self._details)
            self._middle.setCollapsible(1, False)
            self._middle.setSizes([_ARTICLE_SHARE * 1000, _DRAWER_SHARE * 1000])
        else:
            self.addWidget(self._details)
            self.setCollapsible(2, False)
            self.setSizes([self._library.width(), 10_000, ui_pixels(_DETAILS_WIDTH)])
        self._details.setVisible(shown)

    def _replaced(self, old: QWidget, new: QWidget) -> QWidget:
        holder = self._middle if old.parentWidget() is self._middle else self
        sizes = holder.sizes()
        hidden = old.isHidden()
        holder.replaceWidget(holder.indexOf(old), new)
        old.deleteLater()
        new.setVisible(not hidden)
        holder.setSizes(sizes)
        return new
