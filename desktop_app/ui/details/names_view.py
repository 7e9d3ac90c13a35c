"""The Names tab: everybody and everything named, with a filter."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from desktop_app.ui.details.choosing import on_choice
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.names_model import TYPE, NamesModel
from desktop_app.ui.details.rows import wrapping_label
from desktop_app.ui.details.wording import Say, counted
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import ui_pixels

_TYPE_WIDTH = 104
_TIMES_WIDTH = 56


class NamesView(QWidget):
    """A filter field over a sortable list; a click shows the name."""

    mark_chosen = Signal(str)
    card_wished = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self.model = NamesModel(say, self)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(say("Filter names"))
        self.filter.setAccessibleName(say("Filter names"))
        self.filter.setClearButtonEnabled(True)
        self.list = QTreeView()
        self._set_up(self.list)
        self._summary = wrapping_label("", "soft")
        self.model.modelReset.connect(self._refresh)
        self.filter.textChanged.connect(self.model.set_filter)
        on_choice(self.list, self._choose)
        self.list.doubleClicked.connect(self.card_wished)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 12, 12, 0)
        lines.setSpacing(8)
        lines.addWidget(self.filter)
        lines.addWidget(self._summary)
        lines.addWidget(self.list, 1)

    def show_lookup(self, lookup: Lookup | None) -> None:
        """Show the names of an article."""
        self.model.show_lookup(lookup)

    def show_mark(self, mark_id: str | None) -> None:
        """Select the row of a name without a signal."""
        row = None if mark_id is None else self.model.row_of(mark_id)
        if row is None:
            self.list.clearSelection()
        elif row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _refresh(self) -> None:
        for row in self.model.heading_rows():
            self.list.setFirstColumnSpanned(row, QModelIndex(), True)
        count = self.model.names()
        words = counted(count, self._say("name"), self._say("names"))
        self._summary.setText(words if count else self._say("No names found."))

    def _choose(self, index: QModelIndex) -> None:
        entity = self.model.entity(index)
        if entity is not None:
            self.mark_chosen.emit(entity.id)

    def _fit_text(self, view: QTreeView) -> None:
        view.setColumnWidth(1, ui_pixels(_TYPE_WIDTH))
        view.setColumnWidth(2, ui_pixels(_TIMES_WIDTH))

    def _set_up(self, view: QTreeView) -> None:
        view.setAccessibleName(self._say("Names in the article"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setFrameShape(QTreeView.Shape.NoFrame)
        view.setModel(self.model)
        view.setSortingEnabled(True)
        view.sortByColumn(TYPE, Qt.SortOrder.AscendingOrder)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        FollowingText(header, lambda: self._fit_text(view))
