"""A tree of who speaks in an article, each with the quotes under it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from desktop_app.core.analysis import Quote
from desktop_app.ui.details.choosing import Index
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.quote_card import contents_text
from desktop_app.ui.details.shares import Share, share_spoken
from desktop_app.ui.details.wording import Say

_ROOT = QModelIndex()


class SourcesModel(QAbstractItemModel):
    """Two levels: shares, and the quotes of each. `Qt.UserRole` gives the share or quote.

    A quote's index holds the row of its share plus one as its internal id, a share's 0.
    """

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._shares: tuple[Share, ...] = ()
        self._lookup: Lookup | None = None

    def show_shares(self, shares: tuple[Share, ...], lookup: Lookup | None) -> None:
        """Show who speaks."""
        self.beginResetModel()
        self._shares, self._lookup = shares, lookup
        self.endResetModel()

    def item(self, index: Index) -> Share | Quote | None:
        """Return what a row shows."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._shares[index.row()]
        return self._shares[index.internalId() - 1].quotes[index.row()]

    def share_row(self, source: str | None, name: str) -> QModelIndex:
        """Return the index of a source's share; an invalid one when it does not speak.

        What has no source is known by its name alone.
        """
        wanted = (source, name if source is None else None)
        rows = (row for row, share in enumerate(self._shares) if _key(share) == wanted)
        row = next(rows, None)
        return QModelIndex() if row is None else self.index(row, 0)

    def places_of(self, quote: str) -> tuple[QModelIndex, ...]:
        """Return the index of a quote's source and its own below that; nothing if it has none."""
        for row, share in enumerate(self._shares):
            ids = [said.id for said in share.quotes]
            if quote in ids:
                above = self.index(row, 0)
                return above, self.index(ids.index(quote), 0, above)
        return ()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Return the index of a row."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        """Return the share that a quote stands under."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of shares, or of quotes under one."""
        if not parent.isValid():
            return len(self._shares)
        return len(self._shares[parent.row()].quotes) if parent.internalId() == 0 else 0

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: ARG002
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, for screen readers with everything that is drawn."""
        item = self.item(index)
        if item is None or self._lookup is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if isinstance(item, Quote):
            return contents_text(item, self._lookup.text)
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        return share_spoken(item, self._say)


def _key(share: Share) -> tuple[str | None, str | None]:
    return (share.source, share.name if share.source is None else None)
