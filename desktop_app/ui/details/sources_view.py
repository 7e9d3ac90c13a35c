"""The Sources tab: who speaks here, how much, named or not."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.analysis import Quote
from desktop_app.ui.details.bars import HEIGHT, paint_bar
from desktop_app.ui.details.choosing import on_choice
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.painting import paint_ground, paint_line, paint_lines
from desktop_app.ui.details.rows import wrapping_label
from desktop_app.ui.details.shares import Share, share_subline
from desktop_app.ui.details.sources_model import SourcesModel
from desktop_app.ui.details.wording import STATUSES, Say, percent
from desktop_app.ui.fonts import ui_font
from desktop_app.ui.theme import Theme

_PERCENT_WIDTH = 52
_QUOTE_LINES = 2


class SharesDelegate(QStyledItemDelegate):
    """Paints a source as name, bar, percentage and soft line; a quote as two lines."""

    def __init__(self, theme: Theme, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.widest = 1.0
        self._say = say

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for the room of a source or a quote."""
        line = option.fontMetrics.lineSpacing()
        if isinstance(index.data(Qt.ItemDataRole.UserRole), Quote):
            return QSize(120, (_QUOTE_LINES + 1) * line + 14)
        return QSize(120, 2 * line + HEIGHT + 24)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        painter.save()
        paint_ground(painter, option, self.theme)
        item = index.data(Qt.ItemDataRole.UserRole)
        room = option.rect.adjusted(6, 6, -8, -6)
        if isinstance(item, Share):
            self._paint_share(painter, room, item, option.font)
        elif isinstance(item, Quote):
            self._paint_quote(painter, room, item, str(index.data()))
        painter.restore()

    def _paint_share(self, painter: QPainter, room: QRect, share: Share, font: QFont) -> None:
        ink, soft = self.theme.colour("ink"), self.theme.colour("soft")
        line = painter.fontMetrics().lineSpacing()
        top = QRect(room.left(), room.top(), room.width(), line)
        paint_line(painter, top, percent(share.share), ink, right=True)
        painter.setFont(ui_font(weight=600 if share.named else 400))
        paint_line(painter, top.adjusted(0, 0, -_PERCENT_WIDTH, 0), share.name, ink)
        painter.setFont(font)
        width = max(3.0, room.width() * share.share / self.widest)
        bar = QRectF(room.left(), top.bottom() + 6, width, HEIGHT)
        paint_bar(painter, bar, share.manner, self.theme, named=share.named)
        below = QRect(room.left(), int(bar.bottom()) + 5, room.width(), line)
        paint_line(painter, below, share_subline(share, self._say), soft)

    def _paint_quote(self, painter: QPainter, room: QRect, quote: Quote, words: str) -> None:
        line = painter.fontMetrics().lineSpacing()
        kind = f"{self._say(quote.kind.value)} · {self._say(STATUSES[quote.status])}"
        text = QRect(room.left(), room.top(), room.width(), _QUOTE_LINES * line)
        paint_lines(painter, text, words, self.theme.colour("ink"), _QUOTE_LINES)
        below = QRect(room.left(), text.bottom() + 1, room.width(), line)
        paint_line(painter, below, kind, self.theme.colour("soft"))


class SourcesView(QWidget):
    """A line of totals and the tree of sources; a click goes to the (first) quote."""

    mark_chosen = Signal(str)
    card_wished = Signal()

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self.model = SourcesModel(say, self)
        self.tree = QTreeView()
        self.totals = wrapping_label("", "soft")
        self._delegate = SharesDelegate(theme, say, self.tree)
        self.tree.setAccessibleName(say("Who speaks in this article"))
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(18)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setFrameShape(QTreeView.Shape.NoFrame)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        on_choice(self.tree, self._choose)
        self.tree.doubleClicked.connect(self.card_wished)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 12, 10, 0)
        lines.setSpacing(8)
        lines.addWidget(self.totals)
        lines.addWidget(self.tree, 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.tree.viewport().update()

    def show_shares(self, shares: tuple[Share, ...], totals: str, lookup: Lookup | None) -> None:
        """Show who speaks; sources that were open stay open."""
        opened, at = self._opened(), self.tree.verticalScrollBar().value()
        self._delegate.widest = max((s.share for s in shares), default=1.0) or 1.0
        self.model.show_shares(shares, lookup)
        self.totals.setText(totals)
        for source in opened:
            self.tree.expand(self.model.source_row(source))
        self.tree.doItemsLayout()
        self.tree.verticalScrollBar().setValue(at)

    def _opened(self) -> list[str | None]:
        rows = (self.model.index(row, 0) for row in range(self.model.rowCount()))
        items = ((index, self.model.item(index)) for index in rows)
        return [i.source for at, i in items if isinstance(i, Share) and self.tree.isExpanded(at)]

    def _choose(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if isinstance(item, Share):
            self.mark_chosen.emit(item.quotes[0].id)
        elif item is not None:
            self.mark_chosen.emit(item.id)
